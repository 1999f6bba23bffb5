package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Sealed bundles: one file that only one recipient can open, and that says for certain who made it.
 * Whoever reads one trusts no length in it and holds no more than a piece of it in memory.
 */
public interface Bundles {

    /** Bytes of the secret that an identity is made of. */
    int SECRET = 32;

    /** What a bundle carries. The codes are part of the format and never change. */
    enum Kind {
        /** The papers of a meeting for one member. */
        BRIEFING(1),
        /** What that member says to them. */
        COMMENTS(2),
        /** What that member has written so far, kept on their own computer. */
        NOTES(3),
        /** Cases from one store to another. */
        CASES(4),
        /** The secret of a member's own identity, sealed to their passphrase. */
        IDENTITY(5);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public static Optional<Kind> of(int code) {
            return java.util.Arrays.stream(values()).filter(k -> k.code == code).findFirst();
        }
    }

    /**
     * The public side of an identity. Nothing in it is secret; what has to be checked, by
     * telephone, is that the fingerprint is the other side's.
     *
     * @param id of the store, or of the briefing pack that speaks
     * @param signing Ed25519 public key, 64 hexadecimal digits
     * @param sealing X25519 public key, likewise
     * @param fingerprint eight groups of five digits over all of these but the name
     */
    record Card(UUID id, String name, String signing, String sealing, String fingerprint) {}

    /** An identity with its private side; closing wipes it. */
    interface Self extends AutoCloseable {
        Card card();

        @Override
        void close();
    }

    /** What the maker of a bundle says about it. */
    record Draft(
            Kind kind, UUID id, Instant madeAt, Optional<Instant> expiresAt, boolean singleUse) {}

    /**
     * What stands on the outside of a bundle; its signature was checked before anybody saw this.
     *
     * @param sender as the bundle says; the name is only a claim, the fingerprint is not
     * @param recipient fingerprint of the card that it is sealed to; none if to a passphrase
     * @param digest SHA-256 of the sealed bundle without its signature, in hexadecimal digits
     */
    record Header(
            Kind kind,
            UUID id,
            Card sender,
            Instant madeAt,
            Optional<Instant> expiresAt,
            boolean singleUse,
            Optional<String> recipient,
            String digest) {}

    /** Where sealed bytes are read from, as often as asked. */
    interface Sealed {
        InputStream open() throws IOException;

        /** How many bytes there are. */
        long size() throws IOException;

        static Sealed of(Path file) {
            return new Sealed() {
                @Override
                public InputStream open() throws IOException {
                    return Files.newInputStream(file);
                }

                @Override
                public long size() throws IOException {
                    return Files.size(file);
                }
            };
        }

        static Sealed of(byte[] bytes) {
            return new Sealed() {
                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(bytes);
                }

                @Override
                public long size() {
                    return bytes.length;
                }
            };
        }
    }

    /** To whom a bundle is sealed. */
    sealed interface Recipient {
        /** Whoever knows a passphrase; it is not closed here. */
        record ByPassphrase(Passphrase passphrase) implements Recipient {}

        /** Whoever has the private side of a card. */
        record ByCard(Card card) implements Recipient {}
    }

    /** What opens a bundle. */
    sealed interface Opener {
        record ByPassphrase(Passphrase passphrase) implements Opener {}

        record BySelf(Self self) implements Opener {}
    }

    /** Writes what is to be sealed; the stream need not be closed. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException, Refused;
    }

    /**
     * Reads what was sealed. It may stop early; whatever it makes counts only when {@link #open}
     * returns, since only then is it certain that nothing is missing.
     */
    @FunctionalInterface
    interface Reading<T> {
        T read(Header header, InputStream content) throws IOException, Refused;
    }

    /**
     * That a bundle was taken in, signed by whoever took it.
     *
     * @param digest as in the header of the bundle
     */
    record Receipt(UUID bundle, String digest, Instant takenAt, Card by) {}

    /** {@value #SECRET} random bytes for a new identity. */
    byte[] newSecret();

    /** Six groups of four digits, 79 random bits, to be read out by telephone as a passphrase. */
    char[] newCode();

    /**
     * The identity that a secret stands for, always the same.
     *
     * @param secret {@value #SECRET} bytes, copied
     */
    Self self(byte[] secret, UUID id, String name);

    /** A card as a few lines of text. */
    String written(Card card);

    /**
     * Reads a card; spaces and line ends around its lines do not matter.
     *
     * @throws Refused {@link Problem.BundleUnusable} {@code card} if it is none or was changed
     */
    Card card(String text) throws Refused;

    /** Writes a bundle; nothing written may be used unless this returns. */
    Header seal(OutputStream out, Draft draft, Self sender, Recipient recipient, Content content)
            throws IOException, Refused;

    /**
     * What stands on the outside, once the signature over the whole file is checked. Opens nothing
     * and asks for no date.
     *
     * @throws Refused {@link Problem.BundleUnusable} or {@link Problem.NotReadable}
     */
    Header header(Sealed file) throws Refused;

    /**
     * Opens a bundle. An expired one does not open; whether one was taken before is for the store
     * to say, see {@link BundleStore}.
     *
     * @throws Refused {@link Problem.BundleUnusable}
     */
    <T> T open(Sealed file, Opener opener, Instant now, Reading<T> reading) throws Refused;

    /** A receipt as a few lines of text. */
    String receipt(Header taken, Instant at, Self by);

    /**
     * Reads a receipt and checks its signature; whether it is about a bundle that was sent, and
     * from whom it was sent to, is for the caller to compare.
     */
    Receipt receipt(String text) throws Refused;
}
