package vigil.patterns.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vigil.patterns.Argument;
import vigil.patterns.Item;
import vigil.patterns.Sentence;

/** Short ways to put a sentence together. */
final class Say {

    private static final long FINE = 100_000;

    private Say() {}

    static Sentence say(String key, Argument... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    static Argument n(long count) {
        return Argument.count(count);
    }

    static Argument about(double value) {
        return Argument.about(value);
    }

    static Argument times(double value) {
        return Argument.times(value);
    }

    static Argument percent(long part, long whole) {
        return new Argument.Percent(part, Math.max(1, whole));
    }

    /** A share between 0 and 1 in whole percent. */
    static Argument percent(double share) {
        return new Argument.Percent(Math.round(share * FINE), FINE);
    }

    static Argument percent(Share share) {
        return percent(share.yes(), share.known());
    }

    static Argument day(LocalDate date) {
        return new Argument.Day(date);
    }

    static Argument month(LocalDate date) {
        return new Argument.Month(date);
    }

    static Argument name(Item item) {
        return Argument.name(item);
    }

    /** A field of the form, by what the form calls it. */
    static Item field(Topic topic) {
        return Item.circumstance("field", topic.field());
    }

    /** A code of a topic, by what its list calls it. */
    static Item code(Topic topic, String code) {
        return Item.circumstance("code", topic.field() + "=" + code);
    }

    /** What a row of a table is about. */
    static Sentence label(Item item) {
        return say("question.label", name(item));
    }

    static Sentence label(String name) {
        return say("question.label." + name);
    }

    static Argument fields(Set<Topic> topics) {
        return Argument.names(
                topics.stream().map(Say::field).distinct().sorted().limit(3).toList());
    }
}
