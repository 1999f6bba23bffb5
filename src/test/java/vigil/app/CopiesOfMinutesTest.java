package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.CopyForm;
import vigil.casework.FileLayer;
import vigil.casework.MinutesStore;
import vigil.casework.PageViewer;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.casework.Setting;
import vigil.documents.docx.FinishedDocx;
import vigil.documents.pdf.Conformance;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;

/** Every kind of copy of the sample's minutes, out of the store, with the panel's logo on it. */
@Tag("slow")
class CopiesOfMinutesTest {

    private static final String GOOD = "seven grey herons at low tide";

    @TempDir Path folder;

    @Test
    void everyKindOfCopyLeavesAsWhatItIs() throws Exception {
        Path store = SampleStore.copy(folder);
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        try (PanelDesk desk = SampleStore.open(wiring, store)) {
            UUID meeting =
                    desk.meetings().list().stream()
                            .filter(row -> row.state() != MeetingState.PLANNED)
                            .max(Comparator.comparing(PanelStore.MeetingRow::date))
                            .orElseThrow()
                            .id();
            identity(desk);
            archiveCopiesBearLogoAddressAndTheMarkingOfTheirTier(desk, meeting);
            editableCopiesOfWhatLeavesNameNobody(desk, meeting);
            protectedCopiesOpenWithTheirPassphraseOnly(desk, meeting);
            printedCopiesAreInTheRegister(desk, meeting);
            theRegisterSaysWhatEachWas(desk, meeting);
        }
    }

    private void identity(PanelDesk desk) throws Exception {
        assertThatThrownBy(() ->
                        desk.settings()
                                .logo(
                                        "GIF89a but longer than that, really; longer than sixty-four bytes."
                                                .getBytes()))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::problem)
                .isInstanceOf(Problem.Invalid.class);
        desk.settings().logo(logo());
        desk.settings().set(Setting.PANEL_ADDRESS, "Town Hall, Pinstone Street\nReview office");
        desk.settings().set(Setting.LOGO_WORDS, "Three hills above a river");
        desk.settings().set(Setting.MARKING_REDACTED, "Official: steering boards only");
    }

    private static byte[] logo() throws Exception {
        BufferedImage picture = new BufferedImage(1400, 500, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0x1b, 0x4b, 0x73));
        for (int i = 0; i < 3; i++) {
            graphics.fillPolygon(
                    new int[] {i * 400, i * 400 + 300, i * 400 + 600},
                    new int[] {400, 40 + 60 * i, 400},
                    3);
        }
        graphics.setColor(new Color(0x1e, 0x6b, 0x5c));
        graphics.fillRoundRect(0, 420, 1400, 60, 60, 60);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static Publication.Prepared prepared(PanelDesk desk, UUID meeting, OutputTier tier)
            throws Refused {
        String agency =
                tier == OutputTier.AGENCY ? desk.publication().agencies(meeting).getFirst() : "";
        return desk.publication().prepare(meeting, tier, agency, Progress.none());
    }

    private void archiveCopiesBearLogoAddressAndTheMarkingOfTheirTier(PanelDesk desk, UUID meeting)
            throws Exception {
        for (OutputTier tier : List.of(OutputTier.FULL, OutputTier.REDACTED)) {
            Path pdf = folder.resolve(tier + ".pdf");
            desk.publication().release(prepared(desk, meeting, tier), pdf, "Board");
            byte[] bytes = Files.readAllBytes(pdf);
            assertThat(Conformance.broken(bytes, Conformance.UA_1)).isEmpty();
            assertThat(Conformance.broken(bytes, Conformance.A_2A)).isEmpty();
            try (var document = Loader.loadPDF(bytes)) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text).contains("Town Hall, Pinstone Street");
                assertThat(text.contains("OFFICIAL: STEERING BOARDS ONLY"))
                        .isEqualTo(tier == OutputTier.REDACTED);
            }
            keep(pdf, "copy-" + tier + ".pdf");
        }
        assertThat(
                        vigil.documents.pdf.FinishedPdf.layers(
                                Files.readAllBytes(folder.resolve("FULL.pdf"))))
                .anyMatch(layer -> layer.text().equals("Three hills above a river"));
    }

    private void editableCopiesOfWhatLeavesNameNobody(PanelDesk desk, UUID meeting)
            throws Exception {
        for (OutputTier tier : desk.publication().tiers()) {
            Path docx = folder.resolve(tier + ".docx");
            desk.publication()
                    .release(prepared(desk, meeting, tier), new CopyForm.Editable(), docx, "Board");
            List<FileLayer> layers = FinishedDocx.layers(Files.readAllBytes(docx));
            String all = String.join("\n", layers.stream().map(FileLayer::text).toList());
            assertThat(all).contains("Town Hall, Pinstone Street");
            for (CaseId id : desk.meetings().open(meeting).cases()) {
                String surname =
                        desk.cases()
                                .open(id, vigil.casework.OpeningReason.AT_MEETING)
                                .reviewCase()
                                .answers()
                                .text(Fields.SURNAME);
                if (tier == OutputTier.FULL) {
                    assertThat(all).contains(surname);
                } else if (tier != OutputTier.AGENCY) {
                    assertThat(all).doesNotContainPattern("\\b" + surname + "\\b");
                }
            }
            keep(docx, "copy-" + tier + ".docx");
        }
    }

    private void protectedCopiesOpenWithTheirPassphraseOnly(PanelDesk desk, UUID meeting)
            throws Exception {
        Publication.Prepared full = prepared(desk, meeting, OutputTier.FULL);
        Path pdf = folder.resolve("protected.pdf");
        try (Passphrase weak = Passphrase.of("Sheffield1".toCharArray());
                Passphrase good = Passphrase.of(GOOD.toCharArray())) {
            assertThatThrownBy(() ->
                            desk.publication()
                                    .release(full, new CopyForm.Protected(weak), pdf, "x"))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::problem)
                    .isInstanceOf(Problem.WeakPassphrase.class);
            assertThat(pdf).doesNotExist();
            desk.publication().release(full, new CopyForm.Protected(good), pdf, "Dr Marsh");
        }
        assertThatThrownBy(() -> Loader.loadPDF(pdf.toFile())).isNotNull();
        try (var document = Loader.loadPDF(pdf.toFile(), GOOD)) {
            assertThat(new PDFTextStripper().getText(document)).contains("for Dr Marsh");
        }
    }

    private void printedCopiesAreInTheRegister(PanelDesk desk, UUID meeting) throws Exception {
        Publication.Prepared redacted = prepared(desk, meeting, OutputTier.REDACTED);
        try (PageViewer pages = desk.publication().print(redacted, "Board")) {
            assertThat(pages.pages()).isEqualTo(redacted.pages());
            assertThat(pages.text(0)).contains("Copy ");
        }
    }

    private void theRegisterSaysWhatEachWas(PanelDesk desk, UUID meeting) throws Exception {
        assertThat(desk.publication().register(meeting))
                .flatExtracting(gone -> gone.copy().map(MinutesStore.Copy::form).stream().toList())
                .contains(
                        CopyForm.Kind.ARCHIVE,
                        CopyForm.Kind.EDITABLE,
                        CopyForm.Kind.PROTECTED,
                        CopyForm.Kind.PRINTED);
        assertThat(desk.audit().latest(50))
                .anyMatch(entry -> entry.subject().equals("setting logo"));
    }

    private static void keep(Path file, String name) throws Exception {
        Path kept = Files.createDirectories(Path.of("target", "docx")).resolve(name);
        Files.copy(file, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
