package vigil.ui.meeting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import vigil.casework.MinutesStore;
import vigil.casework.PanelStore;
import vigil.casework.Publication;
import vigil.casework.ReleaseRequest;
import vigil.domain.panel.OutputTier;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * Who got minutes of this meeting: the version, the number of the copy, when, and its check sum.
 */
final class RegisterCard {

    private final Kit kit;
    private final PreviewViewModel model;
    private final Controls controls;
    private final Consumer<Publication.Gone> log;
    private final VBox lines = Controls.styled(new VBox(), "column");
    private final VBox root;

    /**
     * @param log shows what was left out of a copy
     */
    RegisterCard(Kit kit, PreviewViewModel model, Consumer<Publication.Gone> log) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        this.log = log;
        root = Controls.card(controls.heading("preview.register"), lines);
        model.copies()
                .register()
                .addListener((ListChangeListener<Publication.Gone>) change -> show());
        show();
    }

    Node node() {
        return root;
    }

    private void show() {
        lines.getChildren().clear();
        if (model.copies().register().isEmpty()) {
            lines.getChildren().add(controls.muted("preview.register.none"));
        }
        model.copies().register().forEach(gone -> lines.getChildren().add(line(gone)));
    }

    private Node line(Publication.Gone left) {
        PanelStore.Release gone = left.release();
        LocalDate day = LocalDate.ofInstant(gone.at(), kit.clock().getZone());
        String time =
                DateTimeFormatter.ofPattern("HH:mm")
                        .format(gone.at().atZone(kit.clock().getZone()));
        Label by =
                Controls.wrapping(
                        kit.say(
                                "preview.register.by",
                                model.memberName(gone.member()),
                                gone.sha256().substring(0, 12)),
                        "muted",
                        "small");
        Optional<String> second =
                left.approved()
                        .flatMap(ReleaseRequest::decided)
                        .map(d -> kit.say("second.register.two", model.memberName(d.member())))
                        .or(() ->
                                left.byOne()
                                        ? Optional.of(kit.say("second.register.one"))
                                        : Optional.empty());
        by.setTooltip(new Tooltip(kit.say("preview.register.sum.tip", gone.sha256())));
        VBox box =
                Controls.styled(
                        new VBox(
                                Controls.wrapping(gone.recipient(), "strong"),
                                Controls.wrapping(
                                        kit.say(
                                                "preview.register.copyLine",
                                                tier(gone.tier()),
                                                agency(left.copy()),
                                                gone.minutesVersion(),
                                                left.copy()
                                                        .map(c -> String.valueOf(c.number()))
                                                        .orElse("–")),
                                        "small"),
                                Controls.wrapping(
                                        kit.say(
                                                        "preview.register.when",
                                                        kit.words().date(day),
                                                        time,
                                                        gone.pages())
                                                + left.copy()
                                                        .map(c ->
                                                                ", "
                                                                        + kit.say(
                                                                                "copy.kind."
                                                                                        + c.form()
                                                                                                .name()))
                                                        .orElse(""),
                                        "muted",
                                        "small"),
                                by),
                        "register-line");
        second.ifPresent(
                sentence -> box.getChildren().add(Controls.wrapping(sentence, "muted", "small")));
        if (!gone.tier().equals(OutputTier.FULL.code()) && left.copy().isPresent()) {
            box.getChildren()
                    .add(
                            controls.flat(
                                    "preview.register.log",
                                    Icon.RESTRICTED,
                                    () -> log.accept(left)));
        }
        return box;
    }

    private String tier(String code) {
        return OutputTier.ofCode(code).map(t -> kit.say("preview.tier." + t.name())).orElse(code);
    }

    private String agency(Optional<MinutesStore.Copy> copy) {
        return copy.map(MinutesStore.Copy::agency)
                .filter(code -> !code.isEmpty())
                .map(code -> ": " + model.agencyName(code))
                .orElse("");
    }
}
