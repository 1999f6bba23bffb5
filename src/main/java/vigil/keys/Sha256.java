package vigil.keys;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vigil.casework.ContentDigest;

/** SHA-256 from the JDK. */
public final class Sha256 implements ContentDigest {

    static final int LENGTH = 32;

    @Override
    public String sha256(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[1 << 16];
        for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
            digest.update(piece, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static byte[] of(byte[] content, int length) {
        MessageDigest digest = digest();
        digest.update(content, 0, length);
        return digest.digest();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
