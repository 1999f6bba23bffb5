package vigil.domain.vocabulary;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;

/** What the substances of a case come to, once the vocabulary says what each of them is. */
public final class SubstanceFacts {

    /** Mixtures that panels watch for. */
    public enum Combination {
        OPIOID_BENZODIAZEPINE,
        OPIOID_GABAPENTINOID,
        COCAINE_ALCOHOL,
        THREE_DEPRESSANTS
    }

    private static final Set<String> DEPRESSANTS =
            Set.of(
                    "Opioid",
                    "Benzodiazepine",
                    "Gabapentinoid",
                    "Z-drug",
                    "Alcohol",
                    "Sedative / depressant other");

    /**
     * Causes wholly due to alcohol: the ONS definition of November 2017, as listed in the guide.
     */
    private static final Pattern ALCOHOL_SPECIFIC =
            Pattern.compile(
                    "^(E24\\.?4|F10|G31\\.?2|G62\\.?1|G72\\.?1|I42\\.?6|K29\\.?2|K70|K85\\.?2|K86\\.?0|Q86\\.?0|R78\\.?0|X45|X65|Y15)");

    private SubstanceFacts() {}

    /** The mixtures among substances whose evidence is at least this strong, metabolites folded. */
    public static Set<Combination> combinations(
            List<SubstanceEvidence> evidence,
            EvidenceStage.Strength atLeast,
            SubstanceLexicon lexicon) {
        Set<String> codes = new LinkedHashSet<>();
        for (SubstanceEvidence row : evidence) {
            if (row.stage().strength().compareTo(atLeast) >= 0) {
                row.substance().map(lexicon::countedAs).ifPresent(codes::add);
            }
        }
        Set<String> groups = new LinkedHashSet<>();
        boolean cocaine = false;
        int depressants = 0;
        for (String code : codes) {
            Optional<Substance> substance = lexicon.byCode(code);
            String group = substance.map(Substance::group).orElse("");
            groups.add(group);
            cocaine |= substance.map(Substance::subgroup).orElse("").equals("Cocaine");
            depressants += DEPRESSANTS.contains(group) ? 1 : 0;
        }
        EnumSet<Combination> found = EnumSet.noneOf(Combination.class);
        if (groups.contains("Opioid") && groups.contains("Benzodiazepine")) {
            found.add(Combination.OPIOID_BENZODIAZEPINE);
        }
        if (groups.contains("Opioid") && groups.contains("Gabapentinoid")) {
            found.add(Combination.OPIOID_GABAPENTINOID);
        }
        if (cocaine && groups.contains("Alcohol")) {
            found.add(Combination.COCAINE_ALCOHOL);
        }
        if (depressants >= 3) {
            found.add(Combination.THREE_DEPRESSANTS);
        }
        return found;
    }

    /**
     * The code of ONS_CLASS as the certificate stands: a death is one of drug misuse if a substance
     * controlled under the 1971 Act is named in the cause; alcohol-specific by its underlying cause
     * or if alcohol alone is named; not coded before there is a cause. Helps, and decides nothing.
     */
    public static String nationalClass(ReviewCase reviewCase, SubstanceLexicon lexicon) {
        return nationalClass(reviewCase, lexicon, Substance::countsAsMisuse);
    }

    /** The same by the law of a day, such as that of the death. */
    public static String nationalClassOn(
            ReviewCase reviewCase, SubstanceLexicon lexicon, LocalDate day) {
        return nationalClass(reviewCase, lexicon, s -> s.countsAsMisuseOn(day));
    }

    private static String nationalClass(
            ReviewCase reviewCase, SubstanceLexicon lexicon, Predicate<Substance> misused) {
        boolean misuse = false;
        boolean poisoning = false;
        boolean alcohol = false;
        for (SubstanceEvidence row : reviewCase.evidence()) {
            if (row.stage().strength() == EvidenceStage.Strength.CERTIFIED) {
                Optional<Substance> substance = row.substance().flatMap(lexicon::byCode);
                boolean drink = substance.map(s -> s.subgroup().equals("Alcohol")).orElse(false);
                alcohol |= drink;
                poisoning |= !drink;
                misuse |= substance.filter(misused).isPresent();
            }
        }
        alcohol |=
                ALCOHOL_SPECIFIC.matcher(reviewCase.answers().text(Fields.UNDERLYING_CAUSE)).find();
        if (poisoning && alcohol) {
            return "ONS_CLASS05";
        }
        if (misuse) {
            return "ONS_CLASS02";
        }
        if (poisoning) {
            return "ONS_CLASS03";
        }
        if (alcohol) {
            return "ONS_CLASS04";
        }
        return reviewCase.answers().known(Fields.CAUSE).isPresent() ? "ONS_CLASS06" : "ONS_CLASS07";
    }
}
