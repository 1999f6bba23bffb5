package vigil.domain.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;

/** What the dates and times of a report are: of birth, when found, of death, of the incident. */
final class DateReader {

    private static final FieldKey TIME_OF_INCIDENT = new FieldKey("incident.timeOfIncident");

    /** What a date is of. */
    private enum Role {
        BIRTH,
        FOUND,
        SEEN,
        DEATH,
        INCIDENT,
        RELEASE,
        OTHER,
        NONE
    }

    private static final Map<Role, Set<String>> CUES = cues();
    private static final int BACK = 11;
    private static final int FORWARD = 6;

    private record Event(SaidDate said, Role role, int word) {}

    private DateReader() {}

    private static Map<Role, Set<String>> cues() {
        Map<Role, Set<String>> cues = new EnumMap<>(Role.class);
        cues.put(Role.BIRTH, Set.of("dob", "born", "birth", "b"));
        cues.put(Role.FOUND, Set.of("found", "located", "discovered", "attended", "finds"));
        cues.put(
                Role.DEATH,
                Set.of(
                        "died",
                        "death",
                        "pronounced",
                        "ple",
                        "role",
                        "rle",
                        "extinct",
                        "dead",
                        "certified",
                        "deceased",
                        "passed"));
        cues.put(
                Role.INCIDENT,
                Set.of(
                        "overdose",
                        "overdosed",
                        "od",
                        "od'd",
                        "collapsed",
                        "collapse",
                        "call",
                        "called",
                        "incident",
                        "brought",
                        "believed",
                        "took",
                        "party",
                        "cad"));
        cues.put(Role.RELEASE, Set.of("released", "release"));
        cues.put(
                Role.OTHER,
                Set.of(
                        "issued",
                        "since",
                        "surgery",
                        "arrested",
                        "clinic",
                        "appointment",
                        "prescribed",
                        "dispensed",
                        "referred",
                        "log",
                        "storm",
                        "urn",
                        "discharged",
                        "previous",
                        "sentenced",
                        "reviewed",
                        "rave",
                        "admitted",
                        "clean",
                        "report",
                        "due",
                        "tel",
                        "removed",
                        "bereaved",
                        "requested"));
        return cues;
    }

    static void read(ReportWords words, LocalDate received, Findings findings) {
        List<Event> events = events(words, received);
        for (Event event : events) {
            PartialDate date = event.said.date().orElse(PartialDate.of(received));
            switch (event.role) {
                case BIRTH -> {
                    if (date.year() < received.getYear() - 9) {
                        sure(findings, event, Fields.DATE_OF_BIRTH, new Value.Date(date), "birth");
                    }
                }
                case FOUND ->
                        sure(
                                findings,
                                event,
                                Fields.FOUND,
                                new Value.Moment(date, event.said.time()),
                                "found");
                case SEEN ->
                        sure(
                                findings,
                                event,
                                Fields.LAST_SEEN_ALIVE,
                                new Value.Moment(date, event.said.time()),
                                "lastSeen");
                case DEATH ->
                        sure(findings, event, Fields.DATE_OF_DEATH, new Value.Date(date), "death");
                case INCIDENT -> {
                    sure(
                            findings,
                            event,
                            Fields.DATE_OF_INCIDENT,
                            new Value.Date(date),
                            "incident");
                    event.said
                            .time()
                            .ifPresent(time ->
                                    sure(
                                            findings,
                                            event,
                                            TIME_OF_INCIDENT,
                                            new Value.Time(time),
                                            "incident"));
                }
                case RELEASE -> {
                    findings.likely(
                            event.said.start(),
                            event.said.end(),
                            Fields.PRISON_RELEASE,
                            new Value.Date(date),
                            "release");
                }
                default -> {}
            }
        }
        fillIn(words, events, findings);
    }

    private static void sure(
            Findings findings, Event event, FieldKey field, Value value, String reason) {
        findings.sure(event.said.start(), event.said.end(), field, value, reason);
    }

