package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;

class ProtectedPdfTest {

    private static final String WORDS = "seven grey herons at low tide";

    @Test
    void opensWithThePassphraseOnly() throws Exception {
        byte[] pdf = written(WORDS);
        try (Passphrase right = Passphrase.of(WORDS.toCharArray());
                PdfPages pages = PdfPages.open(pdf, right)) {
            assertThat(pages.text(0)).contains("The panel did not meet.");
        }
        assertThatThrownBy(() -> PdfPages.open(pdf))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::problem)
                .isEqualTo(new Problem.WrongPassphrase());
        try (Passphrase wrong = Passphrase.of("seven grey herons".toCharArray())) {
            assertThatThrownBy(() -> PdfPages.open(pdf, wrong))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::problem)
                    .isEqualTo(new Problem.WrongPassphrase());
        }
    }

    @Test
    void isEncryptedWithAes256AndStillTagged() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(WORDS), WORDS)) {
            PDEncryption encryption = document.getEncryption();
            assertThat(encryption.getVersion()).isEqualTo(5);
            assertThat(encryption.getRevision()).isEqualTo(6);
            assertThat(encryption.getLength()).isEqualTo(256);
            assertThat(document.getCurrentAccessPermission().canExtractForAccessibility()).isTrue();
            assertThat(TagReader.words(TagReader.read(document)))
                    .containsExactly("The", "panel", "did", "not", "meet.");
        }
    }

    @Test
    void claimsUaAndNoLongerTheArchiveStandard() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(WORDS), WORDS)) {
            String xmp =
                    new String(
                            document.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
            assertThat(xmp).contains("pdfuaid:part").doesNotContain("pdfaid:part");
        }
    }

    @Test
    void twoFilesAreNeverAlike() throws Exception {
        assertThat(written(WORDS)).isNotEqualTo(written(WORDS));
    }

    @Test
    void anAccentedPassphraseOpens() throws Exception {
        String accented = "Ŵyn y môr, naïve";
        try (Passphrase passphrase = Passphrase.of(accented.toCharArray());
                PdfPages pages = PdfPages.open(written(accented), passphrase)) {
            assertThat(pages.pages()).isEqualTo(1);
        }
    }

    @Test
    void anEmptyOrUntypablePassphraseIsRefused() {
        for (String words : new String[] {"", "bell\u0007"}) {
            assertThatThrownBy(() -> written(words))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::problem)
                    .isInstanceOf(Problem.Invalid.class);
        }
    }

    private static byte[] written(String words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(SampleMinutes.tiny(), out);
        try (Passphrase passphrase = Passphrase.of(words.toCharArray())) {
            return ProtectedPdf.of(out.toByteArray(), passphrase);
        }
    }

    @Test
    void textAndTagsOfWholeMinutesAreTheSame() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(SampleMinutes.minutes(), out);
        try (Passphrase passphrase = Passphrase.of(WORDS.toCharArray());
                PDDocument plain = Loader.loadPDF(out.toByteArray());
                PDDocument locked =
                        Loader.loadPDF(ProtectedPdf.of(out.toByteArray(), passphrase), WORDS)) {
            assertThat(TagReader.words(TagReader.read(locked)))
                    .isEqualTo(TagReader.words(TagReader.read(plain)));
            assertThat(new PDFTextStripper().getText(locked))
                    .isEqualTo(new PDFTextStripper().getText(plain));
            assertThat(locked.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(locked.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void whatIsSearchedBeforeReleaseIsReadWithThePassphrase() throws Exception {
        try (Passphrase passphrase = Passphrase.of(WORDS.toCharArray())) {
            assertThat(FinishedPdf.layers(written(WORDS), passphrase))
                    .anyMatch(layer -> layer.text().contains("did not meet"));
        }
        assertThatThrownBy(() -> FinishedPdf.layers(written(WORDS))).isInstanceOf(Refused.class);
    }
}
