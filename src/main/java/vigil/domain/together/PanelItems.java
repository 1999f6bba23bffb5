package vigil.domain.together;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.together.PanelReference.Kind;

/** What is known of the items of meetings, recommendations, actions and alerts by their names. */
public final class PanelItems {

    private static final Pattern OF_CASE =
            Pattern.compile(
                    "discussion:([-0-9a-f]{36})\\..+|interest:[-0-9a-f]{36}/([-0-9a-f]{36})");

    /** Letters of the name of an item, and of a fact of a recommendation or an action. */
    private static final int ITEM = 95;

    private static final int FACT = 40;

    /** People and items of the agenda that a meeting may have. */
    private static final int ENTRIES = 1_000;

    /** Codes, numbers and days; everything else may be words. */
    private static final Set<String> CODED =
            Set.of(
                    "meeting",
                    "case",
                    "follows",
                    "chair",
                    "secretary",
                    "madeOn",
                    "raisedOn",
                    "reach",
                    "type",
                    "ownerAgency",
                    "accepted",
                    "due",
                    "status",
                    "escalated",
                    "completedOn",
                    "repliedOn",
                    "factor",
                    "pillars",
                    "lookOn",
                    "lookedOn",
                    "date",
                    "startsAt",
                    "quorum",
                    "state",
                    "received",
                    "source",
                    "criterion",
                    "substance",
                    "area",
                    "alertEvidence",
                    "alertDecision",
                    "grade",
                    "issued",
                    "expires",
                    "withdrawn",
                    "reached");

    /** What the longest column of each kind holds; longer ones are of no store. */
    private static final int LONGEST = 100_000;

    private PanelItems() {}

    /** Whether items of this name are only ever added, and say the same wherever they are. */
    public static boolean onlyAdded(String item) {
        return item.startsWith("note:") || item.startsWith("event:");
    }

    /** Whether an item of a recommendation or an action is one whose changes are told. */
    public static boolean fact(String item) {
        return !onlyAdded(item) && !Set.of("meeting", "case", "madeOn", "raisedOn").contains(item);
    }

    /** Whether minutes were agreed, or an alert issued: what it says then stays. */
    public static boolean closed(PanelKind kind, Map<String, String> texts) {
        return switch (kind) {
            case MEETING ->
                    Optional.ofNullable(texts.get("state"))
                            .filter(state ->
                                    state.equals(MeetingState.AGREED.name())
                                            || state.equals(MeetingState.LOCKED.name()))
                            .isPresent();
            case ALERT -> texts.containsKey("issued");
            case RECOMMENDATION, ACTION -> false;
        };
    }

    /** Whether an item stays as it is once the record is closed. */
    public static boolean fixed(PanelKind kind, String item) {
        return switch (kind) {
            case MEETING -> !item.equals("state");
            case ALERT ->
                    item.startsWith("part.")
                            || item.startsWith("audience:")
                            || item.equals("grade")
                            || item.equals("alertDecision");
            case RECOMMENDATION, ACTION -> false;
        };
    }

    /** What an item refers to, if it does. */
    public static Optional<PanelReference> refersTo(String item, String text) {
        Matcher matcher = OF_CASE.matcher(item);
        if (matcher.matches()) {
            return Optional.ofNullable(matcher.group(1))
                    .or(() -> Optional.ofNullable(matcher.group(2)))
                    .map(id -> new PanelReference(Kind.CASE, UUID.fromString(id)));
        }
        return kind(item).map(kind -> new PanelReference(kind, UUID.fromString(text)));
    }

    private static Optional<Kind> kind(String item) {
        return switch (item) {
            case "meeting" -> Optional.of(Kind.MEETING);
            case "follows" -> Optional.of(Kind.RECOMMENDATION);
            case "chair", "secretary" -> Optional.of(Kind.MEMBER);
            case "case" -> Optional.of(Kind.CASE);
            default ->
                    item.startsWith("case:") || item.startsWith("agenda:") && item.endsWith(".case")
                            ? Optional.of(Kind.CASE)
                            : item.startsWith("attendance:") && item.endsWith(".member")
                                    ? Optional.of(Kind.MEMBER)
                                    : Optional.empty();
        };
    }

    /** The case that an item is about, if it says so. */
    public static Optional<UUID> reviewCase(String item, String text) {
        return OF_CASE.matcher(item).matches() || kind(item).filter(Kind.CASE::equals).isPresent()
                ? refersTo(item, text).map(PanelReference::id)
                : Optional.empty();
    }

    /** Whether it is a code, a number, a day or a reference, and cannot hold words. */
    public static boolean coded(String item) {
        return CODED.contains(item)
                || item.startsWith("score.")
                || item.startsWith("audience:")
                || item.startsWith("case:")
                || item.endsWith(".place")
                || item.endsWith(".case")
                || item.endsWith(".member")
                || item.endsWith(".presence")
                || item.endsWith(".accepted")
                || item.endsWith(".preventability")
                || item.endsWith(".confidence")
                || item.endsWith(".returnOn")
                || item.startsWith("discussion:") && item.endsWith(".decision");
    }

