package vigil.domain.panel;

import java.util.List;
import java.util.Map;

/**
 * Two people's work on one meeting, laid together. What only one of them changed is taken; where
 * both changed the same thing, a choice decides, and until there is one a text keeps both wordings
 * and anything else the person's own, so that nothing that was typed is ever lost.
 *
 * @param conflicts what both changed, in the order of the record
 */
public record MeetingMerge(Meeting merged, List<Conflict> conflicts) {

    /** What is to stand where both wrote. */
    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    /** Something that both changed. {@code row} is empty for the meeting's own fields. */
    public record Place(Part part, String row, String field) {}

    /** The parts of a meeting's record. */
    public enum Part {
        MEETING,
        ATTENDANCE,
        INTEREST,
        AGENDA,
        DISCUSSION
    }

    /**
     * @param subject whom or what it is about: a name, the title of an item
     * @param text whether it is running text, of which both versions can be kept
     */
    public record Conflict(Place place, String subject, String mine, String theirs, boolean text) {}

    public MeetingMerge {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * @param base what both began from
     * @param theirs what is stored now, whose version the result has
     */
    public static MeetingMerge of(
            Meeting base, Meeting mine, Meeting theirs, Map<Place, Choice> choices) {
        Merging merging = new Merging(choices);
        Meeting merged = merging.meeting(base, mine, theirs);
        return new MeetingMerge(merged, merging.conflicts());
    }

    /** Both texts, theirs first, unless one holds the other. */
    static String both(String mine, String theirs) {
        if (theirs.contains(mine)) {
            return theirs;
        }
        return mine.contains(theirs) ? mine : theirs.stripTrailing() + "\n\n" + mine;
    }
}
