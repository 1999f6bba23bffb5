package vigil.domain.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is sealed under a key of its own within the store, and which rights carry that key. */
public enum KeyClass {
    /** Answers that name the person who died. */
    IDENTITY(
            Right.READ_IDENTITY,
            Right.RELEASE_FULL,
            Right.RELEASE_REDACTED,
            Right.RELEASE_PUBLIC,
            Right.RELEASE_ALERTS),

    /** Answers about living people. */
    LIVING(
            Right.READ_LIVING,
            Right.WRITE_LIVING,
            Right.RELEASE_FULL,
            Right.RELEASE_REDACTED,
            Right.RELEASE_PUBLIC,
            Right.RELEASE_ALERTS),

    /** Answers that the police restricted. */
    POLICE(Right.READ_POLICE, Right.WRITE_POLICE),

    /** Nothing in the store: it vouches for who has a key and in which role. */
    MEMBERS(Right.MANAGE_STORE);

    private final Set<Right> carriers;

    KeyClass(Right... carriers) {
        this.carriers = Collections.unmodifiableSet(EnumSet.copyOf(Set.of(carriers)));
    }

    /**
     * The keys that come with these rights. Whoever releases minutes or alerts holds the keys of
     * names, because what leaves is searched for every name before it does.
     */
    public static Set<KeyClass> of(Set<Right> rights) {
        Set<KeyClass> held = EnumSet.noneOf(KeyClass.class);
        for (KeyClass each : values()) {
            if (!Collections.disjoint(each.carriers, rights)) {
                held.add(each);
            }
        }
        return Collections.unmodifiableSet(held);
    }
}
