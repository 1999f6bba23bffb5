package vigil.casework;

/** The store behind a desk, for tests of what every intent needs. */
public final class WorkOf {

    private WorkOf() {}

    public static UnitOfWork desk(PanelDesk desk) {
        return desk.work();
    }
}
