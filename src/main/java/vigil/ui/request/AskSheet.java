package vigil.ui.request;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.AgencyContact;
import vigil.casework.InformationRequests;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.Problem;
import vigil.domain.casefile.AgenciesToAsk;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Beside;
import vigil.ui.kit.Controls;
import vigil.ui.kit.DayField;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LeavingNote;
import vigil.ui.kit.LiveText;

/**
 * Chooses which agencies to ask, to whom the letters go and until when; what the case suggests is
 * ticked.
 */
final class AskSheet {

    private final Kit kit;
    private final RequestsViewModel model;
    private final RequestWords words;
    private final Controls controls;
    private final Consumer<InformationRequests.Done> written;
    private final Runnable close;
    private final Map<String, BooleanProperty> chosen = new LinkedHashMap<>();
    private final Map<String, String> reasons;
    private final Map<String, AgencyContact> contacts = new LinkedHashMap<>();
    private final Map<String, AgencyReturn> asked = new LinkedHashMap<>();
    private final ListView<Code> agencies = new ListView<>();
    private final DayField due;
    private final LettersFolder folder;
    private final TextField organisation = new TextField();
    private final TextField person = new TextField();
    private final TextArea address = new TextArea();
    private final Label contactOf = Controls.plain("", "strong");
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final Button write;
    private final VBox root;
    private boolean quiet;

