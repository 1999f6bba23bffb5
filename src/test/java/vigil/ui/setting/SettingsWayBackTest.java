package vigil.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vigil.app.Program;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.PanelDesk;
import vigil.casework.PanelIdentity;
import vigil.casework.Setting;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.TestKit;
import vigil.ui.kit.Theme;
import vigil.ui.kit.WaysBack;

/** What many settings at once, and the logo, are taken back by, and when they are not. */
@Tag("gui")
@ExtendWith(ApplicationExtension.class)
class SettingsWayBackTest {

    private static final Set<String> KEYS = Set.of(Setting.QUORUM.key(), Device.IDLE_MINUTES.key());

    @TempDir private Path folder;

    private final TestKit test = new TestKit();
    private final Kit kit = test.with(new InlineWork());
    private final List<WaysBack> made = new ArrayList<>();
    private Program program;

    @BeforeEach
    void aPanel() throws Exception {
        program = new Program(folder).create("Sheffield");
    }

    private SettingsViewModel model(PanelDesk desk) {
        return new SettingsViewModel(
                kit,
                desk,
                new Theme(test.device()),
                () -> {},
                language -> {},
                made::add,
                new WaysBack(kit));
    }

    private static String quorum(PanelDesk desk) throws Exception {
        return desk.settings().all().get(Setting.QUORUM);
    }

    private void takeAFile(PanelDesk desk) throws Exception {
        Path file = folder.resolve("settings.txt");
        Files.writeString(
                file,
                "format = vigil-settings/1\n[panel]\nquorum = 7\n[computer]\nidleMinutes = 4\n");
        SettingsViewModel model = model(desk);
        model.readSettings(file, offer -> model.take(offer, KEYS, kept -> {}));
    }

    @Test
    void aSettingsFileIsTakenBackWithCtrlZOnThePageThatIsMadeAnew(FxRobot robot) throws Exception {
        try (PanelDesk desk = program.open()) {
            String before = quorum(desk);
            robot.interact(() -> {
                takeAFile(desk);
                return null;
            });
            assertThat(quorum(desk)).isEqualTo("7");
            assertThat(test.device().get(Device.IDLE_MINUTES)).isEqualTo("4");
            boolean[] undone = {false};
            robot.interact(() -> undone[0] = made.getLast().undo());
            assertThat(undone[0]).as("the new page knows the way").isTrue();
            assertThat(quorum(desk)).isEqualTo(before);
            assertThat(test.device().get(Device.IDLE_MINUTES)).isEqualTo("10");
        }
    }

    @Test
    void nothingOfAFileIsTakenBackWhenSomeOfItWasSetSince(FxRobot robot) throws Exception {
        try (PanelDesk desk = program.open()) {
            robot.interact(() -> {
                takeAFile(desk);
                return null;
            });
            desk.settings().set(Setting.QUORUM, "9");
            robot.interact(() -> made.getLast().undo());
            assertThat(quorum(desk)).isEqualTo("9");
            assertThat(test.device().get(Device.IDLE_MINUTES)).isEqualTo("4");
            assertThat(test.problems())
                    .singleElement()
                    .asString()
                    .startsWith("Quorum was changed again since");
        }
    }

    @Test
    void aLogoIsNotTakenBackOverOneThatWasChosenSince(FxRobot robot) throws Exception {
        Path first = picture("first.png", 40);
        Path second = picture("second.png", 80);
        try (PanelDesk desk = program.open()) {
            SettingsViewModel model =
                    org.testfx.util.WaitForAsyncUtils.asyncFx(() -> model(desk)).get();
            List<Optional<PanelIdentity.Picture>> shown = new ArrayList<>();
            robot.interact(() -> model.chooseLogo(first, shown::add));
            desk.settings().logo(Files.readAllBytes(second));
            robot.interact(() -> model.back().undo());
            assertThat(desk.settings().logo().map(PanelIdentity.Picture::width)).contains(80);
            assertThat(shown).hasSize(1);
            assertThat(test.problems())
                    .singleElement()
                    .asString()
                    .contains("was changed again since");
            robot.interact(() -> {
                model.chooseLogo(first, shown::add);
                model.back().undo();
            });
            assertThat(desk.settings().logo().map(PanelIdentity.Picture::width)).contains(80);
            assertThat(shown).hasSize(3);
        }
    }

    private Path picture(String name, int width) throws Exception {
        Path file = folder.resolve(name);
        ImageIO.write(
                new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
