package vigil.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Drawings as SVG. */
class SvgTest {

    private static Chart chart(String title) {
        Drawing drawing = new Drawing(300, 120);
        drawing.head("Beneath “it”");
        drawing.box(10, 30, 50, 40, Ink.OBSERVED);
        drawing.box(70, 30.123456, 50, 40, Ink.HIDDEN);
        drawing.dashes(0, 50, 300, 50, 1.5, Ink.EXPECTED);
        drawing.trace(List.of(new Mark.Point(0, 1), new Mark.Point(5, 1e-9)), 1, Ink.RULE, false);
        drawing.triangle(30, 20, 4, Ink.ALARM);
        drawing.dot(80, 20, 3, Ink.OBSERVED, false);
        drawing.upwards(290, 100, "up", 10, Mark.Anchor.START, Ink.MUTED, 80);
        drawing.columns("a", "b");
        drawing.row("1", "2");
        return drawing.chart(title, "It shows <two> & a half.");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isWellFormedWhateverItsWordsAre() throws Exception {
        Document svg = parsed(Svg.of(chart("A & B < C > \"D\" \u0007é\uD800"), List.of("x & y")));
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A & B < C > \"D\" é");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("It shows <two> & a half.");
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void isTheSameToTheByteInEveryLocale() {
        Locale before = Locale.getDefault();
        String english = Svg.of(chart("Same"));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Svg.of(chart("Same"))).isEqualTo(english);
            assertThat(Palette.LIGHT.hex(Ink.OBSERVED)).matches("#[0-9a-f]{6}");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void fetchesNothingAndRunsNothing() {
        String svg = Svg.of(chart("Same"));
        assertThat(svg).doesNotContain("<script").doesNotContain("href").doesNotContain("<image");
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    }

    @Test
    void hiddenCountsAreHatched() throws Exception {
        assertThat(Svg.of(chart("Same"))).contains("fill=\"url(#hidden)\"");
        assertThat(parsed(Svg.of(chart("Same"))).getElementsByTagName("pattern").getLength())
                .isEqualTo(1);
    }

    @Test
    void wordsAreAsWideAsInTheTypeface() throws Exception {
        String[] files = {"SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf"};
        for (String file : files) {
            try (InputStream stream =
                    Objects.requireNonNull(
                            SvgTest.class.getResourceAsStream("/vigil/fonts/" + file))) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(100f);
                FontRenderContext context = new FontRenderContext(null, true, true);
                for (String text :
                        List.of("March 2026: 1,234 deaths (24%)", "Etizolam – “x” × 3.5", "é")) {
                    double real = font.getStringBounds(text, context).getWidth();
                    assertThat(TextWidth.of(text, 100, file.contains("Semi")))
                            .as(text)
                            .isBetween(real * 0.97, real * 1.05);
                }
            }
        }
    }

    @Test
    void wordsThatHaveNoRoomAreShortened() {
        String fitted = TextWidth.fit("A name that is too long", 10, false, 60);
        assertThat(fitted).endsWith("…");
        assertThat(TextWidth.of(fitted, 10, false)).isLessThanOrEqualTo(60);
        assertThat(TextWidth.fit("long", 10, false, 2)).isEmpty();
    }
}