    AskSheet(
            Kit kit,
            RequestsViewModel model,
            RequestWords words,
            RequestsViewModel.Beginning beginning,
            Runnable close,
            Consumer<InformationRequests.Done> written) {
        this.kit = kit;
        this.model = model;
        this.words = words;
        this.controls = new Controls(kit);
        this.close = close;
        this.written = written;
        ReviewCase reviewCase = model.edited().get().orElseThrow();
        this.reasons = AgenciesToAsk.of(reviewCase);
        reviewCase.returns().forEach(r -> asked.put(r.agency(), r));
        for (Code agency : model.vocabulary().list("AGENCY_TYPE").codes()) {
            SimpleBooleanProperty tick =
                    new SimpleBooleanProperty(reasons.containsKey(agency.code()));
            tick.addListener((p, was, is) -> count());
            chosen.put(agency.code(), tick);
            contacts.put(agency.code(), contact(agency.code(), beginning.contacts()));
        }
        this.due = new DayField(kit, "requests.due.prompt", "requests.due.wrong");
        due.input().setId("ask-due");
        due.show(Optional.of(beginning.due()));
        this.folder = new LettersFolder(kit, "ask-folder");
        this.write = controls.primary("requests.write", this::write);
        write.setId("ask-write");
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        HBox middle = new Beside(56, left(), right(beginning));
        middle.setSpacing(20);
        HBox buttons =
                Controls.row(Controls.gap(), controls.button("requests.cancel", close), write);
        root =
                Controls.styled(
                        new VBox(
                                controls.title("requests.ask.title"),
                                troubleBox,
                                middle,
                                caution(),
                                new LeavingNote(kit, Leaving.of(Intent.ASK_AGENCIES)).node(),
                                buttons),
                        "sheet",
                        "ask-sheet");
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)
                            .match(event)) {
                        write();
                        event.consume();
                    }
                });
        count();
        agencies.getSelectionModel().selectFirst();
    }

    /** The contact used last for this agency in the person's area, or else anywhere. */
    private AgencyContact contact(String agency, List<AgencyContact> book) {
        String area = model.area();
        List<AgencyContact> of = book.stream().filter(c -> c.agency().equals(agency)).toList();
        return of.stream()
                .filter(c -> c.area().equals(area))
                .findFirst()
                .or(() -> of.stream().filter(c -> c.area().isEmpty()).findFirst())
                .orElseGet(() -> new AgencyContact(model.newId(), agency, area, "", "", ""));
    }

    private Node left() {
        // What the case suggests comes first, so that it is seen without scrolling.
        List<Code> all = new ArrayList<>(model.vocabulary().list("AGENCY_TYPE").codes());
        all.sort(java.util.Comparator.comparing((Code code) -> !reasons.containsKey(code.code())));
        agencies.setId("ask-agencies");
        agencies.setAccessibleText(kit.say("requests.agencies"));
        agencies.getStyleClass().add("plan-cases");
        agencies.getStyleClass().add("ask-agencies");
        agencies.getItems().setAll(all);
        agencies.setCellFactory(list -> new AgencyCell());
        agencies.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> showContact(Optional.ofNullable(is)));
        agencies.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    Code code = agencies.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.SPACE && code != null) {
                        BooleanProperty tick = tick(code);
                        tick.set(!tick.get());
                        event.consume();
                    }
                });
        VBox box = Controls.column(controls.heading("requests.agencies"), agencies);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private BooleanProperty tick(Code code) {
        return chosen.computeIfAbsent(code.code(), c -> new SimpleBooleanProperty());
    }

    private Node right(RequestsViewModel.Beginning beginning) {
        VBox box = Controls.styled(Controls.column(), "ask-side");
        if (model.seesLiving()) {
            typed(organisation, "ask-organisation", 200);
            typed(person, "ask-person", 200);
            typed(address, "ask-address", 900);
            address.setPrefRowCount(2);
            box.getChildren()
                    .addAll(
                            controls.heading("requests.contact"),
                            contactOf,
                            new HBox(
                                    14,
                                    controls.labelled("requests.organisation", organisation),
                                    controls.labelled("requests.person", person)),
                            controls.labelled("requests.address", address));
        } else {
            box.getChildren()
                    .addAll(
                            controls.heading("requests.contact"),
                            controls.muted("requests.contact.hidden"));
        }
        box.getChildren()
                .addAll(
                        controls.labelled("requests.dueDate", due, due.input()),
                        controls.labelled("requests.folder", folder.node(), folder.input()));
        beginning
                .askBy()
                .ifPresent(day ->
                        box.getChildren()
                                .add(
                                        controls.muted(
                                                day.isBefore(words.today())
                                                        ? "requests.askBy.past"
                                                        : "requests.askBy",
                                                kit.words().date(day))));
        return box;
    }

    private void typed(TextInputControl input, String id, int letters) {
        input.setId(id);
        input.setTextFormatter(LiveText.limit(letters));
        input.textProperty().addListener((p, was, is) -> keepContact());
    }

    private void showContact(Optional<Code> agency) {
        agency.ifPresent(code -> {
            quiet = true;
            AgencyContact contact =
                    contacts.getOrDefault(code.code(), contact(code.code(), List.of()));
            contactOf.setText(code.label());
            organisation.setText(contact.organisation());
            person.setText(contact.person());
            address.setText(contact.address());
            quiet = false;
        });
    }

    private void keepContact() {
        Code code = agencies.getSelectionModel().getSelectedItem();
        if (quiet || code == null) {
            return;
        }
        AgencyContact was = contacts.getOrDefault(code.code(), contact(code.code(), List.of()));
        contacts.put(
                code.code(),
                new AgencyContact(
                        was.id(),
                        was.agency(),
                        was.area(),
                        text(organisation),
                        text(person),
                        text(address)));
    }

    private static String text(TextInputControl input) {
        return input.getText() == null ? "" : input.getText();
    }

    /** Said before anything is written: whom the letters name and how they are marked. */
    private Node caution() {
        HBox banner = Controls.styled(new HBox(), "banner", "banner-warning");
        Label says = Controls.wrapping(kit.say("requests.caution"));
        HBox.setHgrow(says, Priority.ALWAYS);
        banner.getChildren().setAll(Icon.SHIELD.node(), says);
        return banner;
    }

    private List<String> ticked() {
        return chosen.entrySet().stream()
                .filter(entry -> entry.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count() {
        int n = ticked().size();
        write.setText(kit.say("requests.write", n));
        write.setDisable(n == 0 || model.busy().get());
    }

    private void write() {
        Optional<LocalDate> day = due.day();
        if (day.isEmpty()) {
            due.complain(kit.say("requests.due.wrong"));
            due.input().requestFocus();
            return;
        }
        Optional<Path> to = folder.folder();
        if (to.isEmpty()) {
            complain(kit.say("requests.folder.wrong"));
            folder.input().requestFocus();
            return;
        }
        List<InformationRequests.Asking> asking =
                ticked().stream()
                        .map(agency ->
                                new InformationRequests.Asking(
                                        agency,
                                        Optional.ofNullable(contacts.get(agency))
                                                .filter(c -> !c.isBlank())))
                        .toList();
        if (asking.isEmpty()) {
            return;
        }
        write.setDisable(true);
        model.ask(
                asking,
                day.get(),
                to.get(),
                done -> {
                    close.run();
                    written.accept(done);
                },
                this::complain);
    }

    private void complain(Problem problem) {
        complain(kit.sentence(problem));
        count();
    }

    private void complain(String sentence) {
        trouble.setText(sentence);
        Controls.show(troubleBox, true);
    }

    Region node() {
        return root;
    }

    Node first() {
        return agencies;
    }

    /** An agency with its check mark, and why it is proposed or when it was asked. */
    private final class AgencyCell extends ListCell<Code> {
        private Optional<CheckBox> box = Optional.empty();
        private Optional<BooleanProperty> bound = Optional.empty();

        @Override
        protected void updateItem(Code code, boolean empty) {
            super.updateItem(code, empty);
            box.ifPresent(b -> bound.ifPresent(b.selectedProperty()::unbindBidirectional));
            if (empty || code == null) {
                setGraphic(null);
                return;
            }
            CheckBox check = new CheckBox(code.label());
            BooleanProperty tick = tick(code);
            check.selectedProperty().bindBidirectional(tick);
            check.setFocusTraversable(false);
            check.setId("ask-" + code.code());
            box = Optional.of(check);
            bound = Optional.of(tick);
            HBox line = Controls.row(check, Controls.gap());
            Optional.ofNullable(asked.get(code.code()))
                    .flatMap(AgencyReturn::sent)
                    .ifPresentOrElse(
                            day ->
                                    line.getChildren()
                                            .add(
                                                    whole(
                                                            kit.say(
                                                                    "requests.asked",
                                                                    kit.words().date(day)))),
                            () ->
                                    Optional.ofNullable(reasons.get(code.code()))
                                            .ifPresent(reason ->
                                                    line.getChildren()
                                                            .add(
                                                                    whole(
                                                                            kit.say(
                                                                                    "requests.why."
                                                                                            + reason)))));
            setGraphic(line);
        }

        private Label whole(String text) {
            Label label = Controls.plain(text, "muted", "small");
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }
    }
}
