package vigil.documents.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vigil.casework.PageViewer;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** The pages of a PDF that is held in memory. */
public final class PdfPages implements PageViewer {

    /** A page of A4 at 1,000 dots an inch; more would only fill the memory. */
    private static final double MOST_PIXELS = 100e6;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    /**
     * Opens a file that {@link PdfWriter} wrote.
     *
     * @throws Refused with {@link Problem.WrongPassphrase} if it is protected, with {@link
     *     Problem.UnreadableFile} if it is no PDF
     */
    public static PdfPages open(byte[] pdf) throws Refused {
        return open(pdf, "");
    }

    /**
     * Opens a protected file.
     *
     * @throws Refused as {@link #open(byte[])} does
     */
    public static PdfPages open(byte[] pdf, Passphrase passphrase) throws Refused {
        char[] characters = passphrase.copy();
        try {
            return open(pdf, new String(characters));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static PdfPages open(byte[] pdf, String passphrase) throws Refused {
        try {
            return new PdfPages(Loader.loadPDF(pdf, passphrase));
        } catch (InvalidPasswordException wrong) {
            throw new Refused(new Problem.WrongPassphrase(), wrong);
        } catch (IOException unreadable) {
            throw new Refused(new Problem.UnreadableFile("", "", "pdf"), unreadable);
        }
    }

    @Override
    public synchronized int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public synchronized Size size(int page) {
        PDRectangle box = document.getPage(page).getCropBox();
        return new Size(box.getWidth(), box.getHeight());
    }

    @Override
    public synchronized Picture page(int page, double scale) throws Refused {
        Size size = size(page);
        int width = (int) Math.max(1, Math.round(size.width() * scale));
        int height = (int) Math.max(1, Math.round(size.height() * scale));
        if (!(scale > 0) || (double) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("a scale that gives a picture of sensible size");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        try {
            // The renderer clears with this colour, which is black unless said otherwise.
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            renderer.renderPageToGraphics(page, graphics, (float) scale);
        } catch (IOException failed) {
            throw new Refused(new Problem.Failed("pdf-picture"), failed);
        } finally {
            graphics.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Picture(width, height, pixels);
    }

    @Override
    public synchronized String text(int page) throws Refused {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            return stripper.getText(document);
        } catch (IOException failed) {
            throw new Refused(new Problem.Failed("pdf-text"), failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            document.close();
        } catch (IOException nothingLost) {
            // The file is in memory and was only read.
            return;
        }
    }
}
