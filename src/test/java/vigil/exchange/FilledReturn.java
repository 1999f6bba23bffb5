package vigil.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Fills in a return file as an agency would, and saves it with another program's habits. */
public final class FilledReturn {

    private FilledReturn() {}

    /**
     * @param answers by key of the question
     * @param events each a date, a time, a kind and what happened
     */
    public static byte[] of(byte[] blank, Map<String, String> answers, List<List<String>> events)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(blank));
                Workbook written = new Workbook(bytes, "Other program", "7.0")) {
            for (Sheet sheet : read.getSheets().toList()) {
                Worksheet to = written.newWorksheet(sheet.getName());
                int last = 0;
                for (Row row : sheet.read()) {
                    int at = row.getRowNum() - 1;
                    String key = row.getCellCount() > 0 ? row.getCellText(0) : "";
                    for (int column = 0; column < row.getCellCount(); column++) {
                        String text = row.getCellText(column);
                        if (column == 2 && answers.containsKey(key)) {
                            text = answers.get(key);
                        }
                        if (!text.isEmpty()) {
                            to.value(at, column, text);
                            last = at;
                        }
                    }
                }
                if (sheet.getName().equals("Chronology")) {
                    for (List<String> event : events) {
                        last++;
                        for (int column = 0; column < event.size(); column++) {
                            to.value(last, column, event.get(column));
                        }
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
