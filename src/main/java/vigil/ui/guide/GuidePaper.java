package vigil.ui.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** Prints a page of the guide, over as many sheets as it takes. */
final class GuidePaper {

    private final Kit kit;

    GuidePaper(Kit kit) {
        this.kit = kit;
    }

    /**
     * @param markdown the page
     */
    void print(String markdown, Window window) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            kit.notices().note(kit.say("guide.noPrinter"));
            return;
        }
        if (!job.showPrintDialog(window)) {
            return;
        }
        double width = job.getJobSettings().getPageLayout().getPrintableWidth();
        double height = job.getJobSettings().getPageLayout().getPrintableHeight();
        for (VBox sheet : sheets(markdown, width, height)) {
            if (!job.printPage(sheet)) {
                kit.notices().note(kit.say("guide.notPrinted"));
                job.cancelJob();
                return;
            }
        }
        job.endJob();
    }

    private static List<VBox> sheets(String markdown, double width, double height) {
        VBox whole = GuideDrawing.draw(markdown, target -> {}).page();
        new javafx.scene.Scene(whole, width, height); // measures as it will print: black on white
        whole.applyCss();
        whole.layout();
        List<VBox> sheets = new ArrayList<>();
        VBox sheet = sheet(width);
        double used = 0;
        for (Node block : List.copyOf(whole.getChildren())) {
            double high = block.prefHeight(width) + whole.getSpacing();
            if (used + high > height && used > 0) {
                sheets.add(sheet);
                sheet = sheet(width);
                used = 0;
            }
            sheet.getChildren().add(block);
            used += high;
        }
        sheets.add(sheet);
        return sheets;
    }

    private static VBox sheet(double width) {
        VBox sheet = Controls.styled(new VBox(6), "guide");
        sheet.setPrefWidth(width);
        sheet.setMaxWidth(width);
        return sheet;
    }
}
