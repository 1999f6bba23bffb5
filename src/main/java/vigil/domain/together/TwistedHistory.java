package vigil.domain.together;

/** Two changes of one identity say different things: one of the histories was not written here. */
public final class TwistedHistory extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    TwistedHistory() {
        super("two changes of one identity differ");
    }
}
