package vigil.app;

/** Which Vigil this is. */
final class ProgramVersion {

    static final String TEXT = "Vigil 0.1.0";

    private ProgramVersion() {}
}
