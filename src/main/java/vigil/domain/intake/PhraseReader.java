package vigil.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.vocabulary.Vocabulary;

/** Finds the turns of phrase of the table in a report. */
final class PhraseReader {

    private static final int GAP = 4;
    private static final int SIGNATURE = 40;

    private static final Set<String> DENIALS =
            Set.of(
                    "no", "not", "denied", "denies", "without", "never", "nil", "neither", "isn't",
                    "wasn't", "didn't", "hasn't", "nobody");

    private record Rule(
            Phrase phrase, List<Phrase.Element> elements, List<Target> then, List<Target> denied) {}

    private record Hit(Rule rule, int first, int last) {
        int length() {
            return last - first + 1;
        }
    }

    private final Map<String, List<Rule>> byWord = new HashMap<>();
    private final List<Rule> others = new ArrayList<>();

    PhraseReader(Vocabulary vocabulary, List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            Rule rule =
                    new Rule(
                            phrase,
                            phrase.elements(),
                            targets(phrase, phrase.then(), vocabulary),
                            targets(phrase, phrase.denied(), vocabulary));
            Phrase.Element first = rule.elements.getFirst();
            boolean plain =
                    !first.optional()
                            && !first.gap()
                            && first.words().stream()
                                    .noneMatch(w -> w.endsWith("*") || w.equals("#"));
            if (plain) {
                first.words()
                        .forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(rule));
            } else {
                others.add(rule);
            }
        }
    }

    private static List<Target> targets(Phrase phrase, List<String> texts, Vocabulary vocabulary) {
        return texts.stream()
                .map(text ->
                        target(text, vocabulary)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                phrase.words() + " means nothing: " + text)))
                .toList();
    }

    private static Optional<Target> target(String text, Vocabulary vocabulary) {
        if (text.startsWith("factor:")) {
            String code = text.substring(7);
            return vocabulary.factor(code).map(f -> new Target.FactorFound(code));
        }
        if (text.startsWith("ask:")) {
            return Optional.of(new Target.Agency(text.substring(4)));
        }
        int equals = text.indexOf('=');
        FieldCatalogue catalogue = vocabulary.catalogue();
        Optional<FieldDefinition> field =
                equals < 0
                        ? Optional.empty()
                        : catalogue.find(new FieldKey(text.substring(0, equals)));
        return field.flatMap(definition -> {
            Optional<Value> value = ValueText.parse(definition.type(), text.substring(equals + 1));
            return value.map(v -> Target.Facts.of(definition.key(), v));
        });
    }

    void read(ReportWords words, Findings findings) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (Rule rule : byWord.getOrDefault(words.low(i), List.of())) {
                match(words, rule, i).ifPresent(hits::add);
            }
            for (Rule rule : others) {
                match(words, rule, i).ifPresent(hits::add);
            }
        }
        hits.sort(Comparator.comparingInt(Hit::length).reversed().thenComparingInt(Hit::first));
        Map<Object, boolean[]> taken = new HashMap<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            Set<Object> kinds = kinds(hit.rule);
            boolean free =
                    kinds.stream().noneMatch(kind -> taken(taken.get(kind), hit.first, hit.last));
            if (free) {
                kept.add(hit);
            }
            for (Object kind : free ? kinds : Set.of()) {
                boolean[] places = taken.computeIfAbsent(kind, k -> new boolean[words.size()]);
                java.util.Arrays.fill(places, hit.first, hit.last + 1, true);
            }
        }
        kept.sort(Comparator.comparingInt(Hit::first));
        kept.forEach(hit -> propose(words, hit, findings));
    }

    /** What a rule speaks of: a longer phrase silences a shorter one that speaks of the same. */
    private static Set<Object> kinds(Rule rule) {
        Set<Object> kinds = new HashSet<>();
        for (Target target : rule.then.isEmpty() ? rule.denied : rule.then) {
            kinds.add(
                    switch (target) {
                        case Target.Facts facts -> facts.answers().sequencedKeySet().getFirst();
                        case Target.FactorFound f -> Target.FactorFound.class;
                        default -> Target.Agency.class;
                    });
        }
        return kinds;
    }

    private static boolean taken(boolean @Nullable [] places, int first, int last) {
        for (int i = first; places != null && i <= last; i++) {
            if (places[i]) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Hit> match(ReportWords words, Rule rule, int at) {
        int end = match(words, rule.elements, 0, at, at);
        return end < 0 ? Optional.empty() : Optional.of(new Hit(rule, at, end - 1));
    }

    /** The word after the match, or -1. */
    private static int match(
            ReportWords words, List<Phrase.Element> elements, int element, int word, int first) {
        if (element == elements.size()) {
            return word;
        }
        Phrase.Element now = elements.get(element);
        if (now.gap()) {
            for (int skip = 0; skip <= GAP; skip++) {
                if (word + skip > first && words.ends(word + skip - 1)) {
                    return -1;
                }
                int end = match(words, elements, element + 1, word + skip, first);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        boolean inside = word < words.size() && (word == first || !words.ends(word - 1));
        if (inside && now.matches(words.low(word))) {
            int end = match(words, elements, element + 1, word + 1, first);
            if (end >= 0) {
                return end;
            }
        }
        return now.optional() ? match(words, elements, element + 1, word, first) : -1;
    }

    private static void propose(ReportWords words, Hit hit, Findings findings) {
        Phrase phrase = hit.rule.phrase;
        if (phrase.where() == Phrase.Where.SENDER && !sender(words, hit)) {
            return;
        }
        int start = words.get(hit.first).start();
        int end = words.get(hit.last).end();
        boolean denied = denied(words, hit.first);
        if (denied && hit.rule.denied.isEmpty()) {
            if (hit.rule.then.stream().anyMatch(t -> !(t instanceof Target.Agency))) {
                findings.passOver(start, end, "denied");
            }
            return;
        }
        if (phrase.where() == Phrase.Where.PERSON
                && Relatives.of(words, hit.first) == Relatives.Whose.OTHERS) {
            findings.passOver(start, end, "others");
            return;
        }
        for (Target target : denied ? hit.rule.denied : hit.rule.then) {
            findings.add(
                    phrase.sure()
                            ? Proposal.sure(start, end, target, reason(target))
                            : Proposal.likely(start, end, target, reason(target)));
        }
    }

    private static String reason(Target target) {
        return switch (target) {
            case Target.FactorFound f -> "factor";
            case Target.Agency a -> "agency";
            default -> "phrase";
        };
    }

    private static boolean denied(ReportWords words, int first) {
        for (int i = first - 1; i >= 0 && i >= first - 3 && !words.ends(i); i--) {
            if (words.gap(i).indexOf(',') >= 0) {
                return false;
            }
            if (DENIALS.contains(words.low(i))) {
                return !Set.of("only", "just").contains(words.low(i + 1));
            }
        }
        return false;
    }

    private static boolean sender(ReportWords words, Hit hit) {
        if (hit.first >= words.size() - SIGNATURE) {
            return true;
        }
        int line = words.text().lastIndexOf('\n', words.get(hit.first).start()) + 1;
        String head = words.text().substring(line, Math.min(line + 5, words.text().length()));
        return head.equalsIgnoreCase("from:") || hit.first < 12;
    }
}
