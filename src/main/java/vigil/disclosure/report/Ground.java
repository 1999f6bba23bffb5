package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.List;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.pack.Quarter;
import vigil.domain.panel.Area;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.CountedDeaths;

/**
 * What every pack stands on.
 *
 * @param deaths up to the cut-off
 * @param tier for whom: {@link OutputTier#REDACTED} for the partnership, {@link OutputTier#PUBLIC}
 *     for anybody
 * @param areas the panel's boroughs, in order
 * @param cutOff the last day that counts
 * @param rule by which the gate protects
 * @param marking on every page; empty for none
 */
public record Ground(
        CountedDeaths deaths,
        OutputTier tier,
        String panel,
        List<Area> areas,
        LocalDate cutOff,
        GateRule rule,
        String marking,
        Vocabulary vocabulary) {

    public Ground {
        areas = List.copyOf(areas);
    }

    Report.About about(String kind, Phrase title, String name, List<Report.Fact> facts) {
        return new Report.About(
                kind,
                tier,
                panel,
                title,
                kind
                        + (name.isEmpty() ? "" : "-" + name)
                        + "-to-"
                        + cutOff
                        + (tier == OutputTier.PUBLIC ? "-public" : "-partnership"),
                cutOff,
                facts,
                marking);
    }

    /** The last year that is over on the last day that counts. */
    int lastWholeYear() {
        return cutOff.getMonthValue() == 12 && cutOff.getDayOfMonth() == 31
                ? cutOff.getYear()
                : cutOff.getYear() - 1;
    }

    /** The first quarter on record. */
    Quarter firstQuarter() {
        return deaths.all().stream()
                .map(CountedDeaths.Death::died)
                .min(LocalDate::compareTo)
                .map(Quarter::of)
                .orElseGet(() -> Quarter.of(cutOff));
    }

    /** A substance's name, by which lists are ordered. */
    String substance(String code) {
        return vocabulary.substances().name(code);
    }
}
