package vigil.ui.map;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.PlaceMaps;
import vigil.domain.geography.PlaceLevel;
import vigil.domain.vocabulary.Code;
import vigil.patterns.EvidenceBasis;
import vigil.ui.chart.ChartTable;
import vigil.ui.chart.ChartView;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DroppedFiles;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.PickField;
import vigil.ui.kit.Screen;
import vigil.ui.kit.Segments;

/** Deaths by borough, ward or postcode district, with the table beside the map. */
public final class MapPage implements Screen {

    private static final List<Integer> YEARS = List.of(0, 1, 3, 5);
    private static final double NARROWEST = 480;

    /** Room for the title, the line beneath and the buttons. */
    private static final double AROUND = 110;

    /** What the table takes beside the map. */
    private static final double BESIDE = 420;

    private final Kit kit;
    private final MapViewModel model;
    private final Navigator navigator;
    private final Controls controls;
    private final StackPane middle = new StackPane();
    private final Label about = Controls.wrapping("", "muted");
    private final Segments<PlaceLevel> level;
    private final CheckBox guarded = new CheckBox();
    private final VBox root;

    public MapPage(Kit kit, MapViewModel model, Navigator navigator) {
        this.kit = kit;
        this.model = model;
        this.navigator = navigator;
        this.controls = new Controls(kit);
        this.level = new Segments<>(kit.say("map.level"), true);
        for (PlaceLevel one : List.of(PlaceLevel.BOROUGH, PlaceLevel.DISTRICT, PlaceLevel.WARD)) {
            level.add(one, kit.say("map.level." + one.name()));
        }
        level.setId("map-level");
        level.whenChosen(chosen ->
                chosen.ifPresent(one -> model.question().set(model.question().get().at(one))));
        guarded.setText(kit.say("map.guarded"));
        guarded.setId("map-guarded");
        guarded.setOnAction(event ->
                model.question().set(model.question().get().guarded(guarded.isSelected())));
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(20, 20);
        turning.setAccessibleText(kit.say("map.counting"));
        turning.visibleProperty().bind(model.busy());
        FlowPane choices =
                Controls.styled(
                        new FlowPane(level, item(), basis(), years(), guarded, turning),
                        "map-choices");
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = Controls.styled(new VBox(choices, about, middle), "page", "map-page");
        model.question().addListener((p, was, is) -> follow(is));
        follow(model.question().get());
        model.drawn().addListener((p, was, is) -> is.ifPresent(this::show));
        model.drawn()
                .get()
                .ifPresentOrElse(
                        this::show,
                        () -> middle.getChildren().setAll(controls.muted("map.counting")));
        model.trouble()
                .addListener((p, was, is) ->
                        is.ifPresent(problem ->
                                middle.getChildren()
                                        .setAll(Controls.wrapping(kit.sentence(problem)))));
    }

    private void follow(MapViewModel.Question question) {
        level.show(Optional.of(question.level()));
        guarded.setSelected(question.guarded());
    }

    private Node item() {
        MapItems items = model.items();
        PickField<MapItems.Named> field =
                new PickField<>(items::find, MapItems.Named::name, named -> "");
        field.setPromptText(kit.say("map.item.prompt"));
        field.setAccessibleText(kit.say("map.item"));
        field.setId("map-item");
        field.whenPicked(picked ->
                model.question().set(model.question().get().of(picked.map(MapItems.Named::item))));
        return field;
    }

    private Node basis() {
        List<Code> bases =
                Stream.of(
                                EvidenceBasis.CONFIRMED,
                                EvidenceBasis.ANY,
                                EvidenceBasis.SUSPECTED,
                                EvidenceBasis.CERTIFIED)
                        .map(one -> new Code(one.name(), kit.say("patterns.basis." + one.name())))
                        .toList();
        ComboBox<Code> box = controls.choice("patterns.basis", bases);
        box.setOnAction(event ->
                ask(model.question().get().on(EvidenceBasis.valueOf(box.getValue().code()))));
        return box;
    }

