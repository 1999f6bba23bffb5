package vigil.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours can be read, and what touches can be told apart, with every kind of colour vision. */
class PaletteTest {

    /** Full severity; Machado, Oliveira and Fernandes, IEEE Trans. Vis. Comput. Graph. 15, 2009. */
    private enum Sight {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998),
        DEUTERANOPIA(
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881),
        TRITANOPIA(
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                0.303900);

        private final double[] m;

        Sight(double... m) {
            this.m = m;
        }

        /** Linear red, green and blue as they are seen. */
        double[] seen(int rgb) {
            double[] linear = {linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)};
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    seen[i] += m[3 * i + j] * linear[j];
                }
                seen[i] = Math.clamp(seen[i], 0, 1);
            }
            return seen;
        }

        private static double linear(int channel) {
            double c = channel / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
    }

    private static double luminance(double... linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    /** WCAG 2.2, as seen. */
    private static double contrast(Palette palette, Ink a, Ink b, Sight sight) {
        double first = luminance(sight.seen(palette.rgb(a)));
        double second = luminance(sight.seen(palette.rgb(b)));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** CIE 1976 difference, as seen. */
    private static double difference(Palette palette, Ink a, Ink b, Sight sight) {
        double[] first = lab(sight.seen(palette.rgb(a)));
        double[] second = lab(sight.seen(palette.rgb(b)));
        return Math.sqrt(
                Math.pow(first[0] - second[0], 2)
                        + Math.pow(first[1] - second[1], 2)
                        + Math.pow(first[2] - second[2], 2));
    }

    private static double[] lab(double... rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = f(luminance(rgb));
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void wordsCanBeReadOnWhateverTheyStand(Palette palette) {
        for (Sight sight : Sight.values()) {
            for (Ink word : List.of(Ink.TEXT, Ink.MUTED, Ink.ACTION)) {
                assertThat(contrast(palette, word, Ink.PAPER, sight))
                        .as("%s %s", word, sight)
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (int step = 0; step < Ink.STEPS; step++) {
                Ink word = step >= 3 ? Ink.PAPER : Ink.TEXT;
                assertThat(contrast(palette, word, Ink.step(step), sight))
                        .as("step %s %s", step, sight)
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(palette, Ink.TEXT, Ink.PROVISIONAL, sight))
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(palette, Ink.ACTION, Ink.BAND, sight))
                    .as("%s", sight)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void shapesStandOutFromWhatTheyLieOn(Palette palette) {
        for (Sight sight : Sight.values()) {
            for (Ink under : List.of(Ink.PAPER, Ink.BAND, Ink.PROVISIONAL)) {
                for (Ink ink : List.of(Ink.OBSERVED, Ink.EXPECTED, Ink.ALARM, Ink.ACTION)) {
                    assertThat(contrast(palette, ink, under, sight))
                            .as("%s on %s, %s", ink, under, sight)
                            .isGreaterThanOrEqualTo(3);
                }
            }
            assertThat(contrast(palette, Ink.EXPECTED, Ink.OBSERVED, sight))
                    .as("the dashed line over the bars, %s", sight)
                    .isGreaterThanOrEqualTo(2.9);
            assertThat(contrast(palette, Ink.HIDDEN, Ink.PAPER, sight)).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void whatTouchesIsToldApart(Palette palette) {
        for (Sight sight : Sight.values()) {
            assertThat(difference(palette, Ink.OBSERVED, Ink.ALARM, sight))
                    .as("%s", sight)
                    .isGreaterThan(20);
            assertThat(difference(palette, Ink.BAND, Ink.PAPER, sight))
                    .as("%s", sight)
                    .isGreaterThan(5);
            assertThat(difference(palette, Ink.BAND, Ink.PROVISIONAL, sight))
                    .as("%s", sight)
                    .isGreaterThan(5);
            for (int step = 1; step < Ink.STEPS; step++) {
                assertThat(difference(palette, Ink.step(step - 1), Ink.step(step), sight))
                        .as("steps %s and %s, %s", step - 1, step, sight)
                        .isGreaterThan(6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void stepsGoOneWayInLightness(Palette palette) {
        double last = luminance(Sight.USUAL.seen(palette.rgb(Ink.STEP_0)));
        boolean darker = last > luminance(Sight.USUAL.seen(palette.rgb(Ink.STEP_5)));
        for (int step = 1; step < Ink.STEPS; step++) {
            double now = luminance(Sight.USUAL.seen(palette.rgb(Ink.step(step))));
            assertThat(now < last).isEqualTo(darker);
            last = now;
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void theStyleSheetHasTheSameColours(Palette palette) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/vigil/css/vigil.css"));
        String selector =
                switch (palette) {
                    case LIGHT -> ".vigil-light, .chart-paper";
                    case DARK -> ".vigil-dark";
                    case CONTRAST -> ".chart-contrast";
                };
        int charts = css.indexOf("/* Charts: one token");
        int start = css.indexOf(selector + " {", charts);
        String block = css.substring(start, css.indexOf('}', start));
        for (Ink ink : Ink.values()) {
            String token = "-chart-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Matcher found = Pattern.compile(token + ": (#[0-9a-f]{6});").matcher(block);
            assertThat(found.find()).as(token).isTrue();
            assertThat(found.group(1)).as(token).isEqualTo(palette.hex(ink));
        }
    }
}
