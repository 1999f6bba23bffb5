package vigil.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.casework.Refused;

/**
 * Run in a virtual machine of its own: writes the sample with so many cases into a file, and looks
 * at its first page.
 */
final class WriteInChild {

    private WriteInChild() {}

    public static void main(String[] arguments) throws IOException, Refused {
        int cases = Integer.parseInt(arguments[0]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(SampleMinutes.withCases(cases), out);
        try (PdfPages pages = PdfPages.open(out.toByteArray())) {
            if (pages.page(0, 1).width() == 0 || pages.text(0).isEmpty()) {
                throw new IOException("nothing to see");
            }
        }
        Files.write(Path.of(arguments[1]), out.toByteArray());
    }
}
