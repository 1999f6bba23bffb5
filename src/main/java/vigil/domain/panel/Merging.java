package vigil.domain.panel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vigil.domain.panel.MeetingMerge.Choice;
import vigil.domain.panel.MeetingMerge.Conflict;
import vigil.domain.panel.MeetingMerge.Part;
import vigil.domain.panel.MeetingMerge.Place;

/** The work of one merge, gathering what it cannot decide. */
final class Merging {

    private final Map<Place, Choice> choices;
    private final List<Conflict> conflicts = new ArrayList<>();

    Merging(Map<Place, Choice> choices) {
        this.choices = choices;
    }

    /** What it could not decide, in the order of the record. */
    List<Conflict> conflicts() {
        return conflicts;
    }

    Meeting meeting(Meeting base, Meeting mine, Meeting theirs) {
        Row<Meeting> own = new Row<>(Part.MEETING, "", mine.title(), base, mine, theirs);
        Meeting merged =
                theirs.withDetails(
                                own.value("title", Meeting::title),
                                own.value("date", Meeting::date),
                                own.value("startsAt", Meeting::startsAt),
                                own.value("venue", Meeting::venue),
                                own.value("chair", Meeting::chair),
                                own.value("secretary", Meeting::secretary),
                                own.value("quorum", Meeting::quorum))
                        .withConfidentiality(own.text("confidentiality", Meeting::confidentiality))
                        .withState(own.value("state", Meeting::state));
        List<Attendance> attendance =
                rows(
                        base.attendance(),
                        mine.attendance(),
                        theirs.attendance(),
                        a -> a.id().toString(),
                        a -> a,
                        this::attendance);
        Set<java.util.UUID> people = new HashSet<>();
        attendance.forEach(a -> people.add(a.id()));
        return merged.withAttendance(attendance)
                .withInterests(
                        rows(
                                        base.interests(),
                                        mine.interests(),
                                        theirs.interests(),
                                        Merging::key,
                                        Merging::blank,
                                        this::interest)
                                .stream()
                                .filter(interest -> people.contains(interest.attendance()))
                                .toList())
                .withAgenda(
                        rows(
                                base.agenda(),
                                mine.agenda(),
                                theirs.agenda(),
                                i -> i.id().toString(),
                                i -> i,
                                this::item))
                .withDiscussions(
                        rows(
                                base.discussions(),
                                mine.discussions(),
                                theirs.discussions(),
                                d -> d.reviewCase().toString(),
                                d -> CaseDiscussion.blank(d.id(), d.reviewCase()),
                                this::discussion));
    }

    private static String key(DeclaredInterest interest) {
        return interest.attendance() + " " + interest.reviewCase();
    }

    private Attendance attendance(Three<Attendance> three) {
        Row<Attendance> row =
                new Row<>(
                        Part.ATTENDANCE,
                        three.key,
                        three.mine.name(),
                        three.base,
                        three.mine,
                        three.theirs);
        return new Attendance(
                three.theirs.id(),
                three.theirs.member(),
                row.value("name", Attendance::name),
                row.value("agency", Attendance::agency),
                row.value("role", Attendance::role),
                row.value("presence", Attendance::presence),
                row.value("deputyFor", Attendance::deputyFor),
                row.value("confidentialityAccepted", Attendance::confidentialityAccepted));
    }

    private DeclaredInterest interest(Three<DeclaredInterest> three) {
        Row<DeclaredInterest> row =
                new Row<>(Part.INTEREST, three.key, "", three.base, three.mine, three.theirs);
        return new DeclaredInterest(
                three.theirs.attendance(),
                three.theirs.reviewCase(),
                row.text("note", DeclaredInterest::note),
                row.value("leftRoom", DeclaredInterest::leftRoom));
    }

    private AgendaItem item(Three<AgendaItem> three) {
        Row<AgendaItem> row =
                new Row<>(
                        Part.AGENDA,
                        three.key,
                        three.mine.title(),
                        three.base,
                        three.mine,
                        three.theirs);
        return new AgendaItem(
                three.theirs.id(),
                three.theirs.kind(),
                row.value("title", AgendaItem::title),
                three.theirs.reviewCase(),
                row.value("minutesPlanned", AgendaItem::minutesPlanned),
                row.text("discussion", AgendaItem::discussion),
                row.text("decision", AgendaItem::decision));
    }

