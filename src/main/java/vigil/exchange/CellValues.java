package vigil.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;

/** Turns the text of a cell into an answer, as the kind of its field and the mapping ask. */
final class CellValues {

    private static final String AREAS = "AREA";
    private static final int LONGEST = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int DAY = 10;
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2})?");

    private final Vocabulary vocabulary;
    private final SubstanceMentions mentions;
    private final Mapping mapping;
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    CellValues(
            Vocabulary vocabulary,
            List<Area> panelAreas,
            SubstanceMentions mentions,
            Mapping mapping) {
        this.vocabulary = vocabulary;
        this.mentions = mentions;
        this.mapping = mapping;
        List<Area> all = new ArrayList<>(panelAreas);
        all.add(Area.OTHER);
        all.add(Area.NO_FIXED_ABODE);
        for (Area area : all) {
            areas.putIfAbsent(lower(area.abbreviation()), area.code());
            areas.putIfAbsent(lower(area.name()), area.code());
            areas.putIfAbsent(lower(area.code()), area.code());
        }
    }

    /**
     * What became of a cell.
     *
     * @param answer the answer, if there is one
     * @param fault what was wrong, or what has to be said although there is an answer
     */
    record Outcome(Optional<Answer> answer, Optional<Fault> fault) {

        static Outcome of(Answer answer) {
            return new Outcome(Optional.of(answer), Optional.empty());
        }

        static Outcome bad(Fault fault) {
            return new Outcome(Optional.empty(), Optional.of(fault));
        }

        static Outcome nothing() {
            return new Outcome(Optional.empty(), Optional.empty());
        }
    }

    /** What a cell that is not empty becomes under a rule. */
    Outcome convert(Mapping.FieldRule rule, String cell) {
        Optional<String> chosen = choice(rule.choices(), cell);
        if (chosen.isPresent()) {
            return chosen.get().isEmpty() ? Outcome.nothing() : value(rule, chosen.get(), cell);
        }
        Optional<GapReason> gap = Optional.ofNullable(mapping.unknown().get(lower(cell)));
        if (gap.isPresent()) {
            return Outcome.of(Answer.gap(gap.get()));
        }
        if (rule.other().isPresent()) {
            return value(rule, rule.other().get(), cell);
        }
        Outcome plain = value(rule, "{}", cell);
        boolean coded =
                rule.target().type() instanceof FieldType.Code
                        || rule.target().type() instanceof FieldType.Codes;
        return coded && plain.answer().isPresent() ? plain : Outcome.bad(Fault.VALUE_NOT_MAPPED);
    }

    /** What a constant or a choice means that does not depend on the cell. */
    Outcome constant(Mapping.Target target, String text) {
        return answer(target, text);
    }

    /**
     * The choice for a value: the one that equals it, else the first whose asterisks let it
     * through.
     */
    static Optional<String> choice(List<Mapping.Choice> choices, String cell) {
        String value = lower(cell);
        for (Mapping.Choice choice : choices) {
            if (choice.when().equals(value)) {
                return Optional.of(choice.value());
            }
        }
        for (Mapping.Choice choice : choices) {
            if (choice.when().indexOf('*') >= 0 && matches(choice.when(), value)) {
                return Optional.of(choice.value());
            }
        }
        return Optional.empty();
    }

    /** Whether a value has the pieces between the asterisks, in order. */
    static boolean matches(String pattern, String value) {
        if (pattern.indexOf('*') < 0) {
            return pattern.equals(value);
        }
        String[] pieces = pattern.split("\\*", -1);
        if (!value.startsWith(pieces[0])) {
            return false;
        }
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = value.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        String last = pieces[pieces.length - 1];
        return value.length() - last.length() >= at && value.endsWith(last);
    }

    private Outcome value(Mapping.FieldRule rule, String template, String cell) {
        if (!template.contains("{}")) {
            return answer(rule.target(), template);
        }
        String inner = cell;
        FieldType type = rule.target().type();
        if (type instanceof FieldType.Date || type instanceof FieldType.DateTime) {
            Optional<String> date = date(rule.column(), cell, type);
            if (date.isEmpty()) {
                return Outcome.bad(Fault.NOT_A_DATE);
            }
            inner = date.get();
        }
        return answer(rule.target(), template.replace("{}", inner));
    }

    /** The canonical text of a date in the formats of its column. */
    private Optional<String> date(String column, String cell, FieldType type) {
        List<DateFormat> formats = mapping.dates().get(lower(column));
        if (formats == null) {
            formats = mapping.dates().get("");
        }
        if (formats == null) {
            return ISO.matcher(cell).matches()
                    ? plainDate(cell, type)
                    : ValueText.parse(type, cell).map(ValueText::format);
        }
        for (DateFormat format : formats) {
            Optional<DateFormat.Moment> moment = format.read(cell);
            if (moment.isPresent()) {
                return moment.map(m -> type instanceof FieldType.Date ? m.date().text() : m.text());
            }
        }
        // A date cell of a workbook, which cannot be taken for anything else.
        return ISO.matcher(cell).matches() ? plainDate(cell, type) : Optional.empty();
    }

    private static Optional<String> plainDate(String cell, FieldType type) {
        String text = cell.replace(' ', 'T');
        return ValueText.parse(
                        type,
                        type instanceof FieldType.Date && text.length() > DAY
                                ? text.substring(0, DAY)
                                : text)
                .map(ValueText::format);
    }

    private Outcome answer(Mapping.Target target, String text) {
        if (text.startsWith("?UNK")) {
            int space = text.indexOf(' ');
            String code = space < 0 ? text.substring(1) : text.substring(1, space);
            String note = space < 0 ? "" : text.substring(space + 1).strip();
            return GapReason.ofCode(code)
                    .map(reason -> Outcome.of(new Answer.Gap(reason, note)))
                    .orElse(Outcome.bad(Fault.UNKNOWN_CODE));
        }
        boolean name =
                target.key().field().equals(Fields.SURNAME)
                        || target.key().field().equals(Fields.FORENAMES);
        if (text.length() > (name ? LONGEST_NAME : LONGEST)) {
            return Outcome.bad(Fault.TOO_LONG);
        }
        return switch (target.type()) {
            case FieldType.Code code when code.list().equals(AREAS) -> area(text);
            case FieldType.Code code ->
                    code(code.list(), text)
                            .map(c -> known(new Value.Code(c)))
                            .orElse(Outcome.bad(Fault.UNKNOWN_CODE));
            case FieldType.Codes several -> codes(several.list(), text);
            case FieldType.Substance s ->
                    substance(text)
                            .map(c -> known(new Value.Code(c)))
                            .orElse(Outcome.bad(Fault.UNKNOWN_SUBSTANCE));
            case FieldType.Substances s -> substances(text);
            case FieldType.Time t ->
                    ClockTime.parse(text)
                            .map(time -> known(new Value.Time(time)))
                            .orElse(Outcome.bad(Fault.NOT_A_VALUE));
            default ->
                    ValueText.parse(target.type(), text)
                            .map(this::known)
                            .orElse(Outcome.bad(Fault.NOT_A_VALUE));
        };
    }

    private Outcome known(Value value) {
        return Outcome.of(new Answer.Known(value, mapping.source()));
    }

    private Outcome area(String text) {
        String code = areas.get(lower(text));
        if (code == null) {
            code = code(AREAS, text).orElse(null);
        }
        return code == null
                ? new Outcome(
                        known(new Value.Code(Area.OTHER.code())).answer(),
                        Optional.of(Fault.AREA_UNKNOWN))
                : known(new Value.Code(code));
    }

    private Outcome codes(String list, String text) {
        List<String> found = new ArrayList<>();
        for (String one : code(list, text).isPresent() ? List.of(text) : List.of(text.split(";"))) {
            Optional<String> code = code(list, one);
            if (code.isEmpty()) {
                return Outcome.bad(Fault.UNKNOWN_CODE);
            }
            found.add(code.get());
        }
        return known(new Value.Codes(found.stream().distinct().toList()));
    }

    private Outcome substances(String text) {
        List<String> found = new ArrayList<>();
        for (String one : text.split("[;,]", -1)) {
            if (!one.isBlank()) {
                Optional<String> code = substance(one.strip());
                if (code.isEmpty()) {
                    return Outcome.bad(Fault.UNKNOWN_SUBSTANCE);
                }
                found.add(code.get());
            }
        }
        return found.isEmpty()
                ? Outcome.nothing()
                : known(new Value.Codes(found.stream().distinct().toList()));
    }

    private Optional<String> substance(String text) {
        if (vocabulary.substances().byCode(text).isPresent()) {
            return Optional.of(text);
        }
        List<Substance> named = mentions.named(text);
        return named.size() == 1 ? Optional.of(named.getFirst().code()) : Optional.empty();
    }

    /** The code that a text is, or whose label it is. */
    private Optional<String> code(String list, String text) {
        return Optional.ofNullable(codes.computeIfAbsent(list, this::byText).get(lower(text)));
    }

    private Map<String, String> byText(String list) {
        Map<String, String> byText = new HashMap<>();
        for (Code code : vocabulary.list(list).codes()) {
            byText.putIfAbsent(lower(code.label()), code.code());
        }
        for (Code code : vocabulary.list(list).codes()) {
            byText.put(lower(code.code()), code.code());
        }
        return byText;
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
