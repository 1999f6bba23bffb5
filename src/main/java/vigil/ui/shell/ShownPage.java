package vigil.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Navigator.Page;
import vigil.ui.kit.Screen;

/** Which page is in view, and which ones are kept for when they are wanted again. */
final class ShownPage {

    private final MainView view;
    private final Map<Page, Screen> kept = new EnumMap<>(Page.class);
    private Optional<Screen> current = Optional.empty();
    private String guide = "home";
    private Consumer<Navigator> again = pages -> pages.go(Page.HOME);

    ShownPage(MainView view) {
        this.view = view;
    }

    /** A page of the navigation, made when it is first wanted. */
    void go(Page page, Function<Page, Screen> making) {
        show(
                page.name().toLowerCase(Locale.ROOT),
                Optional.of(page),
                () -> kept.computeIfAbsent(page, making));
    }

    /**
     * @param guidePage the page of the guide that fits
     * @param page the page of the navigation it belongs to
     */
    void show(String guidePage, Optional<Page> page, Supplier<Screen> screen) {
        if (current.isPresent() && !current.get().leave()) {
            return;
        }
        current.filter(was -> !kept.containsValue(was)).ifPresent(Screen::dispose);
        page.ifPresent(at -> again = pages -> pages.go(at));
        Screen next = screen.get();
        current = Optional.of(next);
        guide = guidePage;
        view.show(next, page);
    }

    Optional<Screen> current() {
        return current;
    }

    /** A page of the navigation, once it was in view. */
    <S extends Screen> Optional<S> kept(Page page, Class<S> kind) {
        return Optional.ofNullable(kept.get(page)).filter(kind::isInstance).map(kind::cast);
    }

    /** How the page in view, or the one it belongs to, is opened in other pages. */
    Consumer<Navigator> again() {
        return again;
    }

    /** The page in view is opened in other pages like this. */
    void again(Consumer<Navigator> way) {
        again = way;
    }

    String guide() {
        return current.flatMap(Screen::guide).orElse(guide);
    }

    /** The page is made anew when next wanted. */
    void forget(Page page) {
        Optional.ofNullable(kept.remove(page)).ifPresent(Screen::dispose);
    }

    /** Pages that are not in view are made anew when next wanted, with the new words. */
    void forgetOthers() {
        kept.entrySet()
                .removeIf(entry -> {
                    boolean away = !current.equals(Optional.of(entry.getValue()));
                    if (away) {
                        entry.getValue().dispose();
                    }
                    return away;
                });
    }

    /** Whether something unfinished stands on the page in view. */
    boolean unfinished() {
        return current.filter(Screen::unfinished).isPresent();
    }

    /** Everything unfinished on them is kept, everything else let go. */
    void dispose() {
        List<Screen> all = new ArrayList<>(kept.values());
        current.filter(screen -> !all.contains(screen)).ifPresent(all::add);
        all.forEach(Screen::dispose);
    }
}
