package vigil.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuideSearchTest {

    private static final GuideEntry MEETINGS =
            new GuideEntry(
                    "meetings",
                    "Meetings",
                    "The panel",
                    """
                    # Meetings

                    Plan a meeting with `N`. The **quorum** is said beside it.

                    ## Minutes in four versions

                    Release them once every page was read. See [packs](packs.md).
                    """);
    private static final GuideEntry PACKS =
            new GuideEntry(
                    "packs",
                    "Packs",
                    "What leaves",
                    "# Packs\n\nA pack says what was left out. It names no meeting and no minutes.\n");
    private static final GuideEntry FIELD =
            new GuideEntry(
                    "field/meeting.quorum",
                    "Quorum",
                    "Fields",
                    "# Quorum\n\nHow many people must be in the room.\n");
    private static final GuideSearch SEARCH = new GuideSearch(List.of(MEETINGS, PACKS, FIELD));

    private static List<String> pages(String typed) {
        return SEARCH.find(typed, 10).stream().map(GuideSearch.Hit::page).toList();
    }

    @Test
    void aPageWhoseTitleSaysTheWordComesBeforeOneThatMentionsIt() {
        assertThat(pages("packs")).startsWith("packs");
        assertThat(pages("meeting")).startsWith("meetings").contains("packs");
    }

    @Test
    void theBeginningOfAWordFindsIt() {
        assertThat(pages("quor")).containsExactlyInAnyOrder("meetings", "field/meeting.quorum");
        assertThat(pages("uorum")).isEmpty();
    }

    @Test
    void everyWordMustBeFoundInOnePassageOrItsTitle() {
        assertThat(pages("meetings release")).containsExactly("meetings");
        assertThat(pages("release quorum")).isEmpty();
    }

    @Test
    void aHeadingIsNamedInTheHitAndCanBeGoneTo() {
        GuideSearch.Hit hit = SEARCH.find("four versions", 10).getFirst();
        assertThat(hit.heading()).isEqualTo("Minutes in four versions");
        assertThat(GuideDrawing.anchor(hit.heading())).isEqualTo("minutes-in-four-versions");
    }

    @Test
    void theExcerptMarksTheWordsAndHoldsNoMarkup() {
        GuideSearch.Hit hit = SEARCH.find("quorum beside", 10).getFirst();
        assertThat(hit.excerpt()).doesNotContain("*", "`", "](");
        assertThat(hit.marks())
                .extracting(mark -> hit.excerpt().substring(mark.from(), mark.to()))
                .containsExactly("quorum", "beside");
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(pages("QUÓRUM")).contains("meetings");
    }

    @Test
    void wordsWithoutALetterFindNothing() {
        assertThat(SEARCH.find("  ?! ", 10)).isEmpty();
    }
}
