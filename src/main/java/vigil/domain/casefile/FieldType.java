package vigil.domain.casefile;

import java.util.List;

/** What kind of answer a field takes. */
public sealed interface FieldType {

    /** Free text; {@code multiline} asks for a large editor. */
    record Text(boolean multiline) implements FieldType {}

    /** One value of a code list. */
    record Code(String list) implements FieldType {}

    /** Several values of a code list. */
    record Codes(String list) implements FieldType {}

    /** A date known to the day, the month or the year. */
    record Date() implements FieldType {}

    /** A date with a time of day, if known. */
    record DateTime() implements FieldType {}

    /** A time of day. */
    record Time() implements FieldType {}

    /** A number of {@code unit}, which may be empty. */
    record Number(String unit) implements FieldType {}

    /** Ten digits with a check digit. */
    record NhsNumber() implements FieldType {}

    /** A United Kingdom postcode. */
    record Postcode() implements FieldType {}

    /** A substance of the vocabulary. */
    record Substance() implements FieldType {}

    /** Several substances, in order. */
    record Substances() implements FieldType {}

    /** A member of the panel. */
    record Member() implements FieldType {}

    /** Several answers asked as one, each with a name of its own. */
    record Parts(List<Part> parts) implements FieldType {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** One of the parts; its label has the key {@code part.<name>}. */
    record Part(String name, FieldType type) {}

    /** Worked out from other answers, never typed. */
    record Derived() implements FieldType {}

    /** Given by the program. */
    record Automatic() implements FieldType {}

    /** Rows or links that a screen of their own keeps: attendance, linked cases, factors, audit. */
    record Kept(String what) implements FieldType {}

    /** Whether a person types or picks an answer in the case form. */
    default boolean typed() {
        return !(this instanceof Derived || this instanceof Automatic || this instanceof Kept);
    }
}
