package vigil.domain.together;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.Presence;

/**
 * A meeting as named texts and back. An item of the agenda is known by its identity, a discussion
 * by its case, somebody who was there by the member they are, so that two secretaries who each
 * write down the same person or case mean one. The order is a number for each, see {@link Places}.
 */
public final class MeetingItems {

    private static final String ATTENDANCE = "attendance:";
    private static final String INTEREST = "interest:";
    private static final String AGENDA = "agenda:";
    private static final String DISCUSSION = "discussion:";

    /**
     * A meeting and where each of its entries stands.
     *
     * @param places by the identity of an item of the agenda or of an attendance
     */
    public record Placed(Meeting meeting, Map<UUID, Integer> places) {
        public Placed {
            places = Map.copyOf(places);
        }
    }

    private MeetingItems() {}

    public static SortedMap<String, String> texts(Placed placed) {
        Meeting m = placed.meeting();
        ItemColumns items = new ItemColumns();
        items.put("title", m.title())
                .put("date", m.date().toString())
                .put("startsAt", m.startsAt())
                .put("venue", m.venue())
                .put("chair", m.chair())
                .put("secretary", m.secretary())
                .put("quorum", String.valueOf(m.quorum()))
                .put("state", m.state().name())
                .put("confidentiality", m.confidentiality());
        Map<UUID, UUID> keys = new HashMap<>();
        Set<UUID> members = new HashSet<>();
        for (Attendance a : m.attendance()) {
            UUID key = a.member().filter(members::add).orElse(a.id());
            keys.put(a.id(), key);
            String name = ATTENDANCE + key;
            items.row(name, a.name(), a.agency(), a.role())
                    .put(name + ".member", a.member())
                    .put(name + ".presence", a.presence().name())
                    .put(name + ".deputyFor", a.deputyFor())
                    .put(name + ".accepted", a.confidentialityAccepted() ? "yes" : "")
                    .put(name + ".place", place(placed, a.id()));
        }
        for (DeclaredInterest d : m.interests()) {
            items.row(
                    INTEREST
                            + keys.getOrDefault(d.attendance(), d.attendance())
                            + "/"
                            + d.reviewCase().value(),
                    d.leftRoom() ? "yes" : "no",
                    d.note());
        }
        for (AgendaItem i : m.agenda()) {
            String name = AGENDA + i.id();
            items.row(name, i.kind().name(), i.title(), i.minutesPlanned())
                    .put(name + ".case", i.reviewCase().map(CaseId::value))
                    .put(name + ".discussion", i.discussion())
                    .put(name + ".decision", i.decision())
                    .put(name + ".place", place(placed, i.id()));
        }
        m.discussions().forEach(d -> put(items, d));
        return items.texts();
    }

    private static String place(Placed placed, UUID id) {
        Integer place = placed.places().get(id);
        return place == null ? "" : place.toString();
    }

    private static void put(ItemColumns items, CaseDiscussion d) {
        String name = DISCUSSION + d.reviewCase().value();
        items.put(name + ".presenter", d.presenter())
                .put(name + ".summary", d.summary())
                .put(name + ".agencies", d.agencies())
                .put(name + ".wentWell", d.wentWell())
                .put(name + ".different", d.different())
                .put(name + ".learning", d.learning())
                .put(name + ".disagreement", d.disagreement())
                .put(name + ".preventability", d.preventability())
                .put(name + ".confidence", d.confidence())
                .put(name + ".decision", d.decision())
                .put(name + ".themes", d.themes())
                .put(name + ".returnOn", d.returnOn())
                .put(name + ".returnReason", d.returnReason());
    }

    /**
     * @param here the meeting as this store has it, whose rows keep their identities
     */
    public static Placed meeting(
            UUID id, long version, Optional<Meeting> here, Map<String, String> texts) {
        Map<UUID, Integer> places = new HashMap<>();
        Map<UUID, UUID> seats = new HashMap<>();
        List<Attendance> attendance = new ArrayList<>();
        for (UUID key : entries(texts, ATTENDANCE)) {
            Attendance a = attendance(id, key, here, texts);
            seats.put(key, a.id());
            attendance.add(a);
            places.put(a.id(), place(texts, ATTENDANCE + key));
        }
        List<AgendaItem> agenda = new ArrayList<>();
        for (UUID key : entries(texts, AGENDA)) {
            agenda.add(item(key, texts));
            places.put(key, place(texts, AGENDA + key));
        }
        Comparator<UUID> order =
                Comparator.comparing((UUID one) -> places.getOrDefault(one, 0))
                        .thenComparing(UUID::toString);
        attendance.sort(Comparator.comparing(Attendance::id, order));
        agenda.sort(Comparator.comparing(AgendaItem::id, order));
        List<DeclaredInterest> interests = new ArrayList<>();
        texts.forEach((item, text) -> {
            if (item.startsWith(INTEREST)) {
                int slash = item.indexOf('/');
                UUID seat = seats.get(UUID.fromString(item.substring(INTEREST.length(), slash)));
                if (seat != null) {
                    List<String> columns = ItemColumns.columns(text);
                    interests.add(
                            new DeclaredInterest(
                                    seat,
                                    new CaseId(UUID.fromString(item.substring(slash + 1))),
                                    columns.get(1),
                                    columns.getFirst().equals("yes")));
                }
            }
        });
        List<CaseDiscussion> discussions = new ArrayList<>();
        for (UUID key : keys(texts, DISCUSSION)) {
            discussions.add(discussion(id, key, here, texts));
        }
        return new Placed(
                new Meeting(
                        id,
                        version,
                        ItemColumns.text(texts, "title"),
                        LocalDate.parse(ItemColumns.text(texts, "date")),
                        ItemColumns.text(texts, "startsAt"),
                        ItemColumns.text(texts, "venue"),
                        FollowUpItems.uuid(texts, "chair"),
                        FollowUpItems.uuid(texts, "secretary"),
                        Integer.parseInt(texts.getOrDefault("quorum", "0")),
                        MeetingState.valueOf(ItemColumns.text(texts, "state")),
                        ItemColumns.text(texts, "confidentiality"),
                        attendance,
                        interests,
                        agenda,
                        discussions),
                places);
    }

