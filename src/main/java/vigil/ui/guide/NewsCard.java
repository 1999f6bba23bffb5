package vigil.ui.guide;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** What is new in this version: once after an update, and whenever it is asked for. */
public final class NewsCard {

    private NewsCard() {}

    /**
     * @param asked whether somebody asked; else it is shown only after an update
     * @param read opens a page of the guide
     */
    public static void show(Kit kit, Sheets sheets, boolean asked, Consumer<String> read) {
        GuideBook.Newest newest = GuideBook.newest();
        String seen = kit.device().get(Device.NEWS_SEEN);
        kit.device().set(Device.NEWS_SEEN, newest.version());
        boolean updated = !seen.isEmpty() && !seen.equals(newest.version());
        if (!asked && !updated) {
            return; // a first start is no update
        }
        Controls controls = new Controls(kit);
        GuideDrawing.Drawn drawn =
                GuideDrawing.draw(
                        newest.text(),
                        target -> {
                            sheets.close();
                            read.accept(target.replaceFirst("\\.md.*$", ""));
                        });
        ScrollPane scroll = new ScrollPane(drawn.page());
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button good = controls.primary("news.close", sheets::close);
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("news.title", newest.version()),
                                scroll,
                                Controls.row(Controls.gap(), good)),
                        "sheet",
                        "news-sheet");
        sheet.setId("news");
        sheets.show(sheet, good);
    }
}
