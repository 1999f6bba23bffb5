package vigil.ui.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingLack;
import vigil.domain.panel.MeetingState;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;

/**
 * The end of a meeting: says in sentences what it lacks, then marks it as held, or has the chair
 * agree its minutes and sign.
 */
final class SigningSheet {

    private final Kit kit;
    private final Controls controls;
    private final Function<UUID, String> titles;
    private final VBox lacking = Controls.styled(new VBox(), "column", "tight");
    private final Button not;
    private final Button end;
    private final Button sign;
    private final VBox root;

    /**
     * @param titles what an item of the agenda is called here
     * @param close closes the sheet
     * @param done goes on when the meeting is held, and agreed if the chair signed
     */
    SigningSheet(
            Kit kit,
            MeetingViewModel model,
            Function<UUID, String> titles,
            Runnable close,
            Runnable done) {
        this.kit = kit;
        this.controls = new Controls(kit);
        this.titles = titles;
        Meeting meeting = model.meeting().get().orElseThrow();
        boolean planned = meeting.state() == MeetingState.PLANNED;
        not = controls.button("signing.not", close);
        end = controls.button("signing.end", () -> finish(model, false, close, done));
        sign =
                controls.primary(
                        planned ? "signing.endAndSign" : "meeting.agree.do",
                        () -> finish(model, true, close, done));
        sign.setId("meeting-agree-do");
        Controls.show(end, planned);
        end.setDisable(true);
        sign.setDisable(true);
        String chair =
                meeting.chair()
                        .flatMap(model.around().get()::member)
                        .map(PanelMember::name)
                        .orElse("");
        lacking.getChildren().setAll(controls.muted("signing.reading"));
        ScrollPane list = new ScrollPane(lacking);
        list.setFitToWidth(true);
        list.setId("signing-lacks");
        VBox.setVgrow(list, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(
                                controls.title(planned ? "signing.title" : "meeting.agree.title"),
                                list,
                                Controls.wrapping(
                                        chair.isEmpty()
                                                ? kit.say("signing.text")
                                                : kit.say("signing.text.chair", chair)),
                                Controls.row(not, Controls.gap(), end, sign)),
                        "sheet",
                        "signing-sheet");
        kit.work()
                .run(
                        "readingCases",
                        progress -> model.desk().signing().lacks(meeting),
                        this::show,
                        kit::report);
    }

    private void finish(MeetingViewModel model, boolean signed, Runnable close, Runnable done) {
        end.setDisable(true);
        sign.setDisable(true);
        model.finish(
                signed,
                () -> {
                    close.run();
                    done.run();
                });
    }

    private void show(List<MeetingLack> lacks) {
        lacking.getChildren().clear();
        if (lacks.isEmpty()) {
            lacking.getChildren().add(line(Icon.DONE, kit.say("signing.nothing")));
        }
        lacks.forEach(lack -> lacking.getChildren().add(line(Icon.WARNING, sentence(lack))));
        end.setDisable(false);
        sign.setDisable(false);
        (lacks.isEmpty() || !end.isVisible() ? sign : end).requestFocus();
    }

    private String sentence(MeetingLack lack) {
        Optional<String> item = lack.item().map(titles);
        String names = String.join(", ", lack.names());
        return kit.say(
                "lack." + lack.kind().name() + (named(lack) ? ".named" : ""),
                lack.number(),
                item.orElse(""),
                names);
    }

    private static boolean named(MeetingLack lack) {
        return lack.kind() == MeetingLack.Kind.NOTHING_BROUGHT && !lack.names().isEmpty();
    }

    private static Node line(Icon icon, String sentence) {
        var words = Controls.wrapping(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node mark = icon.node();
        return Controls.styled(new HBox(mark, words), "signing-line");
    }

    Region node() {
        return root;
    }

    Node first() {
        return not;
    }
}
