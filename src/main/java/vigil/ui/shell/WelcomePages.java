package vigil.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.casework.Beginnings;
import vigil.casework.PanelDesk;
import vigil.casework.StoreCare;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.support.SupportView;
import vigil.ui.support.SupportViewModel;
import vigil.ui.tour.Tour;
import vigil.ui.unlock.NewStoreView;
import vigil.ui.unlock.NewStoreViewModel;
import vigil.ui.unlock.RestoreView;
import vigil.ui.unlock.RestoreViewModel;
import vigil.ui.unlock.TryItView;
import vigil.ui.unlock.TryItViewModel;
import vigil.ui.unlock.UnlockView;
import vigil.ui.unlock.UnlockViewModel;
import vigil.ui.unlock.WelcomeFrame;
import vigil.words.Words;

/** What the window shows while nothing is open. */
final class WelcomePages {

    /** Where these pages lead. */
    interface Doors {

        /** Goes in with a store that has just been unlocked or made. */
        void enter(PanelDesk opened);

        /** The tour, once a store is open. */
        void tour();

        /** The door of briefing packs, which open without a store. */
        void briefings();
    }

    private final Surface surface;
    private final Kit kit;
    private final StoreCare care;
    private final Doors doors;
    private Optional<Beginnings> beginnings = Optional.empty();
    private Optional<NewStoreViewModel> founding = Optional.empty();
    private Supplier<String> locked = () -> "";
    private String welcome = "unlocking";

    WelcomePages(Surface surface, StoreCare care, Doors doors) {
        this.surface = surface;
        this.kit = surface.kit();
        this.care = care;
        this.doors = doors;
    }

    /** A store to try it with is offered from now on. */
    void offer(Beginnings offered) {
        beginnings = Optional.of(offered);
    }

    /** The page of the guide that fits. */
    String guidePage() {
        return welcome;
    }

    /** Whether a store is being made. */
    boolean founding() {
        return founding.isPresent();
    }

    /** Why the program locked itself, until a store is open again. */
    void say(Supplier<String> why) {
        locked = why;
    }

    /** A store is open: what was begun here is finished. */
    void left() {
        locked = () -> "";
        founding = Optional.empty();
    }

    /** What was begun here is not gone on with. */
    void abandon() {
        founding.ifPresent(
                model -> kit.work().run("locking", model::dispose, () -> {}, problem -> {}));
    }

    void unlock() {
        unlock(Optional.empty());
    }

    void unlock(Optional<Path> store) {
        founding = Optional.empty();
        UnlockViewModel model = new UnlockViewModel(kit, care, doors::enter, locked.get());
        HBox links =
                Controls.row(
                        link("welcome-briefing", "welcome.briefing", doors::briefings),
                        Controls.gap(),
                        link("welcome-support", "welcome.support", this::support));
        HBox more = Controls.row(Controls.gap(), otherLanguage());
        beginnings.ifPresent(offered ->
                more.getChildren()
                        .addFirst(link("welcome-try", "try.offer", () -> tryIt(offered))));
        VBox both =
                Controls.styled(
                        new VBox(
                                new UnlockView(kit, model, this::found, this::restore).node(),
                                Controls.styled(links, "welcome-links"),
                                Controls.styled(more, "welcome-links")),
                        "welcome-both");
        welcome = "unlocking";
        show(both);
        store.map(Path::toString).ifPresent(model::choose);
    }

    private Hyperlink link(String id, String key, Runnable action) {
        Hyperlink link = new Hyperlink(kit.say(key));
        link.setId(id);
        link.setOnAction(event -> action.run());
        return link;
    }

    private void show(Node page) {
        WelcomeFrame frame = new WelcomeFrame(kit);
        frame.show(page);
        surface.fill(frame.node());
    }

    /** Offers the language that is not spoken, in that language. */
    private Hyperlink otherLanguage() {
        String other = kit.words().locale().equals(Words.WELSH) ? "en" : "cy";
        return link(
                "welcome-language",
                "language." + other,
                () -> {
                    surface.speak(other);
                    unlock();
                });
    }

    /** Self-check, diagnosis and log, for when no store opens. */
    private void support() {
        Optional<Path> store = kit.device().recentStores().stream().map(Path::of).findFirst();
        Button back = new Controls(kit).button("welcome.support.back", this::unlock);
        VBox both =
                new VBox(
                        Controls.styled(Controls.row(back), "support-back"),
                        new SupportView(kit, new SupportViewModel(kit, store, Optional.empty()))
                                .node());
        show(both);
        both.setMaxHeight(Double.MAX_VALUE);
        back.requestFocus();
    }

    /** Offers a store of invented cases; once it is open, the tour begins in it. */
    private void tryIt(Beginnings offered) {
        TryItViewModel model =
                new TryItViewModel(
                        kit,
                        care,
                        offered.demo(),
                        opened -> {
                            doors.enter(opened);
                            if (Tour.wanted(kit)) {
                                doors.tour();
                            }
                        });
        TryItView view = new TryItView(kit, model, offered.folder(), this::unlock);
        welcome = "trying";
        show(view.node());
        view.focus();
    }

    private void restore(Optional<Path> damaged) {
        RestoreViewModel model =
                new RestoreViewModel(
                        kit,
                        care.rescue(),
                        damaged,
                        store -> {
                            kit.device().opened(store.toString());
                            unlock();
                        });
        show(new RestoreView(kit, model, this::unlock).node());
    }

    private void found() {
        NewStoreViewModel model = new NewStoreViewModel(kit, care, doors::enter);
        founding = Optional.of(model);
        welcome = "founding";
        show(new NewStoreView(kit, model, this::unlock).node());
    }
}
