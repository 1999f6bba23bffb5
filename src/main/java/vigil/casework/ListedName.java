package vigil.casework;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The name in a row of the list, which may stay sealed until somebody looks at it: of ten thousand
 * rows a screen shows forty. Two are equal if the names are.
 */
public final class ListedName {

    /** For those who may not read names, and for cases that have none. */
    public static final ListedName NONE = new ListedName("", null);

    /** What stands for a name that does not open: verifying the store says why. */
    public static final String UNREADABLE = "\uFFFD";

    private volatile @Nullable String text;
    private volatile @Nullable Supplier<String> opening;

    private ListedName(@Nullable String text, @Nullable Supplier<String> opening) {
        this.text = text;
        this.opening = opening;
    }

    /** A name that is known. */
    public static ListedName of(String name) {
        return name.isEmpty() ? NONE : new ListedName(name, null);
    }

    /**
     * A name that is not opened yet.
     *
     * @param opening gives it, however often and from whichever thread it is asked; not empty while
     *     its store is open
     */
    public static ListedName sealed(Supplier<String> opening) {
        return new ListedName(null, opening);
    }

    /** Whether there is none; this opens nothing. */
    public boolean isEmpty() {
        return this == NONE;
    }

    public String text() {
        String known = text;
        if (known != null) {
            return known;
        }
        Supplier<String> how = opening;
        if (how == null) {
            return Objects.requireNonNullElse(text, ""); // another thread was first
        }
        String opened = how.get();
        if (!opened.isEmpty()) {
            text = opened;
            opening = null;
        }
        return opened;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedName name && text().equals(name.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "name";
    }
}
