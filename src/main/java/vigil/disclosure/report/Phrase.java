package vigil.disclosure.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vigil.patterns.Item;

/** Something to be said, of which the words are found when it is written. */
public sealed interface Phrase {

    /** Words that are what they are: a name of the vocabulary, a text that was looked through. */
    record Text(String text) implements Phrase {}

    /** The sentence of a key, with what goes into it. */
    record Key(String key, List<Phrase> with) implements Phrase {
        public Key {
            with = List.copyOf(with);
        }
    }

    /**
     * A number that counts no deaths of the panel's: a year, how many actions, a figure of another
     * source. Deaths stand in tables that pass the gate.
     */
    record Figure(BigDecimal number) implements Phrase {}

    record Day(LocalDate day) implements Phrase {}

    /** A substance, a factor, a circumstance or an area by its name. */
    record Thing(Item item) implements Phrase {}

    /** Words that are what they are. */
    static Phrase text(String text) {
        return new Text(text);
    }

    /** The sentence of a key. */
    static Phrase of(String key, Phrase... with) {
        return new Key(key, List.of(with));
    }

    /** A number. */
    static Phrase number(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    static Phrase day(LocalDate day) {
        return new Day(day);
    }

    static Phrase thing(Item item) {
        return new Thing(item);
    }
}
