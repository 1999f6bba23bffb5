package vigil.exchange;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.casework.MappingLine;
import vigil.casework.Refused;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.GapReason;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Vocabulary;

/** Reads a mapping file; its layout is in docs/guide/importing.md. */
final class MappingFile {

    private static final Set<String> COLUMNS =
            Set.of("column", "use", "target", "when", "value", "only if", "note");

    private static final int MOST_LINES = 50_000;

    /** Words that mean "not known" wherever they fill a cell. */
    private static final Map<String, GapReason> UNKNOWN =
            Map.ofEntries(
                    Map.entry("unknown", GapReason.NOT_RECORDED),
                    Map.entry("not known", GapReason.NOT_RECORDED),
                    Map.entry("unk", GapReason.NOT_RECORDED),
                    Map.entry("n/k", GapReason.NOT_RECORDED),
                    Map.entry("nk", GapReason.NOT_RECORDED),
                    Map.entry("?", GapReason.NOT_RECORDED),
                    Map.entry("not recorded", GapReason.NOT_RECORDED),
                    Map.entry("not stated", GapReason.NOT_RECORDED),
                    Map.entry("n/a", GapReason.NOT_APPLICABLE),
                    Map.entry("not applicable", GapReason.NOT_APPLICABLE));

    private final String name;
    private final Vocabulary vocabulary;
    private final List<Mapping.Rule> rules = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Map<String, List<DateFormat>> dates = new HashMap<>();
    private final Map<String, GapReason> unknown = new HashMap<>(UNKNOWN);
    private Optional<Character> delimiter = Optional.empty();
    private Optional<Charset> encoding = Optional.empty();
    private Optional<String> sheet = Optional.empty();
    private long headerRow;
    private String source = "";

    /** One line of the file. */
    private record Line(
            String place,
            String column,
            String use,
            String target,
            String when,
            String value,
            String onlyIf) {}

    private MappingFile(String name, Vocabulary vocabulary) {
        this.name = name;
        this.vocabulary = vocabulary;
    }

    static Mapping read(Path file, Vocabulary vocabulary, ReadLimits limits) throws Refused {
        return of(CsvTable.fileName(file), lines(file, limits), vocabulary);
    }

    /**
     * What these lines mean together.
     *
     * @param name what a refusal calls them
     */
    static Mapping of(String name, List<MappingLine> lines, Vocabulary vocabulary) throws Refused {
        return new MappingFile(name, vocabulary).read(lines);
    }

