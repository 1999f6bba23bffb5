package vigil.domain.vocabulary;

import java.util.EnumMap;
import java.util.Map;

/** What a panel can say of a factor of its own. */
public enum FactorAttribute {
    GROUP,
    SUBGROUP,
    NAME,
    DEFINITION,
    KNOWN_BY,
    MODIFIABLE,
    PROTECTIVE,
    RETIRED;

    /** What a factor says of it now. */
    public String of(Factor f) {
        return switch (this) {
            case GROUP -> f.group();
            case SUBGROUP -> f.subgroup();
            case NAME -> f.name();
            case DEFINITION -> f.definition();
            case KNOWN_BY -> String.join("; ", f.knownBy());
            case MODIFIABLE -> f.modifiable();
            case PROTECTIVE -> f.protective() ? "yes" : "no";
            case RETIRED -> f.retired() ? "yes" : "no";
        };
    }

    static Factor applied(Factor base, Map<FactorAttribute, String> changes) {
        Map<FactorAttribute, String> all = new EnumMap<>(FactorAttribute.class);
        for (FactorAttribute attribute : values()) {
            all.put(attribute, changes.getOrDefault(attribute, attribute.of(base)));
        }
        return new Factor(
                base.code(),
                text(all, GROUP),
                text(all, SUBGROUP),
                text(all, NAME),
                text(all, DEFINITION),
                SubstanceAttribute.names(text(all, KNOWN_BY)),
                text(all, MODIFIABLE),
                text(all, PROTECTIVE).equals("yes"),
                base.local(),
                text(all, RETIRED).equals("yes"));
    }

    private static String text(Map<FactorAttribute, String> all, FactorAttribute attribute) {
        return all.getOrDefault(attribute, "");
    }
}
