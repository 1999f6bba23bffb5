package vigil.casework;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A passphrase as characters that can be wiped. Whoever makes one closes it. Two passphrases are
 * never compared in the program; they only open a slot or do not.
 */
public final class Passphrase implements AutoCloseable {

    private final char[] characters;
    private final byte[] keyFile;

    private Passphrase(char[] characters, byte[] keyFile) {
        this.characters = characters;
        this.keyFile = keyFile;
    }

    /** Takes a copy; the caller wipes its own array. */
    public static Passphrase of(char[] characters) {
        return new Passphrase(characters.clone(), new byte[0]);
    }

    /**
     * The same, together with a file that is needed besides.
     *
     * @param digest of the file; a copy is taken
     */
    public Passphrase withKeyFile(byte[] digest) {
        return new Passphrase(characters.clone(), digest.clone());
    }

    /** A copy of the digest of the key file, which the caller wipes; nothing if none is used. */
    public Optional<byte[]> keyFile() {
        return keyFile.length == 0 ? Optional.empty() : Optional.of(keyFile.clone());
    }

    public int length() {
        return characters.length;
    }

    /** A copy, which the caller wipes. */
    public char[] copy() {
        return characters.clone();
    }

    /**
     * UTF-8 of the canonically composed form, so that an accent typed on another keyboard opens the
     * same store. The caller wipes the array.
     */
    public byte[] bytes() {
        // Only text outside ASCII needs composing, and only that passes through an immortal String.
        char[] composed =
                ascii()
                        ? characters.clone()
                        : Normalizer.normalize(CharBuffer.wrap(characters), Normalizer.Form.NFC)
                                .toCharArray();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(composed));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(0, bytes);
        encoded.clear().put(new byte[encoded.capacity()]);
        Arrays.fill(composed, '\0');
        return bytes;
    }

    private boolean ascii() {
        for (char c : characters) {
            if (c > 127) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
        Arrays.fill(keyFile, (byte) 0);
    }
}
