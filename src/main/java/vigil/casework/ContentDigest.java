package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** SHA-256 of content, for lists that a person may check without Vigil. */
public interface ContentDigest {

    /** The digest of everything the stream gives, as 64 hexadecimal digits. */
    String sha256(InputStream content) throws IOException;

    /** The digest of these bytes, as 64 hexadecimal digits. */
    default String sha256(byte[] content) {
        try {
            return sha256(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
    }
}
