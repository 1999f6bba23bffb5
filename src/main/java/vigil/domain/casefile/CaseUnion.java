package vigil.domain.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Two cases about one event made one: what the kept case gains from the other. Gaps are filled,
 * rows that are not there yet are added, and where both have an answer somebody chooses.
 */
public final class CaseUnion {

    /** Which of two answers stays. */
    public enum Take {
        KEPT,
        OTHER,
        /** Both, one after the other; for long texts. */
        BOTH
    }

    /** A field that both cases answer, differently. */
    public record Conflict(AnswerKey key, Answer kept, Answer other, boolean joinable) {}

    /** These are about the record, not about the person or the event. */
    private static final Set<FieldKey> OF_THE_RECORD =
            Set.of(Fields.STATUS, Fields.COORDINATOR, Fields.DATE_NOTIFIED, Fields.DATE_CLOSED);

    private static final String SEPARATOR = "\u001f";

    private final ReviewCase kept;
    private final ReviewCase other;
    private final FieldCatalogue catalogue;

    public CaseUnion(ReviewCase kept, ReviewCase other, FieldCatalogue catalogue) {
        this.kept = kept;
        this.other = other;
        this.catalogue = catalogue;
    }

    /** Where somebody has to choose, in the order of the fields. */
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (FieldDefinition field : catalogue.fields()) {
            AnswerKey key = new AnswerKey(field.key(), 0);
            if (repeats(field.key()) || OF_THE_RECORD.contains(field.key())) {
                continue;
            }
            Optional<Value> mine = kept.answers().known(key);
            Optional<Value> theirs = other.answers().known(key);
            if (mine.isPresent() && theirs.isPresent() && !mine.equals(theirs)) {
                conflicts.add(
                        new Conflict(
                                key,
                                kept.answers().get(key).orElseThrow(),
                                other.answers().get(key).orElseThrow(),
                                mine.get() instanceof Value.Text
                                        && theirs.get() instanceof Value.Text
                                        && field.type() instanceof FieldType.Text text
                                        && text.multiline()));
            }
        }
        return conflicts;
    }

    private boolean repeats(FieldKey key) {
        return catalogue.find(key).filter(field -> field.section().repeats()).isPresent();
    }

    /**
     * What the kept case gains.
     *
     * @param takes what was chosen; where nothing was, the kept answer stays
     * @param ids identities for rows that are added
     */
    public CaseChange change(Map<AnswerKey, Take> takes, Supplier<UUID> ids) {
        ReviewCase result = kept.withAnswers(answers(takes));
        Map<String, String> before = ItemText.all(result);
        Map<String, String> after = new LinkedHashMap<>(before);
        Map<String, String> theirs = ItemText.all(other);
        Map<String, String> returns = rows("return:", before, theirs, Map.of(), after, ids);
        Map<String, String> reports = rows("toxicology:", before, theirs, Map.of(), after, ids);
        rows("evidence:", before, theirs, reports, after, ids);
        Map<String, String> lines = rows("chronology:", before, theirs, returns, after, ids);
        lines.forEach((old, now) -> rename("chronology:" + now, before, lines, after));
        factors(after, ids);
        for (CaseLink link : other.links()) {
            if (!link.other().equals(kept.id())) {
                after.putIfAbsent("link:" + link.other(), link.type());
            }
        }
        return CaseChange.between(kept, ItemText.read(result, after, catalogue));
    }

    /**
     * Adds the other's rows of one kind that the kept case has not.
     *
     * @param renamed identities named in these rows, and what they are in the kept case
     * @return the other's identities, and what they are now
     */
    private static Map<String, String> rows(
            String kind,
            Map<String, String> mine,
            Map<String, String> theirs,
            Map<String, String> renamed,
            Map<String, String> after,
            Supplier<UUID> ids) {
        Map<String, String> known = new HashMap<>();
        mine.forEach((item, text) -> {
            if (item.startsWith(kind)) {
                known.putIfAbsent(text, item.substring(kind.length()));
            }
        });
        Map<String, String> now = new HashMap<>();
        theirs.forEach((item, text) -> {
            if (item.startsWith(kind)) {
                String written = renamed(text, renamed);
                String id = known.get(written);
                if (id == null) {
                    id = ids.get().toString();
                    known.put(written, id);
                    after.put(kind + id, written);
                }
                now.put(item.substring(kind.length()), id);
            }
        });
        return now;
    }

    /**
     * Lines name one another, so a line that was added is mended once all have their identities.
     */
    private static void rename(
            String item,
            Map<String, String> before,
            Map<String, String> lines,
            Map<String, String> after) {
        if (!before.containsKey(item)) {
            after.computeIfPresent(item, (name, text) -> renamed(text, lines));
        }
    }

    private static String renamed(String text, Map<String, String> identities) {
        String written = text;
        for (Map.Entry<String, String> id : identities.entrySet()) {
            written = written.replace(id.getKey(), id.getValue());
        }
        return written;
    }

    /** A factor stands once in a case: with the higher grade, and with both notes. */
    private void factors(Map<String, String> after, Supplier<UUID> ids) {
        Map<String, FactorFinding> mine = new LinkedHashMap<>();
        kept.factors().forEach(factor -> mine.put(factor.factor(), factor));
        for (FactorFinding theirs : other.factors()) {
            FactorFinding ours = mine.get(theirs.factor());
            boolean higher = ours == null || theirs.influence().grade() > ours.influence().grade();
            String note =
                    ours == null || ours.note().isBlank()
                            ? theirs.note()
                            : theirs.note().isBlank() || ours.note().contains(theirs.note())
                                    ? ours.note()
                                    : ours.note() + "\n" + theirs.note();
            UUID id = ours == null ? ids.get() : ours.id();
            Optional<String> modifiable =
                    ours == null ? theirs.modifiable() : ours.modifiable().or(theirs::modifiable);
            int grade = (higher || ours == null ? theirs : ours).influence().grade();
            after.put(
                    "factor:" + id,
                    String.join(
                            SEPARATOR,
                            theirs.factor(),
                            String.valueOf(grade),
                            modifiable.orElse(""),
                            PlainText.clean(note)));
        }
    }

    private Answers answers(Map<AnswerKey, Take> takes) {
        TreeMap<AnswerKey, Answer> answers = new TreeMap<>(kept.answers().all());
        other.answers()
                .all()
                .forEach((key, theirs) -> {
                    if (repeats(key.field())) {
                        return;
                    }
                    if (key.field().equals(Fields.DATE_NOTIFIED)) {
                        earlier(answers, key, theirs);
                        return;
                    }
                    if (OF_THE_RECORD.contains(key.field())) {
                        return;
                    }
                    Optional<Answer> mine = kept.answers().get(key);
                    if (mine.isEmpty()
                            || mine.get() instanceof Answer.Gap && theirs instanceof Answer.Known) {
                        answers.put(key, theirs);
                    } else if (mine.get() instanceof Answer.Known both
                            && theirs instanceof Answer.Known known) {
                        answers.put(
                                key,
                                switch (takes.getOrDefault(key, Take.KEPT)) {
                                    case KEPT -> both;
                                    case OTHER -> known;
                                    case BOTH -> joined(both, known);
                                });
                    }
                });
        catalogue.sections().stream()
                .filter(Section::repeats)
                .forEach(section -> occurrences(section, answers));
        return new Answers(answers);
    }

    /** The panel was told when it was told first. */
    private void earlier(TreeMap<AnswerKey, Answer> answers, AnswerKey key, Answer theirs) {
        Optional<PartialDate> mine = kept.answers().date(Fields.DATE_NOTIFIED);
        Optional<PartialDate> date = other.answers().date(Fields.DATE_NOTIFIED);
        if (date.isPresent()
                && (mine.isEmpty() || date.get().earliest().isBefore(mine.get().earliest()))) {
            answers.put(key, theirs);
        }
    }

    private static Answer joined(Answer.Known mine, Answer.Known theirs) {
        return mine.value() instanceof Value.Text first
                        && theirs.value() instanceof Value.Text second
                ? new Answer.Known(
                        new Value.Text(first.text() + "\n\n" + second.text()), mine.source())
                : mine;
    }

    /** Each of the other's repeats completes one that says nothing else, or is added. */
    private void occurrences(Section section, TreeMap<AnswerKey, Answer> answers) {
        int next = kept.answers().occurrences(section);
        Set<Integer> used = new HashSet<>();
        for (int theirs = 0; theirs < other.answers().occurrences(section); theirs++) {
            Map<FieldKey, Answer> group = group(other.answers(), section, theirs);
            if (group.isEmpty()) {
                continue;
            }
            int place = next;
            for (int mine = 0; mine < kept.answers().occurrences(section); mine++) {
                if (!used.contains(mine) && fits(group(kept.answers(), section, mine), group)) {
                    place = mine;
                    break;
                }
            }
            used.add(place);
            next += place == next ? 1 : 0;
            for (Map.Entry<FieldKey, Answer> entry : group.entrySet()) {
                AnswerKey key = new AnswerKey(entry.getKey(), place);
                if (!(answers.get(key) instanceof Answer.Known)) {
                    answers.put(key, entry.getValue());
                }
            }
        }
    }

    private static boolean fits(Map<FieldKey, Answer> mine, Map<FieldKey, Answer> theirs) {
        return !mine.isEmpty()
                && theirs.entrySet().stream()
                        .noneMatch(entry ->
                                mine.get(entry.getKey()) instanceof Answer.Known known
                                        && entry.getValue() instanceof Answer.Known other
                                        && !known.value().equals(other.value()));
    }

    private static Map<FieldKey, Answer> group(Answers answers, Section section, int occurrence) {
        Map<FieldKey, Answer> group = new LinkedHashMap<>();
        answers.all()
                .forEach((key, answer) -> {
                    if (key.occurrence() == occurrence
                            && key.field().section().equals(section.key())) {
                        group.put(key.field(), answer);
                    }
                });
        return group;
    }
}
