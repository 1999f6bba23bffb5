package vigil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casework.FileLayer;
import vigil.casework.MinutesEdition;
import vigil.casework.Publication;
import vigil.casework.ReleaseCheck;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.documents.PdfDocuments;
import vigil.documents.pdf.Conformance;
import vigil.documents.pdf.FinishedPdf;
import vigil.domain.panel.OutputTier;
import vigil.words.Words;

/** Versions of minutes full of identifiers, as files, and what the last look at them finds. */
class ReleaseOfTiersTest {

    private static final String FREE_TEXT =
            "Mr Mellor (P.M., known as Ginger, NHS 943 476 5919) of 14 Alder St, S38ZZ, born 17.5.84,"
                    + " died on the second of September. His mother Joan (0114 4960123) and Dr Fallow"
                    + " rang on 3 June 2025. See SY-26-1187.";

    private static KnownIdentifiers known(MinutesRecord record, OutputTier tier) {
        return MinutesIdentifiers.of(
                record, tier, "AGENCY_TYPE04", List.of(MinutesTiersTest.reviewCase()));
    }

    private static MadeMinutes made(OutputTier tier) {
        MinutesRecord record =
                MinutesTiersTest.record(MinutesTiersTest.meeting(FREE_TEXT), FREE_TEXT);
        return MinutesProjection.make(record, tier, "AGENCY_TYPE04", known(record, tier));
    }

    private static byte[] pdf(OutputTier tier) {
        return new PdfDocuments(Words.english())
                .minutes(
                        made(tier).view(),
                        new MinutesEdition("1", Optional.of(new MinutesEdition.Copy(3, ""))))
                .pdf();
    }

