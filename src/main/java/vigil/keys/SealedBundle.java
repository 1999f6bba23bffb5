package vigil.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.Bundles;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * The format: {@code head | key of the content | content in sealed pieces | signature 64}, see
 * {@link BundleHead}, {@link BundleKey} and {@link ChunkSeal}. The signature is over SHA-256 of
 * everything before it, so whoever has the file can tell without any key whether it is as it was
 * sent. Sealing comes before signing, and the head with the sender's keys is bound into the seal: a
 * signature cut off and replaced by another's makes a bundle that does not open.
 */
public final class SealedBundle implements Bundles {

    private static final int SIGNATURE = 64;
    private static final String PURPOSE = "bundle";

    private final Supplier<KdfCost> cost;
    private final SecureRandom random;

    /**
     * @param cost what a guess at a passphrase costs, asked when one is first used
     */
    public SealedBundle(Supplier<KdfCost> cost) {
        this(cost, new SecureRandom());
    }

    SealedBundle(Supplier<KdfCost> cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
    }

    @Override
    public byte[] newSecret() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return secret;
    }

    @Override
    public char[] newCode() {
        char[] code = new char[29];
        for (int i = 0; i < code.length; i++) {
            code[i] = i % 5 == 4 ? ' ' : (char) ('0' + random.nextInt(10));
        }
        return code;
    }

    @Override
    public Self self(byte[] secret, UUID id, String name) {
        return new BundleSelf(secret, id, shortened(name));
    }

    private static String shortened(String name) {
        String kept = name.strip();
        while (kept.getBytes(StandardCharsets.UTF_8).length > BundleHead.MOST_NAME_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    @Override
    public String written(Card card) {
        return BundleCard.written(card);
    }

    @Override
    public Card card(String text) throws Refused {
        return BundleCard.read(text);
    }

    @Override
    public Header seal(
            OutputStream out, Draft draft, Self sender, Recipient recipient, Content content)
            throws IOException, Refused {
        BundleSelf self = own(sender);
        Optional<String> to =
                recipient instanceof Recipient.ByCard by
                        ? Optional.of(by.card().fingerprint())
                        : Optional.empty();
        BundleHead head = new BundleHead(draft, self.card(), to);
        byte[] encoded = head.encoded();
        byte[] key = newSecret();
        try {
            MessageDigest digest = Sha256.digest();
            OutputStream digested = new DigestOutputStream(out, digest);
            digested.write(encoded);
            digested.write(BundleKey.sealed(key, recipient, encoded, costOf(recipient), random));
            ChunkOutput sealed = new ChunkOutput(digested, chunks(key, encoded));
            content.write(sealed);
            sealed.finish();
            byte[] whole = digest.digest();
            out.write(self.sign(PURPOSE, whole));
            return head.header(whole);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private KdfCost costOf(Recipient recipient) {
        return recipient instanceof Recipient.ByPassphrase ? cost.get() : KdfCost.FLOOR;
    }

    private static BundleSelf own(Self self) {
        if (self instanceof BundleSelf own) {
            return own;
        }
        throw new IllegalArgumentException("not an identity of these bundles");
    }

    private static ChunkSeal chunks(byte[] key, byte[] head) {
        byte[] derived = Hkdf.derive(key, "bundle-content", Sha256.of(head, head.length));
        try {
            return new ChunkSeal(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    @Override
    public Header header(Sealed file) throws Refused {
        try {
            return checked(file).header();
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(""), e);
        }
    }

    /** A bundle whose signature was checked. */
    private record Checked(BundleHead head, byte[] encoded, long content, byte[] digest) {

        Header header() {
            return head.header(digest);
        }

        int keyLength() {
            return BundleKey.length(head.recipient().isPresent());
        }
    }

    private static Checked checked(Sealed file) throws IOException, Refused {
        long size = file.size();
        try (InputStream in = file.open()) {
            byte[] encoded = head(in);
            BundleHead head = BundleHead.decoded(encoded);
            long content =
                    size
                            - encoded.length
                            - BundleKey.length(head.recipient().isPresent())
                            - SIGNATURE;
            if (content < ChunkSeal.TAG) {
                throw BundleHead.unusable("damaged");
            }
            MessageDigest digest = Sha256.digest();
            digest.update(encoded);
            byte[] piece = new byte[ChunkSeal.CHUNK];
            long left = size - encoded.length - SIGNATURE;
            while (left > 0) {
                int n = in.read(piece, 0, (int) Math.min(piece.length, left));
                if (n < 0) {
                    throw BundleHead.unusable("damaged");
                }
                digest.update(piece, 0, n);
                left -= n;
            }
            byte[] signature = in.readNBytes(SIGNATURE);
            byte[] whole = digest.digest();
            if (in.read() >= 0
                    || signature.length != SIGNATURE
                    || !BundleSelf.signed(head.sender(), PURPOSE, whole, signature)) {
                throw BundleHead.unusable("damaged");
            }
            return new Checked(head, encoded, content, whole);
        }
    }

    private static byte[] head(InputStream in) throws IOException, Refused {
        byte[] prefix = in.readNBytes(BundleHead.PREFIX);
        if (prefix.length < BundleHead.PREFIX) {
            throw BundleHead.unusable(prefix.length == 0 ? "foreign" : "damaged");
        }
        byte[] header = in.readNBytes(BundleHead.length(prefix));
        return BundleCard.joined(prefix, header);
    }

    @Override
    public <T> T open(Sealed file, Opener opener, Instant now, Reading<T> reading) throws Refused {
        try {
            Checked checked = checked(file);
            Header header = checked.header();
            mayOpen(header, opener, now);
            try (InputStream in = file.open()) {
                // The file may have been exchanged since it was checked, so this is compared again
                // by the seal, which binds the head.
                in.skipNBytes(checked.encoded().length);
                byte[] sealedKey = in.readNBytes(checked.keyLength());
                byte[] key =
                        BundleKey.opened(sealedKey, opener, checked.encoded())
                                .orElseThrow(() -> wrong(header));
                try (ChunkInput content =
                        new ChunkInput(in, checked.content(), chunks(key, checked.encoded()))) {
                    T read = reading.read(header, content);
                    content.drain();
                    return read;
                } finally {
                    Arrays.fill(key, (byte) 0);
                }
            }
        } catch (ChunkInput.Broken e) {
            throw new Refused(BundleHead.unusable("damaged").problem(), e);
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(""), e);
        }
    }

    private static Refused wrong(Header header) {
        return BundleHead.unusable(header.recipient().isPresent() ? "recipient" : "passphrase");
    }

    private static void mayOpen(Header header, Opener opener, Instant now) throws Refused {
        if (header.expiresAt().isPresent() && !now.isBefore(header.expiresAt().get())) {
            throw BundleHead.unusable("expired", Problem.day(header.expiresAt().get()));
        }
        switch (opener) {
            case Opener.ByPassphrase ignored -> {
                if (header.recipient().isPresent()) {
                    throw BundleHead.unusable("toCard", header.recipient().get());
                }
            }
            case Opener.BySelf by -> {
                if (header.recipient().isEmpty()) {
                    throw BundleHead.unusable("toPassphrase");
                }
                if (!header.recipient().get().equals(by.self().card().fingerprint())) {
                    throw BundleHead.unusable("recipient");
                }
            }
        }
    }

    @Override
    public String receipt(Header taken, Instant at, Self by) {
        return BundleReceipt.written(taken, at, own(by));
    }

    @Override
    public Receipt receipt(String text) throws Refused {
        return BundleReceipt.read(text);
    }
}
