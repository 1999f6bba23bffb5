package vigil.keys;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import vigil.casework.Bundles;
import vigil.casework.Bundles.Opener;
import vigil.casework.Bundles.Recipient;
import vigil.casework.Passphrase;
import vigil.casework.Refused;

/**
 * How the key of a bundle's content travels: under a passphrase as in a key slot ({@code memory 4 |
 * passes 4 | lanes 4 | salt 16 | nonce 12 | key 32 | tag 16}), or to a card with HPKE in base mode
 * (RFC 9180: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; {@code encapsulated key 32 | key
 * 32 | tag 16}). Both bind it to the head of the bundle.
 */
final class BundleKey {

    static final int LENGTH = 32;
    static final int BY_PASSPHRASE = 4 + 4 + 4 + 16 + 12 + LENGTH + 16;
    static final int BY_CARD = 32 + LENGTH + 16;

    private static final int SALT = 16;
    private static final int NONCE = 12;

    private BundleKey() {}

    /** How many bytes the sealed key takes. */
    static int length(boolean toCard) {
        return toCard ? BY_CARD : BY_PASSPHRASE;
    }

    private static HPKE hpke() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static AsymmetricCipherKeyPair pair(byte[] material) {
        return hpke().deriveKeyPair(material);
    }

    static byte[] publicKey(AsymmetricCipherKeyPair pair) {
        return hpke().serializePublicKey(pair.getPublic());
    }

    static byte[] sealed(
            byte[] key, Recipient recipient, byte[] head, KdfCost cost, SecureRandom random)
            throws Refused {
        return switch (recipient) {
            case Recipient.ByPassphrase by -> sealed(key, by.passphrase(), head, cost, random);
            case Recipient.ByCard by -> sealed(key, by.card(), head);
        };
    }

    private static byte[] sealed(
            byte[] key, Passphrase passphrase, byte[] head, KdfCost cost, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            return ByteBuffer.allocate(BY_PASSPHRASE)
                    .putInt(cost.memoryKib())
                    .putInt(cost.passes())
                    .putInt(cost.lanes())
                    .put(salt)
                    .put(nonce)
                    .put(
                            cipher(Cipher.ENCRYPT_MODE, passphrase, head, cost, salt, nonce)
                                    .doFinal(key))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a bundle could not be sealed", e);
        }
    }

    private static byte[] sealed(byte[] key, Bundles.Card card, byte[] head) throws Refused {
        try {
            HPKE hpke = hpke();
            byte[][] sealed =
                    hpke.seal(
                            hpke.deserializePublicKey(HexFormat.of().parseHex(card.sealing())),
                            head,
                            new byte[0],
                            key,
                            new byte[0],
                            new byte[0],
                            null);
            return BundleCard.joined(sealed[1], sealed[0]);
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            // A card whose key is one of the few with which nothing stays secret.
            throw BundleHead.unusable("card");
        }
    }

    /** The key, or nothing if this is not the passphrase or not the recipient. */
    static Optional<byte[]> opened(byte[] sealed, Opener opener, byte[] head) throws Refused {
        return switch (opener) {
            case Opener.ByPassphrase by -> opened(sealed, by.passphrase(), head);
            case Opener.BySelf by when by.self() instanceof BundleSelf self ->
                    opened(sealed, self, head);
            case Opener.BySelf ignored ->
                    throw new IllegalArgumentException("not an identity of these bundles");
        };
    }

    private static Optional<byte[]> opened(byte[] sealed, Passphrase passphrase, byte[] head)
            throws Refused {
        try {
            ByteBuffer in = ByteBuffer.wrap(sealed);
            KdfCost cost = new KdfCost(in.getInt(), in.getInt(), in.getInt());
            if (!cost.withinBounds()) {
                throw BundleHead.unusable("damaged");
            }
            byte[] salt = new byte[SALT];
            byte[] nonce = new byte[NONCE];
            in.get(salt).get(nonce);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, passphrase, head, cost, salt, nonce)
                            .doFinal(sealed, in.position(), in.remaining()));
        } catch (AEADBadTagException | BufferUnderflowException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a bundle could not be opened", e);
        }
    }

    private static Optional<byte[]> opened(byte[] sealed, BundleSelf self, byte[] head) {
        try {
            return Optional.of(
                    hpke().open(
                                    Arrays.copyOf(sealed, 32),
                                    self.pair(),
                                    head,
                                    new byte[0],
                                    Arrays.copyOfRange(sealed, 32, sealed.length),
                                    new byte[0],
                                    new byte[0],
                                    null));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(
            int mode, Passphrase passphrase, byte[] head, KdfCost cost, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        byte[] secret = passphrase.bytes();
        byte[] wrapping = Argon2id.derive(secret, salt, cost);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(wrapping, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(head);
            return cipher;
        } finally {
            Arrays.fill(wrapping, (byte) 0);
            Arrays.fill(secret, (byte) 0);
        }
    }
}