    private static List<Publication.Leak> leaks(byte[] pdf, String name) throws Exception {
        MinutesRecord record = MinutesTiersTest.record(MinutesTiersTest.meeting(""), "");
        KnownIdentifiers known =
                known(record, OutputTier.REDACTED)
                        .exempting(MinutesIdentifiers.ownDays(made(OutputTier.REDACTED).view()));
        return new ReleaseCheck(known).of(FinishedPdf.layers(pdf), name);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputTier.class,
            names = {"REDACTED", "PUBLIC"})
    void aVersionThatLeavesThePanelHoldsNobodyInAnyLayer(OutputTier tier) throws Exception {
        byte[] pdf = pdf(tier);
        assertThat(leaks(pdf, "minutes.pdf")).isEmpty();
        for (FileLayer layer : FinishedPdf.layers(pdf)) {
            assertThat(layer.text())
                    .doesNotContainIgnoringCase("mellor")
                    .doesNotContain("Ginger", "Joan", "Fallow", "Alder", "943", "Okonkwo", "1187");
        }
        assertThat(made(tier).view().toString())
                .contains("[person who died]", "[family member]", "[date: June 2025]");
        assertThat(made(tier).log()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputTier.class,
            names = {"AGENCY", "REDACTED"})
    void aVersionIsAccessibleAndFitForTheArchive(OutputTier tier) throws Exception {
        assertThat(Conformance.broken(pdf(tier), Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(pdf(tier), Conformance.A_2A)).isEmpty();
    }

    @Test
    void anExtractHoldsNoCaseThatTheAgencyDidNotKnow() {
        String view = made(OutputTier.AGENCY).view().toString();
        assertThat(view)
                .contains("Dr Ravenscroft")
                .doesNotContain("Mellor", "Alder", "DARD-SHE-2026-007", "brother-in-law");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mellor, Peter",
                "PETER MELLOR",
                "M E L L O R",
                "PeterMellor",
                "Pete was seen",
                "P.A.M.",
                "P M died",
                "Mr  Mellor’s flat",
                "Mrs Someone",
                "Joan",
                "Ravenscroft",
                "Ms Blenkinsop",
                "9434765919",
                "943-476-5919",
                "9 4 3 4 7 6 5 9 1 9",
                "943.476.5919",
                "S3 8ZZ",
                "s38zz",
                "S3-8ZZ",
                "14 Alder St",
                "Alder Street",
                "Riverside  Lodge",
                "17/05/1984",
                "17.5.84",
                "1984-05-17",
                "19840517",
                "seventeenth of May",
                "May 17th, 1984",
                "17-May-84",
                "2nd of Sept",
                "Sept. 2, 2026",
                "+44 114 496 0123",
                "01144960123",
                "DARD SHE 2026 007",
                "dard-she-2026-007",
                "SY/26/1187",
                "SY 26 1187",
                "Ｍｅｌｌｏｒ",
                "Mel\u00adlor",
                "Mello\u0301r"
            })
    void everyWayOfWritingIsFoundInPropertiesOfTheFile(String leak) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(OutputTier.REDACTED))) {
            document.getDocumentInformation().setKeywords("About " + leak + " and more.");
            List<Publication.Leak> found = leaks(saved(document), "minutes.pdf");
            assertThat(found).as(leak).isNotEmpty();
            assertThat(found.getFirst().passage()).contains("About");
        }
    }

    private static byte[] saved(PDDocument document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Test
    void aLeakIsFoundInEveryLayerOfTheFile() throws Exception {
        Set<String> missed = new java.util.TreeSet<>();
        for (String layer :
                List.of(
                        "Alt",
                        "ActualText",
                        "E",
                        "outline",
                        "xmp",
                        "attachment",
                        "note",
                        "orphan")) {
            try (PDDocument document = Loader.loadPDF(pdf(OutputTier.REDACTED))) {
                plant(document, layer, "Peter Mellor died");
                if (leaks(saved(document), "minutes.pdf").isEmpty()) {
                    missed.add(layer);
                }
            }
        }
        if (leaks(pdf(OutputTier.REDACTED), "minutes-Mellor_2026.pdf").isEmpty()) {
            missed.add("file name");
        }
        if (leaks(pdf(OutputTier.FULL), "minutes.pdf").isEmpty()) {
            missed.add("pages");
        }
        byte[] once = pdf(OutputTier.REDACTED);
        byte[] appended = java.util.Arrays.copyOf(once, once.length + 6);
        System.arraycopy(
                "%%EOF\n".getBytes(StandardCharsets.US_ASCII), 0, appended, once.length, 6);
        if (leaks(appended, "minutes.pdf").isEmpty()) {
            missed.add("revision");
        }
        assertThat(missed).isEmpty();
    }

    private static void plant(PDDocument document, String layer, String words) throws Exception {
        var catalogue = document.getDocumentCatalog();
        switch (layer) {
            case "outline" -> catalogue.getDocumentOutline().getFirstChild().setTitle(words);
            case "xmp" -> {
                try (var out = catalogue.getMetadata().createOutputStream()) {
                    out.write(("<x>" + words + "</x>").getBytes(StandardCharsets.UTF_8));
                }
            }
            case "attachment", "orphan" -> {
                PDEmbeddedFile file =
                        new PDEmbeddedFile(
                                document,
                                new java.io.ByteArrayInputStream(
                                        words.getBytes(StandardCharsets.UTF_16LE)));
                var holder = new org.apache.pdfbox.cos.COSDictionary();
                if (layer.equals("attachment")) {
                    holder.setItem(COSName.getPDFName("EF"), file);
                } else {
                    holder.setString("Hidden", words);
                }
                catalogue.getCOSObject().setItem(COSName.getPDFName("Extra"), holder);
            }
            case "note" -> {
                PDAnnotationText note = new PDAnnotationText();
                note.setContents(words);
                document.getPage(0).getAnnotations().add(note);
                var all = new ArrayList<>(document.getPage(0).getAnnotations());
                all.add(note);
                document.getPage(0).setAnnotations(all);
            }
            default ->
                    catalogue
                            .getStructureTreeRoot()
                            .getCOSObject()
                            .setString(COSName.getPDFName(layer), words);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,269 kits were given in all.",
                "Version 1.9.84 of the form; room 2.9; 17/20 agreed.",
                "The PM found oedema at 2 p.m. on the ward.",
                "By 12 September 2026 every hostel has naloxone.",
                "Ring 0300 123 4567; 40% of 1,984 deaths.",
            })
    void plainTextIsNoLeak(String text) {
        MinutesRecord record = MinutesTiersTest.record(MinutesTiersTest.meeting(""), "");
        assertThat(known(record, OutputTier.PUBLIC).in(text)).isEmpty();
    }
}
