package vigil.ui.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Value;
import vigil.domain.intake.Target;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Icon;
import vigil.ui.kit.Kit;
import vigil.words.AnswerText;

/** Says in words what a proposal would put into the case. */
final class TargetText {

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final AnswerText answers;

    TargetText(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.answers = new AnswerText(kit.words(), vocabulary, List.of());
    }

    /** What it is about, such as the label of a field. */
    String subject(Target target) {
        return switch (target) {
            case Target.Facts facts ->
                    facts.answers().keySet().stream()
                            .map(this::label)
                            .collect(Collectors.joining(", "));
            case Target.Evidence e -> kit.say("intake.substance");
            case Target.History h -> kit.say("intake.history");
            case Target.FactorFound f -> kit.say("intake.factor");
            case Target.Agency a -> kit.say("intake.agency");
        };
    }

    private String label(FieldKey key) {
        return vocabulary.catalogue().find(key).map(FieldDefinition::label).orElse(key.text());
    }

    String value(Target target) {
        return switch (target) {
            case Target.Facts facts ->
                    facts.answers().entrySet().stream()
                            .map(entry -> value(entry.getKey(), entry.getValue()))
                            .distinct()
                            .collect(Collectors.joining("; "));
            case Target.Evidence e -> evidence(e);
            case Target.History h -> vocabulary.substances().name(h.substance());
            case Target.FactorFound f -> vocabulary.factorName(f.factor());
            case Target.Agency a -> vocabulary.list("AGENCY_TYPE").label(a.agency());
        };
    }

    private String value(FieldKey key, Value value) {
        return vocabulary
                .catalogue()
                .find(key)
                .map(definition -> answers.value(definition.type(), value))
                .orElse("");
    }

    private String evidence(Target.Evidence e) {
        String name =
                e.substance()
                        .map(vocabulary.substances()::name)
                        .orElseGet(() -> kit.say("intake.onlyWritten", e.asWritten()));
        String stage = vocabulary.list("SUB_STAGE").label(e.stage().code());
        Optional<String> source = e.source().map(vocabulary.list("SUB_SOURCE")::label);
        Optional<String> form = e.form().map(vocabulary.list("FORM")::label);
        return name
                + " – "
                + java.util.stream.Stream.of(Optional.of(stage), source, form)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
    }

    /** What stands beside the number of a choice. */
    String choice(Target target) {
        if (target instanceof Target.Facts facts) {
            return facts.answers().size() > 1 || differs(facts)
                    ? subject(target) + ": " + value(target)
                    : value(target);
        }
        return target instanceof Target.Evidence e
                ? e.substance()
                        .map(vocabulary.substances()::name)
                        .orElseGet(() -> kit.say("intake.onlyWritten", e.asWritten()))
                : value(target);
    }

    /** Addresses are offered for different fields, so the field has to be said. */
    private static boolean differs(Target.Facts facts) {
        return facts.answers().keySet().iterator().next().text().endsWith("address");
    }

    static Icon icon(Target target) {
        return switch (target) {
            case Target.Facts facts -> icon(facts.answers().sequencedKeySet().getFirst().text());
            case Target.Evidence e -> Icon.SUBSTANCE;
            case Target.History h -> Icon.HISTORY;
            case Target.FactorFound f -> Icon.FACTOR;
            case Target.Agency a -> Icon.AGENCY;
        };
    }

    private static Icon icon(String key) {
        if (key.startsWith("person.")) {
            return Icon.PERSON;
        }
        if (key.contains("address") || key.contains("lace") || key.contains("area")) {
            return Icon.PLACE;
        }
        return key.contains("date") || key.contains("found") || key.contains("time")
                ? Icon.CALENDAR
                : Icon.INFORMATION;
    }
}
