package vigil.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What would make a document unreadable by ear cannot be built. */
class DocumentContentTest {

    private static final Particulars ABOUT =
            Particulars.of("Trial", Locale.UK, LocalDate.of(2026, 9, 10), "trial");

    @Test
    void aHeadingLevelLeftOutIsRefused() {
        assertRefused(() -> document(Heading.of(1, "One"), Heading.of(3, "Three")));
        assertRefused(() -> document(Heading.of(2, "Two")));
        assertRefused(() -> Heading.of(5, "Five"));
    }

    @Test
    void headingsMayRiseByMoreThanOneLevel() {
        DocumentContent content =
                document(
                        Heading.of(1, "One"),
                        Heading.of(2, "Two"),
                        Heading.of(3, "Three"),
                        Heading.of(1, "One again"));
        assertThat(content.headings()).hasSize(4);
    }

    @Test
    void aFigureWithoutDescriptionIsRefused() {
        Drawing drawing = new Drawing(10, 10, List.of());
        assertRefused(() -> Figure.of(drawing, " "));
    }

    @Test
    void aTableWithoutHeadsIsRefused() {
        assertRefused(() -> Table.of("Trial", List.of(), List.of()));
        assertRefused(() -> Table.Column.of(" ", 1));
    }

    @Test
    void aRowShortOfACellIsRefused() {
        List<Table.Column> columns = List.of(Table.Column.of("A", 1), Table.Column.of("B", 1));
        assertRefused(() -> Table.of("Trial", columns, List.of(Table.Row.of("only one"))));
    }

    @Test
    void aLinkToNothingIsRefusedWhereverItStands() {
        Run link = Run.of("there").linkedTo("nowhere");
        assertRefused(() -> document(Paragraph.of(link)));
        assertRefused(() ->
                document(new Listing(Listing.Marker.BULLET, 1, List.of(Listing.Item.of(link)))));
        assertRefused(() -> document(Inset.of(Inset.Tone.PLAIN, "Box", Paragraph.of(link))));
        assertRefused(() ->
                document(
                        Table.of(
                                "Trial",
                                List.of(Table.Column.of("A", 1)),
                                List.of(new Table.Row(List.of(Table.Cell.of(link)))))));
        assertRefused(
                () -> document(new Facts(1, List.of(new Facts.Fact("Label", List.of(link))))));
    }

    @Test
    void aLinkToAHeadingIsKept() {
        DocumentContent content =
                document(
                        Heading.of(1, "One").anchored("one"),
                        Paragraph.of(Run.of("up").linkedTo("one")));
        assertThat(content.headings().getFirst().anchor()).isEqualTo(Optional.of("one"));
    }

    @Test
    void twoHeadingsWithOneAnchorAreRefused() {
        assertRefused(() ->
                document(Heading.of(1, "One").anchored("a"), Heading.of(2, "Two").anchored("a")));
    }

    @Test
    void aDocumentWithoutWordsIsRefused() {
        assertRefused(() -> document());
        assertRefused(() -> document(PageBreak.upright(), new Spacer(10)));
    }

    @Test
    void aDocumentWithoutTitleOrLanguageIsRefused() {
        LocalDate date = LocalDate.of(2026, 9, 10);
        assertRefused(() -> Particulars.of(" ", Locale.UK, date, ""));
        assertRefused(() -> Particulars.of("Trial", Locale.ROOT, date, ""));
    }

    @Test
    void anAccentTooPaleToReadIsRefused() {
        assertRefused(() -> ABOUT.withAccent(new Colour(0x90, 0xc0, 0xff)));
        assertThat(ABOUT.withAccent(Colour.GREEN).accent()).isEqualTo(Colour.GREEN);
    }

    @Test
    void aRefusalQuotesNothing() {
        assertThatThrownBy(() -> document(Paragraph.of(Run.of("x").linkedTo("Ashcroft"))))
                .message()
                .doesNotContain("Ashcroft");
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(new Colour(0, 0, 0).contrastWith(Colour.WHITE)).isEqualTo(21);
        // #767676 is the well known lightest grey that reaches 4.5 to 1 on white.
        assertThat(new Colour(0x76, 0x76, 0x76).contrastWith(Colour.WHITE)).isBetween(4.54, 4.55);
        assertThat(Colour.MUTED.contrastWith(Colour.WHITE)).isGreaterThan(7);
    }

    private static DocumentContent document(Block... blocks) {
        return new DocumentContent(ABOUT, List.of(blocks));
    }

    private static void assertRefused(ThrowingCallable built) {
        assertThatIllegalArgumentException().isThrownBy(built);
    }
}
