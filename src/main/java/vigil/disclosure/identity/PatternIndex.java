package vigil.disclosure.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.Postcode;

/** Numbers, references, places and days that point to a person. */
final class PatternIndex {

    private static final Pattern NHS =
            Pattern.compile("(?<!\\d)(?:\\d{3}[ -]?\\d{3}[ -]?\\d{4})(?!\\d)");
    private static final Pattern TEN = Pattern.compile("(?<!\\d)\\d(?:[ ./_-]{0,2}\\d){9}(?!\\d)");
    private static final Pattern ANY_POSTCODE =
            Pattern.compile(
                    "(?<![\\p{L}\\d])[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[abd-hjlnp-uw-z]{2}(?![\\p{L}\\d])");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<!\\d)(?:\\+ ?44|0044|\\(?0)[ ()./-]{0,2}\\d(?:[ ()./-]{0,2}\\d){7,10}(?!\\d)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\d._%+'-]+ ?@ ?[\\p{L}\\d.-]+\\.\\p{L}{2,}");
    private static final Pattern CASE =
            Pattern.compile("\\bdard[ ./-]?[a-z]{2,8}[ ./-]?\\d{4}[ ./-]?\\d{3,6}(?!\\d)");
    private static final int SHORTEST_REFERENCE = 5;
    private static final int SHORTEST_PHONE = 9;

    private record Known(IdentifierKind kind, String label) {}

    private final Map<String, Known> references = new LinkedHashMap<>();
    private final Map<Pattern, Known> patterns = new LinkedHashMap<>();
    private final Map<String, Known> phones = new HashMap<>();
    private final Set<String> nhs = new java.util.LinkedHashSet<>();
    private final Map<LocalDate, String> days = new LinkedHashMap<>();

    void reference(String reference) {
        String letters = FoldedText.fold(reference).replaceAll("[^\\p{L}\\d]", "");
        if (letters.length() >= SHORTEST_REFERENCE
                && letters.chars().anyMatch(Character::isDigit)
                && references.putIfAbsent(letters, new Known(IdentifierKind.REFERENCE, "reference"))
                        == null) {
            patterns.put(
                    Pattern.compile(
                            letters.chars()
                                    .mapToObj(Character::toString)
                                    .collect(
                                            Collectors.joining(
                                                    "[ ./_-]{0,2}",
                                                    "(?<![\\p{L}\\d])",
                                                    "(?![\\p{L}\\d])"))),
                    new Known(IdentifierKind.REFERENCE, "reference"));
        }
    }

    void nhsNumber(String typed) {
        NhsNumber.parse(typed).ifPresent(number -> nhs.add(number.digits()));
        String digits = typed.replaceAll("\\D", "");
        if (digits.length() == 10) {
            nhs.add(digits);
        }
    }

    void postcode(Postcode postcode) {
        String letters = FoldedText.fold(postcode.text()).replace(" ", "");
        String in = letters.substring(letters.length() - 3);
        patterns.put(
                Pattern.compile(
                        "(?<![\\p{L}\\d])"
                                + letters.substring(0, letters.length() - 3)
                                + "[ ./_-]{0,3}"
                                + in.charAt(0)
                                + " ?"
                                + in.substring(1)
                                + "(?![\\p{L}\\d])"),
                new Known(IdentifierKind.POSTCODE, "postcode"));
    }

    void address(String lines, String label) {
        Streets.patterns(lines)
                .forEach(p ->
                        patterns.put(Pattern.compile(p), new Known(IdentifierKind.ADDRESS, label)));
    }

    /** Telephone numbers and addresses for mail in a text about how to reach somebody. */
    void contact(String text) {
        String folded = FoldedText.fold(text);
        Matcher matcher = PHONE.matcher(folded);
        while (matcher.find()) {
            phones.put(bare(matcher.group()), new Known(IdentifierKind.PHONE, "phone number"));
        }
    }

    void day(LocalDate day, String label) {
        days.merge(day, label, (before, now) -> before.isEmpty() ? now : before);
    }

    void find(FoldedText folded, Set<LocalDate> exempt, boolean anybodys, List<Hit> hits) {
        String text = folded.text();
        each(
                TEN,
                text,
                m -> {
                    String digits = m.group().replaceAll("\\D", "");
                    if (nhs.contains(digits)) {
                        hits.add(hit(folded, m, IdentifierKind.NHS_NUMBER, "NHS number"));
                    }
                });
        if (anybodys) {
            anybodys(folded, hits);
        }
        each(
                PHONE,
                text,
                m -> {
                    String digits = bare(m.group());
                    if (digits.length() >= SHORTEST_PHONE
                            && (anybodys && digits.startsWith("7") && digits.length() == 10
                                    || phones.containsKey(digits))) {
                        hits.add(hit(folded, m, IdentifierKind.PHONE, "phone number"));
                    }
                });
        patterns.forEach((pattern, known) ->
                each(pattern, text, m -> hits.add(hit(folded, m, known.kind(), known.label()))));
        for (DateMentions.Mention mention : DateMentions.in(text)) {
            days.forEach((day, label) -> {
                if (mention.means(day) && !exempt.contains(day)) {
                    hits.add(
                            new Hit(
                                    folded.start(mention.start()),
                                    folded.end(mention.end()),
                                    IdentifierKind.DATE,
                                    label.isEmpty()
                                            ? "date: " + mention.month(day.getYear() % 100)
                                            : label));
                }
            });
        }
    }

    private static void anybodys(FoldedText folded, List<Hit> hits) {
        String text = folded.text();
        each(
                NHS,
                text,
                m -> {
                    if (NhsNumber.parse(m.group()).isPresent()) {
                        hits.add(hit(folded, m, IdentifierKind.NHS_NUMBER, "NHS number"));
                    }
                });
        each(
                ANY_POSTCODE,
                text,
                m -> {
                    if (folded.capital(m.start())) {
                        hits.add(hit(folded, m, IdentifierKind.POSTCODE, "postcode"));
                    }
                });
        each(CASE, text, m -> hits.add(hit(folded, m, IdentifierKind.REFERENCE, "case reference")));
        each(EMAIL, text, m -> hits.add(hit(folded, m, IdentifierKind.EMAIL, "email address")));
    }

    /** Every day that a text tells, known or not, as the month it lies in. */
    static void everyDay(FoldedText folded, int thisYear, List<Hit> hits) {
        for (DateMentions.Mention mention : DateMentions.in(folded.text())) {
            hits.add(
                    new Hit(
                            folded.start(mention.start()),
                            folded.end(mention.end()),
                            IdentifierKind.DATE,
                            "date: " + mention.month(thisYear % 100)));
        }
    }

    private static String bare(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.replaceFirst("^(0044|44|0)0?", "");
    }

    private static void each(
            Pattern pattern, String folded, java.util.function.Consumer<Matcher> taken) {
        Matcher matcher = pattern.matcher(folded);
        while (matcher.find()) {
            taken.accept(matcher);
        }
    }

    private static Hit hit(FoldedText folded, Matcher m, IdentifierKind kind, String label) {
        return new Hit(folded.start(m.start()), folded.end(m.end()), kind, label);
    }
}
