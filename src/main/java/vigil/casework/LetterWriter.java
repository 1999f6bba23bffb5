package vigil.casework;

/** Writes letters to agencies as documents, in memory only. */
@FunctionalInterface
public interface LetterWriter {

    DocumentWriter.Written letter(RequestLetter letter);

    /** The same writer for a panel whose documents bear these. */
    default LetterWriter as(PanelIdentity identity) {
        return this;
    }
}