    /**
     * Where only one day is told, it is offered for the others too: someone found dead is taken to
     * have died that day until somebody says otherwise.
     */
    private static void fillIn(ReportWords words, List<Event> events, Findings findings) {
        Optional<Event> known =
                first(events, Role.DEATH)
                        .or(() -> first(events, Role.FOUND))
                        .or(() -> first(events, Role.INCIDENT))
                        .or(() -> onlyOne(words, events));
        boolean nearFatal =
                words.text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("(?s).*\\b(?:non|near)-?\\s?fatal.*");
        known.filter(e -> e.said.date().isPresent())
                .ifPresent(event -> {
                    PartialDate date = event.said.date().get();
                    int start = event.said.start();
                    int end = event.said.end();
                    boolean died =
                            words.any(0, words.size() - 1, CUES.getOrDefault(Role.DEATH, Set.of()));
                    boolean dead = died || first(events, Role.FOUND).isPresent();
                    if (!nearFatal && dead && first(events, Role.DEATH).isEmpty()) {
                        findings.likely(
                                start, end, Fields.DATE_OF_DEATH, new Value.Date(date), "sameDay");
                    }
                    if (first(events, Role.INCIDENT).isEmpty()) {
                        Event from = first(events, Role.FOUND).orElse(event);
                        findings.likely(
                                from.said.start(),
                                from.said.end(),
                                Fields.DATE_OF_INCIDENT,
                                new Value.Date(from.said.date().orElse(date)),
                                "sameDay");
                    }
                });
    }

    private static Optional<Event> first(List<Event> events, Role role) {
        return events.stream().filter(e -> e.role == role && e.said.date().isPresent()).findFirst();
    }

    private static Optional<Event> onlyOne(ReportWords words, List<Event> events) {
        List<Event> free =
                events.stream()
                        .filter(e -> e.role == Role.NONE && e.said.date().isPresent())
                        .toList();
        if (!free.isEmpty()) {
            return Optional.of(free.getFirst());
        }
        return events.stream()
                .filter(e ->
                        e.role == Role.OTHER
                                && e.said.date().isPresent()
                                && words.any(
                                        e.word - 4,
                                        e.word - 1,
                                        Set.of("log", "cad", "urn", "storm", "ref", "incident")))
                .findFirst();
    }

    private static List<Event> events(ReportWords words, LocalDate received) {
        List<SaidDate> said = joined(words, SaidDate.all(words.text(), received));
        List<Event> events = new ArrayList<>();
        Optional<PartialDate> day = Optional.empty();
        for (SaidDate date : said) {
            int word = words.at(date.start());
            Role role = role(words, date, word, received);
            SaidDate dated = date;
            if (date.date().isEmpty()) {
                if (day.isEmpty()) {
                    continue;
                }
                dated = date.withDate(day.get());
                if (role == Role.NONE || role == Role.OTHER) {
                    continue;
                }
            } else if (role != Role.BIRTH && role != Role.RELEASE && !header(words.text(), date)) {
                day = date.date();
            }
            if (role == Role.NONE && header(words.text(), date)) {
                role = Role.OTHER;
            }
            events.add(new Event(dated, role, word));
        }
        return events;
    }

    /** Whether it stands in the head of a message. */
    private static boolean header(String text, SaidDate date) {
        int line = text.lastIndexOf('\n', Math.max(0, date.start() - 1)) + 1;
        return text.substring(line, date.start())
                .toLowerCase(java.util.Locale.ROOT)
                .matches("\\s*(?:sent|date|received|on)\\s*:.*");
    }

