package vigil.documents.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels with their values, such as date, place and chair of a meeting. Read out as a list of
 * terms, row by row.
 *
 * @param columns 1 to 4 pairs side by side; with 1, the value stands beside its label
 */
public record Facts(int columns, List<Fact> facts) implements Block {

    /** A label and what it says. */
    public record Fact(String label, List<Run> value) {

        public Fact {
            value = List.copyOf(value);
            Refuse.when(label.isBlank(), "a fact has a label");
        }
    }

    public Facts {
        facts = List.copyOf(facts);
        Refuse.when(columns < 1 || columns > 4, "facts stand in 1 to 4 columns");
        Refuse.when(facts.isEmpty(), "there are facts");
    }

    /** Facts in so many columns; add them with {@link #and}. */
    public static Facts in(int columns, String label, String value) {
        return new Facts(columns, List.of(new Fact(label, List.of(Run.of(value)))));
    }

    public Facts and(String label, String value) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(label, List.of(Run.of(value))));
        return new Facts(columns, more);
    }
}
