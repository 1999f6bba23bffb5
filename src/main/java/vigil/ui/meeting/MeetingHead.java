package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;

/** The head of a meeting: what, when, where, who, whether it is kept, and where it goes next. */
final class MeetingHead {

    private final Kit kit;
    private final MeetingViewModel model;
    private final Controls controls;
    private final Label title = Controls.styled(new Label(), "page-title");
    private final StackPane state = new StackPane();
    private final Label when = Controls.styled(new Label(), "muted");
    private final Label quorum = Controls.styled(new Label(), "chip");
    private final Label keeping = Controls.styled(new Label(), "keeping");
    private final Button live;
    private final Button held;
    private final Button agreed;
    private final VBox banners = Controls.styled(new VBox(), "column");
    private final VBox root;

    /**
     * @param become asks whether the meeting is to become this
     * @param pack makes the pattern summary for it
     */
    MeetingHead(
            Kit kit,
            MeetingViewModel model,
            Navigator navigator,
            java.util.function.Consumer<MeetingState> become,
            Runnable pack) {
        this.kit = kit;
        this.model = model;
        this.controls = new Controls(kit);
        held = controls.primary("meeting.hold", () -> become.accept(MeetingState.HELD));
        agreed = controls.primary("meeting.agree", () -> become.accept(MeetingState.AGREED));
        keeping.setId("meeting-keeping");
        keeping.setMinWidth(Region.USE_PREF_SIZE);
        title.setWrapText(true);
        when.setWrapText(true);
        state.setMinWidth(Region.USE_PREF_SIZE);
        quorum.setId("meeting-quorum");
        quorum.setMinWidth(Region.USE_PREF_SIZE);
        Button packing = controls.button("packSheet.open", Icon.RELEASE, pack);
        Controls.show(packing, model.mayPack());
        live = controls.button("live.open", Icon.WATCH, () -> navigator.holdMeeting(model.id()));
        HBox first =
                Controls.row(
                        controls.icon(
                                "meeting.back",
                                Icon.BACK,
                                () -> navigator.go(Navigator.Page.MEETINGS)),
                        title,
                        state,
                        Controls.gap(),
                        keeping,
                        packing,
                        live,
                        held,
                        agreed);
        HBox second = Controls.row(when, Controls.gap(), quorum);
        HBox.setHgrow(when, Priority.SOMETIMES);
        root = Controls.styled(new VBox(first, second, banners), "meeting-head");
        model.keeping().addListener((p, was, is) -> showKeeping());
        model.trouble().addListener((p, was, is) -> showBanners());
        model.removed().addListener((p, was, is) -> showBanners());
        model.disagreement().addListener((p, was, is) -> showKeeping());
        held.disableProperty().bind(model.disagreement().map(java.util.Optional::isPresent));
        agreed.disableProperty().bind(model.disagreement().map(java.util.Optional::isPresent));
        showKeeping();
        Controls.show(held, false);
        Controls.show(agreed, false);
    }

    private void showKeeping() {
        keeping.setText(
                kit.say(
                        model.disagreement().get().isPresent()
                                ? "meeting.keeping.choose"
                                : "meeting.keeping." + model.keeping().get().name()));
        keeping.getStyleClass().removeAll("kept", "not-kept");
        switch (model.keeping().get()) {
            case KEPT -> keeping.getStyleClass().add("kept");
            case FAILED -> keeping.getStyleClass().add("not-kept");
            case WAITING, SAVING -> {
                // Neither good nor bad yet.
            }
        }
        showBanners();
    }

    void show(Meeting meeting) {
        title.setText(meeting.title());
        state.getChildren().setAll(StateChip.of(kit, meeting.state()));
        when.setText(when(meeting));
        quorum.setText(QuorumWords.of(kit, meeting));
        quorum.getStyleClass().removeAll("chip-success", "chip-warning");
        quorum.getStyleClass().add(meeting.quorate() ? "chip-success" : "chip-warning");
        boolean write = model.mayWrite();
        Controls.show(live, write);
        Controls.show(held, meeting.state() == MeetingState.PLANNED && write);
        Controls.show(agreed, meeting.state() == MeetingState.HELD && write);
        showBanners();
    }

    /** Day, hour, place, and who leads. */
    private String when(Meeting meeting) {
        List<String> parts = new ArrayList<>();
        parts.add(kit.words().longDate(meeting.date()));
        if (!meeting.startsAt().isBlank()) {
            parts.add(meeting.startsAt());
        }
        if (!meeting.venue().isBlank()) {
            parts.add(meeting.venue());
        }
        Around around = model.around().get();
        meeting.chair()
                .flatMap(around::member)
                .map(PanelMember::name)
                .ifPresent(name -> parts.add(kit.say("meeting.chairedBy", name)));
        meeting.secretary()
                .flatMap(around::member)
                .map(PanelMember::name)
                .ifPresent(name -> parts.add(kit.say("meeting.minutesBy", name)));
        return String.join(" · ", parts);
    }

    private void showBanners() {
        List<Node> all = new ArrayList<>();
        model.disagreement()
                .get()
                .ifPresent(open -> all.add(new DisagreementCard(kit, model).node(open)));
        if (model.keeping().get() == MeetingViewModel.Keeping.FAILED) {
            model.trouble()
                    .get()
                    .ifPresent(problem ->
                            all.add(
                                    banner(
                                            "danger",
                                            Icon.ERROR,
                                            kit.say("meeting.notKept", kit.sentence(problem)),
                                            controls.button("meeting.tryAgain", model::keep))));
        }
        model.removed()
                .get()
                .ifPresent(removed ->
                        all.add(
                                banner(
                                        "accent",
                                        Icon.REMOVE,
                                        kit.say("meeting.removed", removed.name()),
                                        controls.button(
                                                "meeting.putBack", Icon.UNDO, model::putBack))));
        model.meeting()
                .get()
                .filter(m -> !m.state().open())
                .ifPresent(m ->
                        all.add(
                                banner(
                                        "success",
                                        Icon.LOCK,
                                        kit.say(
                                                m.state() == MeetingState.LOCKED
                                                        ? "meeting.locked.text"
                                                        : "meeting.agreed.text"))));
        banners.getChildren().setAll(all);
        Controls.show(banners, !all.isEmpty());
    }

    private static Node banner(String tone, Icon icon, String sentence, Button... actions) {
        HBox box = Controls.styled(new HBox(icon.node()), "banner", "banner-" + tone);
        Label words = Controls.wrapping(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        box.getChildren().add(words);
        box.getChildren().add(Controls.gap());
        box.getChildren().addAll(actions);
        return box;
    }

    Node node() {
        return root;
    }
}
