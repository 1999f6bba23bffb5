package vigil.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Extracts of the audit as files: one JSON object a line, signed by the last. */
public interface AuditFiles {

    /**
     * What an extract says of itself.
     *
     * @param store the store's identity
     * @param references {@code plain}, or {@code numbered} if cases are called by numbers that mean
     *     nothing elsewhere
     * @param publicKey of the store's signature
     * @param head number of the last row of the whole audit when it was made
     * @param headCode its code, as 64 digits
     */
    record Head(
            String panel,
            String store,
            Optional<Instant> from,
            Optional<Instant> until,
            Instant made,
            String madeBy,
            String references,
            byte[] publicKey,
            String fingerprint,
            long head,
            String headCode) {}

    /**
     * A row as it stands in an extract.
     *
     * @param cases of which something was shown, if it was more than the one it is about
     */
    record Row(AuditTrail.Coded coded, List<String> cases) {
        public Row {
            cases = List.copyOf(cases);
        }
    }

    /** Gives rows one after another. */
    @FunctionalInterface
    interface Rows {
        void give(Taker taker) throws Refused;
    }

    /** Takes rows one after another. */
    @FunctionalInterface
    interface Taker {
        void take(Row row) throws Refused;
    }

    /** Signs a message with the store's key. */
    @FunctionalInterface
    interface Signer {
        byte[] sign(byte[] message);
    }

    /**
     * An extract as it was read.
     *
     * @param signed the message that must have been signed
     * @param unlinked number of the first row whose code before is not that of the row before it; 0
     *     if all are linked
     * @param marks its rows, as far as they are compared with the store's
     */
    record Read(
            Head head,
            long rows,
            byte[] signed,
            byte[] signature,
            long unlinked,
            List<Mark> marks) {
        public Read {
            marks = List.copyOf(marks);
        }
    }

    /** What is compared of a row: its number, when, who, what, and its code. */
    record Mark(long number, String at, String member, String what, String code) {}

    /** Writes the whole file or none; gives how many rows there are. */
    long write(Head head, Rows rows, Signer signer, Path file) throws Refused;

    /** Reads a file that {@link #write} made. */
    Read read(Path file) throws Refused;
}
