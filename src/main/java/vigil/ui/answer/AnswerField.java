package vigil.ui.answer;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.GapReason;
import vigil.domain.vocabulary.Code;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Reveal;
import vigil.ui.kit.Row;
import vigil.ui.kit.Tip;

/**
 * One field of the catalogue as a person meets it: its caption, its editor, and always the way to
 * say that something is not known and why. A question mark typed into an empty editor does the same
 * as the button, so that the mouse is never needed.
 */
public final class AnswerField extends VBox {

    /** Hears of an answer given, or of one taken away. */
    public interface Listener {
        void answered(FieldDefinition field, Optional<Answer> answer);
    }

    private final FieldDefinition definition;
    private final Kit kit;
    private final Editors editors;
    private final AnswerEditor editor;
    private final StackPane place = new StackPane();
    private final Label note = Controls.wrapping("", "answer-note");
    private final Label follows = Controls.wrapping("", "answer-follows");
    private final Label mark = Controls.styled(new Label(), "answer-mark");
    private final HBox gapChip = Controls.styled(new HBox(), "gap-chip");
    private final Label gapText = new Label();
    private final Button unfold = new Button();
    private boolean typedHere;
    private Optional<ContextMenu> gaps = Optional.empty();
    private Listener listener = (field, answer) -> {};
    private BiConsumer<FieldDefinition, String> unread = (field, text) -> {};
    private Optional<Answer> answer = Optional.empty();

    public AnswerField(FieldDefinition definition, Editors editors) {
        this.definition = definition;
        this.kit = editors.kit();
        this.editors = editors;
        this.editor = editors.editor(definition.type(), definition.label());
        getStyleClass().add("answer");
        setId("field-" + definition.key().text().replace('.', '-'));

        Label caption = Controls.wrapping(definition.label(), "answer-label");
        caption.setLabelFor(editor.input());
        editor.input().setAccessibleText(definition.label());
        editor.input().setAccessibleHelp(definition.help());
        if (!definition.help().isEmpty()) {
            Tip.explain(caption, definition.help());
        }
        Button gap = Controls.styled(new Button(), "flat", "answer-help");
        gap.setGraphic(Icon.GAP.node());
        Tip.on(gap, kit.say("answer.gap.tip"));
        gap.setAccessibleText(kit.say("answer.gap.name", definition.label()));
        gap.setFocusTraversable(false); // the question mark key does it from the editor
        gap.setOnAction(event -> chooseGap(gap));
        // Where both do not fit, the mark goes beneath: what is wanted is never cut.
        Row named = Controls.styled(new Row(caption, mark), "answer-caption");
        HBox.setHgrow(named, Priority.ALWAYS);
        HBox captions = Controls.styled(new HBox(named, gap), "answer-caption");
        unfold.getStyleClass().add("folded-text");
        unfold.setMaxWidth(Double.MAX_VALUE);
        unfold.setGraphic(Icon.RESTRICTED.node());
        unfold.setOnAction(event -> unfold());
        Controls.show(unfold, false);
        place.getChildren().addAll(editor.node(), gapChip, unfold);
        StackPane.setAlignment(unfold, javafx.geometry.Pos.TOP_LEFT);
        StackPane.setAlignment(editor.node(), javafx.geometry.Pos.TOP_LEFT);
        getChildren().setAll(captions, place, follows, note);
        Controls.show(follows, false);
        buildGaps();
        sensitivityMark();
        editor.onEdited(this::edited);
        editor.node().addEventFilter(KeyEvent.KEY_TYPED, this::questionMark);
        HBox.setHgrow(this, Priority.ALWAYS);
        say("");
        showGap(false);
    }

