package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.Subject;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.Quarter;
import vigil.disclosure.report.Part.Figures;
import vigil.disclosure.report.Part.Line;
import vigil.disclosure.report.Part.Pick;
import vigil.disclosure.report.ReportDraft.Counted;

/**
 * The annual report: the year and the five before, substances, people, settings, treatment, what
 * was preventable, what was learned and recommended, and what came of it. People and places are
 * told for three years together, because those of one are few.
 */
public final class AnnualReport {

    private static final int YEARS_BEFORE = 5;
    private static final int TOGETHER = 3;
    private static final List<String> JUDGEMENTS = List.of("PREVENT01", "PREVENT02", "PREVENT03");

    private AnnualReport() {}

    /**
     * @param ground up to the last day of the year
     * @param findings of the pattern search, cut down by rule
     */
    public static ReportDraft of(Ground ground, PackView findings, PanelWork work) {
        int year = ground.cutOff().getYear();
        String name = String.valueOf(year);
        ReportDraft.Builder draft =
                ReportDraft.of(
                        ground.about(
                                "annual",
                                Phrase.of("report.annual.title", Phrase.text(name)),
                                name,
                                List.of(
                                        new Report.Fact(
                                                Phrase.of("report.year"), Phrase.text(name)))),
                        ground.vocabulary());
        DeathParts deaths = new DeathParts(ground, Optional.empty(), draft);
        PanelParts panel = new PanelParts(work, Optional.empty(), draft);
        Span three = Span.years(year - TOGETHER + 1, year);
        LocalDate began = LocalDate.of(year, 1, 1);
        draft.findings(findings, ground.firstQuarter());
        draft.section(
                Phrase.of("report.annual.deaths"),
                Part.body(Phrase.of("report.annual.deaths.text")),
                deaths.boroughs(year - YEARS_BEFORE, true));
        draft.section(
                Phrase.of("report.substances"),
                Part.body(Phrase.of("report.substances.text")),
                deaths.substances());
        draft.section(
                Phrase.of("report.rising"),
                Part.body(Phrase.of("report.rising.text")),
                new Part.Rising());
        draft.section(Phrase.of("report.who"), deaths.ages(three), deaths.sexes(three));
        draft.section(Phrase.of("report.where"), deaths.places(three));
        draft.section(Phrase.of("report.contact"), deaths.treatment(three));
        draft.section(Phrase.of("report.preventable"), preventable(work, began, draft));
        draft.section(Phrase.of("report.pace"), panel.pace(began));
        draft.section(Phrase.of("report.themes"), panel.themes(began, ground.rule().threshold()));
        draft.section(
                Phrase.of("report.recommendations"),
                panel.states(began),
                panel.recommendations(r -> r.open() || !r.made().isBefore(began)),
                panel.actions(a -> a.done().filter(day -> !day.isBefore(began)).isPresent()));
        draft.section(
                Phrase.of("report.alerts"), panel.alerts(alert -> !alert.issued().isBefore(began)));
        return draft.build();
    }

    /** What the panel judged at the meetings of the year. */
    private static List<Part> preventable(
            PanelWork work, LocalDate began, ReportDraft.Builder draft) {
        List<PanelWork.Judgement> judged =
                work.judgements().stream().filter(j -> !j.met().isBefore(began)).toList();
        if (judged.isEmpty()) {
            return List.of(Part.body(Phrase.of("report.preventable.none")));
        }
        List<List<Long>> counts = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String code : JUDGEMENTS) {
            counts.add(List.of(judged.stream().filter(j -> j.code().equals(code)).count()));
        }
        TreeSet<String> quarters = new TreeSet<>();
        judged.forEach(j -> quarters.add(Quarter.of(j.met()).code()));
        int table =
                draft.count(
                        Counted.of(
                                Phrase.of("report.preventable"),
                                new CountTable(
                                        "Cases discussed by preventability, " + began.getYear(),
                                        JUDGEMENTS,
                                        List.of("cases"),
                                        counts,
                                        true),
                                Subject.of("cases discussed", "preventability", "")
                                        .within("met in", quarters)));
        for (int row = 0; row <= JUDGEMENTS.size(); row++) {
            lines.add(
                    new Line(
                            row < JUDGEMENTS.size()
                                    ? Phrase.of("report.preventable." + JUDGEMENTS.get(row))
                                    : Phrase.of("report.total"),
                            List.of(new Pick(table, row, 0))));
        }
        return List.of(
                Part.body(Phrase.of("report.preventable.text")),
                new Figures(
                        Phrase.of("report.preventable.caption"),
                        Phrase.of("report.preventable.judgement"),
                        List.of(Phrase.of("report.themes.cases")),
                        lines,
                        Optional.empty()));
    }
}
