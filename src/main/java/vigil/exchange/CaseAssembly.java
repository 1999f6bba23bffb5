package vigil.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;

/** One case as its row is read: answers join or give way to each other, evidence is kept once. */
final class CaseAssembly {

    private static final int LONGEST_AS_WRITTEN = 400;

    private final FieldCatalogue catalogue;
    private final Supplier<UUID> ids;
    private final TreeMap<AnswerKey, Answer> answers = new TreeMap<>();
    private final Map<AnswerKey, Map<String, Answer>> parts = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    private record Evidence(Optional<String> substance, String asWritten, Mapping.Stage stage) {}

    CaseAssembly(FieldCatalogue catalogue, Supplier<UUID> ids) {
        this.catalogue = catalogue;
        this.ids = ids;
    }

    /**
     * Adds an answer. A value takes the place of a gap; texts are joined; codes are gathered.
     *
     * @return false if another value stands there already, which stays
     */
    boolean answer(Mapping.Target target, Answer answer) {
        Optional<Answer> before = get(target);
        if (before.isEmpty() || before.get() instanceof Answer.Gap) {
            put(target, before.isPresent() && answer instanceof Answer.Gap ? before.get() : answer);
            return true;
        }
        if (answer instanceof Answer.Known now && before.get() instanceof Answer.Known old) {
            Optional<Value> joined = join(old.value(), now.value(), target.type());
            joined.ifPresent(value -> put(target, new Answer.Known(value, old.source())));
            return joined.isPresent();
        }
        return true;
    }

    boolean answered(Mapping.Target target) {
        return get(target).isPresent();
    }

    private Optional<Answer> get(Mapping.Target target) {
        return target.part().isEmpty()
                ? Optional.ofNullable(answers.get(target.key()))
                : Optional.ofNullable(
                        parts.getOrDefault(target.key(), Map.of()).get(target.part().get()));
    }

    private void put(Mapping.Target target, Answer answer) {
        if (target.part().isEmpty()) {
            answers.put(target.key(), answer);
        } else {
            parts.computeIfAbsent(target.key(), key -> new LinkedHashMap<>())
                    .put(target.part().get(), answer);
        }
    }

    private static Optional<Value> join(Value old, Value now, FieldType type) {
        if (old.equals(now)) {
            return Optional.of(old);
        }
        if (old instanceof Value.Text a
                && now instanceof Value.Text b
                && type instanceof FieldType.Text text) {
            String between = text.multiline() ? "\n" : "; ";
            return Optional.of(
                    a.text().contains(b.text())
                            ? a
                            : new Value.Text(a.text() + between + b.text()));
        }
        if (old instanceof Value.Codes a && now instanceof Value.Codes b) {
            List<String> all = new ArrayList<>(a.codes());
            all.addAll(b.codes());
            return Optional.of(new Value.Codes(all.stream().distinct().toList()));
        }
        return Optional.empty();
    }

    /**
     * Adds a substance. The same one at the same stage is kept once, with all its spellings and the
     * first certificate line.
     */
    void evidence(Optional<String> substance, String asWritten, Mapping.Stage stage) {
        String written = asWritten.strip();
        String key =
                stage.stage()
                        + "/"
                        + substance.orElseGet(
                                () -> "as written: " + written.toLowerCase(Locale.ROOT));
        Evidence old = evidence.get(key);
        if (old == null) {
            evidence.put(key, new Evidence(substance, cut(written), stage));
        } else if (!contains(old.asWritten, written)) {
            evidence.put(
                    key, new Evidence(substance, cut(old.asWritten + "; " + written), old.stage));
        }
    }

    private static boolean contains(String all, String one) {
        return List.of(all.toLowerCase(Locale.ROOT).split("; "))
                .contains(one.toLowerCase(Locale.ROOT));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_AS_WRITTEN ? text : text.substring(0, LONGEST_AS_WRITTEN);
    }

    /** The case, with a reference that is only a place for the one it will be given. */
    ReviewCase build(CaseReference reference) {
        TreeMap<AnswerKey, Answer> all = new TreeMap<>(answers);
        parts.forEach((key, answered) -> {
            if (!all.containsKey(key)) {
                together(key, answered).ifPresent(answer -> all.put(key, answer));
            }
        });
        List<SubstanceEvidence> rows =
                evidence.values().stream()
                        .map(e ->
                                SubstanceEvidenceRows.onLine(
                                        SubstanceEvidence.of(
                                                ids.get(),
                                                e.substance,
                                                e.asWritten,
                                                e.stage.stage()),
                                        e.stage.certificateLine()))
                        .toList();
        return ReviewCase.blank(new CaseId(ids.get()), reference)
                .withAnswers(new Answers(all))
                .withEvidence(rows);
    }

    /** The parts that have values, in the order of the field; without any, the first gap. */
    private Optional<Answer> together(AnswerKey key, Map<String, Answer> answered) {
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        String source = "";
        if (catalogue.get(key.field()).type() instanceof FieldType.Parts type) {
            for (FieldType.Part part : type.parts()) {
                if (answered.get(part.name()) instanceof Answer.Known known) {
                    values.put(part.name(), known.value());
                    source = known.source();
                }
            }
        }
        return values.isEmpty()
                ? answered.values().stream().findFirst()
                : Optional.of(new Answer.Known(new Value.Parts(values), source));
    }
}
