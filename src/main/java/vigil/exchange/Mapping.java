package vigil.exchange;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.GapReason;
import vigil.domain.vocabulary.Substance;

/**
 * What each column of a table means, as a mapping file says it.
 *
 * @param rules in the order of the file
 * @param skipped columns that are left out on purpose
 * @param dates formats by column, under its name in lower case or nothing for all
 * @param unknown words that mean a gap, in lower case
 * @param sheet of a workbook; the first if empty
 * @param headerRow number of the row that names the columns; 0 for the first
 * @param source code of the agency that all answers come from, or empty
 */
record Mapping(
        List<Rule> rules,
        List<String> skipped,
        Map<String, List<DateFormat>> dates,
        Map<String, GapReason> unknown,
        Optional<Character> delimiter,
        Optional<Charset> encoding,
        Optional<String> sheet,
        long headerRow,
        String source) {

    Mapping {
        rules = List.copyOf(rules);
        skipped = List.copyOf(skipped);
        dates = Map.copyOf(dates);
        unknown = Map.copyOf(unknown);
    }

    /**
     * Which rows a rule is for: those in which another column has this value.
     *
     * @param place where the mapping says so
     */
    record Condition(String column, String value, String place) {}

    /**
     * A field, or one part of one.
     *
     * @param type of the field or part
     */
    record Target(AnswerKey key, Optional<String> part, FieldType type) {

        String text() {
            return key.field()
                    + (key.occurrence() == 0 ? "" : "#" + (key.occurrence() + 1))
                    + part.map(name -> "." + name).orElse("");
        }
    }

    /**
     * What one value becomes.
     *
     * @param when the value, in lower case; an asterisk in it stands for anything
     * @param value what it becomes; a pair of braces in it stands for the value itself
     */
    record Choice(String when, String value) {}

    /** One thing that is done with one column. */
    sealed interface Rule {

        /** The column; empty for a constant. */
        String column();

        Optional<Condition> condition();

        /** Where in the mapping file it stands. */
        String place();
    }

    /**
     * A column that answers a field.
     *
     * @param other what a value without a choice of its own becomes; nothing if it must have one
     * @param required whether a row without a value is refused
     */
    record FieldRule(
            String column,
            Optional<Condition> condition,
            String place,
            Target target,
            List<Choice> choices,
            Optional<String> other,
            boolean required)
            implements Rule {
        FieldRule {
            choices = List.copyOf(choices);
        }
    }

    /** The same answer in every row. */
    record ConstantRule(Optional<Condition> condition, String place, Target target, String value)
            implements Rule {
        @Override
        public String column() {
            return "";
        }
    }

    /** Where a substance that a column names belongs. */
    record Stage(EvidenceStage stage, Optional<String> certificateLine) {}

    /**
     * A column that marks one substance.
     *
     * @param choices which values mark which substance; a code, or nothing for "not there"
     */
    record FlagRule(
            String column,
            Optional<Condition> condition,
            String place,
            Stage stage,
            List<Choice> choices)
            implements Rule {
        FlagRule {
            choices = List.copyOf(choices);
        }
    }

    /** A column that holds the whole name of the person who died. */
    record NameRule(String column, Optional<Condition> condition, String place) implements Rule {}

    /** A column of free text that mentions substances. */
    record TextRule(String column, Optional<Condition> condition, String place, Stage stage)
            implements Rule {}

    /**
     * A column that lists substances and nothing else.
     *
     * @param named entries that mean a substance whatever the vocabulary says; nothing leaves one
     *     out
     */
    record ListRule(
            String column,
            Optional<Condition> condition,
            String place,
            Stage stage,
            Map<String, Optional<Substance>> named)
            implements Rule {
        ListRule {
            named = Map.copyOf(named);
        }
    }
}
