package vigil.disclosure;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.NameForms;
import vigil.domain.vocabulary.Terms;

/**
 * Looks through the words of a drug alert for what could tell of whom it speaks: everything that
 * {@link ResidualIdentifiers} knows of the linked cases, their initials without points, short forms
 * of their names, their ages and the small places in their addresses; full names and references of
 * every other case; and streets and hostels, whoever's. An alert has no use for any of them. What
 * it cannot know is a name that stands in no case.
 */
public final class AlertTextCheck {

    /**
     * What was found.
     *
     * @param where the {@link AlertPart} it stands in, or {@link #DESCRIPTION}; ends the key {@code
     *     alert.part.<…>}
     * @param words what it is
     * @param sentence in which it stands
     */
    public record Hit(String where, String words, String sentence) {}

    /** Where the description of the drug is meant. */
    public static final String DESCRIPTION = "DESCRIPTION";

    private static final FieldKey HOSPITAL = new FieldKey("incident.hospital");
    private static final FieldKey PROVIDER = new FieldKey("treatment.provider");
    private static final int SHORTEST_PLACE = 4;
    private static final int SHORTEST_NAME = 3;

    /** Letters that mean something else in a drug alert, whoever's initials they are too. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "AE", "BD", "CJ", "CP", "DR", "ED", "GP", "HM", "ID", "IM", "IV", "KG", "LD",
                    "MD", "MG", "ML", "NG", "NHS", "OD", "PD", "TV", "UK", "SC", "SY", "UG", "US",
                    "EU", "BT", "PHE", "ACE", "GHB", "GBL", "LSD", "THC", "CBD", "CPR", "MDA",
                    "OST", "PMA", "SMS", "TXT", "DCR", "HIV", "HCV", "BBV");

    private static final Pattern PREMISES =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:\\d+\\p{L}?\\s+)?(?!(?:The|This|That|Each|Every|Your|Our"
                            + "|Any|No|In|At|On)\\s)\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?\\s"
                            + "(?:Street|Road|Lane|Avenue|Terrace|Crescent|Drive|Hostel|Hotel|House"
                            + "|Court|Lodge|Refuge|Shelter|Gardens|Grove|Mews|Villas|Tower|Flats"
                            + "|Close|St|Rd|Ave)(?![\\p{L}\\p{N}])");

    private final List<ReviewCase> linked;
    private final ResidualIdentifiers identifiers;
    private final Set<String> references;
    private final Set<String> fullNames;
    private final NameForms names;
    private final Set<String> initials = new LinkedHashSet<>();
    private final Set<Integer> ages = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> forenames = new LinkedHashSet<>();

    /**
     * @param linked the cases that the alert is linked with, with what names the people in them
     * @param references of every case of the panel
     * @param fullNames of every case of the panel, as far as the reader may see them
     * @param known areas and other places so large that they may be named
     */
    public AlertTextCheck(
            Collection<ReviewCase> linked,
            Collection<String> references,
            Collection<String> fullNames,
            Collection<String> known,
            NameForms names) {
        this.linked = List.copyOf(linked);
        this.identifiers = ResidualIdentifiers.of(linked);
        this.references = folded(references, 1);
        references.forEach(each -> this.references.add(Terms.fold(each.replace('-', ' '))));
        this.fullNames = new LinkedHashSet<>();
        fullNames.forEach(this::takeFullName);
        this.names = names;
        String large = " " + String.join(" ", folded(known, 1)) + " ";
        this.linked.forEach(reviewCase -> take(reviewCase.answers(), large));
    }

