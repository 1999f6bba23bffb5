package vigil.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import vigil.casework.Bundles;

/**
 * An identity: an Ed25519 pair that signs and an X25519 pair that opens, both derived from one
 * random secret.
 */
final class BundleSelf implements Bundles.Self {

    /** What stands before the 32 bytes of an Ed25519 key in X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] secret;
    private final Bundles.Card card;
    private boolean closed;

    BundleSelf(byte[] secret, UUID id, String name) {
        if (secret.length != Bundles.SECRET) {
            throw new IllegalArgumentException("not the secret of an identity");
        }
        this.secret = secret.clone();
        byte[] seed = Hkdf.derive(secret, "bundle-signing");
        byte[] signing = new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded();
        Arrays.fill(seed, (byte) 0);
        this.card = BundleCard.of(id, name, signing, BundleKey.publicKey(pair()));
    }

    @Override
    public Bundles.Card card() {
        return card;
    }

    /** The pair that opens what is sealed to the card. */
    synchronized AsymmetricCipherKeyPair pair() {
        mustBeOpen();
        byte[] material = Hkdf.derive(secret, "bundle-sealing");
        try {
            return BundleKey.pair(material);
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }

    synchronized byte[] sign(String purpose, byte[] digest) {
        mustBeOpen();
        byte[] seed = Hkdf.derive(secret, "bundle-signing");
        try {
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message(purpose, digest));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no Ed25519", e);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** Whether the owner of a card signed this. */
    static boolean signed(Bundles.Card card, String purpose, byte[] digest, byte[] signature) {
        byte[] key = BundleCard.joined(X509, HexFormat.of().parseHex(card.signing()));
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            check.update(message(purpose, digest));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A key that is no point of the curve, or a signature out of range.
            return false;
        }
    }

    private static byte[] message(String purpose, byte[] digest) {
        return BundleCard.joined(
                ("vigil/1/" + purpose + "/").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                digest);
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("the identity is closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }
}
