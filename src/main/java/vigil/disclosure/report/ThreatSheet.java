package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.disclosure.pack.PackView;

/**
 * The sheet for the threat group, every two months: what is new, the alerts that hold, what is
 * rising or goes together, and substances of the latest twelve months beside the twelve before.
 */
public final class ThreatSheet {

    /** So many fit the second page. */
    private static final int SUBSTANCES = 8;

    private ThreatSheet() {}

    /**
     * @param findings of the pattern search, cut down by rule
     */
    public static ReportDraft of(Ground ground, PackView findings, PanelWork work) {
        ReportDraft.Builder draft =
                ReportDraft.of(
                        ground.about("threat", Phrase.of("report.threat.title"), "", List.of()),
                        ground.vocabulary());
        DeathParts deaths = new DeathParts(ground, Optional.empty(), draft);
        LocalDate began = ground.cutOff().minusMonths(2).plusDays(1);
        draft.findings(findings, ground.firstQuarter());
        draft.section(Phrase.of("report.appeared"), new Part.Appeared());
        draft.section(
                Phrase.of("report.alerts"),
                new PanelParts(work, Optional.empty(), draft)
                        .alerts(alert -> alert.live() || !alert.issued().isBefore(began)));
        draft.section(Phrase.of("report.rising"), new Part.Rising());
        draft.section(Phrase.of("report.substances"), deaths.latest(SUBSTANCES));
        return draft.build();
    }
}
