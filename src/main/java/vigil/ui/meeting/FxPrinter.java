package vigil.ui.meeting;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vigil.casework.PageViewer;

/** The printers that the system knows. Pages keep their size: what is outside its reach is cut. */
final class FxPrinter implements PagePrinter {

    @Override
    public List<String> printers() {
        List<String> names = new ArrayList<>();
        Optional.ofNullable(Printer.getDefaultPrinter())
                .map(Printer::getName)
                .ifPresent(names::add);
        Printer.getAllPrinters().stream()
                .map(Printer::getName)
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(names::add);
        return List.copyOf(names);
    }

    @Override
    public Optional<Job> begin(String name, String title) {
        return Printer.getAllPrinters().stream()
                .filter(printer -> printer.getName().equals(name))
                .findFirst()
                .flatMap(printer ->
                        Optional.ofNullable(PrinterJob.createPrinterJob(printer))
                                .map(job -> {
                                    job.getJobSettings().setJobName(title);
                                    return new FxJob(printer, job);
                                }));
    }

    private record FxJob(Printer printer, PrinterJob job) implements Job {

        @Override
        public boolean page(PageViewer.Picture picture, PageViewer.Size size) {
            PageLayout layout =
                    printer.createPageLayout(
                            Paper.A4,
                            size.width() > size.height()
                                    ? PageOrientation.LANDSCAPE
                                    : PageOrientation.PORTRAIT,
                            Printer.MarginType.HARDWARE_MINIMUM);
            PixelBuffer<IntBuffer> pixels =
                    new PixelBuffer<>(
                            picture.width(),
                            picture.height(),
                            IntBuffer.wrap(picture.pixels()),
                            PixelFormat.getIntArgbPreInstance());
            ImageView view = new ImageView(new WritableImage(pixels));
            view.setFitWidth(size.width());
            view.setFitHeight(size.height());
            view.setSmooth(true);
            view.setTranslateX(-layout.getLeftMargin());
            view.setTranslateY(-layout.getTopMargin());
            return job.printPage(layout, new Group(view));
        }

        @Override
        public boolean end() {
            return job.endJob();
        }

        @Override
        public void cancel() {
            job.cancelJob();
        }
    }
}