    private Node years() {
        List<Code> periods =
                YEARS.stream()
                        .map(years ->
                                new Code(
                                        String.valueOf(years),
                                        years == 0
                                                ? kit.say("patterns.period.all")
                                                : kit.say("patterns.period.years", years)))
                        .toList();
        ComboBox<Code> box = controls.choice("patterns.period", periods);
        box.setOnAction(
                event -> ask(model.question().get().over(Integer.parseInt(box.getValue().code()))));
        return box;
    }

    private void ask(MapViewModel.Question question) {
        model.question().set(question);
    }

    private void show(MapViewModel.Drawn drawn) {
        about.setText(
                kit.say(
                        "map.about",
                        drawn.deaths(),
                        kit.say("map.where." + drawn.question().level().name())));
        if (drawn.shut().isPresent()) {
            middle.getChildren().setAll(Controls.wrapping(kit.sentence(drawn.shut().get())));
            return;
        }
        if (drawn.deaths() == 0) {
            middle.getChildren().setAll(controls.empty(Icon.PLACE, "map.none"));
            return;
        }
        ChartView view =
                new ChartView(kit, drawn.chart())
                        .whenOpened(references ->
                                navigator.showCases(drawn.chart().title(), model.ids(references)));
        Node table = new ChartTable(kit, drawn.chart()).asHighAsItsRows();
        FlowPane beside = Controls.styled(new FlowPane(seen(view.alone()), table), "map-and-table");
        VBox left = Controls.styled(new VBox(beside, outlines(drawn)), "column");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        middle.getChildren().setAll(scroll);
    }

    /** As large as can be seen without scrolling. */
    private Node seen(ChartView view) {
        Region node = (Region) view.node();
        double shape = view.chart().width() / view.chart().height();
        DoubleBinding wide =
                Bindings.createDoubleBinding(
                        () ->
                                Math.max(
                                        NARROWEST,
                                        Math.min(
                                                (middle.getHeight() - AROUND) * shape,
                                                middle.getWidth() - BESIDE)),
                        middle.heightProperty(),
                        middle.widthProperty());
        node.maxWidthProperty().bind(wide);
        node.prefWidthProperty().bind(wide);
        return node;
    }

    /** What to do to see places where they are, or to see them as another maker draws them. */
    private Node outlines(MapViewModel.Drawn drawn) {
        PlaceLevel shown = drawn.question().level();
        String key = drawn.outlined() ? "map.outlined" : "map.teach." + shown.name();
        Label text = Controls.wrapping(kit.say(key), "small");
        HBox.setHgrow(text, Priority.ALWAYS);
        FlowPane row = Controls.styled(new FlowPane(), "map-outlines");
        TextField attribution = new TextField();
        if (model.mayImport()) {
            TextField line = attribution;
            line.setPromptText(kit.say("map.attribution"));
            line.setAccessibleText(kit.say("map.attribution"));
            line.setId("map-attribution");
            row.getChildren()
                    .addAll(
                            line,
                            controls.button(
                                    "map.take", () -> choose(path -> take(path, line.getText()))));
            if (shown == PlaceLevel.WARD) {
                row.getChildren()
                        .add(controls.button("map.takeWards", () -> choose(this::takeWards)));
            }
        }
        VBox box = Controls.styled(new VBox(text, row), "banner", "column", "tight");
        if (model.mayImport()) {
            DroppedFiles.accept(box, file -> take(file, attribution.getText()));
        }
        return box;
    }

    private void choose(Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("map.take"));
        Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(then);
    }

    /**
     * Takes outlines from a file.
     *
     * @param attribution what its licence asks to be printed beneath a map
     */
    public void take(Path file, String attribution) {
        model.takeOutlines(file, attribution, this::taken);
    }

    private void takeWards(Path file) {
        model.takeWards(file, this::taken);
    }

    private void taken(PlaceMaps.Taken taken) {
        kit.notices()
                .done(kit.say("map.taken." + taken.level().name(), taken.places(), taken.left()));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        level.focus();
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
