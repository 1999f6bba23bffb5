package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.casework.Bundles;
import vigil.casework.Bundles.Draft;
import vigil.casework.Bundles.Header;
import vigil.casework.Bundles.Kind;
import vigil.casework.Bundles.Opener;
import vigil.casework.Bundles.Recipient;
import vigil.casework.Bundles.Sealed;
import vigil.casework.Bundles.Self;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.words.ProblemText;
import vigil.words.Words;

class SealedBundleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(10));

    private final Bundles bundles = new SealedBundle(() -> CheapKeys.COST);
    private final Self north = self(1, "North panel");
    private final Self south = self(2, "South panel");
    private final Passphrase phrase = Passphrase.of("kettle urban lantern".toCharArray());

    private Self self(int seed, String name) {
        byte[] secret = new byte[Bundles.SECRET];
        new Random(seed).nextBytes(secret);
        return bundles.self(secret, new UUID(9, seed), name);
    }

    private static Draft draft() {
        return new Draft(Kind.BRIEFING, new UUID(4, 4), NOW, Optional.of(LATER), true);
    }

    private byte[] sealed(Recipient to, byte[] content) throws IOException, Refused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bundles.seal(out, draft(), north, to, stream -> stream.write(content));
        return out.toByteArray();
    }

    private Recipient toSouth() {
        return new Recipient.ByCard(south.card());
    }

    private Opener bySouth() {
        return new Opener.BySelf(south);
    }

    private byte[] opened(byte[] file, Opener opener) throws Refused {
        return bundles.open(
                Sealed.of(file), opener, NOW, (header, content) -> content.readAllBytes());
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private String refused(byte[] file, Opener opener) {
        try {
            opened(file, opener);
            return "opened";
        } catch (Refused e) {
            return reason(e);
        }
    }

    private static String reason(Refused e) {
        return e.problem() instanceof Problem.BundleUnusable b ? b.reason() : e.problem().kind();
    }

    @Test
    void opensWithItsPassphrase() throws Exception {
        byte[] file = sealed(new Recipient.ByPassphrase(phrase), content(1000));
        assertThat(opened(file, new Opener.ByPassphrase(phrase))).isEqualTo(content(1000));
    }

    @Test
    void opensForWhoseCardItIsSealedTo() throws Exception {
        byte[] file = sealed(toSouth(), content(1000));
        assertThat(opened(file, bySouth())).isEqualTo(content(1000));
    }

    @Test
    void everySizeAroundTheEndOfAPieceComesBackWhole() throws Exception {
        for (int length :
                List.of(
                        0,
                        1,
                        ChunkSeal.CHUNK - 1,
                        ChunkSeal.CHUNK,
                        ChunkSeal.CHUNK + 1,
                        3 * ChunkSeal.CHUNK,
                        3 * ChunkSeal.CHUNK + 7)) {
            assertThat(opened(sealed(toSouth(), content(length)), bySouth()))
                    .as("%d bytes", length)
                    .isEqualTo(content(length));
        }
    }

    @Test
    void saysOnTheOutsideWhoMadeItAndWhatHoldsForIt() throws Exception {
        Header header = bundles.header(Sealed.of(sealed(toSouth(), content(10))));
        assertThat(header.kind()).isEqualTo(Kind.BRIEFING);
        assertThat(header.id()).isEqualTo(new UUID(4, 4));
        assertThat(header.sender()).isEqualTo(north.card());
        assertThat(header.madeAt()).isEqualTo(NOW);
        assertThat(header.expiresAt()).contains(LATER);
        assertThat(header.singleUse()).isTrue();
        assertThat(header.recipient()).contains(south.card().fingerprint());
    }

    @Test
    void aFlippedBitOfAnyByteIsNoticed() throws Exception {
        for (Recipient to : List.of(toSouth(), new Recipient.ByPassphrase(phrase))) {
            Opener opener =
                    to instanceof Recipient.ByCard ? bySouth() : new Opener.ByPassphrase(phrase);
            byte[] file = sealed(to, "A few words.".getBytes(StandardCharsets.UTF_8));
            for (int at = 0; at < file.length; at++) {
                for (int bit : new int[] {0, at % 7 + 1}) {
                    byte[] changed = file.clone();
                    changed[at] ^= (byte) (1 << bit);
                    assertThat(refused(changed, opener))
                            .as("byte %d, bit %d", at, bit)
                            .isIn("damaged", "foreign", "newer");
                }
            }
        }
    }

    @Test
    void everyTruncationAndAnythingAddedIsNoticed() throws Exception {
        byte[] file = sealed(toSouth(), content(100));
        for (int length = 0; length < file.length; length++) {
            assertThat(refused(Arrays.copyOf(file, length), bySouth()))
                    .as("%d of %d bytes", length, file.length)
                    .isIn("damaged", "foreign");
        }
        assertThat(refused(Arrays.copyOf(file, file.length + 1), bySouth())).isEqualTo("damaged");
    }

    @Test
    void piecesThatAreSwappedRepeatedOrLeftOutDoNotOpenEvenWhenSignedAnew() throws Exception {
        byte[] file = sealed(toSouth(), content(3 * ChunkSeal.CHUNK));
        int piece = ChunkSeal.CHUNK + ChunkSeal.TAG;
        int start = file.length - 64 - 3 * piece;
        byte[] swapped = file.clone();
        System.arraycopy(file, start, swapped, start + piece, piece);
        System.arraycopy(file, start + piece, swapped, start, piece);
        byte[] repeated = file.clone();
        System.arraycopy(file, start, repeated, start + piece, piece);
        byte[] shortened = Arrays.copyOf(file, file.length - piece);
        for (byte[] each : List.of(swapped, repeated, shortened)) {
            assertThat(refused(signedAnew(each), bySouth())).isEqualTo("damaged");
        }
        assertThat(refused(signedAnew(file), bySouth())).isEqualTo("opened");
    }

    /** As a sender would sign it who has the key but not what was sealed. */
    private byte[] signedAnew(byte[] file) {
        byte[] digest = Sha256.of(file, file.length - 64);
        byte[] signature = ((BundleSelf) north).sign("bundle", digest);
        byte[] signed = file.clone();
        System.arraycopy(signature, 0, signed, file.length - 64, 64);
        return signed;
    }

    @Test
    void anotherWhoPutsTheirOwnNameAndSignatureOnItMakesAFileThatDoesNotOpen() throws Exception {
        byte[] file = sealed(toSouth(), content(100));
        Self thief = self(3, "North panel");
        byte[] mine = file.clone();
        int keys = BundleHead.PREFIX + 1 + 16;
        System.arraycopy(Bytes.of(thief.card().id()), 0, mine, keys, 16);
        int at = keys + 16 + 2 + "North panel".length();
        System.arraycopy(HexFormat.of().parseHex(thief.card().signing()), 0, mine, at, 32);
        System.arraycopy(HexFormat.of().parseHex(thief.card().sealing()), 0, mine, at + 32, 32);
        byte[] signature = ((BundleSelf) thief).sign("bundle", Sha256.of(mine, mine.length - 64));
        System.arraycopy(signature, 0, mine, mine.length - 64, 64);
        assertThat(bundles.header(Sealed.of(mine)).sender().fingerprint())
                .isEqualTo(thief.card().fingerprint());
        assertThat(refused(mine, bySouth())).isEqualTo("recipient");
    }

    @Test
    void aWrongPassphraseOrRecipientIsToldFromDamage() throws Exception {
        byte[] byPhrase = sealed(new Recipient.ByPassphrase(phrase), content(10));
        byte[] byCard = sealed(toSouth(), content(10));
        try (Passphrase other = Passphrase.of("kettle urban lanterm".toCharArray())) {
            assertThat(refused(byPhrase, new Opener.ByPassphrase(other))).isEqualTo("passphrase");
        }
        assertThat(refused(byCard, new Opener.BySelf(north))).isEqualTo("recipient");
        assertThat(refused(byCard, new Opener.ByPassphrase(phrase))).isEqualTo("toCard");
        assertThat(refused(byPhrase, bySouth())).isEqualTo("toPassphrase");
    }

    @Test
    void anExpiredBundleDoesNotOpenAndSaysUntilWhenItDid() throws Exception {
        byte[] file = sealed(toSouth(), content(10));
        assertThat(
                        bundles.<Integer>open(
                                Sealed.of(file), bySouth(), LATER.minusSeconds(1), (h, in) -> 1))
                .isEqualTo(1);
        assertThatThrownBy(() -> bundles.open(Sealed.of(file), bySouth(), LATER, (h, in) -> 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e ->
                                assertThat(e.problem())
                                        .isEqualTo(
                                                new Problem.BundleUnusable(
                                                        "expired",
                                                        List.of(
                                                                java.time.LocalDateTime.of(
                                                                        2026, 3, 12, 9, 0)))));
    }

    @Test
    void aNewerVersionIsSaidToBeOne() throws Exception {
        byte[] file = sealed(toSouth(), content(10));
        file[BundleHead.MAGIC.length + 1] = 2;
        assertThat(refused(file, bySouth())).isEqualTo("newer");
    }

    @Test
    void whatWasReadOfAContentThatBreaksLaterDoesNotCount() throws Exception {
        byte[] file = sealed(toSouth(), content(2 * ChunkSeal.CHUNK));
        file[file.length - 70] ^= 1;
        byte[] changed = signedAnew(file);
        assertThatThrownBy(() ->
                        bundles.open(
                                Sealed.of(changed),
                                bySouth(),
                                NOW,
                                (header, in) -> in.readNBytes(10)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(reason(e)).isEqualTo("damaged"));
    }

    @Test
    void aBundleManyTimesTheSizeOfWhatIsHeldPassesThrough() throws Exception {
        byte[] piece = content(1 << 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bundles.seal(
                out,
                draft(),
                north,
                toSouth(),
                stream -> {
                    for (int i = 0; i < 8; i++) {
                        stream.write(piece);
                    }
                });
        long[] most = {0};
        long read =
                bundles.open(
                        Sealed.of(out.toByteArray()),
                        bySouth(),
                        NOW,
                        (header, in) -> {
                            byte[] buffer = new byte[1 << 20];
                            long all = 0;
                            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                                most[0] = Math.max(most[0], n);
                                all += n;
                            }
                            return all;
                        });
        assertThat(read).isEqualTo(8L << 20);
        assertThat(most[0]).as("one piece at a time").isLessThanOrEqualTo(ChunkSeal.CHUNK);
    }

    @Test
    void aHeaderThatClaimsToBeHugeIsNotBelieved() throws Exception {
        byte[] file = sealed(toSouth(), content(10));
        byte[] huge = file.clone();
        Arrays.fill(huge, BundleHead.MAGIC.length + 2, BundleHead.PREFIX, (byte) 0x7f);
        assertThat(refused(huge, bySouth())).isEqualTo("damaged");
        Sealed endless =
                new Sealed() {
                    @Override
                    public InputStream open() {
                        return new java.io.ByteArrayInputStream(file);
                    }

                    @Override
                    public long size() {
                        return Long.MAX_VALUE;
                    }
                };
        assertThatThrownBy(() -> bundles.header(endless))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(reason(e)).isEqualTo("damaged"));
    }

    @Test
    void rubbishOfAnyLengthIsRefused() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            byte[] rubbish = new byte[random.nextInt(400)];
            random.nextBytes(rubbish);
            System.arraycopy(
                    BundleHead.MAGIC, 0, rubbish, 0, Math.min(rubbish.length, random.nextInt(9)));
            assertThat(refused(rubbish, bySouth())).isIn("damaged", "foreign", "newer");
        }
    }

    @Test
    void theSameSecretIsTheSameCard() {
        assertThat(self(1, "North panel").card()).isEqualTo(north.card());
        assertThat(north.card().fingerprint()).matches("(\\d{5} ){7}\\d{5}");
        assertThat(north.card().fingerprint()).isNotEqualTo(south.card().fingerprint());
    }

    @Test
    void aCardComesBackFromItsText() throws Exception {
        String text = bundles.written(north.card());
        assertThat(bundles.card(text)).isEqualTo(north.card());
        assertThat(bundles.card("Dear Sam,\r\n\r\n  " + text.replace("\n", " \r\n  ")))
                .isEqualTo(north.card());
    }

    @Test
    void aCardThatWasChangedIsNotTaken() {
        String text = bundles.written(north.card());
        int from = text.indexOf("Id:") + 4;
        for (int at = from; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            String changed =
                    text.substring(0, at) + (c == 'b' ? 'c' : 'b') + text.substring(at + 1);
            assertThatThrownBy(() -> bundles.card(changed))
                    .as("character %d, %s", at, c)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aReceiptSaysWhichBundleAndWhoTookIt() throws Exception {
        Header header = bundles.header(Sealed.of(sealed(toSouth(), content(10))));
        String text = bundles.receipt(header, NOW, south);
        Bundles.Receipt receipt = bundles.receipt(text);
        assertThat(receipt)
                .isEqualTo(new Bundles.Receipt(header.id(), header.digest(), NOW, south.card()));
        String changed = text.replace("09:00:00", "09:00:01");
        assertThat(changed).isNotEqualTo(text);
        assertThatThrownBy(() -> bundles.receipt(changed)).isInstanceOf(Refused.class);
        String another = text.replace(header.digest(), "0".repeat(64));
        assertThatThrownBy(() -> bundles.receipt(another)).isInstanceOf(Refused.class);
    }

    @Test
    void anIdentityThatWasClosedSignsNothing() {
        Self gone = self(4, "Gone");
        gone.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> bundles.seal(out, draft(), gone, toSouth(), stream -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyReasonHasItsSentence() {
        ProblemText text =
                new ProblemText(
                        Words.english(), vigil.exchange.VocabularyResources.load().catalogue());
        for (String reason :
                List.of(
                        "foreign",
                        "newer",
                        "damaged",
                        "passphrase",
                        "recipient",
                        "toPassphrase",
                        "kind",
                        "sender",
                        "card",
                        "receipt")) {
            assertThat(text.sentence(new Problem.BundleUnusable(reason, List.of())))
                    .endsWith(".")
                    .doesNotContain("bundle.bad");
        }
        assertThat(text.sentence(new Problem.BundleUnusable("expired", List.of("12 March 2026"))))
                .contains("12 March 2026");
    }
}
