package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.KeyClass;

/** The record of who did what. It is only ever added to. */
public interface AuditTrail {

    /**
     * One row of the chain.
     *
     * @param role as it was then
     * @param shown what restricted answers were shown; empty for rows of before this was noted
     * @param cases under which name the cases are kept of which something was shown, if it was more
     *     than the one the row is about
     */
    record Entry(
            long sequence,
            Instant at,
            UUID member,
            String memberName,
            String role,
            String intent,
            String subject,
            String detail,
            Optional<Set<KeyClass>> shown,
            Optional<String> cases) {

        public Entry {
            shown = shown.map(Set::copyOf);
        }

        /** A row of which nothing is known of what was shown. */
        public Entry(
                long sequence,
                Instant at,
                UUID member,
                String memberName,
                String role,
                String intent,
                String subject,
                String detail) {
            this(
                    sequence,
                    at,
                    member,
                    memberName,
                    role,
                    intent,
                    subject,
                    detail,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** A row with its code and that of the row before, as 64 digits each. */
    record Coded(Entry entry, String previous, String code) {}

    /**
     * A word of a quick search.
     *
     * @param text as it may stand in the subject, the detail or the member's name, in any case
     * @param intents those whose sentences hold it
     */
    record Word(String text, Set<String> intents) {
        public Word {
            intents = Set.copyOf(intents);
        }
    }

    /**
     * Which rows.
     *
     * @param reviewCase only those about this case, or that showed something of it among others
     * @param intents only these; any if it is empty
     * @param from not before
     * @param until before
     * @param words all of which must be found
     */
    record Question(
            Optional<UUID> member,
            Optional<String> reviewCase,
            Set<String> intents,
            Optional<Instant> from,
            Optional<Instant> until,
            List<Word> words) {

        /** Every row. */
        public static final Question ALL =
                new Question(
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());

        public Question {
            intents = Set.copyOf(intents);
            words = List.copyOf(words);
        }

        /** The same for what one member did. */
        public Question by(UUID who) {
            return new Question(Optional.of(who), reviewCase, intents, from, until, words);
        }

        /** The same for one case. */
        public Question of(String reference) {
            return new Question(member, Optional.of(reference), intents, from, until, words);
        }

        /** The same for a time. */
        public Question between(Optional<Instant> first, Optional<Instant> before) {
            return new Question(member, reviewCase, intents, first, before, words);
        }

        /** The same for these kinds of row. */
        public Question only(Set<String> kinds) {
            return new Question(member, reviewCase, kinds, from, until, words);
        }

        /** The same with words to be found. */
        public Question with(List<Word> found) {
            return new Question(member, reviewCase, intents, from, until, found);
        }
    }

    /**
     * Where a walk along the chain found it broken.
     *
     * @param sequence number of the first row that is not as it was written
     * @param at the time that row bears; empty if it is missing
     * @param after the time of the last row that is good; empty if there is none
     */
    record Broken(long sequence, Optional<Instant> at, Optional<Instant> after) {}

    /**
     * What a walk along the whole chain found.
     *
     * @param rows how many there are
     * @param head number of the last one
     * @param code of the last one, as 64 digits
     * @param headAt when it was written; empty if there is none
     */
    record Walk(
            long rows, long head, String code, Optional<Instant> headAt, Optional<Broken> broken) {}

    /** Takes rows one after another. */
    @FunctionalInterface
    interface Taker {
        void take(Coded row) throws Refused;
    }

    /** The latest rows about a subject (everything if it is empty), latest first. */
    List<Entry> latest(String subject, int limit);

    /**
     * A page of rows, latest first.
     *
     * @param before only rows with a smaller number; {@link Long#MAX_VALUE} for the first page
     */
    List<Entry> page(Question question, long before, int limit);

    /** How many rows answer a question. */
    long count(Question question);

    /** Gives the rows that answer a question with their codes, earliest first. */
    void each(Question question, Taker taker) throws Refused;

    /** References of the cases that are kept under this name. */
    List<String> cases(String kept);

    /** How many rows there are. */
    long length();

    /**
     * Walks the whole chain.
     *
     * @return the sequence number of the first row that is not as it was written, or 0
     */
    default long firstBroken(Progress progress) throws Refused {
        return walk(progress).broken().map(Broken::sequence).orElse(0L);
    }

    /** Walks the whole chain and says what was found. */
    Walk walk(Progress progress) throws Refused;
}
