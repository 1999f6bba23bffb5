package vigil.keys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * HKDF-SHA256 (RFC 5869) as Vigil uses it: 32 bytes from a key for one purpose in one context. Both
 * are the info; there is no extract salt because the key put in is already uniform.
 */
final class Hkdf {

    private Hkdf() {}

    static byte[] derive(byte[] key, String purpose, byte[]... context) {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(("vigil/1/" + purpose + "/").getBytes(StandardCharsets.UTF_8));
        for (byte[] part : context) {
            info.writeBytes(part);
        }
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(info.toByteArray(), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HKDF-SHA256", e);
        }
    }
}
