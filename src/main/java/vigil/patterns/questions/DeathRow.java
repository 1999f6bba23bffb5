package vigil.patterns.questions;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vigil.patterns.CaseFact;

/**
 * One death as the questions read it: the row that patterns read, and beside it what only the
 * questions ask.
 *
 * @param replies by topic; a topic that is absent was not filled in
 * @param agencies what agencies answered; absent if none was asked
 */
public record DeathRow(CaseFact fact, Map<Topic, Reply> replies, Optional<Agencies> agencies) {

    /**
     * What came of the panel's requests.
     *
     * @param answered agencies that answered
     * @param held services that knew the person: a record held, coroner and family left out
     */
    public record Agencies(int answered, int held) {}

    public DeathRow {
        replies =
                replies.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(replies));
    }

    public static DeathRow of(CaseFact fact) {
        return new DeathRow(fact, Map.of(), Optional.empty());
    }

    /** The same with one more reply. */
    public DeathRow with(Topic topic, Reply reply) {
        Map<Topic, Reply> more = new EnumMap<>(Topic.class);
        more.putAll(replies);
        more.put(topic, reply);
        return new DeathRow(fact, more, agencies);
    }

    public DeathRow code(Topic topic, String... codes) {
        return with(topic, new Reply.Coded(Set.of(codes)));
    }

    public DeathRow amount(Topic topic, int value) {
        return with(topic, new Reply.Amount(value));
    }

    public DeathRow agencies(int answered, int held) {
        return new DeathRow(fact, replies, Optional.of(new Agencies(answered, held)));
    }

    /** The codes of a topic; empty if it is not known, so ask {@link #known} first. */
    public Set<String> codes(Topic topic) {
        return replies.get(topic) instanceof Reply.Coded coded ? coded.codes() : Set.of();
    }

    public boolean has(Topic topic, Set<String> any) {
        for (String code : codes(topic)) {
            if (any.contains(code)) {
                return true;
            }
        }
        return false;
    }

    public OptionalInt amount(Topic topic) {
        return replies.get(topic) instanceof Reply.Amount amount
                ? OptionalInt.of(amount.value())
                : OptionalInt.empty();
    }

    public boolean known(Topic topic) {
        Reply reply = replies.get(topic);
        return reply instanceof Reply.Coded || reply instanceof Reply.Amount;
    }

    public boolean notApplicable(Topic topic) {
        return replies.get(topic) instanceof Reply.NotApplicable;
    }

    /** Whether one of these codes holds; unknown stays unknown. */
    public Verdict verdict(Topic topic, Set<String> any) {
        if (notApplicable(topic)) {
            return Verdict.OUT;
        }
        return known(topic) ? Verdict.of(has(topic, any)) : Verdict.UNKNOWN;
    }

    public String reference() {
        return fact.reference();
    }
}
