package vigil.casework;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigil.domain.panel.OutputTier;

/**
 * What is about to leave the program, said to whoever lets it go before anything is written. The
 * unit of work says it; nothing that leaves goes round that.
 *
 * @param intent what is done
 * @param tier the version, where it has one
 */
public record Leaving(
        Intent intent, Optional<OutputTier> tier, Set<Contains> contains, Where where) {

    /** How what leaves is marked, the gravest first. */
    public enum Marking {
        /** Somebody is named in it. */
        PERSONAL,
        /** It is about single people who died, or about what the panel says among itself. */
        SENSITIVE,
        /** It may be read by anybody it is meant for. */
        OPEN
    }

    /** Kinds of content. */
    public enum Contains {
        NAMES(Marking.PERSONAL),
        LIVING(Marking.PERSONAL),
        POLICE(Marking.PERSONAL),
        CASES(Marking.SENSITIVE),
        TEXTS(Marking.SENSITIVE),
        MEETING(Marking.SENSITIVE),
        ACTIONS(Marking.SENSITIVE),
        TRUE_COUNTS(Marking.SENSITIVE),
        AUDIT(Marking.SENSITIVE),
        COUNTS(Marking.OPEN),
        RELEASED_MEETING(Marking.OPEN),
        ALERT(Marking.OPEN),
        VOCABULARY(Marking.OPEN);

        private final Marking marking;

        Contains(Marking marking) {
            this.marking = marking;
        }
    }

    /** Where it goes. */
    public enum Where {
        /** A file that anybody reads who has it. */
        FILE,
        /** A file that only those open for whom it was sealed. */
        SEALED,
        PAPER,
        CLIPBOARD
    }

    private static final Map<Intent, Leaving> USUAL = usual();

    private static Map<Intent, Leaving> usual() {
        Map<Intent, Leaving> all = new EnumMap<>(Intent.class);
        Stream.of(
                        plain(Intent.EXPORT_CASES, Contains.CASES),
                        plain(Intent.EXPORT_WORKBOOK, Contains.CASES, Contains.TEXTS),
                        plain(Intent.ASK_AGENCIES, Contains.NAMES),
                        plain(Intent.CHASE_AGENCIES, Contains.NAMES),
                        plain(Intent.REMIND_OWNERS, Contains.ACTIONS),
                        plain(Intent.EXPORT_ACTIONS, Contains.ACTIONS),
                        plain(Intent.EXPORT_VOCABULARY, Contains.VOCABULARY),
                        plain(Intent.EXPORT_AUDIT, Contains.AUDIT),
                        plain(Intent.EXPORT_RETENTION_CERTIFICATE, Contains.CASES),
                        plain(
                                Intent.RELEASE_CHRONOLOGY,
                                Contains.NAMES,
                                Contains.CASES,
                                Contains.TEXTS),
                        plain(Intent.RELEASE_COUNTS, Contains.COUNTS),
                        plain(Intent.RELEASE_PUBLIC_PACK, Contains.COUNTS),
                        plain(Intent.RELEASE_THREATS, Contains.COUNTS),
                        plain(Intent.RELEASE_MEMBERS_PACK, Contains.TRUE_COUNTS),
                        tiered(
                                Intent.RELEASE_FULL,
                                OutputTier.FULL,
                                Contains.NAMES,
                                Contains.MEETING),
                        tiered(Intent.RELEASE_REDACTED, OutputTier.REDACTED, Contains.MEETING),
                        tiered(Intent.RELEASE_PUBLIC, OutputTier.PUBLIC, Contains.RELEASED_MEETING),
                        tiered(Intent.RELEASE_ALERT, OutputTier.ALERT, Contains.ALERT),
                        sealed(
                                Intent.MAKE_BRIEFING,
                                Contains.CASES,
                                Contains.TEXTS,
                                Contains.MEETING),
                        sealed(
                                Intent.SEND_BUNDLE,
                                Contains.NAMES,
                                Contains.LIVING,
                                Contains.CASES,
                                Contains.MEETING,
                                Contains.ACTIONS))
                .forEach(leaving -> all.put(leaving.intent, leaving));
        return Collections.unmodifiableMap(all);
    }

    public Leaving {
        contains = Collections.unmodifiableSet(EnumSet.copyOf(contains));
    }

    private static Leaving plain(Intent intent, Contains... contains) {
        return new Leaving(intent, Optional.empty(), Set.of(contains), Where.FILE);
    }

    private static Leaving tiered(Intent intent, OutputTier tier, Contains... contains) {
        return new Leaving(intent, Optional.of(tier), Set.of(contains), Where.FILE);
    }

    private static Leaving sealed(Intent intent, Contains... contains) {
        return new Leaving(intent, Optional.empty(), Set.of(contains), Where.SEALED);
    }

    /** What leaves by an intent, unless who lets it go knows better; empty if nothing does. */
    public static Optional<Leaving> by(Intent intent) {
        return Optional.ofNullable(USUAL.get(intent));
    }

    /** The same of an intent by which something leaves. */
    public static Leaving of(Intent intent) {
        return by(intent)
                .orElseThrow(() -> new IllegalArgumentException("nothing leaves by " + intent));
    }

    /** With names in it, or without. */
    public Leaving names(boolean names) {
        return with(Contains.NAMES, names);
    }

    /** With this content too, or without it. */
    public Leaving with(Contains content, boolean there) {
        EnumSet<Contains> all = EnumSet.copyOf(contains);
        if (there) {
            all.add(content);
        } else {
            all.remove(content);
        }
        return new Leaving(intent, tier, all, where);
    }

    /** With what of a case this reader is shown. */
    Leaving seenBy(Sight sight) {
        return names(sight.identity())
                .with(Contains.LIVING, sight.living())
                .with(Contains.POLICE, sight.police());
    }

    /** As another version. */
    public Leaving as(OutputTier other) {
        return new Leaving(intent, Optional.of(other), contains, where);
    }

    /** To another place. */
    public Leaving to(Where place) {
        return new Leaving(intent, tier, contains, place);
    }

    /** The intents that a note of this covers: counts pass the gate before they leave in a pack. */
    public Set<Intent> covers() {
        return switch (intent) {
            case RELEASE_PUBLIC_PACK, RELEASE_THREATS, RELEASE_MEMBERS_PACK ->
                    EnumSet.of(intent, Intent.RELEASE_COUNTS);
            default -> EnumSet.of(intent);
        };
    }

    /** The gravest marking of what it contains. */
    public Marking marking() {
        return contains.stream()
                .map(content -> content.marking)
                .min(java.util.Comparator.naturalOrder())
                .orElse(Marking.OPEN);
    }

    /** What it contains, in the order people are told. */
    public List<Contains> told() {
        return List.copyOf(contains);
    }

    /** Says what leaves, before anything is written. */
    @FunctionalInterface
    public interface Herald {

        /** For where nobody is there to be told. */
        Herald NOBODY = leaving -> {};

        void say(Leaving leaving);
    }
}