    private void buildGaps() {
        gapText.setLabelFor(gapChip);
        Button back = Controls.styled(new Button(), "flat", "small");
        back.setGraphic(Icon.CLOSE.node());
        back.setAccessibleText(kit.say("answer.gap.undo"));
        Tip.on(back, kit.say("answer.gap.undo"));
        back.setFocusTraversable(false);
        back.setOnAction(event -> takeBack());
        gapChip.getChildren().setAll(gapText, Controls.gap(), back);
        gapChip.setFocusTraversable(true);
        gapChip.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.BACK_SPACE
                            || event.getCode() == KeyCode.DELETE) {
                        takeBack();
                        event.consume();
                    }
                });
        // Typing over a gap starts the answer that has meanwhile come.
        gapChip.addEventHandler(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (!event.getCharacter().isBlank() && event.getCharacter().charAt(0) >= ' ') {
                        takeBack();
                        event.consume();
                    }
                });
    }

    private void sensitivityMark() {
        String key = "sensitivity." + definition.sensitivity().name();
        if (definition.sensitivity().restricted()) {
            mark.setGraphic(Icon.RESTRICTED.node());
            mark.setAccessibleText(kit.say(key));
            Tip.on(mark, kit.say(key) + ". " + kit.say(key + ".tip"));
        }
    }

    private void questionMark(KeyEvent event) {
        boolean empty = editor.value().isEmpty() && editor.complaint().isEmpty();
        if (event.getCharacter().equals("?") && empty) {
            event.consume();
            chooseGap(editor.input());
        }
    }

    private void chooseGap(Node near) {
        ContextMenu menu = gaps.orElseGet(this::gapMenu);
        gaps = Optional.of(menu);
        menu.show(near, Side.BOTTOM, 0, 2);
    }

    /** Made when first wanted: a window of its own, of which a page would have forty. */
    private ContextMenu gapMenu() {
        ContextMenu menu = new ContextMenu();
        for (Code reason : kit.vocabulary().list("UNK").codes()) {
            MenuItem item = new MenuItem(reason.label());
            item.setOnAction(event ->
                    GapReason.ofCode(reason.code())
                            .ifPresent(r -> give(Optional.of(Answer.gap(r)))));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void takeBack() {
        give(Optional.empty());
        editor.input().requestFocus();
    }

    private void edited() {
        Optional<String> wrong = editor.complaint();
        if (wrong.isPresent()) {
            complain(wrong.get());
            unread.accept(definition, editor.typed());
            return; // what was typed stays, the answer is as it was
        }
        typedHere = true; // what somebody writes is never folded under their hands
        answer = editor.value().map(value -> new Answer.Known(value, source()));
        mark("");
        say(editor.understood().orElse(""));
        listener.answered(definition, answer);
    }

    private void complain(String wrong) {
        mark("wrong");
        say(kit.say("answer.wrong." + wrong));
    }

    /** Shows again, beside the answer that stands, what was typed and makes no sense. */
    public void showUnread(String text) {
        showGap(false);
        editor.showTyped(text);
        editor.complaint().ifPresent(this::complain);
    }

    /** An answer that is corrected keeps the agency it came from. */
    private String source() {
        return answer.map(a -> a instanceof Answer.Known known ? known.source() : "").orElse("");
    }

    private void give(Optional<Answer> given) {
        show(given);
        listener.answered(definition, given);
        if (given.isPresent()) {
            gapChip.requestFocus();
        }
    }

    public FieldDefinition definition() {
        return definition;
    }

    public void whenAnswered(Listener newListener) {
        listener = newListener;
    }

    /** Hears of what was typed and makes no sense, as it stands. */
    public void whenUnread(BiConsumer<FieldDefinition, String> listener) {
        unread = listener;
    }

    /** Shows an answer without telling anybody. */
    public void show(Optional<Answer> newAnswer) {
        answer = newAnswer;
        editor.show(
                newAnswer.flatMap(a ->
                        a instanceof Answer.Known known
                                ? Optional.of(known.value())
                                : Optional.empty()));
        boolean isGap = newAnswer.isPresent() && newAnswer.get() instanceof Answer.Gap;
        if (newAnswer.isPresent() && newAnswer.get() instanceof Answer.Gap gap) {
            gapText.setText(editors.texts().reason(gap));
            String whole = editors.texts().answer(definition.type(), gap);
            Tip.on(gapText, whole);
            gapChip.setAccessibleText(definition.label() + ": " + whole);
        }
        showGap(isGap);
        fold();
        mark("");
        say("");
    }

    /** Puts a long account behind a button, unless it is being written here. */
    private void fold() {
        boolean folded =
                !typedHere
                        && !editor.input().isFocused()
                        && answer.filter(a -> editors.folding().folds(definition, a)).isPresent();
        Controls.show(unfold, folded);
        if (folded) {
            String text = editors.texts().answer(definition.type(), answer.orElseThrow());
            int words = text.strip().split("\\s+").length;
            unfold.setText(kit.say("answer.folded", words));
            unfold.setAccessibleText(definition.label() + ". " + kit.say("answer.folded", words));
            Controls.show(editor.node(), false);
        }
    }

    /** Shows what was written, here and in the cases that are opened after this one. */
    private void unfold() {
        editors.folding().open(definition);
        Controls.show(unfold, false);
        Controls.show(editor.node(), true);
        editor.input().requestFocus();
    }

    private void showGap(boolean isGap) {
        Controls.show(gapChip, isGap);
        Controls.show(editor.node(), !isGap);
    }

    /** Whether it already shows this answer. */
    public boolean shows(Optional<Answer> other) {
        return answer.equals(other);
    }

    /** Whether what stands in the editor makes no sense, so that it is not yet an answer. */
    public boolean wrong() {
        return editor.complaint().isPresent() && !gapChip.isVisible();
    }

    /** Shows what the rules find about this field, or nothing. */
    public void find(Optional<Finding> finding) {
        if (wrong()) {
            return;
        }
        mark(
                finding.map(f ->
                                switch (f.severity()) {
                                    case ERROR -> "wrong";
                                    case WARNING -> "doubtful";
                                    case NOTE -> "";
                                })
                        .orElse(""));
        say(
                finding.map(f -> kit.say("check." + f.rule(), withLabel(f)))
                        .orElseGet(() -> editor.understood().orElse("")));
    }

    private Object[] withLabel(Finding finding) {
        java.util.ArrayList<Object> arguments = new java.util.ArrayList<>(finding.arguments());
        arguments.addFirst(definition.label());
        return arguments.toArray();
    }

    /** Shows what follows from the answer, or nothing. */
    public void follows(String sentence) {
        follows.setText(sentence);
        Controls.show(follows, !sentence.isEmpty());
    }

    /** Marks the field as one that is still wanted, in a word and not by colour alone. */
    public void wanted(boolean isWanted) {
        getStyleClass().remove("wanted");
        if (isWanted) {
            getStyleClass().add("wanted");
            mark.setGraphic(null);
            mark.setText(kit.say("answer.wanted"));
        } else {
            mark.setText("");
            sensitivityMark();
        }
    }

    private void mark(String style) {
        getStyleClass().removeAll("wrong", "doubtful");
        if (!style.isEmpty()) {
            getStyleClass().add(style);
        }
    }

    private void say(String sentence) {
        note.setText(sentence);
        Controls.show(note, !sentence.isEmpty());
        editor.input()
                .setAccessibleHelp(
                        sentence.isEmpty()
                                ? definition.help()
                                : sentence + " " + definition.help());
    }

    /** Whether a screen reader calls the input by this name. */
    boolean names(String name) {
        return name.equals(editor.input().getAccessibleText());
    }

    /** Whether a screen reader is told this about the input. */
    boolean explains(String help) {
        return String.valueOf(editor.input().getAccessibleHelp()).contains(help);
    }

    /** Brings the keyboard here, and the field into view. */
    public void focus() {
        Reveal.show(this);
        if (gapChip.isVisible()) {
            gapChip.requestFocus();
        } else if (unfold.isVisible()) {
            unfold.requestFocus();
        } else {
            editor.input().requestFocus();
        }
    }

    /** Whether the field likes a whole line to itself. */
    public boolean wide() {
        return definition.type() instanceof FieldType.Text text && text.multiline()
                || definition.type() instanceof FieldType.Parts parts && parts.parts().size() > 2
                || definition.type() instanceof FieldType.Codes;
    }
}
