package vigil.keys;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vigil.casework.Bundles.Header;
import vigil.casework.Bundles.Receipt;
import vigil.casework.Refused;

/** Receipts: a few lines of text and a signature over them. */
final class BundleReceipt {

    private static final String TITLE = "Vigil receipt";
    private static final String PURPOSE = "receipt";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private BundleReceipt() {}

    static String written(Header taken, Instant at, BundleSelf by) {
        Receipt receipt =
                new Receipt(
                        taken.id(), taken.digest(), at.truncatedTo(ChronoUnit.SECONDS), by.card());
        String signature = Base64.getEncoder().encodeToString(by.sign(PURPOSE, digest(receipt)));
        return said(receipt) + "Signature: " + signature + "\n" + BundleCard.written(by.card());
    }

    private static String said(Receipt receipt) {
        return String.join(
                "\n",
                TITLE,
                "Bundle: " + receipt.bundle(),
                "Digest: " + receipt.digest(),
                "Taken: " + receipt.takenAt(),
                "");
    }

    private static byte[] digest(Receipt receipt) {
        byte[] said = (said(receipt) + receipt.by().fingerprint()).getBytes(StandardCharsets.UTF_8);
        return Sha256.of(said, said.length);
    }

    static Receipt read(String text) throws Refused {
        Map<String, String> lines = BundleCard.lines(text, TITLE, "receipt");
        try {
            String digest = lines.getOrDefault("Digest", "");
            Receipt receipt =
                    new Receipt(
                            UUID.fromString(lines.getOrDefault("Bundle", "")),
                            digest,
                            Instant.parse(lines.getOrDefault("Taken", "")),
                            BundleCard.read(text));
            byte[] signature = Base64.getDecoder().decode(lines.getOrDefault("Signature", ""));
            if (!DIGEST.matcher(digest).matches()
                    || !BundleSelf.signed(receipt.by(), PURPOSE, digest(receipt), signature)) {
                throw BundleHead.unusable("receipt");
            }
            return receipt;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw BundleHead.unusable("receipt");
        }
    }
}
