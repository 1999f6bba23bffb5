package vigil.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run in a virtual machine of its own: writes the sample with so many cases into a file. */
final class WriteInChild {

    private WriteInChild() {}

    public static void main(String[] arguments) throws IOException {
        int cases = Integer.parseInt(arguments[0]);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            new PdfWriter().write(SampleMinutes.withCases(cases), out);
        }
    }
}
