package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.words.Words;

class QuickCardTest {

    private static final Words WORDS = Words.english();

    @ParameterizedTest
    @EnumSource(PanelRole.class)
    void theCardIsOnePageInWelshToo(PanelRole role) throws Exception {
        try (PDDocument read = Loader.loadPDF(new PdfDocuments(Words.in(Words.WELSH)).card(role))) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(PanelRole.class)
    void theCardOfARoleIsOnePageThatSaysWhatTheRoleMay(PanelRole role) throws Exception {
        byte[] card = new PdfDocuments(WORDS).card(role);
        try (PDDocument read = Loader.loadPDF(card)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(WORDS.of("card.title", WORDS.of("role." + role.name())))
                    .contains("Ctrl+K")
                    .doesNotContain("\u27e6");
            boolean most = text.contains("may do everything but:");
            for (Right right : Right.values()) {
                if (role.has(right) != most) {
                    assertThat(text).as(right.name()).contains(WORDS.of("right." + right.name()));
                }
            }
        }
    }
}
