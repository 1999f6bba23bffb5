package vigil.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.function.BiConsumer;

/**
 * Reads the text of a {@code .properties} file. Nearly every line of ours is a key, an equals sign
 * and a sentence, and is only cut in two; {@link Properties} looks at each letter of it, which for
 * all sentences together is a good part of starting the program. Lines that need more go there.
 */
final class SentenceFile {

    private SentenceFile() {}

    static void read(String text, BiConsumer<String, String> into) {
        int from = 0;
        while (from < text.length()) {
            int end = endOfLine(text, from);
            String line = line(text, from, end);
            if (line.indexOf('\\') >= 0) {
                while (goesOn(line) && end < text.length()) {
                    int next = endOfLine(text, end + 1);
                    line = line(text, from, next);
                    end = next;
                }
                whole(line, into);
            } else {
                cut(line, into);
            }
            from = end + 1;
        }
    }

    /** A line without the other half of its end, which files have on some systems. */
    private static String line(String text, int from, int end) {
        boolean two = end > from && text.charAt(end - 1) == '\r';
        return text.substring(from, two ? end - 1 : end);
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Whether the line ends in a backslash that is not itself escaped. */
    private static boolean goesOn(String line) {
        int last = line.length();
        while (last > 0 && line.charAt(last - 1) == '\\') {
            last--;
        }
        return (line.length() - last) % 2 == 1;
    }

    private static void cut(String line, BiConsumer<String, String> into) {
        if (line.isBlank() || line.charAt(0) == '#') {
            return;
        }
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals);
        if (key.isEmpty() || key.charAt(0) == '!' || !plain(key)) {
            whole(line, into);
            return;
        }
        into.accept(key, line.substring(equals + 1).stripLeading());
    }

    private static boolean plain(String key) {
        return key.indexOf(' ') < 0 && key.indexOf('\t') < 0 && key.indexOf(':') < 0;
    }

    private static void whole(String line, BiConsumer<String, String> into) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties
                .stringPropertyNames()
                .forEach(key -> into.accept(key, properties.getProperty(key)));
    }
}
