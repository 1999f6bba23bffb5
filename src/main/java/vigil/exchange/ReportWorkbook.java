package vigil.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import vigil.casework.Listing;
import vigil.casework.Refused;

/**
 * Listings as one workbook, a sheet for each, in memory. The same listings and day give the same
 * bytes: the times that the format wants are those of the day.
 */
final class ReportWorkbook {

    private static final String CORE = "docProps/core.xml";

    private ReportWorkbook() {}

    static byte[] write(List<Listing> sheets, LocalDate day) throws Refused {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(bytes, "Vigil", "01.0000")) {
                workbook.properties()
                        .setTitle(SheetText.write(sheets.getFirst().notes().getFirst()));
                for (Listing listing : sheets) {
                    SheetWriting sheet =
                            SheetWriting.begin(
                                    workbook, listing.title(), listing.notes(), listing.columns());
                    for (List<Listing.Cell> row : listing.rows()) {
                        sheet.row(row);
                    }
                    sheet.end();
                }
            }
            return timed(bytes.toByteArray(), day);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    /** The same parts, each with the day as its time instead of that of the writing. */
    private static byte[] timed(byte[] workbook, LocalDate day) throws IOException {
        LocalDateTime time = day.atStartOfDay();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                                .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(CORE)) {
                    content =
                            new String(content, StandardCharsets.UTF_8)
                                    .replaceAll(
                                            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z",
                                            day + "T00:00:00Z")
                                    .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry timed = new ZipEntry(entry.getName());
                timed.setTimeLocal(time);
                out.putNextEntry(timed);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
