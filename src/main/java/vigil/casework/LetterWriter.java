package vigil.casework;

/** Writes letters to agencies as documents, in memory only. */
@FunctionalInterface
public interface LetterWriter {

    DocumentWriter.Written letter(RequestLetter letter);
}
