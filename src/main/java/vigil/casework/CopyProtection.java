package vigil.casework;

import java.util.List;

/**
 * Makes copies of finished documents that open only with a passphrase, which must be a good one.
 */
public final class CopyProtection {

    private final DocumentWriter writer;
    private final KeyVault vault;
    private final List<String> known;

    CopyProtection(DocumentWriter writer, KeyVault vault, List<String> known) {
        this.writer = writer;
        this.vault = vault;
        this.known = List.copyOf(known);
    }

    /** How good a passphrase is; it is not kept. */
    public KeyVault.Strength strength(Passphrase passphrase) {
        return vault.strength(passphrase, known);
    }

    /**
     * The same document, encrypted (AES-256). Its tags stay; it is no longer PDF/A.
     *
     * @throws Refused with {@link Problem.WeakPassphrase} if it is too easy to guess, with {@link
     *     Problem.Invalid} if it cannot be typed
     */
    public byte[] protect(byte[] pdf, Passphrase passphrase) throws Refused {
        KeyVault.Strength strength = strength(passphrase);
        if (!strength.accepted()) {
            throw new Refused(new Problem.WeakPassphrase(strength.reason()));
        }
        return writer.protect(pdf, passphrase);
    }
}
