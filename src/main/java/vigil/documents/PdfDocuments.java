package vigil.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vigil.casework.DocumentWriter;
import vigil.casework.FileLayer;
import vigil.casework.LetterWriter;
import vigil.casework.Listing;
import vigil.casework.MinutesEdition;
import vigil.casework.OwnerLetter;
import vigil.casework.PageViewer;
import vigil.casework.PanelIdentity;
import vigil.casework.Passphrase;
import vigil.casework.QuickCards;
import vigil.casework.RedactionPaper;
import vigil.casework.Refused;
import vigil.casework.ReleaseWriter;
import vigil.casework.RequestLetter;
import vigil.charts.Chart;
import vigil.disclosure.AlertView;
import vigil.disclosure.ChronologyView;
import vigil.disclosure.MinutesView;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.report.Report;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Letterhead;
import vigil.documents.docx.DocxWriter;
import vigil.documents.docx.FinishedDocx;
import vigil.documents.html.HtmlWriter;
import vigil.documents.pdf.FinishedPdf;
import vigil.documents.pdf.PdfPages;
import vigil.documents.pdf.PdfWriter;
import vigil.documents.pdf.ProtectedPdf;
import vigil.documents.pdf.Warning;
import vigil.documents.pdf.WrittenPdf;
import vigil.domain.access.PanelRole;
import vigil.words.Words;

/** Writes documents as accessible PDF, in memory. */
public final class PdfDocuments implements DocumentWriter, LetterWriter, ReleaseWriter, QuickCards {

    /** Pixels for each point of a picture. */
    private static final double PICTURE_SCALE = 2;

    private final PdfWriter writer;
    private final Words words;
    private final PanelIdentity identity;

    public PdfDocuments(Words words) {
        this(words, new PdfWriter(), PanelIdentity.NONE);
    }

    private PdfDocuments(Words words, PdfWriter writer, PanelIdentity identity) {
        this.words = words;
        this.writer = writer;
        this.identity = identity;
    }

    @Override
    public PdfDocuments as(PanelIdentity panel) {
        return new PdfDocuments(words, writer, panel);
    }

    @Override
    public PanelIdentity.Picture logo(byte[] file) throws Refused {
        return LogoFile.read(file);
    }

    @Override
    public byte[] protect(byte[] pdf, Passphrase passphrase) throws Refused {
        return ProtectedPdf.of(pdf, passphrase);
    }

    @Override
    public List<FileLayer> layers(byte[] pdf, Passphrase passphrase) throws Refused {
        return FinishedPdf.layers(pdf, passphrase);
    }

    /** With whose paper it is above it, where the panel has said so. */
    private DocumentContent headed(DocumentContent content) {
        if (identity.empty()) {
            return content;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Letterhead(
                        identity.logo()
                                .map(logo ->
                                        new Letterhead.Logo(
                                                logo.picture().png(),
                                                logo.picture().width(),
                                                logo.picture().height(),
                                                logo.alternative())),
                        identity.lines()));
        blocks.addAll(content.blocks());
        return new DocumentContent(content.about(), blocks);
    }

    @Override
    public Written minutes(MinutesView view) {
        return write(headed(new MinutesComposer(words, view).compose()));
    }

    @Override
    public Written minutes(MinutesView view, MinutesEdition edition) {
        return write(headed(new MinutesComposer(words, view, edition).compose()));
    }

    @Override
    public byte[] editable(MinutesView view, MinutesEdition edition) {
        return DocxWriter.write(headed(new MinutesComposer(words, view, edition).compose()));
    }

    /** The same minutes as one file for a browser (HTML, UTF-8) that needs nothing besides. */
    public byte[] readOnlyMinutes(MinutesView view, MinutesEdition edition) {
        return HtmlWriter.write(
                headed(new MinutesComposer(words, view, edition).compose()), labels());
    }

    private HtmlWriter.Labels labels() {
        return new HtmlWriter.Labels(words.of("pack.html.skip"), words.of("pack.html.contents"));
    }

    @Override
    public Written retentionCertificate(vigil.casework.RetentionCertificate certificate) {
        return write(new RetentionCertificateComposer(words, certificate).compose());
    }

    @Override
    public Written redactionLog(RedactionPaper paper) {
        return write(new RedactionComposer(words, paper).compose());
    }

    @Override
    public List<FileLayer> layers(byte[] file) throws Refused {
        return FinishedDocx.is(file) ? FinishedDocx.layers(file) : FinishedPdf.layers(file);
    }

    @Override
    public Written letter(RequestLetter letter) {
        return write(headed(new LetterComposer(words, letter).compose()));
    }

    @Override
    public Written owed(OwnerLetter letter) {
        return write(headed(new OwnerLetterComposer(words, letter).compose()));
    }

    @Override
    public Written chronology(ChronologyView view) {
        return write(new ChronologyComposer(words, view).compose());
    }

    @Override
    public Written alert(AlertView view) {
        return write(new AlertComposer(words, view).compose());
    }

    @Override
    public Written list(Listing listing, String panel, String marking, LocalDate day) {
        return write(new ListComposer(words, listing, panel, marking, day).compose());
    }

    @Override
    public Written chart(ChartPage page) {
        return write(new ChartComposer(words, page, drawn(page)).document());
    }

    @Override
    public byte[] picture(ChartPage page) {
        Written written = write(new ChartComposer(words, page, drawn(page)).picture());
        try (PageViewer viewer = view(written.pdf())) {
            return PngFile.trimmed(viewer.page(0, PICTURE_SCALE), PICTURE_SCALE * 72);
        } catch (Refused impossible) {
            throw new IllegalStateException("what was just written can be read", impossible);
        }
    }

    @Override
    public Written pack(PackView view) {
        return write(headed(new PackComposer(words, view).compose()));
    }

    @Override
    public byte[] readOnlyPack(PackView view) {
        return HtmlWriter.write(new PackComposer(words, view).compose(), labels());
    }

    @Override
    public Written report(Report report) {
        return write(new ReportComposer(words, report).compose());
    }

    @Override
    public List<Listing> sheets(Report report) {
        return new ReportSheets(words, report).all();
    }

    @Override
    public byte[] card(PanelRole role) {
        return write(new QuickCardComposer(words, role).compose()).pdf();
    }

    private static Chart drawn(ChartPage page) {
        if (page.chart() instanceof Chart chart) {
            return chart;
        }
        throw new IllegalArgumentException("a chart, which is all that can be drawn");
    }

    private Written write(DocumentContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WrittenPdf written = writer.write(content, bytes);
            int unshown =
                    written.warnings().stream()
                            .filter(warning -> warning.kind() == Warning.Kind.LETTERS_NOT_SHOWN)
                            .mapToInt(Warning::count)
                            .sum();
            return new Written(bytes.toByteArray(), written.pages(), unshown);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    @Override
    public PageViewer view(byte[] pdf) throws Refused {
        return PdfPages.open(pdf);
    }
}
