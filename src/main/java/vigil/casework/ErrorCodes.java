package vigil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The code of each kind of problem, such as {@code V-101E}, to be read out on the telephone. The
 * letter is the number modulo 19 in an alphabet without letters that sound or look alike; one wrong
 * digit, or two that changed places, give another letter.
 */
public final class ErrorCodes {

    private static final String REGISTER = "/vigil/support/codes.properties";
    private static final String LETTERS = "ABCDEFGHJKLMPRTUVXY";
    private static final Map<String, Integer> NUMBERS = read();

    private ErrorCodes() {}

    private static Map<String, Integer> read() {
        Properties lines = new Properties();
        try (InputStream stream = ErrorCodes.class.getResourceAsStream(REGISTER)) {
            if (stream == null) {
                throw new IllegalStateException("the register of codes is missing");
            }
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .sorted(Comparator.comparing(kind -> Integer.parseInt(lines.getProperty(kind, ""))))
                .collect(
                        Collectors.toMap(
                                kind -> kind,
                                kind -> Integer.parseInt(lines.getProperty(kind, "")),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** The code of a problem; none if its kind is not in the register. */
    public static Optional<String> of(Problem problem) {
        return of(problem.kind());
    }

    /** The code of a kind of problem. */
    public static Optional<String> of(String kind) {
        return Optional.ofNullable(NUMBERS.get(kind)).map(ErrorCodes::written);
    }

    /** Every kind with its code, by number. */
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        NUMBERS.forEach((kind, number) -> all.put(kind, written(number)));
        return all;
    }

    /**
     * The kind that a code means, however it is written: {@code v101e}, {@code V 101 E}. Nothing if
     * the letter does not fit the number; the letter may be left out.
     */
    public static Optional<String> kind(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!code.matches("V[0-9]{3}[A-Z]?")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(code.substring(1, 4));
        if (code.length() == 5 && code.charAt(4) != letter(number)) {
            return Optional.empty();
        }
        return NUMBERS.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String written(int number) {
        return "V-" + number + letter(number);
    }

    private static char letter(int number) {
        return LETTERS.charAt(number % LETTERS.length());
    }
}
