package vigil.domain.casefile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one text of every value, in which it is stored, exchanged, compared and kept as history.
 * Which kind of value a text means follows from the type of its field.
 *
 * <p>Several codes are joined by {@code ;}, parts are {@code name=text} joined by {@code |}, in
 * which {@code \} guards those characters.
 */
public final class ValueText {

    private ValueText() {}

    public static String format(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Code code -> code.code();
            case Value.Codes codes -> String.join(";", codes.codes());
            case Value.Date date -> date.date().text();
            case Value.Moment moment ->
                    moment.date().text() + moment.time().map(time -> "T" + time.text()).orElse("");
            case Value.Time time -> time.time().text();
            case Value.Number number -> plain(number.number());
            case Value.Parts parts -> {
                StringBuilder text = new StringBuilder();
                parts.parts()
                        .forEach((name, part) ->
                                text.append(text.isEmpty() ? "" : "|")
                                        .append(name)
                                        .append('=')
                                        .append(guard(format(part))));
                yield text.toString();
            }
        };
    }

    /** Reads canonical text; nothing if it is no value of this type. Codes are not looked up. */
    public static Optional<Value> parse(FieldType type, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case FieldType.Text t -> Optional.of(new Value.Text(text));
            case FieldType.NhsNumber n ->
                    NhsNumber.parse(text).map(number -> new Value.Text(number.digits()));
            case FieldType.Postcode p ->
                    Postcode.parse(text).map(code -> new Value.Text(code.text()));
            case FieldType.Code c -> Optional.of(new Value.Code(text));
            case FieldType.Substance s -> Optional.of(new Value.Code(text));
            case FieldType.Member m -> Optional.of(new Value.Code(text));
            case FieldType.Codes c -> Optional.of(new Value.Codes(split(text)));
            case FieldType.Substances s -> Optional.of(new Value.Codes(split(text)));
            case FieldType.Date d -> PartialDate.parse(text).map(Value.Date::new);
            case FieldType.Time t -> ClockTime.parse(text).map(Value.Time::new);
            case FieldType.DateTime d -> moment(text);
            case FieldType.Number n -> number(text);
            case FieldType.Parts parts -> parts(parts, text);
            case FieldType.Derived d -> Optional.empty();
            case FieldType.Automatic a -> Optional.empty();
            case FieldType.Kept k -> Optional.empty();
        };
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static Optional<Value> moment(String text) {
        int t = text.indexOf('T');
        if (t < 0) {
            return PartialDate.parse(text).map(date -> new Value.Moment(date, Optional.empty()));
        }
        Optional<ClockTime> time = ClockTime.parse(text.substring(t + 1));
        return time.isEmpty()
                ? Optional.empty()
                : PartialDate.parse(text.substring(0, t)).map(date -> new Value.Moment(date, time));
    }

    private static Optional<Value> number(String text) {
        // Bounded before BigDecimal sees it: 1e999999999 is a valid number and a trap.
        return text.matches("-?\\d{1,15}(\\.\\d{1,10})?")
                ? Optional.of(new Value.Number(new BigDecimal(text)))
                : Optional.empty();
    }

    private static Optional<Value> parts(FieldType.Parts type, String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : splitGuarded(text)) {
            int equals = part.indexOf('=');
            if (equals <= 0
                    || texts.put(part.substring(0, equals), release(part.substring(equals + 1)))
                            != null) {
                return Optional.empty();
            }
        }
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        for (FieldType.Part part : type.parts()) {
            String of = texts.remove(part.name());
            if (of != null) {
                Optional<Value> value = parse(part.type(), of);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(part.name(), value.get());
            }
        }
        return texts.isEmpty() && !values.isEmpty()
                ? Optional.of(new Value.Parts(values))
                : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String guard(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String release(String text) {
        StringBuilder released = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
            }
            released.append(c);
        }
        return released.toString();
    }

    private static List<String> splitGuarded(String text) {
        java.util.ArrayList<String> parts = new java.util.ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '|') {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
