package vigil.disclosure.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Postcode;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/**
 * Everything that points to the people of some cases and to living people around them, in whatever
 * way it is written: swapped, shortened and spaced names, initials, spaced numbers, days in words
 * and figures, postcodes with and without a space, streets shortened, telephone numbers with and
 * without the country. Besides, whoever they belong to: NHS numbers, full postcodes, mobile
 * numbers, mail addresses, case references, and names after a title. What it cannot know is a name
 * that stands nowhere in the record and after no title.
 */
public final class KnownIdentifiers {

    private static final List<FieldKey> REFERENCES =
            List.of(
                    new FieldKey("case.sourceReference"),
                    new FieldKey("coroner.reference"),
                    new FieldKey("person.ndtmsReference"),
                    new FieldKey("person.pncNumber"));
    private static final List<FieldKey> CONTACTS =
            List.of(new FieldKey("family.contact"), new FieldKey("case.notifierContact"));
    private static final List<FieldKey> OF_OTHERS =
            List.of(
                    new FieldKey("incident.othersDetail"),
                    new FieldKey("family.account"),
                    new FieldKey("family.wishes"),
                    new FieldKey("family.supportProvider"),
                    new FieldKey("incident.supplyIntelligence"),
                    new FieldKey("justice.probation"));
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<=[\\p{L}\\d,;:] )\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*");

    private static final int LONGEST_NAME = 5;

    private final NameIndex names;
    private final InitialsIndex initials;
    private final PatternIndex patterns = new PatternIndex();
    private final Set<LocalDate> exempt = new HashSet<>();
    private boolean anybodys = true;

    /**
     * @param ownWords words that the document has to use whoever is in it, such as the names of its
     *     towns and agencies: as a name such a word counts only beside a title or another name
     */
    public KnownIdentifiers(Collection<String> ownWords) {
        Set<String> own = new HashSet<>();
        ownWords.forEach(
                text -> own.addAll(Arrays.asList(FoldedText.fold(text).split("[^\\p{L}]+"))));
        names = new NameIndex(own);
        initials = new InitialsIndex(own);
    }

    /** Days that the document itself has to tell, such as that of the meeting. */
    public KnownIdentifiers exempting(Collection<LocalDate> days) {
        exempt.addAll(days);
        return this;
    }

    /** Looks for nothing but what is known of somebody. */
    public KnownIdentifiers onlyKnown() {
        anybodys = false;
        return this;
    }

    /** A living person, by name. */
    public KnownIdentifiers livingPerson(String name, String label) {
        return livingPerson(name, label, IdentifierKind.LIVING_PERSON);
    }

    private KnownIdentifiers livingPerson(String name, String label, IdentifierKind kind) {
        List<String> parts = parts(name);
        if (parts.size() > LONGEST_NAME) {
            others(name); // a sentence, with names in it
            return this;
        }
        // "Joan Mellor (mother)", "Lead of the hostel": what has a capital is a name, if any has.
        if (parts.stream().anyMatch(KnownIdentifiers::capital)) {
            parts = parts.stream().filter(KnownIdentifiers::capital).toList();
        }
        if (!parts.isEmpty()) {
            names.add(
                    parts.subList(0, parts.size() - 1),
                    parts.subList(parts.size() - 1, parts.size()),
                    kind,
                    label,
                    false);
        }
        return this;
    }

    /** All of one case: the person who died, the family, the places, days and numbers. */
    public KnownIdentifiers reviewCase(ReviewCase reviewCase, String placeLabel) {
        Answers answers = reviewCase.answers();
        String label = reviewCase.nearFatal() ? "person" : "person who died";
        List<String> forenames = parts(answers.text(Fields.FORENAMES));
        List<String> surnames = parts(answers.text(Fields.SURNAME));
        names.add(forenames, surnames, IdentifierKind.PERSON_WHO_DIED, label, false);
        initials.add(forenames, surnames, label);
        names.add(
                parts(answers.text(new FieldKey("person.otherNames"))),
                List.of(),
                IdentifierKind.PERSON_WHO_DIED,
                label,
                false);
        for (String kin : answers.text(new FieldKey("family.nextOfKin")).split("[,;/]| and ")) {
            livingPerson(kin, "family member", IdentifierKind.FAMILY);
        }
        patterns.reference(reviewCase.reference().text());
        for (FieldKey field : REFERENCES) {
            for (String one : answers.text(field).split("[,;\n]")) {
                patterns.reference(one);
            }
        }
        patterns.nhsNumber(answers.text(Fields.NHS_NUMBER));
        address(answers, Fields.ADDRESS, "address");
        address(answers, Fields.INCIDENT_ADDRESS, placeLabel);
        CONTACTS.forEach(field -> contact(answers.text(field)));
        reviewCase.returns().stream().map(AgencyReturn::contact).forEach(this::contact);
        OF_OTHERS.forEach(field -> others(answers.text(field)));
        days(reviewCase);
        return this;
    }

    private void contact(String text) {
        patterns.contact(text);
        // Such a text also names offices, so one word of it alone is no name.
        Matcher matcher =
                Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)+").matcher(text);
        while (matcher.find()) {
            List<String> parts = parts(matcher.group());
            if (parts.size() > 1) {
                names.add(
                        parts.subList(0, parts.size() - 1),
                        parts.subList(parts.size() - 1, parts.size()),
                        IdentifierKind.LIVING_PERSON,
                        "person",
                        true);
            }
        }
    }

    private void others(String text) {
        patterns.contact(text);
        Matcher matcher = CAPITALISED.matcher(text);
        while (matcher.find()) {
            // Months and abbreviations have capitals too, and are nobody.
            String names =
                    Arrays.stream(matcher.group().split(" "))
                            .filter(word -> !CommonWords.CALENDAR.contains(FoldedText.fold(word)))
                            .filter(word -> !word.equals(word.toUpperCase(java.util.Locale.UK)))
                            .limit(LONGEST_NAME)
                            .collect(java.util.stream.Collectors.joining(" "));
            livingPerson(names, "person", IdentifierKind.LIVING_PERSON);
        }
    }

    private void address(Answers answers, FieldKey field, String label) {
        answers.part(field, "lines").ifPresent(lines -> patterns.address(text(lines), label));
        answers.part(field, "postcode")
                .map(KnownIdentifiers::text)
                .flatMap(Postcode::parse)
                .ifPresent(patterns::postcode);
    }

    /** The days that show who it was: of birth, of the incident, last seen, found, of death. */
    private void days(ReviewCase reviewCase) {
        Answers answers = reviewCase.answers();
        day(answers, Fields.DATE_OF_BIRTH, "date of birth");
        for (FieldKey field :
                List.of(
                        Fields.DATE_OF_INCIDENT,
                        Fields.LAST_SEEN_ALIVE,
                        Fields.FOUND,
                        Fields.DATE_OF_DEATH)) {
            day(answers, field, "");
        }
    }

    private void day(Answers answers, FieldKey field, String label) {
        answers.date(field).flatMap(PartialDate::exact).ifPresent(day -> patterns.day(day, label));
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.split("[\\s,;()\"“”]+"))
                .map(part -> part.replaceAll("\\.$", ""))
                .filter(part -> part.length() > 1)
                .filter(part -> part.chars().anyMatch(Character::isLetter))
                .filter(part -> !CommonWords.TITLES.contains(FoldedText.fold(part)))
                .filter(part -> !CommonWords.NO_NAMES.contains(FoldedText.fold(part)))
                .filter(part -> !part.matches("(?i)unidentified|unknown"))
                .toList();
    }

    private static boolean capital(String part) {
        return Character.isUpperCase(part.codePointAt(0));
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    /** What of all this stands in a text, in its order, none within another. */
    public List<Hit> in(String text) {
        return find(text, false, 0);
    }

    /** The same, and every other day too: for text in which no day may stand. */
    List<Hit> withEveryDay(String text, int thisYear) {
        return find(text, true, thisYear);
    }

    private List<Hit> find(String text, boolean everyDay, int thisYear) {
        List<Hit> hits = new ArrayList<>();
        FoldedText folded = FoldedText.of(text);
        in(folded, hits);
        initials.find(folded, hits); // not of what is taken apart: "sRGB" is nobody
        if (FoldedText.runTogether(text)) {
            in(FoldedText.apart(text), hits);
        }
        if (everyDay) {
            PatternIndex.everyDay(folded, thisYear, hits);
        }
        return apart(text, hits);
    }

    private void in(FoldedText folded, List<Hit> hits) {
        names.find(folded, anybodys, hits);
        patterns.find(folded, exempt, anybodys, hits);
    }

    /** The longest of those that lie over each other; parts of one name as one. */
    private static List<Hit> apart(String text, List<Hit> hits) {
        hits.sort(
                Comparator.comparingInt(Hit::start)
                        .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            if (kept.isEmpty()) {
                kept.add(hit);
                continue;
            }
            Hit last = kept.getLast();
            boolean over = hit.start() < last.end();
            boolean sameName =
                    !over
                            && hit.label().equals(last.label())
                            && hit.kind() != IdentifierKind.DATE
                            && text.substring(last.end(), hit.start())
                                    .matches("[ ,.\\u00a0_-]{0,2}");
            if (over || sameName) {
                kept.set(
                        kept.size() - 1,
                        new Hit(
                                last.start(),
                                Math.max(last.end(), hit.end()),
                                last.kind(),
                                last.label()));
            } else {
                kept.add(hit);
            }
        }
        return kept;
    }
}
