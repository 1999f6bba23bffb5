package vigil.domain.casefile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The value of an answer. Every kind has one canonical text, see {@link ValueText}. */
public sealed interface Value {

    /** Free text, an NHS number or a postcode; line ends are {@code \\n}. */
    record Text(String text) implements Value {
        public Text {
            text = PlainText.clean(text);
        }
    }

    /** A code of a list, of the substance vocabulary, or the identity of a member. */
    record Code(String code) implements Value {}

    /** Several codes, in the order of picking. */
    record Codes(List<String> codes) implements Value {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A date as far as it is known. */
    record Date(PartialDate date) implements Value {}

    /** A date and, if known, a time of day. */
    record Moment(PartialDate date, java.util.Optional<ClockTime> time) implements Value {}

    /** A time of day. */
    record Time(ClockTime time) implements Value {}

    /** A number in the unit of its field. */
    record Number(BigDecimal number) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Number that && number.compareTo(that.number) == 0;
        }

        @Override
        public int hashCode() {
            return number.stripTrailingZeros().hashCode();
        }
    }

    /** Named parts; a part without a value is left out. */
    record Parts(SequencedMap<String, Value> parts) implements Value {
        public Parts {
            parts = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
        }

        public static Parts of(Map<String, Value> parts) {
            return new Parts(new LinkedHashMap<>(parts));
        }

        public java.util.Optional<Value> part(String name) {
            return java.util.Optional.ofNullable(parts.get(name));
        }
    }
}
