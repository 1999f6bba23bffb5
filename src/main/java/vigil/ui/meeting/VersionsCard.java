package vigil.ui.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import vigil.casework.MinutesStore;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.Controls;
import vigil.ui.kit.GrowingText;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LiveText;
import vigil.ui.kit.Question;
import vigil.ui.kit.Segments;
import vigil.ui.kit.Sheets;

/** How far the minutes have come, their locked versions with check sums, and the next step. */
final class VersionsCard {

    private static final int REASON = 1000;

    private final Kit kit;
    private final MinutesLifecycle lifecycle;
    private final PreviewViewModel preview;
    private final Sheets sheets;
    private final Controls controls;
    private final VBox root = Controls.card();

    VersionsCard(Kit kit, MinutesLifecycle lifecycle, PreviewViewModel preview, Sheets sheets) {
        this.kit = kit;
        this.lifecycle = lifecycle;
        this.preview = preview;
        this.sheets = sheets;
        this.controls = new Controls(kit);
        lifecycle.standing().addListener((p, was, is) -> show());
        preview.version().addListener((p, was, is) -> show());
        show();
    }

    Node node() {
        return root;
    }

    private void show() {
        MinutesLifecycle.Standing now = lifecycle.standing().get();
        root.getChildren()
                .setAll(
                        Controls.row(
                                controls.heading("preview.tell"),
                                Controls.gap(),
                                StateChip.of(kit, now.state())),
                        Controls.wrapping(
                                kit.say(
                                        now.broughtIn()
                                                ? "preview.stands.broughtIn"
                                                : "preview.stands." + now.state()),
                                "muted"));
        boolean choice =
                !now.versions().isEmpty()
                        && (now.versions().size() > 1 || now.state() != MeetingState.LOCKED);
        if (choice) {
            root.getChildren().add(choice(now));
        }
        now.versions().reversed().forEach(version -> root.getChildren().add(line(version, now)));
        now.amendments()
                .reversed()
                .forEach(amendment ->
                        root.getChildren()
                                .add(
                                        Controls.wrapping(
                                                kit.say(
                                                        "preview.amended.line",
                                                        amendment.number(),
                                                        day(amendment.openedAt()),
                                                        now.name(amendment.member()),
                                                        amendment.reason()),
                                                "small")));
        step(now).ifPresent(root.getChildren()::add);
    }

    private Node choice(MinutesLifecycle.Standing now) {
        Segments<Integer> shown = new Segments<>(kit.say("preview.tell"), true);
        shown.setId("preview-version");
        if (now.state() != MeetingState.LOCKED) {
            shown.add(0, kit.say("preview.now"));
        }
        now.versions()
                .reversed()
                .forEach(version ->
                        shown.add(
                                version.number(),
                                kit.say("preview.locked.choice", version.number())));
        int chosen = preview.version().get();
        shown.show(
                Optional.of(
                        chosen == 0 && now.state() == MeetingState.LOCKED
                                ? now.versions().getLast().number()
                                : chosen));
        shown.whenChosen(number -> number.ifPresent(preview.version()::set));
        return shown;
    }

    private Node line(MinutesStore.Version version, MinutesLifecycle.Standing now) {
        Label sum =
                Controls.wrapping(
                        kit.say("preview.locked.sum", version.sha256().substring(0, 16) + "…"),
                        "muted",
                        "small");
        sum.setTooltip(new Tooltip(kit.say("preview.locked.sum", version.sha256())));
        return new VBox(
                Controls.wrapping(
                        kit.say(
                                "preview.locked.line",
                                version.number(),
                                day(version.lockedAt()),
                                now.name(version.member()))),
                sum);
    }

    private String day(Instant at) {
        return kit.words().date(LocalDate.ofInstant(at, kit.clock().getZone()));
    }

    /** The button, or the two, that take the minutes a step on. */
    private Optional<Node> step(MinutesLifecycle.Standing now) {
        Button reopen = controls.button("preview.reopen", Icon.UNDO, this::askToReopen);
        return switch (now.state()) {
            case PLANNED, HELD -> Optional.empty();
            case AGREED -> {
                Button lock = controls.button("preview.lock", Icon.LOCK, this::askToLock);
                Controls.show(lock, lifecycle.mayLock());
                Controls.show(reopen, lifecycle.mayOpen());
                yield Optional.of(Controls.row(lock, reopen));
            }
            case LOCKED ->
                    now.broughtIn()
                            ? lifecycle.mayLock()
                                    ? Optional.of(
                                            controls.button(
                                                    "preview.lock", Icon.LOCK, this::askToLock))
                                    : Optional.empty()
                            : lifecycle.mayOpen()
                                    ? Optional.of(
                                            Controls.row(
                                                    controls.button(
                                                            "preview.amend",
                                                            Icon.EDIT,
                                                            this::askToAmend)))
                                    : Optional.empty();
        };
    }

    private void askToLock() {
        ask(
                "preview.lock",
                () ->
                        lifecycle.lock(
                                number -> {
                                    kit.notices().done(kit.say("preview.locked.done", number));
                                    again();
                                },
                                kit::report));
    }

    void askToReopen() {
        ask("preview.reopen", () -> reopen(this::again));
    }

    /** Makes agreed minutes a draft once more. */
    void reopen(Runnable then) {
        lifecycle.reopen(
                () -> {
                    kit.notices().done(kit.say("preview.reopened.done"));
                    then.run();
                },
                kit::report);
    }

    private void ask(String key, Runnable action) {
        Question question =
                new Question(
                        kit,
                        key + ".title",
                        kit.say(key + ".text"),
                        key + ".do",
                        key + ".not",
                        action,
                        sheets::close);
        sheets.show(question.node(), question.first());
    }

    private void askToAmend() {
        int next = lifecycle.standing().get().next();
        TextArea reason = new GrowingText(3);
        reason.setId("amend-reason");
        reason.setTextFormatter(LiveText.limit(REASON));
        Label complaint = Controls.wrapping("", "complaint");
        Controls.show(complaint, false);
        Button go = controls.primary("preview.amend.do", () -> amend(reason, complaint));
        go.setText(kit.say("preview.amend.do", next));
        VBox sheet =
                Controls.styled(
                        new VBox(
                                controls.title("preview.amend.title"),
                                Controls.wrapping(kit.say("preview.amend.text", next - 1)),
                                controls.labelled("preview.amend.reason", reason),
                                complaint,
                                Controls.row(
                                        Controls.gap(),
                                        controls.button("preview.amend.not", sheets::close),
                                        go)),
                        "sheet",
                        "question");
        sheets.show(sheet, reason);
    }

    private void amend(TextArea reason, Label complaint) {
        if (reason.getText().isBlank()) {
            complaint.setText(kit.say("preview.amend.missing"));
            Controls.show(complaint, true);
            reason.requestFocus();
            return;
        }
        sheets.close();
        lifecycle.amend(
                reason.getText(),
                number -> {
                    kit.notices().done(kit.say("preview.amended.done", number));
                    again();
                },
                kit::report);
    }

    private void again() {
        if (preview.version().get() == 0) {
            preview.prepare();
        } else {
            preview.version().set(0);
        }
    }
}
