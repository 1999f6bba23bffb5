package vigil.ui.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.Populations;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/** How many people live where: the areas beneath each other, the years beside each other. */
final class PeopleGrid implements ListedSetting {

    private static final int FIGURES = 7;
    private static final int DIGITS = 9;

    /** One year's column. */
    private record Year(TextField year, Map<String, TextField> people, TextField source) {}

    private final Kit kit;
    private final List<String> areas;
    private final List<Year> years = new ArrayList<>();
    private final GridPane grid = Controls.styled(new GridPane(), "people-grid");
    private final ScrollPane scroll = new ScrollPane(grid);
    private final VBox root;
    private Consumer<String> changed = written -> {};

    /**
     * @param areas that the panel covers; what else is kept stands beneath them
     */
    PeopleGrid(Kit kit, List<String> areas) {
        this.kit = kit;
        this.areas = areas;
        Button add = new Controls(kit).button("settings.populations.year.add", Icon.ADD, this::add);
        scroll.getStyleClass().add("wide");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root = Controls.column(scroll, Controls.row(add));
        root.setMinWidth(0);
    }

    private void add() {
        lay(rowNames(), new Populations.Year(0, Map.of(), ""), true);
        draw();
        years.getFirst().year().requestFocus();
    }

    private List<String> rowNames() {
        Set<String> names = new LinkedHashSet<>(areas);
        years.forEach(year -> names.addAll(year.people().keySet()));
        return List.copyOf(names);
    }

    @Override
    public void show(String content) {
        years.clear();
        List<Populations.Year> kept = Populations.of(content).years();
        Set<String> names = new LinkedHashSet<>(areas);
        kept.forEach(year -> names.addAll(year.people().keySet()));
        kept.forEach(year -> lay(List.copyOf(names), year, false));
        if (kept.isEmpty()) {
            lay(List.copyOf(names), new Populations.Year(0, Map.of(), ""), true);
        }
        draw();
    }

    private void lay(List<String> names, Populations.Year kept, boolean first) {
        TextField year = field(kept.year() == 0 ? "" : String.valueOf(kept.year()));
        year.setPromptText(kit.say("settings.populations.year.prompt"));
        year.setAccessibleText(kit.say("settings.populations.year"));
        Map<String, TextField> people = new LinkedHashMap<>();
        for (String name : names) {
            TextField field =
                    field(
                            Optional.ofNullable(kept.people().get(name))
                                    .map(many -> String.format(Locale.UK, "%,d", many))
                                    .orElse(""));
            people.put(name, field);
            year.textProperty().subscribe(said -> field.setAccessibleText(name + ", " + said));
        }
        TextField source = field(kept.source());
        source.setPromptText(kit.say("settings.populations.source.prompt"));
        source.setAccessibleText(kit.say("settings.populations.source"));
        years.add(first ? 0 : years.size(), new Year(year, people, source));
    }

    private TextField field(String content) {
        TextField field = new TextField(content);
        field.setPrefColumnCount(FIGURES);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        changed.accept(written());
                    }
                });
        return field;
    }

    private void draw() {
        grid.getChildren().clear();
        List<String> names = rowNames();
        grid.add(caption(kit.say("settings.populations.year")), 0, 0);
        for (int row = 0; row < names.size(); row++) {
            grid.add(caption(names.get(row)), 0, row + 1);
        }
        grid.add(caption(kit.say("settings.populations.source")), 0, names.size() + 1);
        for (int column = 0; column < years.size(); column++) {
            Year year = years.get(column);
            year.year().setId("people-year-" + column);
            grid.add(year.year(), column + 1, 0);
            for (int row = 0; row < names.size(); row++) {
                Optional<TextField> field = Optional.ofNullable(year.people().get(names.get(row)));
                if (field.isPresent()) {
                    field.get().setId("people-" + column + "-" + row);
                    grid.add(field.get(), column + 1, row + 1);
                }
            }
            grid.add(year.source(), column + 1, names.size() + 1);
        }
    }

    private static Label caption(String text) {
        Label caption = Controls.plain(text, "answer-label");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        return caption;
    }

    private static String digits(TextField field) {
        return field.getText().replaceAll("[,\\s]", "");
    }

    private static boolean filled(Year year) {
        return year.people().values().stream().anyMatch(field -> !digits(field).isEmpty());
    }

    @Override
    public Optional<String> trouble() {
        Set<String> said = new LinkedHashSet<>();
        for (Year year : years) {
            for (Map.Entry<String, TextField> each : year.people().entrySet()) {
                String digits = digits(each.getValue());
                if (!digits.matches("\\d{0," + DIGITS + "}")) {
                    return Optional.of(kit.say("settings.populations.number", each.getKey()));
                }
            }
            String number = year.year().getText().strip();
            if (filled(year) && !number.matches("(\\d{4})?")) {
                return Optional.of(kit.say("settings.populations.year.wrong"));
            }
            if (filled(year) && !said.add(number)) {
                return Optional.of(kit.say("settings.populations.year.twice", number));
            }
            if (year.source().getText().matches(".*[()\\n].*")) {
                return Optional.of(kit.say("settings.populations.source.wrong"));
            }
        }
        return Optional.empty();
    }

    @Override
    public String written() {
        if (trouble().isPresent()) {
            return "";
        }
        List<Populations.Year> kept = new ArrayList<>();
        for (Year year : years) {
            Map<String, Long> people = new LinkedHashMap<>();
            year.people()
                    .forEach((name, field) -> {
                        if (!digits(field).isEmpty()) {
                            people.put(name, Long.parseLong(digits(field)));
                        }
                    });
            String number = year.year().getText().strip();
            if (!people.isEmpty()) {
                kept.add(
                        new Populations.Year(
                                number.isEmpty() ? 0 : Integer.parseInt(number),
                                people,
                                year.source().getText().strip()));
            }
        }
        return new Populations(kept).written();
    }

    @Override
    public void whenChanged(Consumer<String> then) {
        changed = then;
    }

    @Override
    public Node node() {
        return root;
    }
}
