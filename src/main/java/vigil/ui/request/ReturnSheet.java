package vigil.ui.request;

import java.io.File;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vigil.casework.ReturnVersion;
import vigil.domain.casefile.AgencyReturn;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;

/** A request from beginning to end: when it was asked and chased, and what came, as it came. */
final class ReturnSheet {

    /** What is shown. */
    record Shown(AgencyReturn request, List<ReturnVersion> versions, Map<UUID, String> members) {}

    private final Kit kit;
    private final RequestsViewModel model;
    private final Controls controls;
    private final Shown shown;
    private final Consumer<ReturnVersion> take;
    private final Button shut;
    private final VBox root;

    ReturnSheet(
            Kit kit,
            RequestsViewModel model,
            RequestWords words,
            Shown shown,
            Runnable close,
            Consumer<ReturnVersion> take) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.shown = shown;
        this.take = take;
        this.shut = controls.button("offers.close", close);
        AgencyReturn request = shown.request();
        Label agency = Controls.wrapping(words.agency(request), "section-title");
        HBox.setHgrow(agency, Priority.ALWAYS);
        VBox body = Controls.styled(new VBox(), "column", "side-sheet-body");
        body.getChildren().add(way(request));
        if (request.received().isPresent() && shown.versions().isEmpty()) {
            body.getChildren().add(imported(request));
        }
        for (ReturnVersion version : shown.versions().reversed()) {
            body.getChildren().add(version(version));
        }
        if (request.received().isEmpty()) {
            body.getChildren().add(controls.muted("requests.nothingYet"));
        }
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(
                                Controls.row(agency, words.state(request)),
                                scroll,
                                Controls.row(Controls.gap(), shut)),
                        "sheet",
                        "side-sheet");
    }

    private Node way(AgencyReturn request) {
        VBox box = Controls.styled(new VBox(), "column", "tight");
        box.getChildren().add(Controls.plain(kit.say("requests.number", request.number().text())));
        request.sent()
                .ifPresent(d ->
                        box.getChildren()
                                .add(controls.muted("requests.asked", kit.words().date(d))));
        request.due()
                .ifPresent(d ->
                        box.getChildren().add(controls.muted("requests.due", kit.words().date(d))));
        for (LocalDate day : request.reminders()) {
            box.getChildren().add(controls.muted("requests.chasedOn", kit.words().date(day)));
        }
        return box;
    }

    private Node imported(AgencyReturn request) {
        VBox card =
                Controls.card(
                        controls.heading(
                                "requests.receivedOn",
                                kit.words().date(request.received().orElseThrow())),
                        controls.muted("requests.imported"));
        if (!request.content().isEmpty()) {
            card.getChildren().add(Controls.wrapping(request.content()));
        }
        disclosure(card, request.disclosure());
        return card;
    }

    private Node version(ReturnVersion version) {
        VBox card =
                Controls.card(
                        controls.heading(
                                version.number() == 1
                                        ? "requests.receivedOn"
                                        : "requests.correctedOn",
                                kit.words().date(version.received())));
        card.getChildren()
                .add(
                        Controls.wrapping(
                                kit.say(
                                        "requests.provenance",
                                        model.memberName(version.member(), shown.members()),
                                        moment(version)),
                                "muted",
                                "small"));
        if (!version.why().isEmpty()) {
            card.getChildren().add(controls.text("requests.why", version.why()));
        }
        if (!version.content().isEmpty()) {
            card.getChildren().add(Controls.wrapping(version.content()));
        }
        disclosure(card, version.disclosure());
        String check = version.sha256().substring(0, 16);
        if (version.hasFile()) {
            card.getChildren()
                    .addAll(
                            Controls.wrapping(
                                    kit.say(
                                            "requests.fileLine",
                                            version.fileName(),
                                            (version.size() + 1023) / 1024,
                                            check),
                                    "small"),
                            Controls.row(
                                    controls.button("requests.take", () -> take.accept(version)),
                                    controls.button("requests.copy", () -> copy(version))));
        } else {
            card.getChildren().add(controls.muted("requests.typedLine", check));
        }
        return card;
    }

    private void disclosure(VBox card, Optional<String> code) {
        code.ifPresent(d ->
                card.getChildren()
                        .add(
                                controls.muted(
                                        "returns.disclosure",
                                        model.vocabulary().list("DISCLOSURE").label(d))));
    }

    private String moment(ReturnVersion version) {
        var at = version.kept().atZone(kit.clock().getZone());
        return kit.words().date(at.toLocalDate())
                + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(at);
    }

    private void copy(ReturnVersion version) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say("requests.copy"));
        chooser.setInitialFileName(version.fileName());
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(target ->
                        model.copy(
                                version,
                                target,
                                () ->
                                        kit.notices()
                                                .done(
                                                        kit.say(
                                                                "requests.copied",
                                                                target.toString()))));
    }

    Region node() {
        return root;
    }

    Node first() {
        return shut;
    }
}
