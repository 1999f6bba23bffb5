package vigil.ui.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.casework.Problem;
import vigil.casework.SafetyCare;
import vigil.domain.casefile.CaseId;
import vigil.domain.safety.SafetyAction;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * What a case asks to be done today for the safety of others, above the case. One prompt is open,
 * the others wait as one line each. Nothing is modal: the case can be worked on meanwhile.
 */
public final class SafetyBanner {

    private final Kit kit;
    private final Supplier<SafetyCare> care;
    private final boolean mayWrite;
    private final String me;
    private final SafetyWords words;
    private final Controls controls;
    private final VBox root = Controls.styled(new VBox(), "safety");
    private List<SafetyAction> actions = List.of();
    private Optional<CaseId> of = Optional.empty();
    private long version = -1;
    private Optional<UUID> open = Optional.empty();
    private boolean past;
    private Runnable waiting = () -> {};
    private Optional<Consumer<CaseId>> reported = Optional.empty();
    private Optional<ReplyForm> form = Optional.empty();

    /**
     * @param me who answers, as it is put into the record unless another name is typed
     */
    public SafetyBanner(
            Kit kit,
            Vocabulary vocabulary,
            Supplier<SafetyCare> care,
            boolean mayWrite,
            String me) {
        this.kit = kit;
        this.care = care;
        this.mayWrite = mayWrite;
        this.me = me;
        this.words = new SafetyWords(kit, vocabulary);
        this.controls = new Controls(kit);
        root.setId("safety");
        root.setAccessibleText(kit.say("safety.banner"));
        Controls.show(root, false);
    }

    /** Shows the prompts of a case; read anew whenever another version is stored. */
    public void show(CaseId id, long storedVersion) {
        if (storedVersion == version && of.filter(id::equals).isPresent()) {
            return;
        }
        of = Optional.of(id);
        version = storedVersion;
        read();
    }

    private void read() {
        of.ifPresent(id ->
                kit.work()
                        .run(
                                "readingSafety",
                                progress -> care.get().ofCase(id),
                                read -> {
                                    boolean more = waits(read) > waits(actions);
                                    actions = read;
                                    draw();
                                    if (more) {
                                        waiting.run();
                                    }
                                },
                                kit::report));
    }

    private static long waits(List<SafetyAction> list) {
        return list.stream().filter(SafetyAction::waits).count();
    }

    private void draw() {
        root.getChildren().clear();
        form = Optional.empty();
        List<SafetyAction> unanswered =
                actions.stream()
                        .filter(SafetyAction::waits)
                        .sorted(
                                Comparator.comparing(SafetyAction::raised)
                                        .thenComparing(a -> a.prompt().kind()))
                        .toList();
        List<SafetyAction> answered = actions.stream().filter(a -> !a.waits()).toList();
        if (open.isEmpty() || unanswered.stream().noneMatch(a -> a.id().equals(open.get()))) {
            open = unanswered.stream().findFirst().map(SafetyAction::id);
        }
        for (SafetyAction action : unanswered) {
            root.getChildren()
                    .add(
                            open.filter(action.id()::equals).isPresent()
                                    ? whole(action)
                                    : line(action));
        }
        if (!answered.isEmpty()) {
            Hyperlink link =
                    new Hyperlink(
                            kit.say(
                                    past ? "safety.past.hide" : "safety.past.show",
                                    answered.size()));
            link.setId("safety-past");
            link.setOnAction(action -> {
                past = !past;
                draw();
                Optional.ofNullable(root.lookup("#safety-past")).ifPresent(Node::requestFocus);
            });
            root.getChildren().add(link);
            if (past) {
                answered.forEach(action -> root.getChildren().add(record(action)));
            }
        }
        Controls.show(root, !actions.isEmpty());
    }

    private HBox frame(SafetyAction action) {
        return Controls.styled(
                new HBox(), "banner", "banner-" + words.tone(action), "safety-prompt");
    }

    private Label due(SafetyAction action) {
        Label due = Controls.chip(words.due(action), words.chip(action));
        due.setMinWidth(Region.USE_PREF_SIZE);
        return due;
    }

    private Node line(SafetyAction action) {
        HBox box = frame(action);
        Label title = Controls.plain(words.title(action.prompt()), "strong");
        Label why = Controls.plain(words.reasons(action.prompt()), "muted");
        why.setMinWidth(0);
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        Button look = controls.button("safety.look", () -> open(action));
        look.setAccessibleText(kit.say("safety.look.name", title.getText()));
        look.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        box.getChildren().setAll(Icon.URGENT.node(), title, due(action), why, look);
        return box;
    }

    private void open(SafetyAction action) {
        open = Optional.of(action.id());
        draw();
        focus();
    }

