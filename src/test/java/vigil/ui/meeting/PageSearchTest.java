package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.casework.PageViewer.Picture;

class PageSearchTest {

    private static final Map<Integer, String> PAGES =
            Map.of(
                    0,
                    "The pharmacy was closed.\nThe Pharmacy rang.",
                    1,
                    "Nothing here.",
                    3,
                    "the coroner’s\n  office: pharmacy");

    @Test
    void countsWordsOnEachPageWhateverTheirCaseAndLines() {
        PageSearch found = PageSearch.of("pharmacy", PAGES);

        assertThat(found.on(0)).isEqualTo(2);
        assertThat(found.on(1)).isZero();
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.pages()).hasSize(2);
        assertThat(PageSearch.of("coroner's office", PAGES).on(3)).isEqualTo(1);
    }

    @Test
    void goesRoundFromTheLastPageToTheFirst() {
        PageSearch found = PageSearch.of("pharmacy", PAGES);

        assertThat(found.next(0, true)).isEqualTo(3);
        assertThat(found.next(3, true)).isZero();
        assertThat(found.next(0, false)).isEqualTo(3);
        assertThat(PageSearch.NONE.next(2, true)).isEqualTo(2);
    }

    @Test
    void blanksFindNothing() {
        assertThat(PageSearch.of("  ", PAGES).total()).isZero();
    }

    @Test
    void drawnPagesAreLetGoWhenTheyTakeTooMuchRoomTheLongestUnseenFirst() {
        PageCache cache = new PageCache(250);
        Picture picture = new Picture(10, 10, new int[100]);
        cache.put(0, 1, picture);
        cache.put(1, 1, picture);
        assertThat(cache.get(0, 1)).isPresent(); // seen again, so page 1 is the older one
        cache.put(2, 1, picture);

        assertThat(cache.get(0, 1)).isPresent();
        assertThat(cache.get(1, 1)).isEmpty();
        assertThat(cache.get(2, 1)).isPresent();
        assertThat(cache.get(2, 1.5)).isEmpty();
    }
}
