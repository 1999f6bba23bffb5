package vigil.domain.toxicology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Terms;

/**
 * Results out of pasted text: a table divided by tabs, commas, bars or room, or lines as a mail has
 * them. Nothing is guessed that is not said: a line that names no known substance is kept as
 * written if it gives a result, and otherwise listed as not read.
 *
 * @param unread lines that gave nothing
 */
public record PastedReport(List<ReportedResult> results, List<String> unread) {

    private static final int MOST_LINES = 2_000;

    /** "None of the following", "Not detected:", and then names. */
    private static final Pattern LIST_HEADING =
            Pattern.compile(
                    "^\\W*(?:the following(?: \\w+)* (?:was|were)|tests? (?:was|were) negative for"
                            + "|screen(?:ed)? negative(?: for)?|negative(?: for)?"
                            + "|(?:drugs? |substances? |compounds? |analytes? )?not (?:detected|found)"
                            + "|(?:drugs? |substances? |compounds? )?detected|positive(?: for)?"
                            + "|no evidence (?:was found )?(?:of|for)|there was no evidence of)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_X =
            Pattern.compile(
                    "^\\W*(?:there (?:was|were) )?(?:no|neither)\\s+(.+?)\\s*"
                            + "(?:(?:was|were|is|are)\\s+(?:also\\s+)?(?:detected|found|identified|present|seen)"
                            + "|(?:detected|found|identified|present))?\\W*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern DIVIDER =
            Pattern.compile("\\s*(?:,|;|/(?=\\s)|\\band\\b|\\bor\\b|\\bnor\\b|&)\\s*");

    public PastedReport {
        results = List.copyOf(results);
        unread = List.copyOf(unread);
    }

    public static PastedReport read(String text, SubstanceLexicon lexicon) {
        List<String> lines =
                text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u00a0', ' ')
                        .lines()
                        .limit(MOST_LINES)
                        .toList();
        return new Reading(lexicon).of(lines);
    }

    /** The reading of one text, with what its headings said so far. */
    private static final class Reading {

        private final SubstanceLexicon lexicon;
        private final SubstanceNames names;
        private final List<ReportedResult> results = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private Optional<String> matrix = Optional.empty();
        private Optional<Boolean> under = Optional.empty();
        private Optional<TableHead> head = Optional.empty();

        Reading(SubstanceLexicon lexicon) {
            this.lexicon = lexicon;
            this.names = new SubstanceNames(lexicon);
        }

        PastedReport of(List<String> lines) {
            Optional<String> divider = CellDivider.of(lines);
            for (String line : lines) {
                if (!line.isBlank()) {
                    List<String> cells = CellDivider.cells(line, divider);
                    if (cells.size() > 1) {
                        row(line, cells);
                    } else {
                        prose(line);
                    }
                }
            }
            return new PastedReport(results, unread);
        }

        private void row(String line, List<String> cells) {
            Optional<TableHead> heading = TableHead.of(cells);
            if (heading.isPresent()) {
                head = heading;
                return;
            }
            int column =
                    head.map(h -> h.substance().filter(i -> i < cells.size()))
                            .orElse(Optional.empty())
                            .orElseGet(() -> likeliest(cells));
            String word = ResultLine.ends(cells.get(column));
            StringBuilder rest = new StringBuilder();
            String number = "";
            String unit = head.map(TableHead::unit).orElse("");
            for (int i = 0; i < cells.size(); i++) {
                int at = i;
                if (i == column
                        || head.filter(h -> h.aside(at)).isPresent()
                        || cells.get(i).isBlank()) {
                    continue;
                }
                Matcher bare = ResultWords.BARE_NUMBER.matcher(cells.get(i));
                if (number.isEmpty() && bare.find()) {
                    number = ResultLine.tidy(bare.group(1));
                } else {
                    rest.append(rest.isEmpty() ? "" : " ; ").append(cells.get(i).strip());
                }
            }
            SubstanceNames.Named named = names.in(word);
            if (named.meanings().isEmpty()
                    && names.starts(ResultLine.tidy(line)).isPresent()
                    && head.isEmpty()) {
                prose(line);
                return;
            }
            ResultLine read = ResultLine.of(named.rest() + " ; " + rest);
            String concentration = read.concentration().isEmpty() ? number : read.concentration();
            boolean negative = read.outcome().filter(found -> !found).isPresent();
            Optional<Boolean> outcome =
                    read.outcome()
                            .or(() ->
                                    concentration.isEmpty() ? Optional.empty() : Optional.of(true))
                            .or(() -> under);
            if (named.meanings().isEmpty() && outcome.isEmpty()) {
                // A row of another table, or one that a page break cut in two.
                headings(line);
                unread.add(line.strip());
                return;
            }
            add(
                    new ReportedResult(
                            named.word(),
                            named.meanings(),
                            named.certain(),
                            outcome,
                            negative ? "" : concentration,
                            negative || concentration.isEmpty()
                                    ? ""
                                    : read.unit().isEmpty() ? unit : read.unit(),
                            read.matrix()
                                    .or(() -> ResultWords.matrix(cells.get(column)))
                                    .or(() -> matrix),
                            read.note()
                                    .replaceAll("(?:\\s*;\\s*)+", "; ")
                                    .replaceAll("^; |; ?$", ""),
                            line.strip()));
        }

        /** The cell that names a substance; the first if none does. */
        private int likeliest(List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                if (!names.in(ResultLine.ends(cells.get(i))).meanings().isEmpty()) {
                    return i;
                }
            }
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).matches(".*\\p{L}{3}.*")
                        && ResultWords.outcome(cells.get(i)).isEmpty()) {
                    return i;
                }
            }
            return 0;
        }

        private void prose(String raw) {
            String line = ResultLine.tidy(raw).replaceAll("^(?:[•*·–-]|\\d{1,2}[.)])\\s+", "");
            Matcher heading = LIST_HEADING.matcher(line);
            int colon = line.indexOf(':');
            if (heading.find() && names.starts(line).isEmpty()) {
                Optional<Boolean> said =
                        line.toLowerCase(java.util.Locale.ROOT).contains("no evidence")
                                ? Optional.of(false)
                                : ResultWords.outcome(colon > 0 ? line.substring(0, colon) : line)
                                        .or(() -> ResultWords.outcome(line));
                if (said.isPresent()) {
                    String tail = line.substring(colon > 0 ? colon + 1 : heading.end());
                    if (tail.isBlank()) {
                        under = said;
                    } else {
                        all(tail, said.get(), raw);
                    }
                    return;
                }
            }
            Matcher none = NO_X.matcher(line);
            if (none.find() && !names.all(none.group(1)).isEmpty()) {
                all(none.group(1), false, raw);
                return;
            }
            sentence(line, raw);
        }

        /** A name and what follows it; several names share what is said of them. */
        private void sentence(String line, String raw) {
            Optional<SubstanceNames.Named> first = names.starts(line);
            if (first.isPresent()) {
                SubstanceNames.Named named = first.get();
                ResultLine read = ResultLine.of(named.rest());
                List<SubstanceNames.Named> others = names.all(named.rest());
                if (!others.isEmpty() && read.concentration().isEmpty()) {
                    Optional<Boolean> said = ResultWords.outcome(line).or(() -> under);
                    if (said.isPresent()) {
                        all(line, said.get(), raw);
                        return;
                    }
                }
                if (others.isEmpty() || !read.concentration().isEmpty()) {
                    add(
                            new ReportedResult(
                                    named.word(),
                                    named.meanings(),
                                    named.certain(),
                                    read.outcome().or(() -> under),
                                    read.concentration(),
                                    read.concentration().isEmpty() ? "" : read.unit(),
                                    read.matrix().or(() -> matrix),
                                    read.note(),
                                    raw.strip()));
                    return;
                }
            }
            List<SubstanceNames.Named> inside = names.all(line);
            Optional<Boolean> said = ResultWords.outcome(line);
            if (!inside.isEmpty() && said.isPresent()) {
                all(line, said.get(), raw);
                return;
            }
            int colon = line.indexOf(':');
            if (inside.isEmpty() && colon > 1 && colon < 60) {
                ResultLine read = ResultLine.of(line.substring(colon + 1));
                if (read.outcome().isPresent()
                        && ResultWords.matrix(line.substring(0, colon)).isEmpty()) {
                    add(
                            new ReportedResult(
                                    line.substring(0, colon).strip(),
                                    List.of(),
                                    true,
                                    read.outcome(),
                                    read.concentration(),
                                    read.unit(),
                                    read.matrix().or(() -> matrix),
                                    read.note(),
                                    raw.strip()));
                    return;
                }
            }
            headings(line);
            unread.add(raw.strip());
        }

        private void headings(String line) {
            if (line.length() < 60 && names.all(line).isEmpty()) {
                ResultWords.matrix(line)
                        .ifPresent(code -> {
                            matrix = Optional.of(code);
                            under = Optional.empty();
                        });
            }
        }

        private void all(String text, boolean found, String raw) {
            Optional<String> at = ResultWords.matrix(text).or(() -> matrix);
            boolean any = false;
            for (SubstanceNames.Named named : names.all(text)) {
                any = true;
                add(
                        new ReportedResult(
                                named.word(),
                                named.meanings(),
                                named.certain(),
                                Optional.of(found),
                                "",
                                "",
                                at,
                                "",
                                raw.strip()));
            }
            if (!any) {
                for (String part : DIVIDER.split(ResultLine.ends(text))) {
                    String word = ResultLine.ends(part);
                    if (word.length() > 2 && word.length() < 40 && DIVIDER.split(text).length > 1) {
                        any = true;
                        add(
                                new ReportedResult(
                                        word,
                                        lexicon.meanings(word),
                                        true,
                                        Optional.of(found),
                                        "",
                                        "",
                                        at,
                                        "",
                                        raw.strip()));
                    }
                }
            }
            if (!any) {
                unread.add(raw.strip());
            }
        }

        private void add(ReportedResult result) {
            boolean again =
                    results.stream()
                            .anyMatch(r ->
                                    Terms.fold(r.asWritten()).equals(Terms.fold(result.asWritten()))
                                            && r.outcome().equals(result.outcome())
                                            && r.concentration().equals(result.concentration())
                                            && r.matrix().equals(result.matrix()));
            if (!again) {
                results.add(result);
            }
        }
    }

    /** Every distinct substance that the results name. */
    public List<Substance> substances() {
        return results.stream().flatMap(r -> r.substance().stream()).distinct().toList();
    }
}
