package vigil.ui.request;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.InformationRequests;
import vigil.casework.Problem;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.TypedDate;
import vigil.ui.kit.CodeBox;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Segments;

/** What an agency answered, looked at once more before it is kept for good. */
final class ReplySheet {

    private static final String HELD = "RECORDS_HELD01";
    private static final String NIL = "RECORDS_HELD02";

    /**
     * What the sheet starts from.
     *
     * @param looked a file that came, if one did
     * @param correcting whether it stands beside something received before
     */
    record Start(
            RequestStatus kind,
            String content,
            Optional<String> held,
            Optional<String> disclosure,
            Optional<RequestsViewModel.Looked> looked,
            boolean correcting) {

        static Start reply(RequestStatus kind) {
            return new Start(kind, "", Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        static Start from(RequestsViewModel.Looked looked) {
            return of(looked, false);
        }

        static Start correctionFrom(RequestsViewModel.Looked looked) {
            return of(looked, true);
        }

        private static Start of(RequestsViewModel.Looked looked, boolean correcting) {
            InformationRequests.Look look = looked.look();
            boolean nil = look.held().filter(NIL::equals).isPresent();
            return new Start(
                    nil ? RequestStatus.NIL : RequestStatus.RETURNED,
                    look.content(),
                    look.held(),
                    look.disclosure(),
                    Optional.of(looked),
                    correcting);
        }

        static Start correction(AgencyReturn request) {
            return new Start(
                    request.state(),
                    request.content(),
                    request.recordsHeld(),
                    request.disclosure(),
                    Optional.empty(),
                    true);
        }
    }

    private final Kit kit;
    private final RequestsViewModel model;
    private final RequestWords words;
    private final Controls controls;
    private final AgencyReturn request;
    private final Start start;
    private final Runnable close;
    private final Consumer<AgencyReturn> kept;
    private final Segments<RequestStatus> kind;
    private final TextField day = new TextField();
    private final TextArea content = new TextArea();
    private final Label contentCaption = Controls.styled(new Label(), "answer-label");
    private final TextField why = new TextField();
    private final CodeBox held;
    private final CodeBox disclosure;
    private final Label trouble = Controls.wrapping("");
    private final HBox troubleBox = Controls.styled(new HBox(), "banner", "banner-danger");
    private final VBox root;

    ReplySheet(
            Kit kit,
            RequestsViewModel model,
            RequestWords words,
            AgencyReturn request,
            Start start,
            Runnable close,
            Consumer<AgencyReturn> kept) {
        this.kit = kit;
        this.model = model;
        this.words = words;
        this.controls = new Controls(kit);
        this.request = request;
        this.start = start;
        this.close = close;
        this.kept = kept;
        this.kind = new Segments<>(kit.say("requests.reply.kind"), true);
        this.held = new CodeBox(model.vocabulary().list("RECORDS_HELD"), "");
        this.disclosure =
                new CodeBox(
                        model.vocabulary().list("DISCLOSURE"), kit.say("requests.reply.notSaid"));
        for (RequestStatus each :
                new RequestStatus[] {
                    RequestStatus.RETURNED, RequestStatus.NIL, RequestStatus.DECLINED
                }) {
            kind.add(each, kit.say("requests.reply." + each.name()));
        }
        kind.setId("reply-kind");
        kind.show(Optional.of(start.kind()));
        kind.whenChosen(c -> c.ifPresent(this::shape));
        day.setId("reply-day");
        day.setText(DateTimeFormatter.ofPattern("d/M/yyyy").format(words.today()));
        content.setId("reply-content");
        content.setWrapText(true);
        content.setPrefRowCount(7);
        content.setTextFormatter(LiveText.limit(90_000));
        content.setText(start.content());
        content.setEditable(start.looked().isEmpty());
        contentCaption.setLabelFor(content);
        why.setId("reply-why");
        why.setTextFormatter(LiveText.limit(1_900));
        held.setId("reply-held");
        held.show(start.held());
        disclosure.setId("reply-disclosure");
        disclosure.show(start.disclosure());
        troubleBox.getChildren().setAll(Icon.ERROR.node(), trouble);
        Controls.show(troubleBox, false);
        Button keep = controls.primary("requests.reply.keep", this::keep);
        keep.setId("reply-keep");
        root = Controls.styled(new VBox(), "sheet", "reply-sheet");
        root.getChildren()
                .addAll(
                        controls.title(
                                start.correcting()
                                        ? "requests.reply.correction"
                                        : "requests.reply.title",
                                words.agency(request)),
                        troubleBox);
        start.looked().ifPresent(looked -> root.getChildren().add(file(looked)));
        root.getChildren().add(kind);
        if (start.correcting()) {
            root.getChildren().add(controls.labelled("requests.reply.why", why));
        }
        HBox half =
                new HBox(
                        14,
                        controls.labelled("requests.reply.day", day),
                        controls.labelled("requests.reply.held", held),
                        controls.labelled("requests.reply.disclosure", disclosure));
        root.getChildren()
                .addAll(
                        half,
                        Controls.styled(new VBox(contentCaption, content), "answer"),
                        controls.muted("requests.reply.final"),
                        Controls.row(
                                Controls.gap(), controls.button("requests.cancel", close), keep));
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)
                            .match(event)) {
                        keep();
                        event.consume();
                    }
                });
        shape(start.kind());
    }

    private Node file(RequestsViewModel.Looked looked) {
        InformationRequests.Look look = looked.look();
        long answers = look.sheet().answers().stream().filter(a -> !a.answer().isBlank()).count();
        VBox says =
                new VBox(
                        2,
                        Controls.wrapping(
                                kit.say(
                                        "requests.file.says",
                                        looked.file().name(),
                                        look.request().number().text(),
                                        answers,
                                        look.sheet().events().size())));
        if (look.sheet().formulas() > 0) {
            says.getChildren()
                    .add(
                            Controls.wrapping(
                                    kit.say("requests.file.formulas", look.sheet().formulas())));
        }
        if (look.sheet().cut()) {
            says.getChildren().add(Controls.wrapping(kit.say("requests.file.cut")));
        }
        HBox.setHgrow(says, Priority.ALWAYS);
        boolean warn = look.sheet().formulas() > 0 || look.sheet().cut();
        HBox banner =
                Controls.styled(new HBox(), "banner", warn ? "banner-warning" : "banner-accent");
        banner.getChildren().setAll(Icon.INFORMATION.node(), says);
        return banner;
    }

    /** The words and the record held go with what kind of answer it is. */
    private void shape(RequestStatus now) {
        contentCaption.setText(
                kit.say(
                        now == RequestStatus.DECLINED
                                ? "requests.reply.reason"
                                : "requests.reply.content"));
        content.setAccessibleText(contentCaption.getText());
        if (now == RequestStatus.NIL) {
            held.show(Optional.of(NIL));
        } else if (now == RequestStatus.RETURNED && held.chosen().filter(NIL::equals).isPresent()
                || now == RequestStatus.RETURNED && held.chosen().isEmpty()) {
            held.show(Optional.of(HELD));
        }
        held.setDisable(now == RequestStatus.DECLINED);
    }

    private void keep() {
        RequestStatus status = kind.chosen().orElse(RequestStatus.RETURNED);
        Optional<LocalDate> received =
                TypedDate.parse(day.getText(), words.today()).flatMap(PartialDate::exact);
        if (received.isEmpty()) {
            complain(kit.say("requests.reply.day.wrong"));
            day.requestFocus();
            return;
        }
        AgencyReturn.Reply reply =
                new AgencyReturn.Reply(
                        status,
                        received.get(),
                        status == RequestStatus.DECLINED ? Optional.empty() : held.chosen(),
                        content.getText().strip(),
                        disclosure.chosen());
        Optional<InformationRequests.Arrived> file =
                start.looked().map(RequestsViewModel.Looked::file);
        Runnable done =
                () -> {
                    close.run();
                    kept.accept(request);
                };
        if (start.correcting()) {
            model.correct(request, reply, file, why.getText(), done, this::complain);
        } else {
            model.receive(request, reply, file, done, this::complain);
        }
    }

    private void complain(Problem problem) {
        complain(kit.sentence(problem));
    }

    private void complain(String sentence) {
        trouble.setText(sentence);
        Controls.show(troubleBox, true);
    }

    Region node() {
        return root;
    }

    /**
     * What is to be written: the reason, the answer, or, for a nil return, only the deed itself.
     */
    Node first() {
        if (start.correcting()) {
            return why;
        }
        return start.looked().isPresent() || start.kind() == RequestStatus.NIL ? day : content;
    }
}
