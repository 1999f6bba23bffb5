package vigil.keys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vigil.casework.Bundles.Card;
import vigil.casework.Refused;

/** Cards as text, and their fingerprints. */
final class BundleCard {

    private static final String TITLE = "Vigil card";
    private static final int MOST_CHARACTERS = 4_000;
    private static final int GROUPS = 8;

    private BundleCard() {}

    static Card of(UUID id, String name, byte[] signing, byte[] sealing) {
        HexFormat hex = HexFormat.of();
        return new Card(
                id,
                name,
                hex.formatHex(signing),
                hex.formatHex(sealing),
                fingerprint(id, signing, sealing));
    }

    /**
     * Eight groups of five digits, each 40 bits of SHA-256 modulo 100000: some 132 bits, so that
     * nobody finds another card with the same.
     */
    static String fingerprint(UUID id, byte[] signing, byte[] sealing) {
        byte[] digest =
                Hkdf.derive(
                        Sha256.of(joined(signing, sealing), signing.length + sealing.length),
                        "card-fingerprint",
                        Bytes.of(id));
        byte[] more = Hkdf.derive(digest, "card-fingerprint-more");
        byte[] all = joined(digest, more);
        StringBuilder digits = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            long number = 0;
            for (int i = 0; i < 5; i++) {
                number = number << 8 | all[group * 5 + i] & 0xff;
            }
            digits.append(String.format(Locale.ROOT, "%05d", number % 100_000));
        }
        return grouped(digits.toString());
    }

    static String grouped(String digits) {
        return digits.replaceAll("(.{5})(?=.)", "$1 ");
    }

    static String written(Card card) {
        byte[] keys =
                joined(
                        HexFormat.of().parseHex(card.signing()),
                        HexFormat.of().parseHex(card.sealing()));
        return String.join(
                "\n",
                TITLE,
                "Name: " + card.name().replaceAll("\\p{Cntrl}+", " "),
                "Id: " + card.id(),
                "Keys: " + Base64.getEncoder().encodeToString(keys),
                "Fingerprint: " + card.fingerprint(),
                "");
    }

    static Card read(String text) throws Refused {
        Map<String, String> lines = lines(text, TITLE, "card");
        try {
            byte[] keys = Base64.getDecoder().decode(lines.getOrDefault("Keys", ""));
            String name = lines.getOrDefault("Name", "");
            if (keys.length != 64
                    || name.getBytes(StandardCharsets.UTF_8).length > BundleHead.MOST_NAME_BYTES) {
                throw BundleHead.unusable("card");
            }
            Card card =
                    of(
                            UUID.fromString(lines.getOrDefault("Id", "")),
                            name,
                            java.util.Arrays.copyOf(keys, 32),
                            java.util.Arrays.copyOfRange(keys, 32, 64));
            if (!card.fingerprint().equals(lines.get("Fingerprint"))) {
                throw BundleHead.unusable("card");
            }
            return card;
        } catch (IllegalArgumentException e) {
            throw BundleHead.unusable("card");
        }
    }

    /** The lines {@code Name: content} under a title. */
    static Map<String, String> lines(String text, String title, String reason) throws Refused {
        Map<String, String> lines = new HashMap<>();
        boolean titled = false;
        if (text.length() > MOST_CHARACTERS) {
            throw BundleHead.unusable(reason);
        }
        for (String each : text.lines().map(String::strip).toList()) {
            int colon = each.indexOf(':');
            if (each.equals(title)) {
                titled = true;
            } else if (titled && colon > 0) {
                lines.putIfAbsent(each.substring(0, colon), each.substring(colon + 1).strip());
            }
        }
        if (!titled) {
            throw BundleHead.unusable(reason);
        }
        return lines;
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