    private Node whole(SafetyAction action) {
        HBox box = frame(action);
        box.getStyleClass().add("safety-open");
        VBox said = Controls.styled(new VBox(), "safety-said");
        HBox head =
                Controls.row(Controls.plain(words.title(action.prompt()), "strong"), due(action));
        said.getChildren()
                .addAll(
                        head,
                        Controls.wrapping(words.reasons(action.prompt())),
                        Controls.wrapping(words.toDo(action.prompt())),
                        Controls.wrapping(
                                kit.say(
                                        "safety.tell",
                                        words.agencies(action.prompt().kind().tell())),
                                "strong"));
        HBox.setHgrow(said, Priority.ALWAYS);
        box.getChildren().addAll(Icon.URGENT.node(), said);
        if (!mayWrite) {
            said.getChildren().add(controls.muted("safety.readOnly"));
            return box;
        }
        Button done =
                controls.primary("safety.done", () -> ask(said, action, SafetyAction.Outcome.DONE));
        Button not =
                controls.button(
                        "safety.notNeeded",
                        () -> ask(said, action, SafetyAction.Outcome.NOT_NEEDED));
        done.setMaxWidth(Double.MAX_VALUE);
        not.setMaxWidth(Double.MAX_VALUE);
        done.setAccessibleText(
                words.title(action.prompt())
                        + ". "
                        + words.reasons(action.prompt())
                        + " "
                        + words.toDo(action.prompt())
                        + " "
                        + done.getText());
        VBox buttons = Controls.styled(new VBox(done, not), "safety-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        reported.filter(listener -> aboutDrug(action))
                .ifPresent(listener -> {
                    Button report =
                            controls.button(
                                    "alert.open", () -> listener.accept(action.reviewCase()));
                    report.setId("safety-alert");
                    report.setMaxWidth(Double.MAX_VALUE);
                    buttons.getChildren().add(report);
                });
        box.getChildren().add(buttons);
        return box;
    }

    private void ask(VBox said, SafetyAction action, SafetyAction.Outcome outcome) {
        form.ifPresent(old -> said.getChildren().remove(old.node()));
        ReplyForm now = new ReplyForm(kit, words, action.prompt(), outcome, me);
        now.whenGiven(reply -> answer(action, reply, now));
        now.whenLeft(() -> {
            said.getChildren().remove(now.node());
            form = Optional.empty();
            focus();
        });
        form = Optional.of(now);
        said.getChildren().add(now.node());
        now.focus();
    }

    private void answer(SafetyAction action, SafetyCare.Reply reply, ReplyForm asked) {
        kit.work()
                .run(
                        "saving",
                        progress -> care.get().answer(action.id(), reply),
                        stored -> {
                            kit.notices().done(kit.say("safety.recorded"));
                            List<SafetyAction> now = new ArrayList<>(actions);
                            now.replaceAll(a -> a.id().equals(stored.id()) ? stored : a);
                            actions = List.copyOf(now);
                            draw();
                            focus();
                        },
                        problem -> {
                            if (problem instanceof Problem.AlreadyAnswered) {
                                kit.report(problem);
                                read();
                            } else {
                                asked.complain(kit.sentence(problem));
                            }
                        });
    }

    private Node record(SafetyAction action) {
        SafetyAction.Answered how = action.answer().orElseThrow();
        String told =
                how.told().isEmpty()
                        ? ""
                        : " " + kit.say("safety.told", words.agencies(how.told()));
        VBox said =
                new VBox(
                        Controls.row(
                                Controls.plain(words.title(action.prompt()), "strong"),
                                Controls.chip(
                                        kit.say("safety.outcome." + how.outcome().name()),
                                        how.outcome() == SafetyAction.Outcome.DONE
                                                ? "success"
                                                : "neutral")),
                        Controls.wrapping(how.note() + told),
                        Controls.wrapping(
                                kit.say(
                                        "safety.record",
                                        kit.words().date(how.actedOn()),
                                        how.actedBy()),
                                "muted",
                                "small"));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox box = Controls.styled(new HBox(Icon.DONE.node(), said), "safety-record");
        if (mayWrite) {
            Button again =
                    controls.button(
                            "safety.again",
                            () ->
                                    kit.work()
                                            .run(
                                                    "saving",
                                                    progress -> care.get().raiseAgain(action.id()),
                                                    raised -> read(),
                                                    kit::report));
            again.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(again);
        }
        return box;
    }

    /** Brings the keyboard to the prompt that is open; false if nothing waits. */
    public boolean focus() {
        Optional<Node> done = Optional.ofNullable(root.lookup("#safety-done"));
        done.ifPresent(Node::requestFocus);
        return done.isPresent();
    }

    /** Hears of a case whose drug is to be reported; until then nothing can be. */
    public void whenReported(Consumer<CaseId> listener) {
        reported = Optional.of(listener);
    }

    /** Whether what a prompt is about concerns others who may use the same drug. */
    private static boolean aboutDrug(SafetyAction action) {
        return switch (action.prompt().kind()) {
            case OTHERS_USED, UNKNOWN_SUBSTANCE, POTENT_SUBSTANCE, BATCH -> true;
            case CHILD, RESIDENTS -> false;
        };
    }

    /** Hears when more wait than before. */
    public void whenWaiting(Runnable listener) {
        waiting = listener;
    }

    public Node node() {
        return root;
    }
}
