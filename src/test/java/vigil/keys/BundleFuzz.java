package vigil.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vigil.casework.Bundles;
import vigil.casework.Refused;

/** Sealed bundles, cards and receipts, as they are read before anybody believes them. */
public final class BundleFuzz {

    private static final int SIGNATURE = 64;
    private static final byte[] SECRET = new byte[Bundles.SECRET];
    private static final UUID STORE = new UUID(7, 8);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private BundleFuzz() {}

    private static SealedBundle format() {
        return new SealedBundle(() -> CheapKeys.COST);
    }

    private static BundleSelf self() {
        return new BundleSelf(SECRET, STORE, "Northtown");
    }

    /** As it is, and signed anew, so that what is behind the signature is reached. */
    public static void bundle(byte[] file) throws Refused, IOException {
        try (BundleSelf self = self()) {
            int end = file.length - SIGNATURE;
            if (end > 0) {
                byte[] anew = file.clone();
                byte[] signature = self.sign("bundle", Sha256.of(anew, end));
                System.arraycopy(signature, 0, anew, end, SIGNATURE);
                try {
                    open(anew, self);
                } catch (Refused refused) {
                    // The same file as it came is tried too.
                }
            }
            open(file, self);
        }
    }

    private static void open(byte[] file, BundleSelf self) throws Refused {
        Bundles.Sealed sealed = Bundles.Sealed.of(file);
        format().header(sealed);
        format().open(
                        sealed,
                        new Bundles.Opener.BySelf(self),
                        NOON,
                        (header, in) -> in.readNBytes(1 << 20).length);
    }

    /** A card, and a receipt, which are lines of text. */
    public static void lines(byte[] file) throws Refused {
        String text = new String(file, StandardCharsets.UTF_8);
        try {
            format().card(text);
        } catch (Refused noCard) {
            // It may be a receipt.
        }
        format().receipt(text);
    }

    /** A small bundle sealed to the card that opens it. */
    public static byte[] good() throws Refused, IOException {
        try (BundleSelf self = self()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format().seal(
                            out,
                            new Bundles.Draft(
                                    Bundles.Kind.CASES,
                                    new UUID(1, 2),
                                    NOON,
                                    Optional.of(NOON.plusSeconds(86_400)),
                                    true),
                            self,
                            new Bundles.Recipient.ByCard(self.card()),
                            content -> content.write("lantern".getBytes(StandardCharsets.UTF_8)));
            return out.toByteArray();
        }
    }

    /** Its receipt, which has the card in it. */
    public static byte[] goodLines() throws Refused, IOException {
        try (BundleSelf self = self()) {
            Bundles.Header header = format().header(Bundles.Sealed.of(good()));
            return format().receipt(header, NOON, self).getBytes(StandardCharsets.UTF_8);
        }
    }
}