    /** The item of the agenda or the person that an item is of, or an interest is declared by. */
    static Optional<String> entry(String item) {
        int slash = item.indexOf('/');
        if (item.startsWith("interest:") && slash > 0) {
            return Optional.of("attendance:" + item.substring("interest:".length(), slash));
        }
        int dot = item.indexOf('.');
        return item.startsWith("agenda:") || item.startsWith("attendance:")
                ? Optional.of(dot < 0 ? item : item.substring(0, dot))
                : Optional.empty();
    }

    /** Whether an item is what somebody wrote, and nothing else. */
    public static boolean words(String item) {
        return !coded(item)
                && !onlyAdded(item)
                && (item.indexOf(':') < 0 || item.indexOf('.') > 0)
                && !item.startsWith("interest:");
    }

    /** What a record of this kind with these items cannot be without. */
    static SortedSet<String> needed(PanelKind kind, Set<String> items) {
        TreeSet<String> needed = new TreeSet<>();
        switch (kind) {
            case RECOMMENDATION -> needed.add("madeOn");
            case ACTION -> needed.add("raisedOn");
            case ALERT -> needed.add("received");
            case MEETING -> {
                needed.add("date");
                needed.add("state");
                for (String item : items) {
                    // One that is whole may well be of no case, or not a member any more.
                    entry(item)
                            .filter(entry -> !items.contains(entry))
                            .ifPresent(entry -> {
                                needed.add(entry);
                                needed.add(entry + ".place");
                                if (entry.startsWith("attendance:")) {
                                    needed.add(entry + ".presence");
                                    needed.add(entry + ".member");
                                } else {
                                    needed.add(entry + ".case");
                                }
                            });
                }
            }
        }
        return needed;
    }

    /**
     * Whether a record can be made of these texts, as one can of what any store wrote.
     *
     * @param texts without those that refer to what is not here
     */
    public static boolean sound(PanelKind kind, UUID id, Map<String, String> texts) {
        try {
            switch (kind) {
                case RECOMMENDATION -> {
                    FollowUpItems.recommendation(id, 0, "", texts);
                    FollowUpItems.through(id, texts);
                }
                case ACTION -> {
                    FollowUpItems.action(id, 0, "", texts);
                    FollowUpItems.through(id, texts);
                }
                case MEETING -> {
                    Meeting meeting =
                            MeetingItems.meeting(id, 0, Optional.empty(), texts).meeting();
                    if (Math.max(meeting.agenda().size(), meeting.attendance().size()) > ENTRIES) {
                        return false;
                    }
                }
                case ALERT -> AlertItems.alert(id, 0, "", texts);
            }
            return texts.entrySet().stream()
                    .allMatch(e ->
                            fits(kind, e.getKey(), e.getValue())
                                    && (!onlyAdded(e.getKey())
                                            || PanelLines.sound(e.getKey(), e.getValue())));
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether there is room for it where it is kept. */
    static boolean fits(PanelKind kind, String item, String text) {
        boolean follow = kind == PanelKind.RECOMMENDATION || kind == PanelKind.ACTION;
        return item.length() <= (follow && fact(item) ? FACT : ITEM)
                && text.length() <= longest(kind, item);
    }

    /** How many letters an item may have. */
    public static int longest(PanelKind kind, String item) {
        if (coded(item)) {
            return item.equals("startsAt") ? 10 : 100;
        }
        return switch (kind) {
            case RECOMMENDATION, ACTION ->
                    switch (item) {
                        case "ownerPerson" -> 200;
                        case "acceptedReason", "effectMeasure" -> 2_000;
                        default -> item.startsWith("note:") ? 10_100 : 10_000;
                    };
            case ALERT ->
                    switch (item) {
                        case "description", "part.title" -> 2_000;
                        default ->
                                item.startsWith("finding:")
                                        ? 9_010
                                        : item.startsWith("event:") ? 4_700 : 4_000;
                    };
            case MEETING -> longestOfMeeting(item);
        };
    }

    private static int longestOfMeeting(String item) {
        return switch (item) {
            case "title" -> 200;
            case "venue" -> 400;
            case "confidentiality" -> 4_000;
            default -> {
                if (item.startsWith("agenda:")) {
                    yield item.endsWith(".discussion")
                            ? LONGEST
                            : item.endsWith(".decision") ? 10_000 : 450;
                }
                if (item.startsWith("attendance:")) {
                    yield item.endsWith(".deputyFor") ? 200 : 450;
                }
                yield item.endsWith(".returnReason") || item.startsWith("interest:")
                        ? 2_010
                        : item.endsWith(".presenter")
                                ? 400
                                : item.endsWith(".themes") ? 1_000 : LONGEST;
            }
        };
    }
}
