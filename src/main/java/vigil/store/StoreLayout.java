package vigil.store;

/** Which layout of the store this program writes; an older store is brought to it when it opens. */
public final class StoreLayout {

    private StoreLayout() {}

    /** Its number, such as {@code 33}. */
    public static String newest() {
        return Migrations.NEWEST;
    }
}
