package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.Quarter;
import vigil.patterns.Item;

/**
 * The quarterly pack for a combating drugs partnership, of a borough or of the county: deaths by
 * quarter with the years before, substances, who and where, what is rising, and what the panel
 * learned, recommended and warned of.
 */
public final class CdpPack {

    private static final int YEARS = 5;

    private CdpPack() {}

    /**
     * @param area code of the borough; nothing for all
     * @param findings of the pattern search, cut down by rule
     */
    public static ReportDraft of(
            Ground ground, Optional<String> area, PackView findings, PanelWork work) {
        Phrase place =
                area.map(code -> Phrase.thing(Item.area(code)))
                        .orElseGet(() -> Phrase.of("report.area.all"));
        Quarter quarter = Quarter.of(ground.cutOff());
        ReportDraft.Builder draft =
                ReportDraft.of(
                        ground.about(
                                "cdp",
                                Phrase.of("report.cdp.title", place),
                                area.map(code -> ground.vocabulary().list("AREA").label(code))
                                        .orElse("all")
                                        .toLowerCase(java.util.Locale.UK)
                                        .replaceAll("[^a-z]+", "-"),
                                List.of(
                                        new Report.Fact(Phrase.of("report.head.area"), place),
                                        new Report.Fact(
                                                Phrase.of("report.head.quarter"),
                                                Phrase.of(
                                                        "report.head.quarter.value",
                                                        Phrase.of(
                                                                "report.quarter."
                                                                        + quarter.number()),
                                                        Phrase.text(
                                                                String.valueOf(quarter.year())))))),
                        ground.vocabulary());
        DeathParts deaths = new DeathParts(ground, area, draft);
        PanelParts panel = new PanelParts(work, area, draft);
        int last = deaths.lastWholeYear();
        int first = last - YEARS + 1;
        Span three = Span.years(last - 2, last);
        LocalDate year = ground.cutOff().minusYears(1).plusDays(1);
        LocalDate began = ground.cutOff().minusMonths(3).plusDays(1);
        draft.findings(findings, ground.firstQuarter());
        draft.section(
                Phrase.of("report.deaths"), deaths.quarters(first), deaths.boroughs(first, false));
        draft.section(
                Phrase.of("report.rising"),
                Part.body(Phrase.of("report.rising.text")),
                new Part.Rising());
        draft.section(
                Phrase.of("report.appeared"),
                Part.body(Phrase.of("report.appeared.text")),
                new Part.Appeared());
        draft.section(
                Phrase.of("report.substances"),
                Part.body(Phrase.of("report.substances.text")),
                deaths.substances());
        draft.section(Phrase.of("report.who"), deaths.ages(three), deaths.sexes(three));
        draft.section(Phrase.of("report.where"), deaths.places(three));
        draft.section(Phrase.of("report.pace"), panel.pace(year));
        draft.section(Phrase.of("report.themes"), panel.themes(year, ground.rule().threshold()));
        draft.section(
                Phrase.of("report.recommendations"),
                panel.states(began),
                panel.recommendations(r -> r.open() || !r.made().isBefore(began)),
                panel.actions(
                        a -> a.open() || a.done().filter(day -> !day.isBefore(began)).isPresent()));
        draft.section(
                Phrase.of("report.alerts"),
                panel.alerts(alert -> alert.live() || !alert.issued().isBefore(began)));
        return draft.build();
    }
}
