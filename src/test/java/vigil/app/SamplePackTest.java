package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.PanelDesk;
import vigil.casework.PanelStore;
import vigil.casework.PatternWatch;
import vigil.casework.Progress;
import vigil.casework.SummaryPacks;
import vigil.disclosure.ResidualIdentifiers;
import vigil.documents.pdf.Conformance;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Terms;
import vigil.patterns.Slice;

/** The pattern summary pack of the whole sample, out of the store, as the files people get. */
@Tag("slow")
class SamplePackTest {

    @TempDir Path folder;

    private Wiring wiring;

    private PanelDesk open() throws Exception {
        Path store = SampleStore.copy(folder);
        wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        return SampleStore.open(wiring, store);
    }

    /** Everybody in the sample. */
    static List<ReviewCase> everybody(Wiring wiring) throws Exception {
        List<ReviewCase> all = new ArrayList<>();
        wiring.files().folder(Path.of("sample-data")).read(new EverybodyIn(all), Progress.none());
        return all;
    }

    /** Every word, description, title and stream of a finished document. */
    static String everythingIn(byte[] pdf) throws Exception {
        StringBuilder all = new StringBuilder();
        try (var document = Loader.loadPDF(pdf)) {
            all.append(new PDFTextStripper().getText(document)).append('\n');
            for (var key : document.getDocument().getXrefTable().keySet()) {
                collect(document.getDocument().getObjectFromPool(key).getObject(), all);
            }
        }
        return all.toString();
    }

    private static void collect(COSBase value, StringBuilder all) throws Exception {
        switch (value) {
            case COSString text -> all.append(text.getString()).append('\n');
            case COSStream stream -> {
                stream.getValues().forEach(inner -> quietly(inner, all));
                if (COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
                    all.append(stream.toTextString()).append('\n');
                }
            }
            case COSDictionary dictionary ->
                    dictionary.getValues().forEach(inner -> quietly(inner, all));
            case COSArray array -> array.forEach(inner -> quietly(inner, all));
            case null, default -> {
                // Numbers and names say nothing.
            }
        }
    }

    private static void quietly(COSBase inner, StringBuilder all) {
        if (inner instanceof COSObject) {
            return; // stands in the table itself
        }
        try {
            collect(inner, all);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String surname(List<ReviewCase> everybody) {
        return everybody.stream()
                .map(person -> person.answers().text(Fields.SURNAME))
                .filter(name -> name.length() > 4)
                .findFirst()
                .orElseThrow();
    }

    /** Its sentences about packs and patterns, and what substances and factors are called. */
    static String everyWordOfTheProgram(Wiring wiring) {
        return wiring.words().keys().stream()
                        .filter(key -> key.startsWith("pack.") || key.startsWith("pattern"))
                        .map(wiring.words()::pattern)
                        .collect(Collectors.joining(" "))
                + wiring.vocabulary().substances().all().stream()
                        .map(Substance::name)
                        .collect(Collectors.joining(" "));
    }

    @Test
    void packsNameNobodyAndTheOneForAnybodyPassesTheGate() throws Exception {
        try (PanelDesk desk = open()) {
            PanelStore.MeetingRow meeting =
                    desk.meetings().list().stream()
                            .max(Comparator.comparing(PanelStore.MeetingRow::date))
                            .orElseThrow();
            PatternWatch.Found found = desk.patterns().search(Slice.everything(), Progress.none());
            List<ReviewCase> everybody = everybody(wiring);
            assertThat(everybody).hasSizeGreaterThan(1_300);
            ResidualIdentifiers people = ResidualIdentifiers.of(everybody);
            assertThat(people.in("The " + surname(everybody) + " case")).isNotEmpty();
            Set<String> said = new LinkedHashSet<>();
            for (OutputTier tier : desk.packs().tiers()) {
                SummaryPacks.Request request =
                        SummaryPacks.Request.of(tier, Optional.of(meeting.id()));
                SummaryPacks.Prepared prepared =
                        desk.packs().prepare(request, found.summary(), Progress.none());
                keep("pack-" + tier + ".pdf", prepared.pdf());
                keep("pack-" + tier + ".html", prepared.html());
                check(prepared);
                said.addAll(everythingIn(prepared.pdf()).lines().toList());
                said.addAll(readable(prepared.html()).lines().toList());
                SummaryPacks.Prepared again =
                        desk.packs().prepare(request, found.summary(), Progress.none());
                assertThat(again.pdf()).isEqualTo(prepared.pdf());
                assertThat(again.html()).isEqualTo(prepared.html());
            }
            // A name that is also a word of the program says nothing.
            String program =
                    everyWordOfTheProgram(wiring)
                            + " "
                            + meeting.title()
                            + " "
                            + wiring.words().longDate(found.summary().asAt())
                            + " "
                            + wiring.words().date(found.summary().asAt())
                            + " "
                            + wiring.words().date(meeting.date());
            // Lines that only stand beside one another here make no date and no name.
            // "1,269" is a count, and only without its comma a way to write the 1st of February.
            String looked =
                    String.join(" lineends ", said).replaceAll("\\b\\d{1,3},\\d{3}\\b", "count");
            assertThat(people.in(looked)).allMatch(name -> stands(name, program));
        }
    }

    static boolean stands(String name, String program) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(Terms.fold(program))
                .find();
    }

    private static void check(SummaryPacks.Prepared prepared) throws Exception {
        assertThat(prepared.lettersNotShown()).isZero();
        assertThat(prepared.view().findings()).isNotEmpty();
        assertThat(Conformance.broken(prepared.pdf(), Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(prepared.pdf(), Conformance.A_2A)).isEmpty();
        String html = new String(prepared.html(), StandardCharsets.UTF_8);
        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<link", "<iframe", "<img", "@import", "url(http", "src=")
                .containsOnlyOnce("<h1")
                .contains("<html lang=\"en-GB\">");
    }

    /** Everything but the look: text, titles, descriptions, labels. */
    private static String readable(byte[] html) {
        return new String(html, StandardCharsets.UTF_8)
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<(rect|path|line|circle|text|pattern|defs)[^>]*>", "\n")
                .replace('>', '\n');
    }

    private static void keep(String name, byte[] bytes) throws Exception {
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", name), bytes);
    }
}
