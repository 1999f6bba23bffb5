package vigil.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vigil.casework.Refused;
import vigil.casework.ReturnFiles;
import vigil.casework.ReturnForm;
import vigil.casework.ReturnedSheet;
import vigil.casework.Sentences;

/**
 * The workbook an agency fills in: a sheet of questions, one for a chronology, and one of choices.
 * The key of each question stands in a hidden column, so that rows may be moved about.
 */
public final class ReturnWorkbook implements ReturnFiles {

    static final String NUMBER = "vigil:number";
    static final String HELD = "vigil:held";
    static final String DISCLOSURE = "vigil:disclosure";
    static final String BY = "vigil:by";
    static final String EVENTS = "vigil:events";

    /** Rows offered for the chronology. */
    private static final int EVENT_ROWS = 200;

    private static final String INK = "12303D";
    private static final String HEAD = "E4F2F7";
    private static final String ANSWER = "FFFDF2";
    private static final String LINE = "C9D3D9";

    private final Sentences sentences;

    public ReturnWorkbook(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public byte[] blank(ReturnForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vigil", "1.0")) {
            workbook.setGlobalDefaultFont("Calibri", 11);
            Worksheet questions = workbook.newWorksheet(say("returnFile.sheet.questions"));
            Worksheet events = workbook.newWorksheet(say("returnFile.sheet.events"));
            Worksheet lists = workbook.newWorksheet(say("returnFile.sheet.lists"));
            lists.setVisibilityState(VisibilityState.HIDDEN);
            Choices choices = new Choices(lists);
            questions(questions, form, choices);
            events(events, form, choices);
            choices.write();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private String say(String key, Object... arguments) {
        return sentences.of(key, arguments);
    }

    private void questions(Worksheet sheet, ReturnForm form, Choices choices) {
        sheet.hideColumn(0);
        sheet.width(1, 58);
        sheet.width(2, 46);
        sheet.width(3, 46);
        page(sheet, form);
        sheet.value(0, 1, form.marking());
        sheet.style(0, 1).bold().fontColor("9C1C1C").set();
        sheet.value(1, 1, say("returnFile.title", form.agency()));
        sheet.style(1, 1).bold().fontSize(16).fontColor(INK).set();
        sheet.value(2, 1, say("returnFile.lead", form.panel(), day(form)));
        sheet.range(2, 1, 2, 3).merge();
        sheet.style(2, 1).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(2, 50);
        int row = 4;
        head(sheet, row, NUMBER, say("returnFile.number"));
        sheet.value(row, 2, form.number().text());
        sheet.style(row++, 2).bold().set();
        head(sheet, row, HELD, say("returnFile.held"));
        answer(sheet, row, form.held(), choices);
        sheet.value(row++, 3, say("returnFile.held.how"));
        head(sheet, row, DISCLOSURE, say("returnFile.disclosure"));
        answer(sheet, row++, form.disclosure(), choices);
        head(sheet, row, BY, say("returnFile.by"));
        answer(sheet, row++, List.of(), choices);
        row++;
        titles(sheet, row, 1, "returnFile.question", "returnFile.answer", "returnFile.note");
        sheet.freezePane(0, row + 1);
        sheet.repeatRows(row);
        for (ReturnForm.Line line : form.lines()) {
            row++;
            sheet.value(row, 0, line.key());
            sheet.value(
                    row,
                    1,
                    line.how().isEmpty() ? line.question() : line.question() + "\n" + line.how());
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
            answer(sheet, row, line.choices(), choices);
            cell(sheet, row, 3);
            sheet.rowHeight(row, 20 + 15.0 * lines(line));
        }
    }

    private static int lines(ReturnForm.Line line) {
        return line.question().length() / 60
                + (line.how().isEmpty() ? 0 : line.how().length() / 60 + 1);
    }

    private void events(Worksheet sheet, ReturnForm form, Choices choices) {
        sheet.width(0, 16);
        sheet.width(1, 11);
        sheet.width(2, 30);
        sheet.width(3, 90);
        page(sheet, form);
        sheet.value(0, 0, say("returnFile.events.lead"));
        sheet.range(0, 0, 0, 3).merge();
        sheet.style(0, 0).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(0, 36);
        titles(
                sheet,
                1,
                0,
                "returnFile.event.date",
                "returnFile.event.time",
                "returnFile.event.kind",
                "returnFile.event.what");
        sheet.freezePane(0, 2);
        for (int row = 2; row < EVENT_ROWS + 2; row++) {
            for (int column = 0; column < 4; column++) {
                cell(sheet, row, column);
            }
        }
        offer(sheet.range(2, 2, EVENT_ROWS + 1, 2), form.events(), choices);
    }

    private void page(Worksheet sheet, ReturnForm form) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(
                form.marking() + " – " + form.number().text(),
                org.dhatim.fastexcel.Position.CENTER);
    }

    private static void head(Worksheet sheet, int row, String key, String caption) {
        sheet.value(row, 0, key);
        sheet.value(row, 1, caption);
        sheet.style(row, 1).bold().wrapText(true).set();
    }

    private void titles(Worksheet sheet, int row, int from, String... keys) {
        int column = from;
        for (String key : keys) {
            sheet.value(row, column, say(key));
            sheet.style(row, column++).bold().fillColor(HEAD).fontColor(INK).set();
        }
    }

    private static void answer(Worksheet sheet, int row, List<String> offered, Choices choices) {
        cell(sheet, row, 2);
        if (!offered.isEmpty()) {
            offer(sheet.range(row, 2, row, 2), offered, choices);
        }
    }

    /** Text by format, so that a program neither turns it into a date nor runs it. */
    private static void cell(Worksheet sheet, int row, int column) {
        sheet.style(row, column)
                .format("@")
                .fillColor(ANSWER)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
    }

    /**
     * A list to choose from, which also takes what is not in it: several, or a word of one's own.
     */
    private static void offer(Range cells, List<String> offered, Choices choices) {
        cells.validateWithList(choices.of(offered))
                .allowBlank(true)
                .showErrorMessage(false)
                .errorStyle(DataValidationErrorStyle.INFORMATION);
    }

    private String day(ReturnForm form) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", sentences.locale())
                .format(form.due());
    }

    /** The lists to choose from, each once, in columns of a sheet of their own. */
    private static final class Choices {
        private final Worksheet sheet;
        private final Map<List<String>, Integer> columns = new LinkedHashMap<>();

        Choices(Worksheet sheet) {
            this.sheet = sheet;
        }

        Range of(List<String> offered) {
            int column = columns.computeIfAbsent(offered, list -> columns.size());
            return sheet.range(0, column, offered.size() - 1, column);
        }

        void write() {
            columns.forEach((offered, column) -> {
                int row = 0;
                for (String choice : offered) {
                    sheet.value(row++, column, choice);
                }
            });
        }
    }

    @Override
    public ReturnedSheet read(byte[] file) throws Refused {
        return new ReturnedWorkbook(file).read();
    }
}
