package vigil;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Vocabulary;

/** A value of every kind of field that a person can give. */
public final class EveryValue {

    private static final PartialDate DAY = PartialDate.parse("2026-11-18").orElseThrow();
    private static final ClockTime TIME = ClockTime.parse("21:40").orElseThrow();

    private EveryValue() {}

    /** A value of this type: the last code of a list, and every part of what has parts. */
    public static Value of(FieldType type, Vocabulary vocabulary, String member) {
        return switch (type) {
            case FieldType.Text text ->
                    new Value.Text(text.multiline() ? "First line.\nSecond line." : "Some words");
            case FieldType.Code code -> new Value.Code(last(vocabulary, code.list()));
            case FieldType.Codes codes -> new Value.Codes(List.of(last(vocabulary, codes.list())));
            case FieldType.Date date -> new Value.Date(DAY);
            case FieldType.DateTime moment -> new Value.Moment(DAY, Optional.of(TIME));
            case FieldType.Time time -> new Value.Time(TIME);
            case FieldType.Number number -> new Value.Number(new BigDecimal("41"));
            case FieldType.NhsNumber number -> new Value.Text("9434765919");
            case FieldType.Postcode postcode -> new Value.Text("S5 7AU");
            case FieldType.Substance substance -> new Value.Code("OPI001");
            case FieldType.Substances several -> new Value.Codes(List.of("OPI001", "GAB001"));
            case FieldType.Member m -> new Value.Code(member);
            case FieldType.Parts parts -> {
                LinkedHashMap<String, Value> values = new LinkedHashMap<>();
                parts.parts()
                        .forEach(part ->
                                values.put(part.name(), of(part.type(), vocabulary, member)));
                yield new Value.Parts(values);
            }
            case FieldType.Derived d -> throw new IllegalArgumentException("never typed");
            case FieldType.Automatic a -> throw new IllegalArgumentException("never typed");
            case FieldType.Kept k -> throw new IllegalArgumentException("kept by another page");
        };
    }

    private static String last(Vocabulary vocabulary, String list) {
        return vocabulary.list(list).codes().getLast().code();
    }
}
