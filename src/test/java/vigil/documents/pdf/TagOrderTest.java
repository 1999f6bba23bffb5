package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Run;
import vigil.documents.content.Table;

/** What is read out is what was written, word for word and in order. */
class TagOrderTest {

    @Test
    void wordsOfTheSampleAreReadOutInOrder() throws Exception {
        assertReadOutInOrder(SampleMinutes.minutes());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void wordsOfRandomDocumentsAreReadOutInOrder(long seed) throws Exception {
        assertReadOutInOrder(RandomDocument.of(seed));
    }

    @Test
    void spaceAtTheEndOfALineIsKept() throws Exception {
        TagReader.Element root = read(Paragraph.of("Review panel ".repeat(40)));
        assertThat(root.text().strip()).isEqualTo("Review panel ".repeat(40).strip());
    }

    @Test
    void aNewLineInACellIsASpaceToTheEar() throws Exception {
        Table table =
                Table.of(
                        "Trial",
                        List.of(Table.Column.of("One", 1)),
                        List.of(Table.Row.of("first line\nsecond line")));
        assertThat(TagReader.all(read(table), "TD").getFirst().text().strip())
                .isEqualTo("first line second line");
    }

    @Test
    void lettersNoFontHasAreStillReadOut() throws Exception {
        TagReader.Element root = read(Paragraph.of(Run.of("Name: 王小明 🙂")));
        assertThat(TagReader.words(root)).containsExactly("Name:", "王小明", "🙂");
    }

    @Test
    void lettersThatLookAlikeStayInTheirAlphabet() throws Exception {
        String words = "ABCEHOPabceopx АВСЕНОРавсеорх ΑΒΕΗΟΡαβεηορ";
        assertThat(TagReader.words(read(Paragraph.of(words))))
                .containsExactly("ABCEHOPabceopx", "АВСЕНОРавсеорх", "ΑΒΕΗΟΡαβεηορ");
    }

    private static TagReader.Element read(Block block) throws Exception {
        return TagReader.read(Written.of(block).bytes());
    }

    private static void assertReadOutInOrder(DocumentContent content) throws Exception {
        TagReader.Element root = TagReader.read(Written.of(content).bytes());
        List<Integer> pages =
                root.kids().stream()
                        .filter(e -> e.type().matches("H[1-4]"))
                        .map(TagReader.Element::page)
                        .toList();
        List<String> read = TagReader.words(root);
        List<String> written = SourceWords.of(content, pages);
        assertThat(around(read, written, read)).isEqualTo(around(read, written, written));
        assertThat(read).hasSameSizeAs(written);
    }

    /** The words of one list about the place where the two first differ. */
    private static List<String> around(
            List<String> read, List<String> written, List<String> words) {
        int place = 0;
        int shorter = Math.min(read.size(), written.size());
        while (place < shorter && read.get(place).equals(written.get(place))) {
            place++;
        }
        return words.subList(Math.max(0, place - 3), Math.min(words.size(), place + 3));
    }
}
