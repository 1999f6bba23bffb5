package vigil.ui.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.TypedDate;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.PickField;
import vigil.words.AnswerText;

/** Makes the editor that a type of field asks for, so that every field of the catalogue has one. */
public final class Editors {

    private static final int SEGMENTS = 4;

    /** How much of what is being written may be lost with the power. */
    private static final Duration MEANWHILE = Duration.ofSeconds(3);

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final List<PanelMember> members;
    private final AnswerText texts;
    private final Folding folding;

    /** With nothing folded. */
    public Editors(Kit kit, Vocabulary vocabulary, List<PanelMember> members) {
        this(kit, vocabulary, members, Folding.never());
    }

    /**
     * @param folding remembers what was opened, from page to page
     */
    public Editors(Kit kit, Vocabulary vocabulary, List<PanelMember> members, Folding folding) {
        this.kit = kit;
        this.folding = folding;
        this.vocabulary = vocabulary;
        this.members = List.copyOf(members);
        this.texts = new AnswerText(kit.words(), vocabulary, members);
    }

    public AnswerText texts() {
        return texts;
    }

    public Kit kit() {
        return kit;
    }

    Folding folding() {
        return folding;
    }

    AnswerEditor editor(FieldType type, String name) {
        return switch (type) {
            case FieldType.Text text -> text.multiline() ? longText() : text();
            case FieldType.NhsNumber n ->
                    typed(
                            field("answer.prompt.nhsNumber", 12),
                            text ->
                                    NhsNumber.parse(text)
                                            .map(number -> new Value.Text(number.digits())),
                            value ->
                                    NhsNumber.parse(ValueText.format(value))
                                            .map(NhsNumber::spaced)
                                            .orElse(ValueText.format(value)),
                            "nhsNumber");
            case FieldType.Postcode p ->
                    typed(
                            field("answer.prompt.postcode", 9),
                            text -> ValueText.parse(new FieldType.Postcode(), text),
                            ValueText::format,
                            "postcode");
            case FieldType.Date d -> date();
            case FieldType.Time t -> time();
            case FieldType.DateTime d -> new MomentEditor(date(), time());
            case FieldType.Number number -> number(number.unit());
            case FieldType.Code code -> code(vocabulary.list(code.list()), name);
            case FieldType.Codes codes -> {
                CodeList list = vocabulary.list(codes.list());
                yield new TokensEditor(
                        pick(typed -> matching(list.codes(), typed), "answer.prompt.codes"),
                        list::find,
                        kit.say("answer.remove"));
            }
            case FieldType.Substance s ->
                    new PickEditor(substances("answer.prompt.substance"), this::substance);
            case FieldType.Substances s ->
                    new TokensEditor(
                            substances("answer.prompt.substances"),
                            this::substance,
                            kit.say("answer.remove"));
            case FieldType.Member m ->
                    new PickEditor(
                            pick(typed -> matching(memberCodes(), typed), "answer.prompt.member"),
                            code ->
                                    memberCodes().stream()
                                            .filter(c -> c.code().equals(code))
                                            .findFirst());
            case FieldType.Parts parts -> parts(parts);
            // Never shown in a form: worked out, given by the program, or kept by a screen of their
            // own.
            case FieldType.Derived d -> text();
            case FieldType.Automatic a -> text();
            case FieldType.Kept k -> text();
        };
    }

    private AnswerEditor parts(FieldType.Parts type) {
        Map<String, AnswerEditor> editors = new LinkedHashMap<>();
        Map<String, String> captions = new LinkedHashMap<>();
        for (FieldType.Part part : type.parts()) {
            String caption = texts.part(part.name());
            editors.put(part.name(), editor(part.type(), caption));
            captions.put(part.name(), caption);
        }
        return new PartsEditor(editors, captions);
    }

    private AnswerEditor text() {
        return typed(
                field("", 24),
                text -> Optional.of(new Value.Text(text)),
                ValueText::format,
                "text");
    }

