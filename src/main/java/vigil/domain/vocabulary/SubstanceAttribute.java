package vigil.domain.vocabulary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a panel can say of a substance, each as text, so that one change is one row. */
public enum SubstanceAttribute {
    NAME,
    /** Separated by semicolons. */
    ALIASES,
    GROUP,
    SUBGROUP,
    /** A history, as {@link DatedClass} writes it. */
    CLASSES,
    VERIFIED,
    BASIS,
    NATIONAL_GROUP,
    MISUSE,
    POISONING,
    PRESCRIBABLE,
    METABOLITE_OF,
    NALOXONE,
    WATCHED,
    NOTES,
    RETIRED;

    /** What a substance says of it now. */
    public String of(Substance s) {
        return switch (this) {
            case NAME -> s.name();
            case ALIASES -> String.join("; ", s.aliases());
            case GROUP -> s.group();
            case SUBGROUP -> s.subgroup();
            case CLASSES -> DatedClass.text(s.classes());
            case VERIFIED -> yes(s.classVerified());
            case BASIS -> s.classBasis();
            case NATIONAL_GROUP -> s.nationalGroup();
            case MISUSE -> yes(s.countsAsMisuse());
            case POISONING -> s.poisoningCode();
            case PRESCRIBABLE -> yes(s.prescribable());
            case METABOLITE_OF -> s.metaboliteOf().orElse("");
            case NALOXONE -> s.naloxoneResponsive();
            case WATCHED -> yes(s.watched());
            case NOTES -> s.notes();
            case RETIRED -> yes(s.retired());
        };
    }

    /** The names in a text separated by semicolons or line ends. */
    public static List<String> names(String text) {
        return Arrays.stream(text.split("[;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * A substance with some attributes changed. A new history of classes also gives the class of
     * today, and with it whether a mention counts as misuse unless that is said too.
     */
    static Substance applied(
            Substance base, Map<SubstanceAttribute, String> changes, LocalDate today) {
        Map<SubstanceAttribute, String> all = new EnumMap<>(SubstanceAttribute.class);
        for (SubstanceAttribute attribute : values()) {
            all.put(attribute, changes.getOrDefault(attribute, attribute.of(base)));
        }
        List<DatedClass> classes = DatedClass.parse(text(all, CLASSES));
        String now = base.controlledClass();
        boolean misuse = text(all, MISUSE).equals("yes");
        if (changes.containsKey(CLASSES)) {
            now = Substance.classOn(classes, today).map(DatedClass::controlledClass).orElse(now);
            misuse = changes.containsKey(MISUSE) ? misuse : DatedClass.controlled(now);
        }
        return new Substance(
                base.code(),
                text(all, NAME),
                names(text(all, ALIASES)),
                text(all, GROUP),
                text(all, SUBGROUP),
                now,
                text(all, VERIFIED).equals("yes"),
                text(all, BASIS),
                text(all, NATIONAL_GROUP),
                misuse,
                text(all, POISONING),
                text(all, PRESCRIBABLE).equals("yes"),
                Optional.of(text(all, METABOLITE_OF)).filter(m -> !m.isEmpty()),
                text(all, NALOXONE),
                text(all, WATCHED).equals("yes"),
                text(all, NOTES),
                classes,
                base.local(),
                text(all, RETIRED).equals("yes"));
    }

    private static String text(Map<SubstanceAttribute, String> all, SubstanceAttribute attribute) {
        return all.getOrDefault(attribute, "");
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
