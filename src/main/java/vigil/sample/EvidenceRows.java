package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.SubstanceEvidence;

/** Writes what was taken as rows of evidence, as far as the stages of a case have come. */
final class EvidenceRows {

    private static final String LABORATORY = "Steel Valley";

    /** Rough ranges in micrograms a litre; nobody should read anything into them. */
    private static final Map<String, int[]> LEVELS =
            Map.ofEntries(
                    Map.entry("OPI002", new int[] {2, 60}),
                    Map.entry("OPI003", new int[] {40, 700}),
                    Map.entry("OPI006", new int[] {150, 1_400}),
                    Map.entry("OPI034", new int[] {1, 9}),
                    Map.entry("GAB001", new int[] {2_000, 30_000}),
                    Map.entry("GAB002", new int[] {2_000, 25_000}),
                    Map.entry("STI001", new int[] {20, 900}),
                    Map.entry("BZD001", new int[] {50, 900}),
                    Map.entry("BZD017", new int[] {20, 400}),
                    Map.entry("BZD018", new int[] {15, 300}),
                    Map.entry("ADP001", new int[] {80, 1_500}),
                    Map.entry("ADP015", new int[] {30, 400}));

    private final Dice dice;
    private final List<Found> found;
    private final List<SubstanceEvidence> rows = new ArrayList<>();

    private EvidenceRows(Dice dice, List<Found> found) {
        this.dice = dice;
        this.found = found;
    }

    /**
     * @param reported when the laboratory reported, if it has
     * @param certified whether the medical cause is known
     * @param line code of the certificate line that names the substances
     * @param naloxone whether naloxone was given
     */
    static List<SubstanceEvidence> of(
            List<Found> found,
            Optional<LocalDate> reported,
            boolean certified,
            String line,
            boolean naloxone,
            Dice dice) {
        EvidenceRows evidence = new EvidenceRows(dice, found);
        evidence.suspected();
        reported.ifPresent(evidence::toxicology);
        if (certified) {
            evidence.certificate(line);
        }
        if (naloxone) {
            evidence.row("MED041", "", EvidenceStage.RESUSCITATION, "SUB_ROLE06", Optional.empty());
        }
        return evidence.rows;
    }

    private void row(
            String code,
            String asWritten,
            EvidenceStage stage,
            String role,
            Optional<String> prescribed) {
        rows.add(
                new SubstanceEvidence(
                        dice.id(),
                        Optional.of(code),
                        asWritten,
                        stage,
                        Optional.of(role).filter(r -> !r.isEmpty()),
                        prescribed.map(p -> "SUB_SOURCE01"),
                        prescribed,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty()));
    }

    private void suspected() {
        for (Found one : found) {
            if (one.suspected()) {
                boolean street =
                        one.asWritten().equals("gear")
                                || one.asWritten().equals("brown")
                                || one.asWritten().equals("blues")
                                || one.asWritten().equals("xannies");
                rows.add(
                        new SubstanceEvidence(
                                dice.id(),
                                believed(one),
                                one.asWritten(),
                                EvidenceStage.SUSPECTED,
                                Optional.empty(),
                                street ? Optional.of("SUB_SOURCE05") : Optional.empty(),
                                Optional.empty(),
                                route(one),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                "",
                                "",
                                Optional.empty(),
                                Optional.empty()));
            }
            if (one.prescribed()) {
                row(one.code(), "", EvidenceStage.PRESCRIBED, "", Optional.of("YNU01"));
            }
        }
    }

    /** Street tablets are coded as benzodiazepine only, until a laboratory names them. */
    private static Optional<String> believed(Found one) {
        return switch (one.code()) {
            case "BZD017" -> Optional.of("BZD048");
            case Mixture.BROMAZOLAM ->
                    Optional.of(one.asWritten().equals("blues") ? "BZD048" : "BZD005");
            case Mixture.COCAINE ->
                    Optional.of(one.asWritten().equals("crack") ? "STI002" : Mixture.COCAINE);
            default -> Optional.of(one.code());
        };
    }

    private Optional<String> route(Found one) {
        if (!dice.chance(0.4)) {
            return Optional.empty();
        }
        return switch (one.code()) {
            case Mixture.HEROIN -> Optional.of(dice.weighted("ROUTE01 55, ROUTE02 45"));
            case Mixture.COCAINE ->
                    Optional.of(one.asWritten().equals("crack") ? "ROUTE02" : "ROUTE03");
            case "CAN016" -> Optional.of("ROUTE05");
            default -> Optional.of("ROUTE04");
        };
    }

    private void toxicology(LocalDate reported) {
        for (Found one : found) {
            if (!one.inBody()) {
                continue;
            }
            int[] range = LEVELS.get(one.code());
            boolean alcohol = one.code().equals(Mixture.ALCOHOL);
            boolean quantified = alcohol || range != null;
            String level =
                    alcohol
                            ? String.valueOf(dice.between(22, 380))
                            : range == null ? "" : String.valueOf(dice.between(range[0], range[1]));
            String role =
                    one.certified()
                            ? ""
                            : one.marker() ? "" : one.prescribed() ? "SUB_ROLE05" : "SUB_ROLE04";
            boolean unexpected = !one.suspected() && one.code().equals(Mixture.PROTONITAZENE);
            rows.add(
                    new SubstanceEvidence(
                            dice.id(),
                            Optional.of(one.code()),
                            "",
                            quantified
                                    ? EvidenceStage.CONFIRMED
                                    : one.marker() ? EvidenceStage.SCREEN : EvidenceStage.CONFIRMED,
                            Optional.of(role).filter(r -> !r.isEmpty()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            unexpected ? Optional.of("YNU01") : Optional.empty(),
                            quantified ? Optional.of("MATRIX01") : Optional.empty(),
                            level,
                            alcohol ? "mg/100 mL" : quantified ? "ug/L" : "",
                            LABORATORY,
                            Optional.of(PartialDate.of(reported)),
                            Optional.empty()));
        }
    }

    private void certificate(String line) {
        long named = found.stream().filter(f -> f.certified() && f.inBody()).count();
        for (Found one : found) {
            if (one.certified() && one.inBody()) {
                rows.add(
                        new SubstanceEvidence(
                                dice.id(),
                                Optional.of(one.code()),
                                "",
                                EvidenceStage.CERTIFIED,
                                Optional.of(named == 1 ? "SUB_ROLE01" : "SUB_ROLE02"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                "",
                                "",
                                Optional.empty(),
                                Optional.of(line)));
            }
        }
    }
}
