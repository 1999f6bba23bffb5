package vigil.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Influence;

/** The factors that a panel found in a case, with their grades and evidence. */
final class Graded {

    private static final int MOST = 6;

    private final Facts facts;
    private final Dice dice;
    private final List<FactorFinding> all = new ArrayList<>();

    private Graded(Facts facts, Dice dice) {
        this.facts = facts;
        this.dice = dice;
    }

    static List<FactorFinding> of(Facts facts, Dice dice) {
        Graded graded = new Graded(facts, dice);
        graded.grade();
        return graded.all.size() > MOST
                ? List.copyOf(graded.all.subList(0, MOST))
                : List.copyOf(graded.all);
    }

    private void grade() {
        long substances = facts.found().stream().filter(f -> f.inBody() && !f.marker()).count();
        if (facts.plan().pattern() == Plan.Pattern.NITAZENE) {
            found("INC06", 1, 3, "Sold as heroin; protonitazene found, no heroin");
        }
        facts.prisonRelease()
                .filter(day -> day.isAfter(facts.incident().minusDays(29)))
                .ifPresent(day ->
                        found(
                                "SOC15",
                                0.95,
                                2,
                                "Released "
                                        + (facts.incident().toEpochDay() - day.toEpochDay())
                                        + " days before"));
        if (facts.prisonRelease().isPresent()) {
            found("IND05", 0.5, 2, "Out of custody, less used to opioids");
            found("SYS03", 0.3, 2, "Referral from prison not acted on in time");
        }
        if (facts.inHostel()) {
            found("SOC03", 0.7, 2, "Died in supported accommodation");
        }
        if (facts.homeless()) {
            found("SOC01", 0.8, 2, "No settled home");
        }
        if (substances >= 3) {
            found("IND01", 0.55, 2, "Several substances in toxicology");
        }
        if (facts.alone()) {
            found(
                    "INC01",
                    0.5,
                    2,
                    dice.pick(List.of("Used alone", "Nobody there to call for help")));
        }
        if (facts.lastOverdose().isPresent()) {
            found("IND10", 0.5, 2, "Earlier overdose on record");
            found("TRT24", 0.25, 2, "No plan after the last overdose");
        }
        if (facts.opioid() && facts.naloxoneHeld().equals("NAL_SUPPLY04")) {
            found("TRT14", 0.5, 2, "Never issued with naloxone");
        }
        switch (facts.treatment()) {
            case "TX_STATUS07", "TX_STATUS09" -> found("TRT01", 0.45, 1, "Not known to treatment");
            case "TX_STATUS05" -> found("TRT04", 0.55, 2, "Closed within six months of death");
            case "TX_STATUS02" -> found("TRT05", 0.6, 2, "Missed appointments, letters only");
            default -> found("TRT22", 0.1, 1, "Risk assessment over a year old");
        }
        if (facts.hospitalDischarge()
                .filter(d -> d.isAfter(facts.incident().minusDays(28)))
                .isPresent()) {
            found("TRT19", 0.7, 2, "Discharged within 28 days");
        }
        if (facts.living().equals("LIVING01") && !facts.homeless()) {
            found("SOC04", 0.4, 1, "");
        }
        if (facts.kind() == Mixture.Kind.ALCOHOL) {
            found("IND06", 0.8, 3, "Dependent drinking over years");
        }
        found("IND19", 0.35, dice.between(1, 2), "Depression or anxiety in GP record");
        found("IND12", 0.16, dice.between(1, 2), "COPD");
        found("IND21", 0.12, 2, "Bereaved within the year");
        found("SYS01", 0.14, 2, "Agencies did not know of each other");
        found("TRT17", 0.1, 2, "Each service waited for the other");
        found("SOC05", 0.12, 1, "");
        found("GPR01", 0.06, 1, "");
        found("GPR03", 0.05, 1, "");
    }

    private void found(String factor, double share, int influence, String note) {
        if (dice.chance(share)) {
            all.add(
                    new FactorFinding(
                            dice.id(),
                            factor,
                            Influence.ofGrade(note.isEmpty() ? Math.min(influence, 1) : influence),
                            Optional.empty(),
                            note));
        }
    }
}