    private static Set<String> folded(Collection<String> all, int shortest) {
        return all.stream()
                .map(Terms::fold)
                .filter(text -> text.length() >= shortest)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** “Price, Gary Lee” or “Gary Lee Price”, which people write as Gary Price or Price Gary. */
    private void takeFullName(String name) {
        int comma = name.indexOf(',');
        List<String> words =
                Arrays.stream(
                                (comma < 0
                                                ? name
                                                : name.substring(comma + 1)
                                                        + " "
                                                        + name.substring(0, comma)
                                                                .replace(' ', '-'))
                                        .strip()
                                        .split("\\s+"))
                        .map(word -> Terms.fold(word.replaceAll("[^\\p{L}\\p{M}]+", " ")))
                        .filter(word -> !word.isBlank())
                        .toList();
        if (words.size() > 1 && name.length() >= 2 * SHORTEST_NAME) {
            fullNames.add(words.getFirst() + " " + words.getLast());
            fullNames.add(words.getLast() + " " + words.getFirst());
        }
    }

    private void take(Answers answers, String large) {
        List<String> first = words(answers, Fields.FORENAMES);
        List<String> last = words(answers, Fields.SURNAME);
        first.forEach(name -> forenames.add(Terms.fold(name)));
        if (!first.isEmpty() && !last.isEmpty()) {
            String end = last.getFirst().substring(0, 1);
            initials.add(first.getFirst().charAt(0) + end);
            initials.add(
                    first.stream().map(name -> name.substring(0, 1)).collect(Collectors.joining())
                            + end);
        }
        OptionalInt age = DerivedFacts.ageAtDeath(answers);
        age.ifPresent(ages::add);
        for (FieldKey field : List.of(Fields.ADDRESS, Fields.INCIDENT_ADDRESS)) {
            answers.part(field, "lines")
                    .map(value -> value instanceof Value.Text text ? text.text() : "")
                    .ifPresent(lines -> takePlaces(lines, large));
        }
        for (FieldKey field : List.of(HOSPITAL, PROVIDER)) {
            takePlaces(answers.text(field), large);
        }
    }

    /** The parts of an address that are no borough; numbers alone say nothing. */
    private void takePlaces(String lines, String large) {
        for (String part : lines.split("[,;\n]")) {
            String place = Terms.fold(part.replaceAll("\\d+\\p{L}?(?!\\p{L})", " "));
            if (place.length() >= SHORTEST_PLACE && !large.contains(" " + place + " ")) {
                places.add(place);
            }
        }
    }

    private static List<String> words(Answers answers, FieldKey field) {
        return Arrays.stream(answers.text(field).split("[\\s,;()\"“”]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Looks through everything of an alert that would leave the panel. */
    public List<Hit> in(DrugAlert alert) {
        List<Hit> hits = new ArrayList<>();
        look(DESCRIPTION, alert.report().description(), hits);
        for (AlertPart part : AlertPart.values()) {
            look(part.name(), alert.text().of(part), hits);
        }
        return List.copyOf(hits);
    }

    private void look(String where, String text, List<Hit> hits) {
        if (text.isBlank()) {
            return;
        }
        List<String> sentences = sentences(text);
        Set<String> said = new LinkedHashSet<>();
        for (String sentence : sentences) {
            for (String found : found(sentence)) {
                said.add(found);
                hits.add(new Hit(where, found, sentence));
            }
        }
        for (String found : found(text)) { // what stands across the end of a sentence
            if (said.add(found)) {
                hits.add(new Hit(where, found, text.strip()));
            }
        }
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\n")) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                String sentence = line.substring(from, to).strip();
                // The point after an initial ends no sentence.
                if (to < line.length() && sentence.matches("(?s)(?:.*[^\\p{L}])?\\p{Lu}\\.")) {
                    continue;
                }
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                from = to;
            }
        }
        return sentences;
    }

    private Set<String> found(String text) {
        Set<String> found = new LinkedHashSet<>(identifiers.in(text));
        String folded = Terms.fold(text);
        String apart = Terms.fold(text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " "));
        for (String reference : references) {
            if (whole(folded, reference) || whole(apart, reference)) {
                found.add(reference);
            }
        }
        for (String name : fullNames) {
            if (whole(apart, name)) {
                found.add(name);
            }
        }
        for (String place : places) {
            if (whole(folded, place) || whole(apart, place)) {
                found.add(place);
            }
        }
        letters(text, found);
        shortNames(text, found);
        ages(apart, found);
        Matcher premises = PREMISES.matcher(text);
        while (premises.find()) {
            found.add(premises.group().strip());
        }
        return found;
    }

    private static boolean whole(String text, String words) {
        int at = text.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
            at = text.indexOf(words, at + 1);
        }
        return false;
    }

    /** “JM”, “J M”; with points they are found already. */
    private void letters(String text, Set<String> found) {
        for (String each : initials) {
            String close = each.toUpperCase(Locale.ROOT);
            if (ABBREVIATIONS.contains(close)) {
                continue;
            }
            String apart =
                    close.chars()
                            .mapToObj(c -> Pattern.quote(Character.toString(c)))
                            .collect(Collectors.joining(" ?"));
            if (Pattern.compile("(?<![\\p{L}\\p{N}.&])" + apart + "(?![\\p{L}\\p{N}&])")
                    .matcher(text)
                    .find()) {
                found.add(close);
            }
        }
    }

    /** “Tony” where somebody was called Anthony; not as the first word, which any verb can be. */
    private void shortNames(String text, Set<String> found) {
        String[] words = text.split("[^\\p{L}\\p{M}]+");
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.length() < SHORTEST_NAME || !Character.isUpperCase(word.charAt(0))) {
                continue;
            }
            String form = Terms.fold(word);
            for (String forename : forenames) {
                if (!form.equals(forename)
                        && names.common(NameForms.Part.FORENAME, form, forename).isPresent()) {
                    found.add(form);
                }
            }
        }
    }

    private void ages(String apart, Set<String> found) {
        for (int age : ages) {
            Matcher matcher =
                    Pattern.compile(
                                    "(?<!\\d)(?:aged? (?:of )?"
                                            + age
                                            + "(?! (?:to|or|and|\\d))|"
                                            + age
                                            + " ?(?:year|yr)s? old|"
                                            + age
                                            + " ?y ?o)(?![\\p{L}\\d])")
                            .matcher(apart);
            if (matcher.find()) {
                found.add(matcher.group());
            }
        }
    }
}
