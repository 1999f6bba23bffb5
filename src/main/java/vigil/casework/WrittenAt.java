package vigil.casework;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingText;

/**
 * Where a passage of minutes is written, so that it can be changed there.
 *
 * @param about the case, item, recommendation or action it belongs to
 * @param text which text of the meeting it is, if it is one that is typed at it
 */
public record WrittenAt(Kind kind, Optional<UUID> about, Optional<MeetingText.Part> text) {

    /** Which page of the program it is on. */
    public enum Kind {
        DETAILS,
        ATTENDANCE,
        AGENDA,
        DISCUSSION,
        FOLLOW_UP,
        CASE_FILE
    }

    private record Written(WrittenAt place, String text) {}

    /**
     * The text that shares most words with a passage, among those that have the word that was
     * found.
     *
     * @param found as it stands in the passage
     * @param closed what may not be named to the reader
     */
    static Optional<WrittenAt> of(
            Records records, Meeting meeting, ClosedTraces closed, String found, String passage) {
        String word = folded(found);
        Set<String> words = words(passage);
        Optional<WrittenAt> best = Optional.empty();
        long most = -1;
        for (Written each : all(records, meeting, closed)) {
            String text = folded(each.text());
            if (!word.isEmpty() && (" " + text + " ").contains(" " + word + " ")) {
                Set<String> shared = words(each.text());
                shared.retainAll(words);
                if (shared.size() > most) {
                    most = shared.size();
                    best = Optional.of(each.place());
                }
            }
        }
        return best;
    }

    private static List<Written> all(Records records, Meeting meeting, ClosedTraces closed) {
        List<Written> all = new ArrayList<>();
        add(all, Kind.DETAILS, meeting.title(), meeting.venue(), meeting.confidentiality());
        meeting.attendance()
                .forEach(a -> add(all, Kind.ATTENDANCE, a.name(), a.role(), a.deputyFor()));
        meeting.interests().forEach(i -> add(all, Kind.ATTENDANCE, i.note()));
        for (AgendaItem item : meeting.agenda()) {
            if (item.reviewCase().isEmpty()) {
                add(all, Kind.AGENDA, item.title());
                add(all, item.id(), MeetingText.Part.DISCUSSION, item.discussion());
                add(all, item.id(), MeetingText.Part.DECISION, item.decision());
            }
        }
        for (CaseDiscussion said : meeting.discussions()) {
            for (MeetingText.Part part : MeetingText.Part.values()) {
                if (part != MeetingText.Part.DISCUSSION && part != MeetingText.Part.DECISION) {
                    UUID about = said.reviewCase().value();
                    new MeetingText(about, part)
                            .in(meeting)
                            .ifPresent(text ->
                                    all.add(
                                            new Written(
                                                    new WrittenAt(
                                                            Kind.DISCUSSION,
                                                            Optional.of(about),
                                                            Optional.of(part)),
                                                    text)));
                }
            }
        }
        closed.outOfAdvice(records.panel().recommendations()).stream()
                .filter(r -> r.meeting().filter(meeting.id()::equals).isPresent())
                .forEach(r -> followUp(all, r.id(), r.wording()));
        closed.outOf(records.panel().actions()).forEach(a -> followUp(all, a.id(), a.wording()));
        meeting.cases()
                .forEach(id ->
                        records.cases()
                                .find(id, new Sight(true, true, false))
                                .ifPresent(c -> {
                                    WrittenAt file =
                                            new WrittenAt(
                                                    Kind.CASE_FILE,
                                                    Optional.of(id.value()),
                                                    Optional.empty());
                                    c.chronology()
                                            .forEach(e -> all.add(new Written(file, e.what())));
                                    c.factors().forEach(f -> all.add(new Written(file, f.note())));
                                    c.returns()
                                            .forEach(r -> all.add(new Written(file, r.content())));
                                    c.evidence()
                                            .forEach(
                                                    e -> all.add(new Written(file, e.asWritten())));
                                }));
        return all;
    }

    private static void followUp(List<Written> all, UUID id, String text) {
        all.add(
                new Written(
                        new WrittenAt(Kind.FOLLOW_UP, Optional.of(id), Optional.empty()), text));
    }

    private static void add(List<Written> all, UUID item, MeetingText.Part part, String text) {
        all.add(
                new Written(
                        new WrittenAt(Kind.AGENDA, Optional.of(item), Optional.of(part)), text));
    }

    private static void add(List<Written> all, Kind kind, String... texts) {
        for (String text : texts) {
            all.add(new Written(new WrittenAt(kind, Optional.empty(), Optional.empty()), text));
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|\\p{Cf}", "")
                .toLowerCase(Locale.UK)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(folded(text).split(" ")));
    }
}
