package vigil.domain.toxicology;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * What stands behind a substance's name: outcome, amount, unit, sample and the rest, found by what
 * each looks like, wherever it stands.
 */
record ResultLine(
        Optional<Boolean> outcome,
        String concentration,
        String unit,
        Optional<String> matrix,
        String note) {

    static ResultLine of(String text) {
        String rest = text;
        String concentration = "";
        String unit = "";
        Optional<Boolean> outcome = ResultWords.outcome(rest);
        boolean negative = outcome.filter(found -> !found).isPresent();
        Matcher amount = ResultWords.AMOUNT.matcher(rest);
        if (amount.find()) {
            if (!negative) {
                concentration = tidy(amount.group(1));
                unit = tidy(amount.group(2));
            }
            rest = rest.substring(0, amount.start()) + " " + rest.substring(amount.end());
        } else {
            Matcher alone = ResultWords.UNIT.matcher(rest);
            if (alone.find()) {
                unit = negative ? "" : tidy(alone.group());
                rest = rest.substring(0, alone.start()) + " " + rest.substring(alone.end());
            }
            Matcher number = ResultWords.BARE_NUMBER.matcher(ends(strip(rest)));
            if (number.find()) {
                concentration = negative ? "" : tidy(number.group(1));
                rest = "";
            }
        }
        Optional<String> matrix = ResultWords.matrix(rest);
        rest = ResultWords.withoutMatrix(rest);
        rest = ResultWords.NEGATIVE.matcher(rest).replaceAll(" ");
        rest = ResultWords.POSITIVE.matcher(rest).replaceAll(" ");
        if (outcome.isEmpty() && !concentration.isEmpty()) {
            outcome = Optional.of(true);
        }
        return new ResultLine(outcome, concentration, unit, matrix, ends(strip(rest)));
    }

    static String tidy(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static String strip(String text) {
        return tidy(text.replaceAll("\\(\\s*\\)|\\[\\s*\\]", " "));
    }

    /** Without the marks that only divide. */
    static String ends(String text) {
        String left = text.replaceAll("^[\\s:;,.|=–—*•·-]+|[\\s:;,|=–—-]+$", "").strip();
        if (left.startsWith("(") && left.endsWith(")")) {
            left = left.substring(1, left.length() - 1).strip();
        }
        return left.matches(
                        "(?i)in|at|of|was|were|is|are|the|and|a|level|concentration|result|by|\\W*")
                ? ""
                : left;
    }
}
