package vigil.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;
import vigil.words.Words;

/**
 * A page of the guide for every field that is asked, made from the vocabulary: what it means and
 * why it is asked, when it is wanted, who sees it, and its answers.
 */
public final class FieldPages {

    static final String PREFIX = "field/";

    private final Words words;
    private final Vocabulary vocabulary;

    FieldPages(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** What the page of a field is called. */
    public static String name(FieldKey key) {
        return PREFIX + key.text();
    }

    List<GuideEntry> all() {
        return vocabulary.catalogue().fields().stream().map(this::page).toList();
    }

    private GuideEntry page(FieldDefinition field) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(field.label()).append("\n\n");
        text.append(field.help()).append("\n\n");
        item(text, "field.page.section", field.section().title());
        item(text, "field.page.wanted", words.of(wanted(field)));
        item(text, "field.page.seen", words.of("fieldHelp.seen." + field.sensitivity().name()));
        kind(field.type()).ifPresent(kind -> item(text, "field.page.kind", kind));
        if (field.answered()) {
            text.append('\n').append(words.of("field.page.gap")).append('\n');
        }
        for (CodeList list : lists(field.type())) {
            text.append("\n## ").append(words.of("field.page.codes", list.codes().size()));
            text.append("\n\n");
            for (Code code : list.codes()) {
                text.append("- ").append(code.label()).append('\n');
            }
        }
        text.append('\n').append(words.of("field.page.source", field.key().text())).append('\n');
        return new GuideEntry(
                name(field.key()), field.label(), words.of("field.page.part"), text.toString());
    }

    private void item(StringBuilder text, String key, String said) {
        text.append("- **").append(words.of(key)).append("**: ").append(said).append('\n');
    }

    private static String wanted(FieldDefinition field) {
        if (!field.type().typed()) {
            return "field.page.wanted.never";
        }
        if (field.notification() == FieldDefinition.Need.MANDATORY) {
            return "field.page.wanted.notification";
        }
        return switch (field.panel()) {
            case MANDATORY -> "field.page.wanted.panel";
            case CONDITIONAL -> "field.page.wanted.conditional";
            case OPTIONAL, LATER, AUTO -> "field.page.wanted.known";
        };
    }

    private Optional<String> kind(FieldType type) {
        String kind =
                switch (type) {
                    case FieldType.Date d -> "date";
                    case FieldType.DateTime d -> "date";
                    case FieldType.Codes c -> "several";
                    case FieldType.Code c -> "one";
                    case FieldType.Substance s -> "substance";
                    case FieldType.Substances s -> "substance";
                    case FieldType.NhsNumber n -> "nhs";
                    case FieldType.Postcode p -> "postcode";
                    default -> "";
                };
        return kind.isEmpty() ? Optional.empty() : words.find("field.page.kind." + kind);
    }

    private List<CodeList> lists(FieldType type) {
        List<CodeList> lists = new ArrayList<>();
        switch (type) {
            case FieldType.Code code -> lists.add(vocabulary.list(code.list()));
            case FieldType.Codes codes -> lists.add(vocabulary.list(codes.list()));
            case FieldType.Parts parts ->
                    parts.parts().forEach(part -> lists.addAll(lists(part.type())));
            default -> {}
        }
        return lists.stream().distinct().filter(list -> !list.codes().isEmpty()).toList();
    }
}
