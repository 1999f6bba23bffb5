package vigil.patterns;

import org.jspecify.annotations.Nullable;

/**
 * Something that a case either has or has not, or of which it is not known: a substance, a factor,
 * a circumstance, a sex, an age band, an area, and above the substances their classes and families.
 *
 * @param kind what it is
 * @param group the circumstance's group; empty for other kinds
 * @param code its code in the vocabulary
 */
public record Item(Kind kind, String group, String code) implements Comparable<Item> {

    /** What an item is. */
    public enum Kind {
        SUBSTANCE,
        SUBSTANCE_CLASS,
        SUBSTANCE_FAMILY,
        FACTOR,
        CIRCUMSTANCE,
        SEX,
        AGE_BAND,
        AREA
    }

    public static Item substance(String code) {
        return new Item(Kind.SUBSTANCE, "", code);
    }

    public static Item substanceClass(String code) {
        return new Item(Kind.SUBSTANCE_CLASS, "", code);
    }

    public static Item family(String code) {
        return new Item(Kind.SUBSTANCE_FAMILY, "", code);
    }

    public static Item factor(String code) {
        return new Item(Kind.FACTOR, "", code);
    }

    public static Item circumstance(String group, String code) {
        return new Item(Kind.CIRCUMSTANCE, group, code);
    }

    public static Item sex(String code) {
        return new Item(Kind.SEX, "", code);
    }

    public static Item ageBand(AgeBand band) {
        return new Item(Kind.AGE_BAND, "", band.code());
    }

    public static Item area(String code) {
        return new Item(Kind.AREA, "", code);
    }

    /**
     * One text for the item, by which {@link Taxonomy.KnownLink}s name it: the bare code of a
     * substance or factor, else a prefix and the code ({@code class:…}, {@code family:…}, {@code
     * place:…}, {@code sex:…}, {@code age:…}, {@code area:…}).
     */
    public String key() {
        return switch (kind) {
            case SUBSTANCE, FACTOR -> code;
            case SUBSTANCE_CLASS -> "class:" + code;
            case SUBSTANCE_FAMILY -> "family:" + code;
            case CIRCUMSTANCE -> group + ":" + code;
            case SEX -> "sex:" + code;
            case AGE_BAND -> "age:" + code;
            case AREA -> "area:" + code;
        };
    }

    /** Whether it is a substance or a group of substances. */
    public boolean isSubstance() {
        return switch (kind) {
            case SUBSTANCE, SUBSTANCE_CLASS, SUBSTANCE_FAMILY -> true;
            default -> false;
        };
    }

    @Override
    public int compareTo(Item other) {
        int byKey = key().compareTo(other.key());
        return byKey == 0 ? kind.compareTo(other.kind) : byKey;
    }

    // Items are looked up for every fact of every case, which a record's own methods make slow.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Item item
                        && kind == item.kind
                        && code.equals(item.code)
                        && group.equals(item.group));
    }

    @Override
    public int hashCode() {
        return (code.hashCode() * 31 + group.hashCode()) * 31 + kind.name().hashCode();
    }
}
