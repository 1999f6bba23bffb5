package vigil.casework;

import java.nio.file.Path;

/** Checks an extract of an audit without the store it is from. */
public final class ExtractCheck {

    /**
     * What a check found.
     *
     * @param signed whether everything in the file is as the holder of its key signed it
     * @param unlinked number of the first row that does not follow the one before it; 0 if none
     * @param expected whether the key is the one that was expected; true if none was named
     */
    public record Outcome(
            AuditFiles.Head head, long rows, boolean signed, long unlinked, boolean expected) {

        public boolean good() {
            return signed && unlinked == 0 && expected;
        }
    }

    private final AuditTools tools;

    ExtractCheck(AuditTools tools) {
        this.tools = tools;
    }

    /**
     * Checks a file.
     *
     * @param fingerprint of the key that must have signed it, as the store's own page shows it;
     *     spaces do not matter; empty for whichever key the file names
     */
    public Outcome check(Path file, String fingerprint) throws Refused {
        AuditFiles.Read read = tools.files().read(file);
        byte[] key = read.head().publicKey();
        String own = digits(tools.signatures().fingerprint(key));
        boolean expected = fingerprint.isBlank() || own.equals(digits(fingerprint));
        return new Outcome(
                read.head(),
                read.rows(),
                signed(tools.signatures(), read),
                read.unlinked(),
                expected);
    }

    /** Whether a file is as the holder of the key that it names signed it. */
    static boolean signed(Signatures signatures, AuditFiles.Read read) {
        byte[] key = read.head().publicKey();
        return digits(signatures.fingerprint(key)).equals(digits(read.head().fingerprint()))
                && signatures.verify(key, read.signed(), read.signature());
    }

    private static String digits(String fingerprint) {
        return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
