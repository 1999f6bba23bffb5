package vigil.patterns;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The English texts, for tests that read what a panel would. */
final class EnglishText {

    private EnglishText() {}

    static Properties properties() {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Optional.ofNullable(
                                        EnglishText.class.getResourceAsStream(
                                                "/vigil/text/patterns.properties"))
                                .orElseThrow(),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static Wording wording() {
        Properties texts = properties();
        return new Wording(
                key ->
                        Optional.ofNullable(texts.getProperty(key))
                                .orElseThrow(() -> new IllegalArgumentException(key)),
                Item::code,
                Locale.UK);
    }

    static String board(PatternSummary summary) {
        StringBuilder text = new StringBuilder();
        Wording wording = wording();
        for (PatternBoard.Entry entry : summary.board().entries()) {
            text.append(entry.finding().level())
                    .append(' ')
                    .append(entry.finding().type())
                    .append(": ")
                    .append(wording.say(entry.finding().sentence()));
            entry.finding().notes().forEach(note -> text.append(' ').append(wording.say(note)));
            text.append(entry.similar().isEmpty() ? "" : " [+" + entry.similar().size() + "]")
                    .append('\n');
        }
        return text.toString();
    }
}
