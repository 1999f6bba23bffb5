package vigil.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;

/** Who died: name, sex and age, as police logs, letters and e-mails write them. */
final class PersonReader {

    private static final FieldKey OTHER_NAMES = new FieldKey("person.otherNames");

    private static final String NAME = "(?<![\\p{L}'’-])\\p{Lu}[\\p{L}'’\\-]+";
    private static final String UPPER = "\\p{Lu}[\\p{Lu}'’\\-]+";
    private static final String FULL =
            "(" + NAME + "(?:[ \\t]+(?:[“\"‘'][^”\"’'\\n]{1,20}[”\"’'][ \\t]+)?" + NAME + "){1,3})";
    private static final String TITLE = "(?:(Mr|Mrs|Ms|Miss|Mx|Dr)\\.?[ \\t]+)?";

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?i:\\b(?:full name|name|deceased|victim|patient|client|nominal|subject name"
                            + "|re|person|resident|prisoner)[ \\t]*[:–-][ \\t]*)"
                            + TITLE
                            + FULL);
    private static final Pattern SURNAME_FIRST =
            Pattern.compile(
                    "(?<![\\p{L}'’-])("
                            + UPPER
                            + "),[ \\t]+("
                            + NAME
                            + "(?:[ \\t]+"
                            + NAME
                            + "){0,3})");
    private static final Pattern BEFORE_BIRTH =
            Pattern.compile(
                    TITLE
                            + FULL
                            + "[ \\t]*,?[ \\t]*\\(?[ \\t]*(?:(?i:dob|d\\.o\\.b|born|aged|age|date of birth)\\b"
                            + "|\\d{1,2}[/.-]\\d{1,2}[/.-](?:19\\d\\d|20[01]\\d|[3-9]\\d)\\b|\\d{2}(?=[ ,.;)]|$)|[A-Z]\\d{4}[A-Z]{2}\\b)");
    private static final Pattern CUED =
            Pattern.compile(
                    "(?:\\b(?i:male|female|man|woman|lady|gentleman|client|patient|resident|tenant"
                            + "|prisoner|identified as|named as|named|called|believed to be|body of|death of"
                            + "|deceased|victim)|\\d[ \\t]?(?i:yo|y/o|yr old|year old|yrs))"
                            + "[,:]?[ \\t]+(?:\\d{2},?[ \\t]+)?(?:(?i:is|was|a|our)[ \\t]+)?"
                            + TITLE
                            + FULL);
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "\\b(?i:my)[ \\t]+(?i:brother|sister|son|daughter|husband|wife|partner|friend|mother|father|mum|dad)"
                            + ",?[ \\t]+()"
                            + FULL);
    private static final Pattern TITLED =
            Pattern.compile(
                    "\\b(Mr|Mrs|Ms|Miss|Mx)\\.?[ \\t]+(" + NAME + "(?:[ \\t]+" + NAME + "){0,3})");

    private static final Set<String> RANKS =
            Set.of(
                    "pc",
                    "dc",
                    "ds",
                    "di",
                    "ps",
                    "sgt",
                    "dci",
                    "insp",
                    "inspector",
                    "dr",
                    "officer",
                    "nurse",
                    "pcso",
                    "rev",
                    "doctor",
                    "paramedic",
                    "sister",
                    "constable",
                    "sergeant");

    private static final Set<String> NO_NAMES =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "hospital",
                    "police",
                    "road",
                    "street",
                    "lane",
                    "avenue",
                    "court",
                    "house",
                    "hostel",
                    "ambulance",
                    "infirmary",
                    "service",
                    "nhs",
                    "hmp",
                    "coroner",
                    "officer",
                    "suite",
                    "unit",
                    "ward",
                    "inn",
                    "hotel",
                    "centre",
                    "last",
                    "found",
                    "dob",
                    "the",
                    "he",
                    "she",
                    "deceased",
                    "unknown",
                    "unidentified",
                    "male",
                    "female",
                    "sudden",
                    "death",
                    "log",
                    "report",
                    "resident",
                    "ple",
                    "nfa",
                    "tenant",
                    "park",
                    "general",
                    "yorkshire",
                    "housing",
                    "incident",
                    "cad",
                    "urn",
                    "ref",
                    "storm",
                    "update",
                    "police.uk",
                    "trust",
                    "department",
                    "medical",
                    "emergency",
                    "surgery",
                    "worker",
                    "support",
                    "asian",
                    "british",
                    "white",
                    "black",
                    "suspected",
                    "prisoner",
                    "patient",
                    "client",
                    "victim",
                    "overdose",
                    "no",
                    "cardiac",
                    "query",
                    "gp",
                    "ed",
                    "drug",
                    "alcohol");

    private static final Pattern AGE =
            Pattern.compile(
                    "(?i)(?:\\b(?:aged|age)[ \\t]*:?[ \\t]*(?:approx(?:imately)?\\.?[ \\t]*)?(\\d{1,3})\\b"
                            + "|\\b(\\d{1,3})[ \\t]?-?[ \\t]?(?:yo|y/o|yrs?|years?)\\b(?:[ \\t-]{0,2}(?:old|of age))?"
                            + "(?![ \\t]*(?:ago|in|of treatment|sober|clean|later|sentence|prison|history|using))"
                            + "|\\b(\\d{2})[ \\t]?[MF]\\b"
                            + "|\\b[MF][ /]?(\\d{2})\\b"
                            + "|\\b(?:male|female|man|woman),?[ \\t]*(?:approx(?:imately)?\\.?[ \\t]*)?(\\d{2})\\b(?![/.:-]\\d)"
                            + "|\\b(?:he|she) was (\\d{2})\\b(?![/.:-]\\d|[ \\t]*(?:years?[ \\t]+)?(?:hours|days|weeks|when))"
                            + "|\\b(\\d{2})[ \\t]years?[ \\t]old\\b)");
    private static final Pattern AFTER_NAME =
            Pattern.compile(
                    "^[ \\t]*,?[ \\t]*\\(?(?:approx\\.?[ ]|about[ ]|c\\.?[ ]?)?(\\d{2})\\b(?![/.:-]\\d)");
    private static final Pattern SEX =
            Pattern.compile(
                    "(?i)\\b(?:(male|man|gentleman|boy|lad)|(female|woman|lady|girl)|\\d{2}[ ]?(M)|\\d{2}[ ]?(F))\\b|(?<=\\()(?:(M)|(F))(?=\\))");

    private PersonReader() {}

    private record Name(
            int start, int end, int surnameStart, int surnameEnd, String title, boolean sure) {}

    static void read(ReportWords words, LocalDate received, Findings findings) {
        String text = words.text();
        Optional<Name> name = name(words);
        name.ifPresent(n -> propose(text, n, findings));
        age(words, name, received, findings);
        sex(words, name, findings);
    }

    private static Optional<Name> name(ReportWords words) {
        Optional<Name> found = first(words, LABELLED, 2, 1, true);
        found = found.or(() -> surnameFirst(words));
        found = found.or(() -> first(words, BEFORE_BIRTH, 2, 1, true));
        found = found.or(() -> first(words, CUED, 2, 1, false));
        found = found.or(() -> first(words, RELATIVE, 2, 1, false));
        return found.or(() -> first(words, TITLED, 2, 1, false));
    }

    private static Optional<Name> surnameFirst(ReportWords words) {
        Matcher m = SURNAME_FIRST.matcher(words.text());
        while (m.find()) {
            boolean capitals = m.group(2).equals(m.group(2).toUpperCase(Locale.ROOT));
            int end = trimmed(words.text(), m.start(2), m.end(2));
            boolean named =
                    end > m.start(2)
                            && names(m.group(1))
                            && names(words.text().substring(m.start(2), end));
            if (!capitals && allowed(words, m.start(1)) && named) {
                return Optional.of(new Name(m.start(2), end, m.start(1), m.end(1), "", true));
            }
        }
        return Optional.empty();
    }

    private static Optional<Name> first(
            ReportWords words, Pattern pattern, int group, int title, boolean sure) {
        String text = words.text();
        Matcher m = pattern.matcher(text);
        int from = 0;
        while (m.find(from)) {
            from = m.start() + 1;
            int start = begun(text, m.start(group), m.end(group));
            int end = trimmed(text, start, m.end(group));
            String whole = text.substring(start, end);
            String rank = Optional.ofNullable(m.group(title)).orElse("");
            boolean single = wordBefore(whole, 0, whole.length()) == 0;
            boolean ok =
                    !whole.isBlank()
                            && names(whole)
                            && allowed(words, start)
                            && !rank.equals("Dr")
                            && (!single || !rank.isEmpty());
            if (ok) {
                int last = wordBefore(whole, 0, whole.length());
                return Optional.of(
                        new Name(
                                start,
                                single ? start : start + last - 1,
                                start + last,
                                end,
                                rank,
                                sure));
            }
        }
        return Optional.empty();
    }

    /** Without words at the beginning that are no part of a name. */
    private static int begun(String text, int start, int end) {
        int space = text.indexOf(' ', start);
        boolean no =
                space > 0
                        && space < end
                        && NO_NAMES.contains(text.substring(start, space).toLowerCase(Locale.ROOT));
        return no ? begun(text, space + 1, end) : start;
    }

    /** Without words at the end that are no part of a name. */
    private static int trimmed(String text, int start, int end) {
        int stop = end;
        while (stop > start) {
            int last = wordBefore(text, start, stop);
            String word = text.substring(last, stop);
            if (!word.isEmpty() && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
                return stop;
            }
            stop = Math.max(start, last - 1);
        }
        return start;
    }

    /** Where the last word begins; at the end itself if a space stands there. */
    private static int wordBefore(String text, int start, int end) {
        int at = end;
        while (at > start && text.charAt(at - 1) != ' ' && text.charAt(at - 1) != '\t') {
            at--;
        }
        return at;
    }

    private static boolean names(String whole) {
        for (String part : whole.split("[ \\t]+")) {
            if (NO_NAMES.contains(part.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody's rank or relative stands before it. */
    private static boolean allowed(ReportWords words, int start) {
        int word = words.at(start);
        boolean own = words.low(word - 2).equals("my");
        String line = words.text().substring(words.text().lastIndexOf('\n', start) + 1, start);
        return !RANKS.contains(words.low(word - 1))
                && !(RANKS.contains(words.low(word - 2))
                        && words.low(word - 1).chars().allMatch(Character::isDigit))
                && (own || !Relatives.KIN.contains(words.low(word - 1)))
                && !line.matches("(?i)\\s*(?:from|to|cc|regards|thanks).*");
    }

    private static void propose(String text, Name name, Findings findings) {
        String reason = name.sure ? "name" : "nameLikely";
        String surname = natural(text.substring(name.surnameStart, name.surnameEnd));
        add(findings, name, name.surnameStart, name.surnameEnd, Fields.SURNAME, surname, reason);
        if (name.end > name.start) {
            String forenames = text.substring(name.start, name.end).strip();
            Matcher nick = Pattern.compile("[“\"‘']([^”\"’']{1,20})[”\"’']").matcher(forenames);
            if (nick.find()) {
                int at = name.start + text.substring(name.start).indexOf(nick.group(1));
                findings.likely(
                        at,
                        at + nick.group(1).length(),
                        OTHER_NAMES,
                        new Value.Text(nick.group(1)),
                        "nickname");
                forenames = nick.replaceAll(" ").replaceAll("\\s+", " ").strip();
            }
            if (!forenames.isEmpty()) {
                add(
                        findings,
                        name,
                        name.start,
                        name.end,
                        Fields.FORENAMES,
                        natural(forenames),
                        reason);
            }
        }
    }

    private static void add(
            Findings findings,
            Name name,
            int start,
            int end,
            FieldKey field,
            String value,
            String reason) {
        Value text = new Value.Text(value);
        if (name.sure) {
            findings.sure(start, end, field, text, reason);
        } else {
            findings.likely(start, end, field, text, reason);
        }
    }

    /** Capitals as one writes them: SMITH is Smith, O'NEILL is O'Neill. */
    static String natural(String name) {
        StringBuilder natural = new StringBuilder();
        for (String part : name.strip().split("[ \\t]+")) {
            boolean capitals = part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT));
            natural.append(natural.isEmpty() ? "" : " ").append(capitals ? lowered(part) : part);
        }
        return natural.toString();
    }

    private static String lowered(String part) {
        StringBuilder word = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean mc = i == 2 && part.startsWith("MC");
            word.append(first || mc ? c : Character.toLowerCase(c));
            first = c == '-' || ((c == '\'' || c == '’') && i == 1);
        }
        return word.toString();
    }

    private static void age(
            ReportWords words, Optional<Name> name, LocalDate received, Findings findings) {
        String text = words.text();
        if (name.isPresent()) {
            int after = Math.max(name.get().end, name.get().surnameEnd);
            Matcher m =
                    AFTER_NAME.matcher(text.substring(after, Math.min(text.length(), after + 20)));
            if (m.find() && age(m.group(1)) >= 10) {
                age(after + m.start(1), after + m.end(1), age(m.group(1)), received, findings);
                return;
            }
        }
        Matcher m = AGE.matcher(text);
        while (m.find()) {
            int group = 1;
            while (m.group(group) == null) {
                group++;
            }
            int years = age(m.group(group));
            int word = words.at(m.start());
            int last = words.at(m.end() - 1);
            boolean kin =
                    words.any(last + 1, last + 2, Relatives.KIN)
                            || words.any(word - 2, word - 1, Relatives.KIN)
                            || Set.of("last", "past", "for", "previous")
                                    .contains(words.low(word - 1));
            if (!kin && years >= 10 && years < 115) {
                age(m.start(), m.end(), years, received, findings);
                return;
            }
        }
    }

    private static int age(String digits) {
        return Integer.parseInt(digits);
    }

    /** An age also gives about the year of birth, which is one of the mandatory fields. */
    private static void age(int start, int end, int years, LocalDate received, Findings findings) {
        findings.sure(
                start,
                end,
                Fields.AGE_AT_DEATH,
                new Value.Number(BigDecimal.valueOf(years)),
                "age");
        if (!findings.has(Fields.DATE_OF_BIRTH)) {
            findings.likely(
                    start,
                    end,
                    Fields.DATE_OF_BIRTH,
                    new Value.Date(new PartialDate(received.getYear() - years, 0, 0, true)),
                    "yearFromAge");
        }
    }

    private static void sex(ReportWords words, Optional<Name> name, Findings findings) {
        String text = words.text();
        if (name.filter(n -> !n.title.isEmpty()).isPresent()) {
            Name titled = name.get();
            int at = text.lastIndexOf(titled.title, Math.min(titled.start, titled.surnameStart));
            if (at >= 0 && !titled.title.equals("Mx")) {
                findings.sure(
                        at,
                        at + titled.title.length(),
                        Fields.SEX,
                        new Value.Code(titled.title.equals("Mr") ? "SEX01" : "SEX02"),
                        "title");
                return;
            }
        }
        Matcher m = SEX.matcher(text);
        while (m.find()) {
            int word = words.at(m.start());
            boolean other =
                    words.any(
                            word - 2,
                            word - 1,
                            Set.of("another", "other", "by", "unknown", "second", "with"));
            if (!other) {
                boolean male = m.group(1) != null || m.group(3) != null || m.group(5) != null;
                findings.sure(
                        m.start(),
                        m.end(),
                        Fields.SEX,
                        new Value.Code(male ? "SEX01" : "SEX02"),
                        "sex");
                return;
            }
        }
        pronouns(words, findings);
    }

    private static void pronouns(ReportWords words, Findings findings) {
        int he = 0;
        int she = 0;
        int firstHe = -1;
        int firstShe = -1;
        for (int i = 0; i < words.size(); i++) {
            if (Set.of("he", "him", "his", "he'd").contains(words.low(i))) {
                he++;
                firstHe = firstHe < 0 ? i : firstHe;
            } else if (Set.of("she", "her", "she'd", "hers").contains(words.low(i))) {
                she++;
                firstShe = firstShe < 0 ? i : firstShe;
            }
        }
        if (he > 2 * she) {
            ReportWords.Word word = words.get(firstHe);
            findings.likely(
                    word.start(), word.end(), Fields.SEX, new Value.Code("SEX01"), "pronoun");
        } else if (she > 2 * he) {
            ReportWords.Word word = words.get(firstShe);
            findings.likely(
                    word.start(), word.end(), Fields.SEX, new Value.Code("SEX02"), "pronoun");
        }
    }
}
