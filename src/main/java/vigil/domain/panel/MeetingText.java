package vigil.domain.panel;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;

/**
 * One of the texts that are typed at a meeting.
 *
 * @param about the item, or the case, whose text it is
 */
public record MeetingText(UUID about, Part part) {

    /** Which text. */
    public enum Part {
        DISCUSSION,
        DECISION,
        PRESENTER,
        SUMMARY,
        AGENCIES,
        WENT_WELL,
        DIFFERENT,
        LEARNING,
        DISAGREEMENT,
        THEMES,
        RETURN_REASON,
        /** A recommendation of the case that is not stored yet. */
        ADVICE,
        /** An action of the case that is not stored yet. */
        TASK;

        /** Whether it becomes a thing of its own, and is nothing of the meeting until then. */
        private boolean apart() {
            return this == ADVICE || this == TASK;
        }

        private boolean ofItem() {
            return this == DISCUSSION || this == DECISION;
        }
    }

    /** What it is kept under. */
    public String place() {
        return part.name().toLowerCase(Locale.ROOT) + ":" + about;
    }

    /** The text that a place names, if it names one. */
    public static Optional<MeetingText> at(String place) {
        int colon = place.indexOf(':');
        for (Part part : Part.values()) {
            if (colon > 0
                    && part.name().toLowerCase(Locale.ROOT).equals(place.substring(0, colon))) {
                return Optional.of(
                        new MeetingText(UUID.fromString(place.substring(colon + 1)), part));
            }
        }
        return Optional.empty();
    }

    /** How it stands in a meeting; empty if the meeting has no such item or case. */
    public Optional<String> in(Meeting meeting) {
        if (part.ofItem()) {
            return meeting.agenda().stream()
                    .filter(item -> item.id().equals(about))
                    .findFirst()
                    .map(item -> part == Part.DISCUSSION ? item.discussion() : item.decision());
        }
        CaseId id = new CaseId(about);
        if (!meeting.cases().contains(id)) {
            return Optional.empty();
        }
        return Optional.of(meeting.discussion(id).map(this::of).orElse(""));
    }

    /**
     * A meeting with this text in it.
     *
     * @param blank identity of a discussion of which nothing was written yet
     */
    public Meeting in(Meeting meeting, String text, UUID blank) {
        if (part.apart() || in(meeting).isEmpty()) {
            return meeting;
        }
        if (part.ofItem()) {
            return meeting.withAgenda(
                    meeting.agenda().stream()
                            .map(item -> item.id().equals(about) ? with(item, text) : item)
                            .toList());
        }
        CaseId id = new CaseId(about);
        return meeting.withDiscussion(
                with(
                        meeting.discussion(id).orElseGet(() -> CaseDiscussion.blank(blank, id)),
                        text));
    }

    private AgendaItem with(AgendaItem i, String text) {
        return new AgendaItem(
                i.id(),
                i.kind(),
                i.title(),
                i.reviewCase(),
                i.minutesPlanned(),
                part == Part.DISCUSSION ? text : i.discussion(),
                part == Part.DECISION ? text : i.decision());
    }

    private String of(CaseDiscussion d) {
        return switch (part) {
            case PRESENTER -> d.presenter();
            case SUMMARY -> d.summary();
            case AGENCIES -> d.agencies();
            case WENT_WELL -> d.wentWell();
            case DIFFERENT -> d.different();
            case LEARNING -> d.learning();
            case DISAGREEMENT -> d.disagreement();
            case THEMES -> d.themes();
            case RETURN_REASON -> d.returnReason();
            case DISCUSSION, DECISION, ADVICE, TASK -> "";
        };
    }

    private CaseDiscussion with(CaseDiscussion d, String text) {
        return new CaseDiscussion(
                d.id(),
                d.reviewCase(),
                part == Part.PRESENTER ? text : d.presenter(),
                part == Part.SUMMARY ? text : d.summary(),
                part == Part.AGENCIES ? text : d.agencies(),
                part == Part.WENT_WELL ? text : d.wentWell(),
                part == Part.DIFFERENT ? text : d.different(),
                part == Part.LEARNING ? text : d.learning(),
                part == Part.DISAGREEMENT ? text : d.disagreement(),
                d.preventability(),
                d.confidence(),
                d.decision(),
                part == Part.THEMES ? text : d.themes(),
                d.returnOn(),
                part == Part.RETURN_REASON ? text : d.returnReason());
    }
}
