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
        return new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded();
    }

    static byte[] sign(byte[] seed, byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(seed, 0));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != PUBLIC_KEY || signature.length != SIGNATURE) {
            return false;
        }
        try {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(publicKey, 0));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IllegalArgumentException noPoint) {
            return false;
        }
    }

    @Override
    public String fingerprint(byte[] publicKey) {
        String digits =
                HexFormat.of().formatHex(Sha256.of(publicKey, publicKey.length), 0, SHOWN_BYTES);
        return digits.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
