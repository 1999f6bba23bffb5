package vigil.domain.toxicology;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a table's columns.
 *
 * @param substance which column names the substance
 * @param asides columns whose numbers are not results: limits, reference ranges, row numbers
 * @param unit the unit that a heading gives for its whole column
 */
record TableHead(Optional<Integer> substance, Set<Integer> asides, String unit) {

    private static final Pattern SUBSTANCE =
            Pattern.compile(
                    "^(?:analytes?|drugs?(?: name)?|compounds?|substances?|parameters?|tests?(?: name)?"
                            + "|components?|name|drug[ /]+metabolites?|determinands?|target)$");
    private static final Pattern OTHER =
            Pattern.compile(
                    "^(?:results?|finding|concentrations?|conc\\.?|levels?|amount|value|units?|matrix"
                            + "|samples?|specimens?|sample type|comments?|notes?|remarks?|method|status|outcome"
                            + "|interpretation|quantity|technique)\\b.*");
    private static final Pattern ASIDE =
            Pattern.compile(
                    ".*\\b(?:lo[dq]|lloq|limits?|cut-?off|reference|ref\\.?|therapeutic|toxic|fatal"
                            + "|ranges?|rl|reporting|uncertainty|no\\.?|line|lab (?:no|id)|item|cas|method"
                            + "|technique|accredited|date)\\b.*|^#$");

    TableHead {
        asides = Set.copyOf(asides);
    }

    static Optional<TableHead> of(List<String> cells) {
        Optional<Integer> substance = Optional.empty();
        Set<Integer> asides = new HashSet<>();
        int known = 0;
        String unit = "";
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).toLowerCase(Locale.ROOT).strip();
            if (SUBSTANCE.matcher(cell).matches()) {
                substance = substance.isEmpty() ? Optional.of(i) : substance;
                known++;
            } else if (ASIDE.matcher(cell).matches()) {
                asides.add(i);
                known++;
            } else if (OTHER.matcher(cell).matches()) {
                known++;
                Matcher inside = ResultWords.UNIT.matcher(cells.get(i));
                if (unit.isEmpty() && inside.find()) {
                    unit = inside.group().strip();
                }
            }
        }
        boolean isHead = known >= 2 && known * 2 >= cells.size();
        return isHead ? Optional.of(new TableHead(substance, asides, unit)) : Optional.empty();
    }

    boolean aside(int column) {
        return asides.contains(column);
    }
}
