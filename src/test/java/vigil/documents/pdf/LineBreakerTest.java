package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private final PDDocument document = new PDDocument();
    private final Warnings warnings = new Warnings();
    private final LineBreaker breaker = new LineBreaker(warnings);
    private final Typesetter typesetter =
            new Typesetter(
                    new PdfFonts(document, new FontFiles()),
                    new Anchors(List.of()),
                    Locale.UK,
                    warnings);

    @AfterEach
    void close() throws Exception {
        document.close();
    }

    @Test
    void linesBreakAtSpacesAndKeepThem() throws Exception {
        assertThat(lines("one two three", 45)).containsExactly("one two ", "three");
    }

    @Test
    void aNumberStaysWithItsUnit() throws Exception {
        double room = width("a dose of 60");
        assertThat(lines("a dose of 60 mg", room + 1)).containsExactly("a dose of ", "60 mg");
        assertThat(lines("on or about 1 April", width("on or about 1") + 1))
                .containsExactly("on or about ", "1 April");
    }

    @Test
    void aNumberLeavesItsUnitWhereBothAreTooLong() throws Exception {
        assertThat(lines("41 days", width("days") + 1)).containsExactly("41 ", "days");
        assertThat(warnings.all()).isEmpty();
    }

    @Test
    void hyphenatedWordsBreakAfterTheHyphenAndNumbersDoNot() throws Exception {
        assertThat(lines("drug-related", width("drug-rel"))).containsExactly("drug-", "related");
        assertThat(lines("in 26-041", width("26-041") + 1)).containsExactly("in ", "26-041");
    }

    @Test
    void theReferenceOfACaseStaysWhole() throws Exception {
        String reference = "DARD-ROT-2026-033";
        assertThat(lines("see " + reference, width(reference) + 1))
                .containsExactly("see ", reference);
        assertThat(lines("see Day-Lewis", width("see Day-L"))).containsExactly("see Day-", "Lewis");
    }

    @Test
    void noBreakSpacesAndHyphensHold() throws Exception {
        assertThat(lines("no break\u00a0here", width("break here") + 1))
                .containsExactly("no ", "break\u00a0here");
        assertThat(lines("no re\u2011use", width("re-use") + 1)).containsExactly("no ", "re‑use");
    }

    @Test
    void aLineFeedEndsTheLine() throws Exception {
        assertThat(lines("one\ntwo", 400)).containsExactly("one\n", "two");
    }

    @Test
    void aWordLongerThanTheLineIsCutAndSaidToBe() throws Exception {
        assertThat(lines("abcdefghijklmnopqrstuvwxyz", 50)).hasSizeGreaterThan(1);
        assertThat(warnings.all()).containsExactly(new Warning(Warning.Kind.WORDS_CUT, 1));
    }

    @Test
    void anAddressIsCutAfterAMark() throws Exception {
        assertThat(lines("someone@westmere.example", width("someone@westm")).getFirst())
                .isEqualTo("someone@");
    }

    @Test
    void accentsAreNotCutFromTheirLetter() throws Exception {
        String letters = "x\u0323\u0300".repeat(30);
        for (String line : lines(letters, 40)) {
            assertThat(line).startsWith("x");
        }
    }

    @Test
    void nothingIsLostHoweverNarrowTheLine() throws Exception {
        String text = "The panel agreed: naloxone, in every hostel/shelter.\n\nEnd";
        assertThat(String.join("", lines(text, 0.1))).isEqualTo(text);
        assertThat(String.join("", lines(text, 30))).isEqualTo(text);
    }

    @Test
    void noLineIsWiderThanItsRoom() throws Exception {
        Passage passage =
                set("One or two words of several lengths, co-ordinated and otherwise ".repeat(5));
        for (double room = 60; room < 300; room += 7) {
            for (Line line : breaker.lines(passage, room)) {
                assertThat(line.width()).isLessThanOrEqualTo(room + 0.01);
            }
        }
    }

    @Test
    void longestWordIsWhatALineHasToHold() throws Exception {
        Passage passage = set("a drug-related 41 days incomprehensible fact");
        double longest = breaker.longestWord(passage);
        assertThat(breaker.lines(passage, longest)).noneMatch(Line::cutsWord);
        assertThat(breaker.lines(passage, longest - 1)).anyMatch(Line::cutsWord);
    }

    @Test
    void oneWordIsNotLeftAloneOnTheLastLine() throws Exception {
        String text = "The key worker kept calling after two missed visits and then a";
        double room = width("The key worker kept calling after two missed visits and then");
        assertThat(lines(text, room)).last().isEqualTo("a");
        assertThat(breaker.evenLines(set(text), room)).hasSize(2);
        assertThat(text(breaker.evenLines(set(text), room).getLast())).isEqualTo("and then a");
    }

    private double width(String text) throws Exception {
        return set(text).width();
    }

    private List<String> lines(String text, double room) throws Exception {
        return breaker.lines(set(text), room).stream().map(LineBreakerTest::text).toList();
    }

    private static String text(Line line) {
        StringBuilder text = new StringBuilder();
        for (int i = line.from(); i < line.to(); i++) {
            text.appendCodePoint(line.passage().letters().letter(i));
        }
        return text.toString();
    }

    private Passage set(String text) throws Exception {
        return typesetter.set(text, Theme.BODY, Tag.root());
    }
}
