package vigil.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.SubstanceLexicon;

/** Causes of death as pathologists write them. */
final class Causes {

    /**
     * @param lines text by line, from 1a to 2
     * @param line code of the line that names substances
     */
    record Cause(Map<String, String> lines, String line) {

        Value value() {
            LinkedHashMap<String, Value> parts = new LinkedHashMap<>();
            lines.forEach((name, text) -> parts.put(name, new Value.Text(text)));
            return new Value.Parts(parts);
        }

        String text() {
            return String.join(
                    "; ",
                    lines.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
        }
    }

    private static final List<String> WITH =
            List.of(
                    "Chronic obstructive pulmonary disease",
                    "Ischaemic heart disease",
                    "Chronic hepatitis C infection",
                    "Hepatic steatosis",
                    "Obesity",
                    "Bronchopneumonia",
                    "Emphysema",
                    "Left ventricular hypertrophy",
                    "Epilepsy");

    private static final List<String> LIVER =
            List.of(
                    "Decompensated alcohol-related liver disease",
                    "Alcoholic ketoacidosis",
                    "Acute alcohol intoxication",
                    "Acute on chronic liver failure/Alcohol-related cirrhosis",
                    "Upper gastrointestinal haemorrhage/Oesophageal varices/Alcohol-related cirrhosis",
                    "Acute haemorrhagic pancreatitis/Chronic alcohol misuse",
                    "Sudden death in chronic alcohol misuse/Alcohol-related fatty liver");

    private static final List<String> OTHER =
            List.of(
                    "Ischaemic heart disease/Coronary artery atheroma",
                    "Bronchopneumonia/Chronic obstructive pulmonary disease",
                    "Infective endocarditis",
                    "Pulmonary embolism/Deep vein thrombosis",
                    "Metastatic carcinoma of the lung",
                    "Sepsis/Infected leg ulcers",
                    "Decompensated liver cirrhosis/Chronic hepatitis C infection");

    private Causes() {}

    static Cause of(
            Mixture.Kind kind,
            List<Found> found,
            boolean otherCause,
            SubstanceLexicon lexicon,
            Dice dice) {
        List<String> names =
                found.stream()
                        .filter(f -> f.certified() && f.inBody())
                        .map(f -> plain(lexicon.name(f.code())))
                        .toList();
        if (otherCause || names.isEmpty()) {
            return lines(dice.pick(OTHER), "", "CERT_LINE06");
        }
        String list = list(names);
        boolean drink = kind == Mixture.Kind.ALCOHOL && names.size() == 1;
        if (drink) {
            return lines(dice.pick(LIVER), dice.chance(0.3) ? dice.pick(WITH) : "", "CERT_LINE01");
        }
        String with = dice.chance(0.35) ? dice.pick(WITH) : "";
        String effects =
                Phrase.say(
                        names.size() == 1
                                ? "[{list} toxicity|{list} intoxication|Toxic effects of {list}|{list} overdose|Acute {list} toxicity]"
                                : "[Combined toxic effects of {list}|Mixed drug toxicity ({list})|Combined drug toxicity: {list}|Combined effects of {list}|Multiple drug toxicity ({list})|Acute mixed drug intoxication ({list})|Combined {list} toxicity]",
                        dice,
                        Map.of("list", list));
        effects = effects.substring(0, 1).toUpperCase(Locale.ROOT) + effects.substring(1);
        return switch (dice.below(10)) {
            case 0 -> lines("Respiratory depression/" + effects, with, "CERT_LINE02");
            case 1 -> lines("Aspiration pneumonia/" + effects, with, "CERT_LINE02");
            case 2 -> lines("Hypoxic brain injury/Cardiac arrest/" + effects, with, "CERT_LINE03");
            default -> lines(effects, with, "CERT_LINE01");
        };
    }

    private static Cause lines(String chain, String with, String line) {
        Map<String, String> lines = new LinkedHashMap<>();
        List<String> names = List.of("1a", "1b", "1c", "1d");
        String[] all = chain.split("/", -1);
        for (int i = 0; i < all.length; i++) {
            lines.put(names.get(i), all[i]);
        }
        if (!with.isEmpty()) {
            lines.put("2", with);
        }
        return new Cause(lines, line);
    }

    /** Names as they stand in a sentence: heroin, alcohol, MDMA. */
    static String plain(String name) {
        int bracket = name.indexOf(" (");
        if (name.startsWith("Diamorphine")) {
            return "heroin";
        }
        if (name.startsWith("Ethanol")) {
            return "alcohol";
        }
        String base = bracket < 0 ? name : name.substring(0, bracket);
        return base.length() > 1 && Character.isLowerCase(base.charAt(1))
                ? base.toLowerCase(Locale.ROOT)
                : base;
    }

    static String list(List<String> names) {
        List<String> distinct = new ArrayList<>(new java.util.LinkedHashSet<>(names));
        if (distinct.size() == 1) {
            return distinct.getFirst();
        }
        return String.join(", ", distinct.subList(0, distinct.size() - 1))
                + " and "
                + distinct.getLast();
    }
}
