package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The colours of the style sheet themselves, whatever is made of them (WCAG 2.2, 1.4.3, 1.4.11).
 */
class TokensTest {

    private static final List<String> GROUNDS =
            List.of(
                    "-color-bg-default",
                    "-color-bg-subtle",
                    "-color-bg-inset",
                    "-color-accent-subtle",
                    "-vigil-page");
    private static final List<String> WORDS =
            List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg");
    private static final List<String> NAVIGATION =
            List.of("-vigil-nav", "-vigil-nav-hover", "-vigil-nav-selected");

    private static Map<String, double[]> tokens(String theme) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/vigil/css/vigil.css"));
        Map<String, double[]> tokens = new HashMap<>();
        if (theme.equals("contrast")) {
            tokens.putAll(tokens("light")); // it lies over the light one
        }
        int start = css.indexOf("\n.vigil-" + theme + " {");
        Matcher matcher =
                Pattern.compile("(-[a-z-]+): #([0-9a-f]{6});")
                        .matcher(css.substring(start, css.indexOf('}', start)));
        while (matcher.find()) {
            int rgb = Integer.parseInt(matcher.group(2), 16);
            tokens.put(matcher.group(1), new double[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255});
        }
        return tokens;
    }

    private static double luminance(double... rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = rgb[i] / 255;
            sum +=
                    weights[i]
                            * (part <= 0.04045
                                    ? part / 12.92
                                    : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(Map<String, double[]> tokens, String a, String b) {
        assertThat(tokens).containsKeys(a, b);
        double first = luminance(tokens.getOrDefault(a, new double[3]));
        double second = luminance(tokens.getOrDefault(b, new double[3]));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void wordsCanBeReadOnEveryGround(String theme) throws IOException {
        Map<String, double[]> tokens = tokens(theme);
        double least = theme.equals("contrast") ? 7 : 4.5;
        for (String ground : GROUNDS) {
            for (String word : WORDS) {
                assertThat(contrast(tokens, word, ground))
                        .as("%s on %s", word, ground)
                        .isGreaterThanOrEqualTo(least);
            }
        }
        for (String ground : NAVIGATION) {
            assertThat(contrast(tokens, "-vigil-nav-fg", ground))
                    .as(ground)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void edgesAndTheMarkOfTheKeyboardStandOut(String theme) throws IOException {
        Map<String, double[]> tokens = tokens(theme);
        for (String ground : GROUNDS) {
            if (!ground.equals("-color-accent-subtle")) {
                assertThat(contrast(tokens, "-vigil-edge", ground))
                        .as("edge on %s", ground)
                        .isGreaterThanOrEqualTo(3);
                assertThat(contrast(tokens, "-color-accent-emphasis", ground))
                        .as("focus on %s", ground)
                        .isGreaterThanOrEqualTo(3);
            }
        }
        for (String ground : NAVIGATION) {
            assertThat(contrast(tokens, "-vigil-nav-mark", ground))
                    .as("focus on %s", ground)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /** The typeface ships no bold cut: what only asks for bold is drawn like everything else. */
    @Test
    void whatIsBoldHasTheHeavierFamily() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/vigil/css/vigil.css"));
        Set<String> bold = new TreeSet<>();
        Set<String> heavier = new TreeSet<>();
        Matcher rules =
                Pattern.compile("([^{}]+)\\{([^{}]*)}")
                        .matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            List<String> selectors =
                    Stream.of(rules.group(1).split(",")).map(String::strip).toList();
            if (rules.group(2).contains("-fx-font-weight: bold")) {
                bold.addAll(selectors);
            }
            if (rules.group(2).contains("Source Sans 3 Semibold")) {
                heavier.addAll(selectors);
            }
        }
        assertThat(bold).isNotEmpty();
        assertThat(heavier).containsAll(bold);
    }
}
