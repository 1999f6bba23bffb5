package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vigil.casework.PageViewer.Picture;
import vigil.casework.Problem;
import vigil.casework.Refused;

class PdfPagesTest {

    private final byte[] tiny = Written.of(SampleMinutes.tiny()).bytes();

    @Test
    void aPictureIsWhiteOpaqueAndHasInk() throws Exception {
        try (PdfPages pages = PdfPages.open(tiny)) {
            Picture picture = pages.page(0, 1.5);
            assertThat(picture.width()).isEqualTo(893);
            assertThat(picture.height()).isEqualTo(1263);
            assertThat(picture.pixels()[0]).isEqualTo(0xFFFFFFFF);
            assertThat(Arrays.stream(picture.pixels())).allMatch(p -> p >>> 24 == 0xFF);
            assertThat(Arrays.stream(picture.pixels()).filter(p -> (p & 0xFF) < 60).count())
                    .isBetween(100L, 20_000L);
        }
    }

    @Test
    void aPageGivesItsWordsAndSize() throws Exception {
        try (PdfPages pages = PdfPages.open(tiny)) {
            assertThat(pages.text(0)).contains("The panel did not meet.");
            assertThat(pages.size(0).width()).isBetween(595.0, 595.5);
        }
    }

    @Test
    void bytesThatAreNoPdfAreRefused() {
        assertThatThrownBy(() -> PdfPages.open(new byte[] {1, 2, 3}))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::problem)
                .isInstanceOf(Problem.UnreadableFile.class);
    }

    @Test
    void aScaleBeyondReasonIsRefused() throws Exception {
        try (PdfPages pages = PdfPages.open(tiny)) {
            assertThatIllegalArgumentException().isThrownBy(() -> pages.page(0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> pages.page(0, 100));
            assertThatIllegalArgumentException().isThrownBy(() -> pages.page(0, Double.NaN));
        }
    }
}