    /** A date and a time that stand together are one moment. */
    private static List<SaidDate> joined(ReportWords words, List<SaidDate> said) {
        List<SaidDate> joined = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            SaidDate one = said.get(i);
            if (i + 1 < said.size()) {
                SaidDate two = said.get(i + 1);
                boolean kinds = one.date().isPresent() != two.date().isPresent();
                int first = words.at(one.end() - 1);
                int second = words.at(two.start());
                boolean close =
                        second - first <= 3
                                && words.sentenceStart(second) <= first
                                && !words.any(
                                        first + 1, second - 1, Set.of("and", "found", "died"));
                if (kinds && close) {
                    joined.add(
                            new SaidDate(
                                            one.start(),
                                            two.end(),
                                            one.date().or(two::date),
                                            one.time().or(two::time),
                                            one.written() && two.written(),
                                            one.night() || two.night())
                                    .afterMidnight());
                    i++;
                    continue;
                }
            }
            joined.add(one);
        }
        return joined;
    }

    private static Role role(ReportWords words, SaidDate date, int word, LocalDate received) {
        int start = words.sentenceStart(word);
        int last = words.at(date.end() - 1);
        for (int i = word - 1; i >= start && i >= word - BACK; i--) {
            Optional<Role> cue = cue(words, i);
            if (cue.isPresent() && !interrupted(words, i, word)) {
                return checked(cue.get(), date, received);
            }
        }
        int end = words.sentenceEnd(last);
        for (int i = last + 1; i <= end && i <= last + FORWARD; i++) {
            Optional<Role> cue = cue(words, i);
            if (cue.isPresent() && cue.get() != Role.BIRTH) {
                return checked(cue.get(), date, received);
            }
        }
        boolean longAgo = date.date().filter(d -> d.year() < received.getYear() - 11).isPresent();
        return longAgo ? Role.BIRTH : Role.NONE;
    }

    /** Whether another day stands between a cue and a date, so that the cue is that day's. */
    private static boolean interrupted(ReportWords words, int cue, int word) {
        return words.text()
                .substring(words.get(cue).end(), words.get(word).start())
                .matches("(?s).*\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}.*[a-z]{3}.*");
    }

    private static Role checked(Role role, SaidDate date, LocalDate received) {
        boolean old = date.date().filter(d -> d.year() < received.getYear() - 11).isPresent();
        if (old) {
            return Role.BIRTH;
        }
        return role == Role.BIRTH
                        && date.date().filter(d -> d.year() >= received.getYear() - 9).isPresent()
                ? Role.NONE
                : role;
    }

    private static Optional<Role> cue(ReportWords words, int i) {
        String low = words.low(i);
        String next = words.low(i + 1);
        if (low.equals("last")
                && Set.of("seen", "contact", "heard", "spoke", "spoken", "known").contains(next)
                && !words.any(i + 2, i + 3, Set.of("surgery", "clinic", "gp"))) {
            return Optional.of(Role.SEEN);
        }
        if (Set.of("seen", "contact", "heard", "spoke").contains(low)
                && words.low(i - 1).equals("last")) {
            return Optional.of(
                    words.any(i + 1, i + 2, Set.of("surgery", "clinic", "gp"))
                            ? Role.OTHER
                            : Role.SEEN);
        }
        if (low.equals("attended") && words.any(i - 2, i - 1, Set.of("last", "previously"))) {
            return Optional.of(Role.OTHER);
        }
        if (low.equals("o") && next.equals("b")) {
            return Optional.of(Role.BIRTH);
        }
        if (low.equals("deceased")
                && Set.of("found", "located", "discovered").contains(words.low(i - 1))) {
            return Optional.of(Role.FOUND);
        }
        if (low.equals("dead") && words.any(i - 2, i - 1, Set.of("found", "likely"))) {
            return Optional.of(words.low(i - 1).equals("likely") ? Role.OTHER : Role.FOUND);
        }
        if (low.equals("entry") && words.low(i - 1).equals("forced")) {
            return Optional.of(Role.FOUND);
        }
        if (low.equals("non") || low.equals("informed")) {
            return Optional.empty();
        }
        for (Map.Entry<Role, Set<String>> entry : CUES.entrySet()) {
            if (entry.getValue().contains(low)) {
                if (entry.getKey() == Role.INCIDENT
                        && low.equals("overdose")
                        && words.any(i - 2, i - 1, Set.of("previous", "heroin", "one", "last"))) {
                    return Optional.of(Role.OTHER);
                }
                if (entry.getKey() == Role.DEATH
                        && low.equals("death")
                        && words.low(i - 1).equals("sudden")) {
                    return Optional.empty();
                }
                if (low.equals("found")
                        && !words.low(i + 1).isEmpty()
                        && words.any(i - 3, i - 1, Set.of("heroin", "drugs", "cocaine"))) {
                    return Optional.empty();
                }
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