    private CaseDiscussion discussion(Three<CaseDiscussion> three) {
        Row<CaseDiscussion> row =
                new Row<>(Part.DISCUSSION, three.key, "", three.base, three.mine, three.theirs);
        return new CaseDiscussion(
                three.theirs.id(),
                three.theirs.reviewCase(),
                row.value("presenter", CaseDiscussion::presenter),
                row.text("summary", CaseDiscussion::summary),
                row.text("agencies", CaseDiscussion::agencies),
                row.text("wentWell", CaseDiscussion::wentWell),
                row.text("different", CaseDiscussion::different),
                row.text("learning", CaseDiscussion::learning),
                row.text("disagreement", CaseDiscussion::disagreement),
                row.value("preventability", CaseDiscussion::preventability),
                row.value("confidence", CaseDiscussion::confidence),
                row.value("decision", CaseDiscussion::decision),
                row.value("themes", CaseDiscussion::themes),
                row.value("returnOn", CaseDiscussion::returnOn),
                row.text("returnReason", CaseDiscussion::returnReason));
    }

    private static DeclaredInterest blank(DeclaredInterest interest) {
        return new DeclaredInterest(
                interest.attendance(), interest.reviewCase(), "", interest.leftRoom());
    }

    /** A row that both have; {@code base} is a blank one where both added it. */
    private record Three<R>(String key, R base, R mine, R theirs) {}

    private <R> List<R> rows(
            List<R> base,
            List<R> mine,
            List<R> theirs,
            Function<R, String> key,
            UnaryOperator<R> blank,
            Function<Three<R>, R> merge) {
        Map<String, R> before = byKey(base, key);
        Map<String, R> here = byKey(mine, key);
        Map<String, R> there = byKey(theirs, key);
        List<R> merged = new ArrayList<>();
        for (String id : order(before, here, there)) {
            Optional<R> b = Optional.ofNullable(before.get(id));
            Optional<R> m = Optional.ofNullable(here.get(id));
            Optional<R> t = Optional.ofNullable(there.get(id));
            if (m.isPresent() && t.isPresent()) {
                merged.add(
                        merge.apply(
                                new Three<>(
                                        id,
                                        b.orElseGet(() -> blank.apply(t.get())),
                                        m.get(),
                                        t.get())));
            } else {
                // One of them took it away; what the other wrote in it meanwhile brings it
                // back.
                m.or(() -> t).filter(row -> !b.equals(Optional.of(row))).ifPresent(merged::add);
            }
        }
        return merged;
    }

    private static <R> Map<String, R> byKey(List<R> rows, Function<R, String> key) {
        Map<String, R> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(key.apply(row), row));
        return map;
    }

    /**
     * My order if I changed it, otherwise theirs; what the other added stands where they put it.
     */
    private static List<String> order(
            Map<String, ?> before, Map<String, ?> here, Map<String, ?> there) {
        boolean moved = !common(before, here).equals(common(here, before));
        Map<String, ?> lead = moved ? here : there;
        Map<String, ?> other = moved ? there : here;
        List<String> order = new ArrayList<>(lead.keySet());
        String after = "";
        for (String id : other.keySet()) {
            if (!lead.containsKey(id)) {
                order.add(order.indexOf(after) + 1, id);
            }
            after = id;
        }
        return order;
    }

    private static List<String> common(Map<String, ?> from, Map<String, ?> with) {
        return from.keySet().stream().filter(with::containsKey).toList();
    }

    /** One row or the meeting itself, field by field. */
    private final class Row<R> {
        private final Part part;
        private final String key;
        private final String subject;
        private final R base;
        private final R mine;
        private final R theirs;

        Row(Part part, String key, String subject, R base, R mine, R theirs) {
            this.part = part;
            this.key = key;
            this.subject = subject;
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
        }

        <V> V value(String field, Function<R, V> get) {
            return pick(field, get, false, Choice.MINE, (m, t) -> m);
        }

        String text(String field, Function<R, String> get) {
            return pick(field, get, true, Choice.BOTH, MeetingMerge::both);
        }

        private <V> V pick(
                String field,
                Function<R, V> get,
                boolean text,
                Choice unless,
                BinaryOperator<V> both) {
            V b = get.apply(base);
            V m = get.apply(mine);
            V t = get.apply(theirs);
            if (m.equals(t) || m.equals(b)) {
                return t;
            }
            if (t.equals(b)) {
                return m;
            }
            Place place = new Place(part, key, field);
            conflicts.add(new Conflict(place, subject, said(m), said(t), text));
            return switch (choices.getOrDefault(place, unless)) {
                case MINE -> m;
                case THEIRS -> t;
                case BOTH -> both.apply(m, t);
            };
        }

        private static String said(Object value) {
            return value instanceof Optional<?> optional
                    ? optional.map(Object::toString).orElse("")
                    : value.toString();
        }
    }
}