    /** The lines of a file, without knowing whether they make sense. */
    static List<MappingLine> lines(Path file, ReadLimits limits) throws Refused {
        try (CsvTable table = CsvTable.open(file, limits)) {
            for (String name : table.header()) {
                if (!COLUMNS.contains(name.toLowerCase(Locale.ROOT))
                        && !name.startsWith("column ")) {
                    throw table.refused(name, Fault.UNKNOWN_COLUMN);
                }
            }
            for (String name : List.of("column", "use", "target", "when", "value")) {
                if (table.column(name) < 0) {
                    throw table.refused(name, Fault.MISSING_COLUMN);
                }
            }
            List<MappingLine> lines = new ArrayList<>();
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                if (row.get().cells().size() != table.header().size() && !row.get().blank()) {
                    throw table.refused(table.place(), Fault.CELL_COUNT);
                }
                // Blank lines count, so that the place of a line is the one in the file.
                while (lines.size() < row.get().line() - 2) {
                    lines.add(MappingLine.of("", "", ""));
                }
                lines.add(line(table, row.get()));
                if (lines.size() > MOST_LINES) {
                    throw table.refused(table.place(), Fault.TOO_MANY_ROWS);
                }
                row = table.next();
            }
            return lines;
        }
    }

    private static MappingLine line(CsvTable table, CsvTable.Row row) {
        return new MappingLine(
                cell(table, row, "column"),
                cell(table, row, "use"),
                cell(table, row, "target"),
                cell(table, row, "when"),
                cell(table, row, "value"),
                cell(table, row, "only if"),
                cell(table, row, "note"));
    }

    private static String cell(CsvTable table, CsvTable.Row row, String name) {
        int at = table.column(name);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    private Mapping read(List<MappingLine> lines) throws Refused {
        // Lines that belong together are one rule: the same column, use, target and condition.
        Map<List<String>, List<Line>> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            MappingLine given = lines.get(i);
            Line line =
                    new Line(
                            "line " + (i + 2),
                            given.column(),
                            given.use().toLowerCase(Locale.ROOT),
                            given.target(),
                            given.when(),
                            given.value(),
                            given.onlyIf());
            if (!(line.column + line.use + line.target + line.when + line.value + line.onlyIf)
                    .isEmpty()) {
                groups.computeIfAbsent(
                                List.of(
                                        line.column.toLowerCase(Locale.ROOT),
                                        line.use.equals("required") ? "field" : line.use,
                                        line.target,
                                        line.onlyIf),
                                key -> new ArrayList<>())
                        .add(line);
            }
        }
        for (List<Line> group : groups.values()) {
            add(group);
        }
        return new Mapping(
                rules, skipped, dates, unknown, delimiter, encoding, sheet, headerRow, source);
    }

    private void add(List<Line> group) throws Refused {
        Line first = group.getFirst();
        switch (first.use) {
            case "field", "required" -> field(group);
            case "constant" -> {
                for (Line line : group) {
                    rules.add(
                            new Mapping.ConstantRule(
                                    condition(line), line.place, target(line), line.value));
                }
            }
            case "substance" -> flag(group);
            case "text-substances" ->
                    rules.add(
                            new Mapping.TextRule(
                                    column(first), condition(first), first.place, stage(first)));
            case "list-substances" -> list(group);
            case "full-name" ->
                    rules.add(new Mapping.NameRule(column(first), condition(first), first.place));
            case "skip" -> skipped.add(column(first));
            case "date-format" -> {
                for (Line line : group) {
                    dates.computeIfAbsent(
                                    line.column.toLowerCase(Locale.ROOT), c -> new ArrayList<>())
                            .add(
                                    DateFormat.parse(line.value)
                                            .orElseThrow(() -> bad(line, Fault.BAD_SETTING)));
                }
            }
            case "unknown" -> {
                for (Line line : group) {
                    unknown.put(
                            line.value.toLowerCase(Locale.ROOT),
                            line.target.isEmpty()
                                    ? GapReason.NOT_RECORDED
                                    : GapReason.ofCode(line.target)
                                            .orElseThrow(() -> bad(line, Fault.UNKNOWN_CODE)));
                }
            }
            case "delimiter" ->
                    delimiter =
                            Optional.of(
                                    Delimiter.parse(first.value)
                                            .orElseThrow(() -> bad(first, Fault.BAD_SETTING)));
            case "encoding" -> encoding = Optional.of(charset(first));
            case "sheet" -> sheet = Optional.of(first.value).filter(name -> !name.isEmpty());
            case "header-row" -> {
                if (!first.value.matches("[1-9]\\d{0,5}")) {
                    throw bad(first, Fault.BAD_SETTING);
                }
                headerRow = Long.parseLong(first.value);
            }
            case "source" -> {
                code("AGENCY_TYPE", first);
                source = first.value;
            }
            default -> throw bad(first, Fault.UNKNOWN_USE);
        }
    }

    private void field(List<Line> group) throws Refused {
        Line first = group.getFirst();
        List<Mapping.Choice> choices = new ArrayList<>();
        Optional<String> other = Optional.empty();
        boolean required = false;
        for (Line line : group) {
            required |= line.use.equals("required");
            if (line.when.isEmpty()) {
                other = Optional.of(line.value.isEmpty() ? "{}" : line.value);
            } else {
                choices.add(new Mapping.Choice(line.when.toLowerCase(Locale.ROOT), line.value));
            }
        }
        rules.add(
                new Mapping.FieldRule(
                        column(first),
                        condition(first),
                        first.place,
                        target(first),
                        choices,
                        other,
                        required));
    }

    private void flag(List<Line> group) throws Refused {
        Line first = group.getFirst();
        List<Mapping.Choice> choices = new ArrayList<>();
        for (Line line : group) {
            if (line.when.isEmpty()) {
                throw bad(line, Fault.BAD_SETTING);
            }
            String code = line.value.isEmpty() ? "" : substance(line).code();
            choices.add(new Mapping.Choice(line.when.toLowerCase(Locale.ROOT), code));
        }
        rules.add(
                new Mapping.FlagRule(
                        column(first), condition(first), first.place, stage(first), choices));
    }

    private void list(List<Line> group) throws Refused {
        Line first = group.getFirst();
        Map<String, Optional<Substance>> named = new HashMap<>();
        for (Line line : group) {
            if (!line.when.isEmpty()) {
                named.put(
                        line.when.toLowerCase(Locale.ROOT),
                        line.value.isEmpty() ? Optional.empty() : Optional.of(substance(line)));
            }
        }
        rules.add(
                new Mapping.ListRule(
                        column(first), condition(first), first.place, stage(first), named));
    }

    private Substance substance(Line line) throws Refused {
        Optional<Substance> byCode = vocabulary.substances().byCode(line.value);
        if (byCode.isPresent()) {
            return byCode.get();
        }
        List<Substance> meanings = vocabulary.substances().meanings(line.value);
        if (meanings.size() != 1) {
            throw bad(line, Fault.UNKNOWN_SUBSTANCE);
        }
        return meanings.getFirst();
    }

    private String column(Line line) throws Refused {
        if (line.column.isEmpty()) {
            throw bad(line, Fault.MISSING_COLUMN);
        }
        return line.column;
    }

    private Optional<Mapping.Condition> condition(Line line) throws Refused {
        if (line.onlyIf.isEmpty()) {
            return Optional.empty();
        }
        int equals = line.onlyIf.indexOf('=');
        if (equals <= 0) {
            throw bad(line, Fault.BAD_SETTING);
        }
        return Optional.of(
                new Mapping.Condition(
                        line.onlyIf.substring(0, equals).strip(),
                        line.onlyIf.substring(equals + 1).strip().toLowerCase(Locale.ROOT),
                        line.place));
    }

    /** A stage by its code or its label, and after a slash the line of the certificate. */
    private Mapping.Stage stage(Line line) throws Refused {
        int slash = line.target.lastIndexOf('/');
        String stage = (slash < 0 ? line.target : line.target.substring(0, slash)).strip();
        String certificate = slash < 0 ? "" : line.target.substring(slash + 1).strip();
        String code =
                codeOf(vocabulary.list("SUB_STAGE"), stage)
                        .orElseThrow(() -> bad(line, Fault.UNKNOWN_STAGE));
        Optional<String> certificateLine =
                certificate.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                codeOf(vocabulary.list("CERT_LINE"), certificate)
                                        .orElseThrow(() -> bad(line, Fault.UNKNOWN_STAGE)));
        return new Mapping.Stage(
                EvidenceStage.ofCode(code).orElseThrow(() -> bad(line, Fault.UNKNOWN_STAGE)),
                certificateLine);
    }

    /**
     * {@code section.field}, with {@code #2} for a second occurrence and {@code .part} for a part.
     */
    private Mapping.Target target(Line line) throws Refused {
        String[] pieces = line.target.split("\\.", 3);
        if (pieces.length < 2 || pieces[0].isEmpty()) {
            throw bad(line, Fault.UNKNOWN_FIELD);
        }
        int hash = pieces[1].indexOf('#');
        String field = hash < 0 ? pieces[1] : pieces[1].substring(0, hash);
        int occurrence = hash < 0 ? 1 : occurrence(pieces[1].substring(hash + 1));
        FieldDefinition definition =
                vocabulary
                        .catalogue()
                        .find(new FieldKey(pieces[0] + "." + field))
                        .orElseThrow(() -> bad(line, Fault.UNKNOWN_FIELD));
        if (!definition.answered()
                || definition.type() instanceof FieldType.Member
                || occurrence < 1
                || (occurrence > 1 && !definition.section().repeats())) {
            throw bad(line, Fault.NOT_FILLABLE);
        }
        AnswerKey key = new AnswerKey(definition.key(), occurrence - 1);
        if (pieces.length == 2) {
            return new Mapping.Target(key, Optional.empty(), definition.type());
        }
        String part = pieces[2];
        if (definition.type() instanceof FieldType.Parts parts) {
            for (FieldType.Part one : parts.parts()) {
                if (one.name().equals(part)) {
                    return new Mapping.Target(key, Optional.of(part), one.type());
                }
            }
        }
        throw bad(line, Fault.UNKNOWN_FIELD);
    }

    private static int occurrence(String digits) {
        return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
    }

    private void code(String list, Line line) throws Refused {
        if (vocabulary.list(list).find(line.value).isEmpty()) {
            throw bad(line, Fault.UNKNOWN_CODE);
        }
    }

    private static Optional<String> codeOf(CodeList list, String text) {
        return list.codes().stream()
                .filter(c -> c.code().equalsIgnoreCase(text) || c.label().equalsIgnoreCase(text))
                .map(vigil.domain.vocabulary.Code::code)
                .findFirst();
    }

    private Charset charset(Line line) throws Refused {
        try {
            return Charset.forName(line.value);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw bad(line, Fault.BAD_SETTING);
        }
    }

    private Refused bad(Line line, Fault fault) {
        return CsvTable.refused(name, line.place, fault);
    }
}
