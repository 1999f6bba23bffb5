package vigil.exchange;

import java.util.ArrayList;
import java.util.List;
import vigil.domain.casefile.FieldType;

/**
 * Reads the {@code type} column of the catalogue, such as {@code
 * parts:date=date;type=code:CONTACT_TYPE}.
 */
final class FieldTypes {

    private FieldTypes() {}

    static FieldType parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (name) {
            case "text" -> new FieldType.Text(false);
            case "longText" -> new FieldType.Text(true);
            case "code" -> new FieldType.Code(rest);
            case "codes" -> new FieldType.Codes(rest);
            case "date" -> new FieldType.Date();
            case "dateTime" -> new FieldType.DateTime();
            case "time" -> new FieldType.Time();
            case "number" -> new FieldType.Number(rest);
            case "nhsNumber" -> new FieldType.NhsNumber();
            case "postcode" -> new FieldType.Postcode();
            case "substance" -> new FieldType.Substance();
            case "substances" -> new FieldType.Substances();
            case "member" -> new FieldType.Member();
            case "parts" -> new FieldType.Parts(parts(rest));
            case "derived" -> new FieldType.Derived();
            case "auto" -> new FieldType.Automatic();
            case "rows", "links", "link", "factors", "audit" -> new FieldType.Kept(name);
            default -> throw new IllegalArgumentException("no such type: " + text);
        };
    }

    private static List<FieldType.Part> parts(String text) {
        List<FieldType.Part> parts = new ArrayList<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            parts.add(
                    new FieldType.Part(
                            part.substring(0, equals), parse(part.substring(equals + 1))));
        }
        return parts;
    }
}
