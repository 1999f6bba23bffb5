package vigil.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.vocabulary.Terms;
import vigil.ui.answer.AnswerField;
import vigil.ui.guide.GuidePanel;
import vigil.ui.guide.NewsCard;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator.Page;
import vigil.ui.kit.Sheets;
import vigil.ui.tour.Tour;

/** What helps somebody to learn the program: guide, field help, tour, news, keys and cards. */
final class Learning {

    private static final int FIELDS = 8;

    private final Kit kit;
    private final Sheets sheets;
    private final StackPane layer = new StackPane();
    private final StackPane beside;
    private List<Labelled> labelled = List.of();
    private Optional<GuidePanel> guide = Optional.empty();
    private Optional<Tour> tour = Optional.empty();

    /**
     * @param beside the work, which makes room for the guide where the window is wide enough
     */
    Learning(Kit kit, Sheets sheets, StackPane beside) {
        this.kit = kit;
        this.sheets = sheets;
        this.beside = beside;
        layer.setPickOnBounds(false);
    }

    Node node() {
        return layer;
    }

    /** Made when first wanted: most mornings nobody does. */
    private GuidePanel panel() {
        if (guide.isEmpty()) {
            GuidePanel made = new GuidePanel(kit, kit.vocabulary());
            GuideRoom.make(beside, made.node());
            layer.getChildren().addFirst(made.node());
            guide = Optional.of(made);
        }
        return guide.get();
    }

    /** The page that fits: of the field that has the keyboard, else of the page in view. */
    void help(Scene scene, String page) {
        Optional<FieldDefinition> field =
                guide.filter(GuidePanel::open).isPresent()
                        ? Optional.empty()
                        : Optional.ofNullable(scene.getFocusOwner()).flatMap(Learning::fieldAt);
        field.ifPresentOrElse(f -> panel().open(f.key()), () -> panel().open(page));
    }

    /** A page by its name. */
    void read(String page) {
        panel().open(page);
    }

    /** The page of a field. */
    void read(vigil.domain.casefile.FieldKey field) {
        panel().open(field);
    }

    /** Whether a node is part of a field, in which a question mark says that it is not known. */
    static boolean inField(Node node) {
        return fieldAt(node).isPresent();
    }

    private static Optional<FieldDefinition> fieldAt(Node focused) {
        for (Optional<Node> at = Optional.of(focused);
                at.isPresent();
                at = at.map(Node::getParent)) {
            if (at.get() instanceof AnswerField field) {
                return Optional.of(field.definition());
            }
        }
        return Optional.empty();
    }

    /** Puts away what belongs to an open store. */
    void close() {
        guide.ifPresent(GuidePanel::close);
        endTour();
    }

    /** The tour, over these pages. */
    void tour(Parent work, java.util.function.Consumer<Page> go) {
        endTour();
        sheets.close();
        guide.ifPresent(GuidePanel::close);
        Tour begun = new Tour(kit, work, go, this::endTour);
        layer.getChildren().add(begun.node());
        tour = Optional.of(begun);
        beside.setDisable(true);
        begun.start();
    }

    private void endTour() {
        tour.ifPresent(over -> {
            layer.getChildren().remove(over.node());
            beside.setDisable(false);
            beside.requestFocus();
        });
        tour = Optional.empty();
    }

    boolean touring() {
        return tour.isPresent();
    }

    void keys() {
        ShortcutSheet.open(kit, sheets);
    }

    /** Shows once what an update brought; never in a store’s first hour on a new computer. */
    void news(boolean again) {
        NewsCard.show(kit, sheets, again, this::read);
    }

    /** What the palette finds of it. */
    List<Command> commands(PanelRole role, Runnable startTour, Runnable quickCard) {
        return List.of(
                command("guide.command", "F1", () -> panel().openSearch()),
                command("keysheet.command", kit.say("keysheet.keys"), this::keys),
                command("tour.command", "", startTour),
                command("news.command", "", () -> news(true)),
                new Command(
                        Icon.PRINT,
                        kit.say("quickcard.command", kit.say("role." + role.name())),
                        "",
                        "",
                        quickCard),
                command("wellbeing.command", "", () -> read("wellbeing")));
    }

    private Command command(String key, String keys, Runnable action) {
        return new Command(Icon.HELP, kit.say(key), "", keys, action);
    }

    /** A field with its label folded, which is not done again at each key. */
    private record Labelled(FieldDefinition field, String words) {}

    /** Fields by their names: what is …? */
    Stream<Command> fields(String folded) {
        String sought = folded;
        for (String word : kit.say("palette.asking").split(";")) {
            String asked = Terms.fold(word) + " ";
            if (sought.startsWith(asked)) {
                sought = sought.substring(asked.length()).strip();
            }
        }
        boolean asking = !sought.equals(folded);
        if (sought.length() < 3) {
            return Stream.empty();
        }
        String wanted = sought.toLowerCase(Locale.ROOT);
        if (labelled.isEmpty()) {
            labelled =
                    kit.vocabulary().catalogue().fields().stream()
                            .map(field -> new Labelled(field, Terms.fold(field.label())))
                            .toList();
        }
        return labelled.stream()
                .filter(field -> field.words().contains(wanted))
                .limit(asking ? 3 * FIELDS : FIELDS)
                .map(Labelled::field)
                .map(field ->
                        new Command(
                                Icon.INFORMATION,
                                kit.say("palette.whatIs", field.label()),
                                field.section().title(),
                                "",
                                () -> panel().open(field.key())));
    }
}
