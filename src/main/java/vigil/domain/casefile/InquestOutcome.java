package vigil.domain.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an inquest ended, to be written into its case. The panel's view stays beside it.
 *
 * @param conclusion code of CONCLUSION
 * @param words the coroner's own words, or empty
 * @param report a report to prevent future deaths, if one was made
 * @param panelView code of INTENT: how the panel saw the death until now
 * @param why what the panel is to look at again, or empty
 * @param toPanel whether the case goes back to the panel
 */
public record InquestOutcome(
        String conclusion,
        LocalDate concludedOn,
        String words,
        Optional<Report> report,
        Optional<String> panelView,
        String why,
        boolean toPanel) {

    /** Days in which a Regulation 28 report is to be answered (Coroners Regulations 2013, 29). */
    public static final int REPLY_DAYS = 56;

    private static final String NOT_YET = "CONCLUSION11";
    private static final String YES = Fields.YES;
    private static final String NO = Fields.NO;

    /** A Regulation 28 report. */
    public record Report(String reference, String addressee, LocalDate issued, String concern) {

        /** The last day on which its reply is in time. */
        public LocalDate due() {
            return issued.plusDays(REPLY_DAYS);
        }
    }

    /** Whether nothing more is to come from the coroner; "not yet concluded" is no conclusion. */
    public static boolean concluded(Answers answers) {
        return answers.code(Fields.CONCLUSION).filter(code -> !code.equals(NOT_YET)).isPresent();
    }

    /** Whether a case can go back to the panel from where it is. */
    public static boolean mayReturn(ReviewCase reviewCase) {
        return reviewCase.status() != CaseStatus.READY
                && reviewCase.status() != CaseStatus.AT_PANEL
                && reviewCase.status().mayBecome(CaseStatus.READY);
    }

    /**
     * The case with the outcome. A case that goes back to the panel is no longer closed, so that
     * its closing date and reason go; its history keeps them.
     */
    public ReviewCase applyTo(ReviewCase reviewCase) {
        ReviewCase now =
                reviewCase
                        .with(Fields.CONCLUSION, Answer.of(new Value.Code(conclusion)))
                        .with(
                                Fields.INQUEST_DATE,
                                Answer.of(new Value.Date(PartialDate.of(concludedOn))))
                        .with(
                                Fields.REGULATION_28,
                                Answer.of(new Value.Code(report.isPresent() ? YES : NO)));
        Map<String, Value> before =
                reviewCase.answers().known(Fields.REGULATION_28_DETAILS).orElse(null)
                                instanceof Value.Parts parts
                        ? parts.parts()
                        : Map.of();
        if (!words.isBlank()) {
            now = now.with(Fields.CONCLUSION_NOTE, Answer.of(new Value.Text(words.strip())));
        }
        if (report.isPresent()) {
            now = now.with(Fields.REGULATION_28_DETAILS, Answer.of(details(report.get(), before)));
        }
        boolean differs = TwoViews.contrary(panelView, conclusion);
        if (panelView.isPresent() || !why.isBlank()) {
            Map<String, Value> views = new LinkedHashMap<>();
            panelView.ifPresent(view -> views.put("view", new Value.Code(view)));
            views.put("differs", new Value.Code(differs ? YES : NO));
            if (!why.isBlank()) {
                views.put("note", new Value.Text(why.strip()));
            }
            now = now.with(Fields.PANEL_DIFFERS, Answer.of(Value.Parts.of(views)));
        }
        return toPanel ? returned(now) : now;
    }

    /** The case ready for the panel again. */
    public static ReviewCase returned(ReviewCase reviewCase) {
        return mayReturn(reviewCase)
                ? reviewCase.withAnswers(
                        reviewCase
                                .answers()
                                .with(Fields.STATUS, new Value.Code(CaseStatus.READY.code()))
                                .without(new AnswerKey(Fields.DATE_CLOSED, 0))
                                .without(new AnswerKey(Fields.CLOSURE_REASON, 0)))
                : reviewCase;
    }

    /** What was replied to a report stays with it. */
    private static Value details(Report report, Map<String, Value> before) {
        Map<String, Value> details = new LinkedHashMap<>();
        if (!report.reference().isBlank()) {
            details.put("reference", new Value.Text(report.reference().strip()));
        }
        details.put("addressee", new Value.Text(report.addressee().strip()));
        details.put("date", new Value.Date(PartialDate.of(report.issued())));
        if (!report.concern().isBlank()) {
            details.put("concern", new Value.Text(report.concern().strip()));
        }
        details.put("due", new Value.Date(PartialDate.of(report.due())));
        for (String kept : List.of("replied", "answer")) {
            Optional.ofNullable(before.get(kept)).ifPresent(value -> details.put(kept, value));
        }
        return Value.Parts.of(details);
    }
}
