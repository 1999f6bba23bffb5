package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.domain.vocabulary.Code;
import vigil.patterns.AgeBand;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Item;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** Narrows the deaths that are looked at: by area, time, evidence, age and sex. */
final class BoardFilters {

    private static final String DATES = "dates";
    private static final List<String> SEXES = List.of("SEX02", "SEX01", "SEX03");

    private final Kit kit;
    private final PatternBoardViewModel model;
    private final ComboBox<Code> area;
    private final ComboBox<Code> period;
    private final ComboBox<Code> basis;
    private final ComboBox<Code> age;
    private final ComboBox<Code> sex;
    private final DateSpan dates;
    private final FlowPane row = Controls.styled(new FlowPane(), "board-filters");
    private final VBox root;
    private boolean quiet;

    BoardFilters(Kit kit, PatternBoardViewModel model) {
        this.kit = kit;
        this.model = model;
        this.area = choice("patterns.area", areas(), this::chooseArea);
        this.period = choice("patterns.period", periods(), this::choosePeriod);
        this.basis =
                choice(
                        "patterns.basis",
                        bases(),
                        code -> set(question().on(EvidenceBasis.valueOf(code))));
        this.age = choice("board.age", ages(), code -> set(question().aged(band(code))));
        this.sex = choice("board.sex", sexes(), code -> set(question().ofSex(code)));
        this.dates = new DateSpan(kit, model);
        row.getChildren().setAll(area, period, basis, age, sex);
        root =
                Controls.styled(
                        new VBox(row, dates.node(), new ChosenChips(kit, model).node()),
                        "board-filter-lines");
        model.question().addListener((p, was, is) -> show());
        show();
    }

    private BoardQuestion question() {
        return model.question().get();
    }

    private void set(BoardQuestion question) {
        model.question().set(question);
    }

    private void chooseArea(String code) {
        set(question().inArea(code));
    }

    private void choosePeriod(String code) {
        if (code.equals(DATES)) {
            dates.open();
        } else {
            dates.close();
            set(question().over(new BoardQuestion.Years(Integer.parseInt(code))));
        }
    }

    private List<Code> areas() {
        List<Code> areas = new ArrayList<>(model.areas());
        areas.addFirst(new Code("", kit.say("patterns.area.any")));
        return areas;
    }

    private List<Code> periods() {
        return List.of(
                new Code("0", kit.say("patterns.period.all")),
                new Code("1", kit.say("patterns.period.years", 1)),
                new Code("3", kit.say("patterns.period.years", 3)),
                new Code("5", kit.say("patterns.period.years", 5)),
                new Code(DATES, kit.say("board.period.dates")));
    }

    private List<Code> bases() {
        return List.of(
                        EvidenceBasis.CONFIRMED,
                        EvidenceBasis.ANY,
                        EvidenceBasis.SUSPECTED,
                        EvidenceBasis.CERTIFIED)
                .stream()
                .map(each -> new Code(each.name(), kit.say("patterns.basis." + each.name())))
                .toList();
    }

    private List<Code> ages() {
        List<Code> ages = new ArrayList<>();
        ages.add(new Code("", kit.say("board.age.any")));
        for (AgeBand band : AgeBand.values()) {
            ages.add(new Code(band.code(), model.words().name(Item.ageBand(band))));
        }
        return ages;
    }

    private static Optional<AgeBand> band(String code) {
        return Arrays.stream(AgeBand.values()).filter(b -> b.code().equals(code)).findFirst();
    }

    private List<Code> sexes() {
        List<Code> sexes = new ArrayList<>();
        sexes.add(new Code("", kit.say("board.sex.any")));
        SEXES.forEach(code -> sexes.add(new Code(code, model.words().name(Item.sex(code)))));
        return sexes;
    }

    private ComboBox<Code> choice(String key, List<Code> codes, Consumer<String> chosen) {
        ComboBox<Code> box = new Controls(kit).choice(key, codes);
        box.setOnAction(event -> {
            Code code = box.getValue();
            if (!quiet && code != null) {
                chosen.accept(code.code());
            }
        });
        return box;
    }

    /** Shows what is chosen, also when a chip or the question of another took it away. */
    private void show() {
        quiet = true;
        select(area, question().area());
        select(basis, question().basis().name());
        select(age, question().age().map(AgeBand::code).orElse(""));
        select(sex, question().sex());
        select(
                period,
                switch (question().span()) {
                    case BoardQuestion.Years years -> String.valueOf(years.count());
                    case BoardQuestion.Dates span -> DATES;
                });
        quiet = false;
    }

    private static void select(ComboBox<Code> box, String code) {
        box.getItems().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .ifPresent(box.getSelectionModel()::select);
    }

    Node node() {
        return root;
    }
}
