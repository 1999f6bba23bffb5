package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.Quarter;
import vigil.domain.panel.Area;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.CaseFact;
import vigil.patterns.CountedDeaths;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.EvidenceStage;
import vigil.patterns.Taxonomy;

/** Deaths that never were, and all that a pack stands on. */
public final class MadeUpDeaths {

    public static final LocalDate CUT_OFF = LocalDate.of(2026, 9, 30);

    public static final List<Area> AREAS =
            List.of(
                    new Area("SHEFFIELD", "Sheffield", "SHF"),
                    new Area("BARNSLEY", "Barnsley", "BAR"),
                    new Area("ROTHERHAM", "Rotherham", "ROT"),
                    new Area("DONCASTER", "Doncaster", "DON"));

    private MadeUpDeaths() {}

    /** As many, over the years 2019 to 2026; a few from elsewhere. */
    public static List<CaseFact> facts(long seed, int deaths, List<String> substances) {
        Random random = new Random(seed);
        List<CaseFact> facts = new ArrayList<>();
        for (int i = 0; i < deaths; i++) {
            int place = random.nextInt(20);
            CaseFact.Builder fact =
                    CaseFact.of(
                                    "CASE-" + (1000 + i),
                                    LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2900)),
                                    place == 0 ? "OTHER" : AREAS.get(place % 4).code())
                            .age(18 + random.nextInt(60))
                            .sex(random.nextInt(10) < 7 ? "SEX01" : "SEX02")
                            .circumstance("place", "PLACE0" + (1 + random.nextInt(8)))
                            .toxicologyBack(true);
            for (int s = 0; s < substances.size(); s++) {
                if (random.nextInt(s + 1) == 0 && random.nextInt(20) > 0) {
                    fact.substance(substances.get(s), EvidenceStage.TOXICOLOGY);
                }
            }
            facts.add(fact.build());
        }
        return facts;
    }

    public static Ground ground(
            List<CaseFact> facts, Vocabulary vocabulary, OutputTier tier, GateRule rule) {
        return new Ground(
                CountedDeaths.of(facts, Taxonomy.empty(), EvidenceBasis.CONFIRMED, CUT_OFF),
                tier,
                "Test panel",
                AREAS,
                CUT_OFF,
                rule,
                "OFFICIAL",
                vocabulary);
    }

    /** A pattern search that found nothing. */
    public static PackView nothingFound(Ground ground) {
        return new PackView(
                new PackView.About(
                        ground.tier(),
                        ground.panel(),
                        Optional.empty(),
                        ground.cutOff(),
                        Optional.empty(),
                        EvidenceBasis.CONFIRMED,
                        List.of(),
                        Quarter.of(ground.cutOff()),
                        1,
                        99,
                        ""),
                ground.rule(),
                ground.deaths().all().size(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                ground.vocabulary());
    }

    /** A panel that did little, so that every kind of line is there once. */
    public static PanelWork work() {
        LocalDate day = CUT_OFF.minusDays(20);
        List<PanelWork.Theme> themes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            themes.add(
                    new PanelWork.Theme(
                            i == 0 ? Optional.empty() : Optional.of("using alone"),
                            day,
                            "BARNSLEY"));
        }
        return new PanelWork(
                List.of(day),
                themes,
                List.of(new PanelWork.Judgement("PREVENT01", day, "BARNSLEY")),
                List.of(
                        new PanelWork.Recommended(
                                "R-2026-01",
                                Optional.of("=Carry naloxone in every vehicle."),
                                day,
                                "Ambulance",
                                "Yes",
                                "In progress",
                                true,
                                false,
                                Optional.of("BARNSLEY")),
                        new PanelWork.Recommended(
                                "R-2026-02",
                                Optional.empty(),
                                day,
                                "Prison",
                                "",
                                "Not started",
                                true,
                                true,
                                Optional.empty())),
                List.of(),
                List.of(),
                java.util.stream.IntStream.range(0, 16)
                        .mapToObj(i -> new PanelWork.First(day, i < 9, "BARNSLEY"))
                        .toList(),
                90);
    }
}
