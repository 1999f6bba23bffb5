package vigil.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/** Everything a column can be used for: every field and part, lists of substances, nothing. */
final class ColumnUses {

    private static final int OFFERED = 60;

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final List<ColumnUse> all = new ArrayList<>();

    ColumnUses(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        all.add(leaveOut());
        all.add(new ColumnUse(kit.say("imports.use.fullName"), "", "full-name", "", ""));
        for (Code stage : vocabulary.list("SUB_STAGE").codes()) {
            all.add(substances("list-substances", stage));
            all.add(substances("text-substances", stage));
        }
        for (FieldDefinition field : vocabulary.catalogue().fields()) {
            if (field.answered() && !(field.type() instanceof FieldType.Member)) {
                add(field);
            }
        }
    }

    private ColumnUse substances(String use, Code stage) {
        return new ColumnUse(
                kit.say(
                        use.equals("list-substances") ? "imports.use.list" : "imports.use.text",
                        stage.label()),
                kit.say("imports.use.substances"),
                use,
                stage.code(),
                "");
    }

    private void add(FieldDefinition field) {
        String section = field.section().title();
        if (field.type() instanceof FieldType.Parts parts) {
            for (FieldType.Part part : parts.parts()) {
                String name = kit.find("part." + part.name()).orElse(part.name());
                all.add(
                        new ColumnUse(
                                field.label() + ": " + name,
                                section,
                                "field",
                                field.key() + "." + part.name(),
                                ""));
            }
        } else {
            all.add(new ColumnUse(field.label(), section, "field", field.key().text(), ""));
        }
    }

    ColumnUse leaveOut() {
        return new ColumnUse(kit.say("imports.use.skip"), "", "skip", "", "");
    }

    /** The use that a mapping or a guess names; a stage may be followed by a certificate line. */
    ColumnUse of(String use, String target, String substance) {
        String plain = use.equals("required") ? "field" : use;
        if (plain.equals("substance")) {
            String name = substance.isEmpty() ? "" : vocabulary.substances().name(substance);
            return new ColumnUse(
                    kit.say("imports.use.flag", name),
                    kit.say("imports.use.substances"),
                    plain,
                    target,
                    substance);
        }
        return all.stream()
                .filter(u -> u.use().equals(plain) && u.target().equals(target))
                .findFirst()
                .orElseGet(() -> new ColumnUse(described(plain, target), "", plain, target, ""));
    }

    private String described(String use, String target) {
        Optional<ColumnUse> stage =
                all.stream()
                        .filter(u -> u.use().equals(use) && target.startsWith(u.target() + "/"))
                        .findFirst();
        return stage.map(ColumnUse::label).orElse(target);
    }

    /** What fits the words that were typed; what begins with them first. */
    List<ColumnUse> find(String typed) {
        String wanted = Terms.fold(typed);
        List<ColumnUse> first = new ArrayList<>();
        List<ColumnUse> then = new ArrayList<>();
        for (ColumnUse use : all) {
            String label = Terms.fold(use.label());
            if (label.startsWith(wanted)) {
                first.add(use);
            } else if (label.contains(wanted) || Terms.fold(use.detail()).contains(wanted)) {
                then.add(use);
            }
        }
        first.addAll(then);
        return first.subList(0, Math.min(first.size(), OFFERED));
    }
}
