package vigil.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vigil.domain.casefile.FieldKey;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Reveal;

/**
 * The guide at the right edge of the window, over or beside the work, which stays as it is and can
 * be used meanwhile. Escape puts it away and gives the keyboard back.
 */
public final class GuidePanel {

    private static final int MOST_HITS = 40;

    /** Where somebody is in the guide. */
    private record Place(String page, String anchor, List<String> sought) {}

    private final Kit kit;
    private final GuideBook book;
    private Optional<GuideSearch> search = Optional.empty();
    private final TextField words = new TextField();
    private final ListView<GuideSearch.Hit> hits = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane body = new StackPane(scroll, hits);
    private final Label count = Controls.styled(new Label(), "muted", "small");
    private final Button back;
    private final Button forward;
    private final ChosenText chosen;
    private final VBox root;
    private final List<Place> visited = new ArrayList<>();
    private int at = -1;
    private Optional<Node> focusBefore = Optional.empty();

    /**
     * @param vocabulary whose fields have a page each
     */
    public GuidePanel(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.book = GuideBook.shipped(new FieldPages(kit.words(), vocabulary).all());
        Controls controls = new Controls(kit);
        back = controls.icon("guide.back", Icon.BEFORE, () -> step(-1));
        forward = controls.icon("guide.forward", Icon.NEXT, () -> step(1));
        HBox head =
                Controls.row(
                        back,
                        forward,
                        controls.flat("guide.contents", Icon.TIMELINE, this::contents),
                        Controls.gap(),
                        controls.icon("guide.print", Icon.PRINT, this::print),
                        controls.icon("guide.close", Icon.CLOSE, this::close));
        words.setId("guide-words");
        words.setPromptText(kit.say("guide.words"));
        words.setAccessibleText(kit.say("guide.words"));
        words.textProperty().addListener((p, was, is) -> find());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::inWords);
        hits.setId("guide-hits");
        hits.getStyleClass().add("guide-hits");
        hits.setAccessibleText(kit.say("guide.hits"));
        hits.setCellFactory(view -> new HitCell());
        hits.setOnMouseClicked(event -> openHit());
        hits.addEventHandler(KeyEvent.KEY_PRESSED, this::inHits);
        Label nothing = Controls.wrapping(kit.say("guide.nothing"), "muted");
        hits.setPlaceholder(nothing);
        scroll.setFitToWidth(true);
        scroll.setId("guide-page");
        chosen = new ChosenText(kit, scroll);
        VBox.setVgrow(body, Priority.ALWAYS);
        count.setId("guide-count");
        root =
                Controls.styled(
                        new VBox(
                                head,
                                words,
                                count,
                                body,
                                Controls.wrapping(kit.say("guide.keys"), "muted", "small")),
                        "guide-panel");
        root.setId("guide-panel");
        root.setVisible(false);
        root.setManaged(false);
        root.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        StackPane.setAlignment(root, Pos.CENTER_RIGHT);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        showHits(false);
        index();
    }

    /** Every word of the guide, away from the window’s thread; the page itself can be read. */
    private void index() {
        kit.work()
                .run(
                        "indexingGuide",
                        progress -> new GuideSearch(book.entries()),
                        made -> {
                            search = Optional.of(made);
                            if (!words.getText().isBlank()) {
                                find();
                            }
                        },
                        kit::report);
    }

    public Node node() {
        return root;
    }

    public boolean open() {
        return root.isVisible();
    }

    /** Opens a page; what it is called is checked by a test for every page of the window. */
    public void open(String page) {
        if (!open()) {
            focusBefore =
                    Optional.ofNullable(root.getScene()).map(javafx.scene.Scene::getFocusOwner);
            root.setManaged(true);
            root.setVisible(true);
        }
        words.clear();
        go(new Place(page, "", List.of()));
        root.applyCss();
        root.layout();
        scroll.requestFocus();
    }

    /** Opens the page of a field. */
    public void open(FieldKey field) {
        open(FieldPages.name(field));
    }

    /** Opens the contents with the keyboard in the search. */
    public void openSearch() {
        contents();
        words.requestFocus();
    }

    private void contents() {
        open(GuideBook.CONTENTS);
    }

    /** Puts the guide away. */
    public void close() {
        if (open()) {
            root.setVisible(false);
            root.setManaged(false);
            focusBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
            focusBefore = Optional.empty();
        }
    }

    private void go(Place place) {
        if (book.find(place.page()).isEmpty()) {
            return;
        }
        while (visited.size() > at + 1) {
            visited.removeLast();
        }
        visited.add(place);
        at = visited.size() - 1;
        draw();
    }

    private void step(int by) {
        int next = at + by;
        if (next >= 0 && next < visited.size()) {
            at = next;
            words.clear();
            draw();
        }
    }

    private void draw() {
        Place place = visited.get(at);
        GuideEntry entry = book.find(place.page()).orElseThrow();
        GuideDrawing.Drawn drawn = GuideDrawing.draw(entry.text(), this::follow);
        scroll.setContent(drawn.page());
        scroll.setVvalue(0);
        scroll.setAccessibleText(entry.title());
        chosen.in(drawn.texts());
        drawn.texts().forEach(text -> text.mark(place.sought()));
        showHits(false);
        back.setDisable(at == 0);
        forward.setDisable(at == visited.size() - 1);
        Optional.ofNullable(drawn.headings().get(place.anchor()))
                .ifPresent(heading -> {
                    root.applyCss();
                    root.layout();
                    Reveal.showTop(heading);
                });
    }

    /** A link: another page, a heading of it, or a heading of this one. */
    private void follow(String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String anchor = hash < 0 ? "" : target.substring(hash + 1);
        String page = file.isEmpty() ? visited.get(at).page() : file.replaceFirst("\\.md$", "");
        go(new Place(page, anchor, List.of()));
        scroll.requestFocus();
    }

    private void find() {
        List<GuideSearch.Hit> found =
                search.map(all -> all.find(words.getText(), MOST_HITS)).orElse(List.of());
        boolean searching = !GuideSearch.words(words.getText()).isEmpty();
        hits.getItems().setAll(found);
        hits.getSelectionModel().selectFirst();
        count.setText(kit.say("guide.found", found.size()));
        showHits(searching);
    }

    private void showHits(boolean shown) {
        Controls.show(hits, shown);
        Controls.show(count, shown);
        scroll.setVisible(!shown);
    }

    private void openHit() {
        GuideSearch.Hit hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null) {
            go(
                    new Place(
                            hit.page(),
                            GuideDrawing.anchor(hit.heading()),
                            GuideSearch.words(words.getText())));
            scroll.requestFocus();
        }
    }

    private void inWords(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && hits.isVisible()) {
            hits.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && hits.isVisible()) {
            openHit();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            words.clear();
            event.consume();
        }
    }

    private void inHits(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openHit();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        boolean alt = event.isAltDown() && !event.isShortcutDown();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (alt && event.getCode() == KeyCode.LEFT) {
            step(-1);
            event.consume();
        } else if (alt && event.getCode() == KeyCode.RIGHT) {
            step(1);
            event.consume();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown()
                || event.getCode() == KeyCode.F3) {
            words.requestFocus();
            words.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.P && event.isShortcutDown()) {
            print();
            event.consume();
        }
    }

    private void print() {
        if (at >= 0) {
            GuideEntry entry = book.find(visited.get(at).page()).orElseThrow();
            new GuidePaper(kit).print(entry.text(), root.getScene().getWindow());
        }
    }

    /** The title, the heading, and a passage with the words in it made strong. */
    private final class HitCell extends ListCell<GuideSearch.Hit> {

        private final Label title = Controls.wrapping("", "strong");
        private final TextFlow passage = new TextFlow();
        private final VBox box = new VBox(2, title, passage);

        HitCell() {
            setPrefWidth(0); // as wide as the list: the passage wraps
        }

        @Override
        protected void updateItem(GuideSearch.Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(
                    hit.heading().isEmpty()
                            ? hit.title()
                            : kit.say("guide.hit", hit.title(), hit.heading()));
            passage.getChildren().clear();
            int from = 0;
            for (GuideSearch.Mark mark : hit.marks()) {
                say(passage, hit.excerpt().substring(from, mark.from()), "guide-words");
                say(passage, hit.excerpt().substring(mark.from(), mark.to()), "guide-found");
                from = mark.to();
            }
            say(passage, hit.excerpt().substring(from), "guide-words");
            setGraphic(box);
            setAccessibleText(title.getText() + ". " + hit.excerpt());
        }

        private static void say(TextFlow flow, String words, String style) {
            if (!words.isEmpty()) {
                flow.getChildren().add(Controls.styled(new Text(words), style));
            }
        }
    }
}