    /** Those of which more is known than a part. */
    private static List<UUID> entries(Map<String, String> texts, String kind) {
        return keys(texts, kind).stream().filter(key -> texts.containsKey(kind + key)).toList();
    }

    private static SortedSet<UUID> keys(Map<String, String> texts, String kind) {
        SortedSet<UUID> keys = new TreeSet<>(Comparator.comparing(UUID::toString));
        for (String item : texts.keySet()) {
            if (item.startsWith(kind)) {
                int dot = item.indexOf('.');
                keys.add(
                        UUID.fromString(
                                item.substring(kind.length(), dot < 0 ? item.length() : dot)));
            }
        }
        return keys;
    }

    private static int place(Map<String, String> texts, String name) {
        return Integer.parseInt(texts.getOrDefault(name + ".place", "0"));
    }

    private static Attendance attendance(
            UUID meeting, UUID key, Optional<Meeting> here, Map<String, String> texts) {
        String name = ATTENDANCE + key;
        List<String> columns = ItemColumns.columns(ItemColumns.text(texts, name));
        Optional<UUID> member = FollowUpItems.uuid(texts, name + ".member");
        UUID id =
                here.stream()
                        .flatMap(m -> m.attendance().stream())
                        .filter(a -> a.id().equals(key) || a.member().equals(Optional.of(key)))
                        .map(Attendance::id)
                        .findFirst()
                        .orElseGet(
                                () -> member.equals(Optional.of(key)) ? named(meeting, key) : key);
        return new Attendance(
                id,
                member,
                columns.getFirst(),
                columns.get(1),
                columns.get(2),
                Presence.valueOf(texts.getOrDefault(name + ".presence", Presence.ABSENT.name())),
                ItemColumns.text(texts, name + ".deputyFor"),
                ItemColumns.text(texts, name + ".accepted").equals("yes"));
    }

    private static UUID named(UUID meeting, UUID of) {
        return UUID.nameUUIDFromBytes((meeting + "|" + of).getBytes(StandardCharsets.UTF_8));
    }

    private static AgendaItem item(UUID key, Map<String, String> texts) {
        String name = AGENDA + key;
        List<String> columns = ItemColumns.columns(ItemColumns.text(texts, name));
        return new AgendaItem(
                key,
                AgendaKind.valueOf(columns.getFirst()),
                columns.get(1),
                FollowUpItems.uuid(texts, name + ".case").map(CaseId::new),
                Integer.parseInt(columns.get(2)),
                ItemColumns.text(texts, name + ".discussion"),
                ItemColumns.text(texts, name + ".decision"));
    }

    private static CaseDiscussion discussion(
            UUID meeting, UUID key, Optional<Meeting> here, Map<String, String> texts) {
        String name = DISCUSSION + key;
        CaseId reviewCase = new CaseId(key);
        return new CaseDiscussion(
                here.flatMap(m -> m.discussion(reviewCase))
                        .map(CaseDiscussion::id)
                        .orElseGet(() -> named(meeting, key)),
                reviewCase,
                ItemColumns.text(texts, name + ".presenter"),
                ItemColumns.text(texts, name + ".summary"),
                ItemColumns.text(texts, name + ".agencies"),
                ItemColumns.text(texts, name + ".wentWell"),
                ItemColumns.text(texts, name + ".different"),
                ItemColumns.text(texts, name + ".learning"),
                ItemColumns.text(texts, name + ".disagreement"),
                ItemColumns.code(texts, name + ".preventability"),
                ItemColumns.code(texts, name + ".confidence"),
                ItemColumns.code(texts, name + ".decision").map(CaseDecision::valueOf),
                ItemColumns.text(texts, name + ".themes"),
                ItemColumns.day(texts, name + ".returnOn"),
                ItemColumns.text(texts, name + ".returnReason"));
    }
}
