package vigil.keys;

import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import vigil.casework.Signatures;

/** Ed25519 (RFC 8032): a private key is any 32 bytes, and the same message has one signature. */
public final class Ed25519 implements Signatures {

    private static final int PUBLIC_KEY = 32;
    private static final int SIGNATURE = 64;
    private static final int SHOWN_BYTES = 20;

    static byte[] publicKey(byte[] seed) {
        return Curve.publicKey(seed);
    }

    static byte[] sign(byte[] seed, byte[] message) {
        return Curve.sign(seed, message);
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != PUBLIC_KEY || signature.length != SIGNATURE) {
            return false;
        }
        return Curve.verify(publicKey, message, signature);
    }

    @Override
    public String fingerprint(byte[] publicKey) {
        String digits =
                HexFormat.of().formatHex(Sha256.of(publicKey, publicKey.length), 0, SHOWN_BYTES);
        return digits.replaceAll("(.{8})(?=.)", "$1 ");
    }

    /**
     * Apart, so that it is loaded when first used: the seal of the library it comes from is checked
     * then, which takes longer than anything else that the program does before its first page.
     */
    private static final class Curve {

        private static byte[] publicKey(byte[] seed) {
            return new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded();
        }

        private static byte[] sign(byte[] seed, byte[] message) {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, new Ed25519PrivateKeyParameters(seed, 0));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        }

        private static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
            try {
                Ed25519Signer signer = new Ed25519Signer();
                signer.init(false, new Ed25519PublicKeyParameters(publicKey, 0));
                signer.update(message, 0, message.length);
                return signer.verifySignature(signature);
            } catch (IllegalArgumentException noPoint) {
                return false;
            }
        }
    }
}
