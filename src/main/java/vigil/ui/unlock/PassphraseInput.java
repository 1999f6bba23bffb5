package vigil.ui.unlock;

import javafx.scene.control.PasswordField;
import vigil.casework.Passphrase;

/** A passphrase field whose content is taken as characters and cleared at once. */
final class PassphraseInput extends PasswordField {

    PassphraseInput(String name) {
        setAccessibleText(name);
        setPrefColumnCount(24);
    }

    /** A copy of what is typed; the field keeps it. */
    Passphrase peek() {
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
    Passphrase take() {
        Passphrase passphrase = peek();
        clear();
        return passphrase;
    }
}
