package vigil.ui.together;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.Bundles;
import vigil.casework.KnownStores;
import vigil.casework.Passphrase;
import vigil.casework.Reconciling;
import vigil.domain.panel.Area;
import vigil.domain.together.PanelKind;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Sheets;

/** A bundle to be made: for whom, what is in it, until when, and where it is written. */
final class SendSheet {

    private static final int DAYS = 30;
    private static final int MOST_DAYS = 365;

    private final Kit kit;
    private final TogetherViewModel model;
    private final Controls controls;
    private final ToggleGroup whom = new ToggleGroup();
    private final Map<RadioButton, KnownStores.Known> stores = new LinkedHashMap<>();
    private final RadioButton code = new RadioButton();
    private final RadioButton since = new RadioButton();
    private final RadioButton whole = new RadioButton();
    private final Map<CheckBox, Area> areas = new LinkedHashMap<>();
    private final CheckBox names = new CheckBox();
    private final CheckBox police = new CheckBox();
    private final DayField until;
    private final BundleForm form;
    private final Label unsure = Controls.wrapping("", "unsure");
    private final Button make;
    private final VBox done = Controls.card();
    private final VBox root;

    private SendSheet(Kit kit, TogetherViewModel model, Sheets sheets) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.form = new BundleForm(kit, model, "work.makingBundle");
        this.until = new DayField(kit, "apart.until.prompt", "apart.until.wrong");
        this.make = controls.primary("apart.send.make", this::make);
        LocalDate today = LocalDate.now(kit.clock());
        until.show(Optional.of(today.plusDays(DAYS)));
        until.input().setId("apart-until");
        form.file().setId("apart-file");
        form.file()
                .setText(
                        Path.of(System.getProperty("user.home", ""), "work-" + today + ".vigil")
                                .toString());
        done.setId("apart-made");
        root =
                form.sheet(
                        "apart.send",
                        Controls.column(
                                controls.heading("apart.whom"),
                                recipients(),
                                unsure,
                                controls.heading("apart.what"),
                                what(),
                                controls.labelled("apart.until", until, until.input()),
                                form.labelledFile("apart.file", this::choose),
                                marking(),
                                form.complaint(),
                                form.foot(make),
                                done),
                        sheets::close);
        Controls.show(done, false);
        whom.selectedToggleProperty().addListener((p, was, is) -> chosen());
        model.busy().addListener((p, was, is) -> state());
        chosen();
        state();
    }

    static void open(Kit kit, TogetherViewModel model, Sheets sheets) {
        SendSheet sheet = new SendSheet(kit, model, sheets);
        Node first = sheet.stores.isEmpty() ? sheet.code : sheet.stores.keySet().iterator().next();
        sheets.showAtSide(sheet.root, first, () -> !model.busy().get());
    }

    private Node recipients() {
        VBox box = Controls.styled(new VBox(), "column", "tight");
        List<KnownStores.Known> all =
                model.wasRead().get().map(TogetherViewModel.Read::stores).orElse(List.of());
        for (KnownStores.Known store : all) {
            if (store.card().isPresent()) {
                RadioButton radio = new RadioButton(store.name());
                radio.setToggleGroup(whom);
                radio.setId("apart-to-" + store.store());
                stores.put(radio, store);
                Label print =
                        Controls.wrapping(
                                store.card().get().fingerprint(), "fingerprint", "small", "muted");
                box.getChildren().addAll(radio, print);
            }
        }
        code.setText(kit.say("apart.whom.code"));
        code.setId("apart-to-code");
        code.setToggleGroup(whom);
        box.getChildren().add(code);
        whom.selectToggle(stores.isEmpty() ? code : stores.keySet().iterator().next());
        return box;
    }

    private Node what() {
        ToggleGroup group = new ToggleGroup();
        since.setText(kit.say("apart.what.since"));
        whole.setText(kit.say("apart.what.whole"));
        since.setToggleGroup(group);
        whole.setToggleGroup(group);
        since.setSelected(true);
        VBox box = Controls.styled(new VBox(since, whole), "column", "tight");
        HBox boroughs = Controls.row();
        for (Area area : model.areas()) {
            CheckBox one = new CheckBox(area.name());
            one.setSelected(true);
            one.setId("apart-area-" + area.code());
            areas.put(one, area);
            boroughs.getChildren().add(one);
        }
        if (areas.size() > 1) {
            box.getChildren().addAll(controls.muted("apart.what.areas"), boroughs);
        }
        names.setText(kit.say("apart.what.names"));
        names.setSelected(model.mayCarryNames());
        names.setId("apart-names");
        Controls.show(names, model.mayCarryNames());
        police.setText(kit.say("apart.what.police"));
        Controls.show(police, model.mayCarryPolice());
        box.getChildren().addAll(names, police, controls.muted("apart.without"));
        return box;
    }

    private Node marking() {
        HBox line =
                Controls.row(
                        Controls.chip(kit.say("imports.about.marking"), "warning"),
                        controls.muted("apart.marking"));
        HBox.setHgrow(line.getChildren().getLast(), Priority.ALWAYS);
        ((Label) line.getChildren().getFirst())
                .setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return line;
    }

    private Optional<KnownStores.Known> store() {
        return Optional.ofNullable(whom.getSelectedToggle())
                .flatMap(toggle ->
                        stores.entrySet().stream()
                                .filter(entry -> entry.getKey() == toggle)
                                .map(Map.Entry::getValue)
                                .findFirst());
    }

    private void chosen() {
        Optional<KnownStores.Known> store = store();
        boolean known =
                store.flatMap(KnownStores.Known::other)
                        .filter(other -> other.confirmed() > 0)
                        .isPresent();
        Controls.show(since, known);
        (known ? since : whole).setSelected(true);
        boolean open = store.filter(s -> s.compared().isEmpty()).isPresent();
        unsure.setText(
                open ? kit.say("apart.unsure", store.map(KnownStores.Known::name).orElse("")) : "");
        Controls.show(unsure, open);
    }

    private void state() {
        boolean working = model.busy().get();
        make.setDisable(working);
        form.working(working);
    }

    private void make() {
        LocalDate today = LocalDate.now(kit.clock());
        Optional<LocalDate> day =
                until.day()
                        .filter(d -> !d.isBefore(today) && !d.isAfter(today.plusDays(MOST_DAYS)));
        Set<String> wanted =
                areas.entrySet().stream()
                        .filter(entry -> entry.getKey().isSelected())
                        .map(entry -> entry.getValue().code())
                        .collect(Collectors.toSet());
        if (day.isEmpty()) {
            form.complain(kit.say("apart.until.wrong"));
        } else if (form.path().isEmpty()) {
            form.complain(kit.say("apart.file.wrong"));
        } else if (wanted.isEmpty() && !areas.isEmpty()) {
            form.complain(kit.say("apart.what.none"));
        } else {
            form.settled();
            make(
                    form.path().get(),
                    day.get().plusDays(1).atStartOfDay(model.zone()).toInstant(),
                    wanted.size() == areas.size() ? Set.of() : wanted);
        }
    }

    private void make(Path target, Instant expires, Set<String> wanted) {
        Optional<KnownStores.Known> store = store();
        char[] words = store.isPresent() ? new char[0] : model.newCode();
        String said = String.valueOf(words);
        Passphrase passphrase = Passphrase.of(words);
        Arrays.fill(words, '\0');
        Bundles.Recipient to =
                store.flatMap(KnownStores.Known::card)
                        .<Bundles.Recipient>map(Bundles.Recipient.ByCard::new)
                        .orElseGet(() -> new Bundles.Recipient.ByPassphrase(passphrase));
        Reconciling.Order order =
                new Reconciling.Order(
                        to,
                        store.map(KnownStores.Known::name).orElse(""),
                        model.carried(names.isSelected(), police.isSelected()),
                        Optional.of(expires),
                        whole.isSelected(),
                        wanted);
        model.send(
                order,
                target,
                made -> {
                    passphrase.close();
                    show(made, order, target, said);
                },
                problem -> {
                    passphrase.close();
                    form.complain(problem);
                });
    }

    private void show(Reconciling.Made made, Reconciling.Order order, Path target, String said) {
        done.getChildren()
                .setAll(
                        Controls.row(
                                Icon.DONE.node(), controls.heading("apart.made", made.cases())),
                        Controls.wrapping(
                                kit.say(
                                        "together.made.records",
                                        made.of(PanelKind.MEETING),
                                        made.of(PanelKind.RECOMMENDATION),
                                        made.of(PanelKind.ACTION),
                                        made.of(PanelKind.ALERT))),
                        Controls.wrapping(kit.say("apart.made.file", target.toString())),
                        Controls.wrapping(
                                kit.say(
                                        "together.carries."
                                                + OutcomeLines.classes(order.carried()))),
                        Controls.wrapping(
                                kit.say(
                                        "apart.made.until",
                                        made.header().expiresAt().map(model::moment).orElse(""))));
        if (!said.isEmpty()) {
            done.getChildren()
                    .addAll(
                            controls.muted("apart.made.code"),
                            Controls.plain(said, "briefings-code"));
        }
        Controls.show(done, true);
        form.file().setText(target.resolveSibling("work-next.vigil").toString());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("apart.file.choose"));
        form.path()
                .map(p -> String.valueOf(p.getFileName()))
                .ifPresent(chooser::setInitialFileName);
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::getPath)
                .ifPresent(form.file()::setText);
    }
}
