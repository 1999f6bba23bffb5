package vigil.ui.kit;

import javafx.scene.control.PasswordField;
import vigil.casework.Passphrase;

/** A passphrase field whose content is taken as characters and cleared at once. */
public final class PassphraseInput extends PasswordField {

    public PassphraseInput(String name) {
        setAccessibleText(name);
        setPrefColumnCount(24);
    }

    /** A copy of what is typed; the field keeps it. */
    public Passphrase peek() {
        CharSequence typed = getCharacters();
        char[] characters = new char[typed.length()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = typed.charAt(i);
        }
        Passphrase passphrase = Passphrase.of(characters);
        java.util.Arrays.fill(characters, '\0');
        return passphrase;
    }

    /** What is typed; the field is empty afterwards. */
    public Passphrase take() {
        Passphrase passphrase = peek();
        wipe();
        return passphrase;
    }

    /** Empties the field. Deleting leaves the characters behind it; writing over them does not. */
    public void wipe() {
        setText("x".repeat(getLength()));
        clear();
    }

    /** Whether another field holds the same. */
    public boolean sameAs(PassphraseInput other) {
        try (Passphrase mine = peek();
                Passphrase theirs = other.peek()) {
            char[] a = mine.copy();
            char[] b = theirs.copy();
            boolean same = java.util.Arrays.equals(a, b);
            java.util.Arrays.fill(a, '\0');
            java.util.Arrays.fill(b, '\0');
            return same;
        }
    }
}
