package vigil.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TwoViewsTest {

    private static Answers answers(String intent, String conclusion) {
        return Answers.none()
                .with(Fields.INTENT, new Value.Code(intent))
                .with(Fields.CONCLUSION, new Value.Code(conclusion));
    }

    private static Answers view(Answers answers, Map<String, Value> parts) {
        return answers.with(Fields.PANEL_DIFFERS, Value.Parts.of(parts));
    }

    private static ReviewCase closed() {
        return ReviewCase.blank(new CaseId(new UUID(1, 1)), new CaseReference("DARD-SHE-2025-001"))
                .withAnswers(
                        answers("INTENT01", "CONCLUSION11")
                                .with(Fields.STATUS, new Value.Code(CaseStatus.CLOSED.code()))
                                .with(Fields.CLOSURE_REASON, new Value.Code("CLOSE_REASON01"))
                                .with(
                                        Fields.DATE_CLOSED,
                                        new Value.Date(PartialDate.of(LocalDate.of(2025, 5, 1)))));
    }

    @Test
    void notYetConcludedIsAnAnswerAndNoConclusion() {
        assertThat(InquestOutcome.concluded(answers("INTENT01", "CONCLUSION11"))).isFalse();
        assertThat(InquestOutcome.concluded(Answers.none())).isFalse();
        assertThat(InquestOutcome.concluded(answers("INTENT01", "CONCLUSION12"))).isTrue();
    }

    @Test
    void suicideAndAccidentDifferWhileAnOpenConclusionContradictsNothing() {
        assertThat(TwoViews.of(answers("INTENT01", "CONCLUSION03")).differ()).isTrue();
        assertThat(TwoViews.of(answers("INTENT02", "CONCLUSION01")).differ()).isTrue();
        assertThat(TwoViews.of(answers("INTENT02", "CONCLUSION03")).differ()).isFalse();
        assertThat(TwoViews.of(answers("INTENT01", "CONCLUSION05")).differ()).isFalse();
        assertThat(TwoViews.of(answers("INTENT04", "CONCLUSION03")).differ()).isFalse();
        assertThat(TwoViews.of(answers("INTENT01", "CONCLUSION11")))
                .isEqualTo(new TwoViews(Optional.of("INTENT01"), false, Optional.empty(), false));
    }

    @Test
    void whatThePanelSaysOfItsOwnViewComesFirst() {
        Answers both = answers("INTENT04", "CONCLUSION03");
        Answers stated = view(both, Map.of("view", new Value.Code("INTENT01")));
        assertThat(TwoViews.of(stated))
                .isEqualTo(
                        new TwoViews(
                                Optional.of("INTENT01"), true, Optional.of("CONCLUSION03"), true));
        assertThat(TwoViews.of(view(both, Map.of("differs", new Value.Code(Fields.YES)))).differ())
                .isTrue();
        Answers agreed =
                view(
                        answers("INTENT01", "CONCLUSION03"),
                        Map.of("differs", new Value.Code(Fields.NO)));
        assertThat(TwoViews.of(agreed).differ()).isFalse();
    }

    @Test
    void anOutcomeKeepsBothViewsStartsTheClockAndBringsTheCaseBack() {
        LocalDate issued = LocalDate.of(2026, 11, 18);
        ReviewCase after =
                new InquestOutcome(
                                "CONCLUSION03",
                                LocalDate.of(2026, 11, 10),
                                "A note was found.",
                                Optional.of(
                                        new InquestOutcome.Report(
                                                "", "County NHS trust", issued, "Calls")),
                                Optional.of("INTENT01"),
                                "Contact with the crisis team",
                                true)
                        .applyTo(closed());
        Answers answers = after.answers();
        assertThat(after.status()).isEqualTo(CaseStatus.READY);
        assertThat(answers.known(Fields.DATE_CLOSED)).isEmpty();
        assertThat(answers.known(Fields.CLOSURE_REASON)).isEmpty();
        assertThat(answers.code(Fields.INTENT)).contains("INTENT01");
        assertThat(TwoViews.of(answers).differ()).isTrue();
        assertThat(TwoViews.note(answers)).isEqualTo("Contact with the crisis team");
        assertThat(answers.datePart(Fields.REGULATION_28_DETAILS, "due"))
                .contains(PartialDate.of(issued.plusDays(56)));
    }

    @Test
    void aReplyStaysWithItsReportWhenTheOutcomeIsCorrected() {
        InquestOutcome.Report report =
                new InquestOutcome.Report("", "County NHS trust", LocalDate.of(2026, 9, 1), "");
        InquestOutcome outcome =
                new InquestOutcome(
                        "CONCLUSION06",
                        LocalDate.of(2026, 8, 20),
                        "",
                        Optional.of(report),
                        Optional.empty(),
                        "",
                        false);
        ReviewCase once = outcome.applyTo(closed());
        Map<String, Value> parts =
                new java.util.LinkedHashMap<>(
                        ((Value.Parts) once.answers().known(Fields.REGULATION_28_DETAILS).get())
                                .parts());
        parts.put("answer", new Value.Text("Accepted"));
        ReviewCase twice =
                outcome.applyTo(
                        once.with(Fields.REGULATION_28_DETAILS, Answer.of(Value.Parts.of(parts))));
        assertThat(twice.answers().part(Fields.REGULATION_28_DETAILS, "answer"))
                .contains(new Value.Text("Accepted"));
        assertThat(twice.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(twice.answers().known(Fields.PANEL_DIFFERS)).isEmpty();
    }
}