    private AnswerEditor longText() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.setPrefColumnCount(40);
        tabLeaves(area);
        return typed(area, text -> Optional.of(new Value.Text(text)), ValueText::format, "text")
                .countingMeanwhile(count -> kit.work().later(MEANWHILE, count));
    }

    /** In a form, Tab goes to the next field; nobody indents a narrative. */
    private static void tabLeaves(TextArea area) {
        area.addEventFilter(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == javafx.scene.input.KeyCode.TAB
                            && !event.isControlDown()) {
                        area.requestFocusTraversal(
                                event.isShiftDown()
                                        ? javafx.scene.TraversalDirection.PREVIOUS
                                        : javafx.scene.TraversalDirection.NEXT);
                        event.consume();
                    }
                });
    }

    private AnswerEditor date() {
        TextField field = field("answer.prompt.date", 11);
        return new TypedEditor(
                field,
                field,
                text -> TypedDate.parse(text, today()).map(Value.Date::new),
                value -> texts.date(((Value.Date) value).date()),
                // Said back in full, because "3/4" is easily read the wrong way round.
                value -> texts.spoken(((Value.Date) value).date()),
                "date");
    }

    private LocalDate today() {
        return LocalDate.now(kit.clock());
    }

    private AnswerEditor time() {
        return typed(
                field("answer.prompt.time", 7),
                text -> ClockTime.parse(text).map(Value.Time::new),
                value -> texts.time(((Value.Time) value).time()),
                "time");
    }

    private AnswerEditor number(String unit) {
        TextField field = field("", 6);
        return new TypedEditor(
                field,
                unit.isEmpty()
                        ? field
                        : Controls.row(
                                field,
                                Controls.styled(new javafx.scene.control.Label(unit), "unit")),
                text -> ValueText.parse(new FieldType.Number(unit), text.replace(",", "")),
                ValueText::format,
                value -> Optional.empty(),
                "number");
    }

    private AnswerEditor code(CodeList list, String name) {
        int letters = list.codes().stream().mapToInt(c -> c.label().length() + 3).sum();
        if (!list.codes().isEmpty() && list.codes().size() <= SEGMENTS && letters <= 46) {
            return new SegmentsEditor(list.codes(), name);
        }
        return new PickEditor(
                pick(typed -> matching(list.codes(), typed), "answer.prompt.code"), list::find);
    }

    private PickField<Code> pick(Function<String, List<Code>> search, String prompt) {
        PickField<Code> field = new PickField<>(search, Code::label, code -> "");
        field.setPromptText(kit.say(prompt));
        field.setPrefColumnCount(22);
        return field;
    }

    private PickField<Code> substances(String prompt) {
        SubstanceLexicon lexicon = vocabulary.substances();
        PickField<Code> field =
                new PickField<>(
                        typed ->
                                lexicon.search(typed, 40).stream()
                                        .map(hit ->
                                                new Code(
                                                        hit.substance().code(),
                                                        hit.substance().name()))
                                        .toList(),
                        Code::label,
                        code -> lexicon.byCode(code.code()).map(this::about).orElse(""));
        field.setPromptText(kit.say(prompt));
        field.setPrefColumnCount(22);
        return field;
    }

    private String about(Substance substance) {
        List<String> words = new ArrayList<>();
        words.add(substance.subgroup());
        words.addAll(substance.aliases().stream().limit(4).toList());
        return String.join(" · ", words);
    }

    private Optional<Code> substance(String code) {
        return vocabulary.substances().byCode(code).map(s -> new Code(s.code(), s.name()));
    }

    private List<Code> memberCodes() {
        return members.stream().map(m -> new Code(m.id().toString(), m.name())).toList();
    }

    /**
     * Codes that match what is typed: those that start with it, then those with a word that does,
     * then those of which each typed word begins a word.
     */
    public static List<Code> matching(List<Code> codes, String typed) {
        String query = Terms.fold(typed);
        if (query.isEmpty()) {
            return codes;
        }
        List<Code> first = new ArrayList<>();
        List<Code> second = new ArrayList<>();
        List<Code> third = new ArrayList<>();
        for (Code code : codes) {
            String label = Terms.fold(code.label());
            if (label.startsWith(query)) {
                first.add(code);
            } else if (label.contains(" " + query)) {
                second.add(code);
            } else if (beginsWords(label, query)) {
                third.add(code);
            }
        }
        first.addAll(second);
        first.addAll(third);
        return first;
    }

    private static boolean beginsWords(String label, String query) {
        List<String> words = List.of(label.split(" "));
        return Stream.of(query.split(" "))
                .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }

    private TextField field(String promptKey, int columns) {
        TextField field = new TextField();
        field.setPrefColumnCount(columns);
        if (!promptKey.isEmpty()) {
            field.setPromptText(kit.say(promptKey));
        }
        return field;
    }

    private static TypedEditor typed(
            TextInputControl input,
            Function<String, Optional<Value>> read,
            Function<Value, String> write,
            String wrong) {
        return new TypedEditor(input, input, read, write, value -> Optional.empty(), wrong);
    }
}
