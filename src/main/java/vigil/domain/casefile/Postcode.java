package vigil.domain.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A United Kingdom postcode by its shape: outward code (area and district), then inward code of a
 * digit and two letters other than C, I, K, M, O, V. Whether it exists is not checked offline.
 * Source: Royal Mail, PAF Programmers' Guide.
 */
public record Postcode(String text) {

    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)\\s*(\\d[ABD-HJLNP-UW-Z]{2})");

    public Postcode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a postcode");
        }
    }

    public static Optional<Postcode> parse(String typed) {
        Matcher matcher = SHAPE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new Postcode(matcher.group(1) + " " + matcher.group(2)))
                : Optional.empty();
    }

    /** The outward code, such as S5, which covers thousands of homes. */
    public String district() {
        return text.substring(0, text.indexOf(' '));
    }
}
