package vigil.casework;

import java.io.IOException;
import java.io.InputStream;

/** SHA-256 of content, for lists that a person may check without Vigil. */
public interface ContentDigest {

    /** The digest of everything the stream gives, as 64 hexadecimal digits. */
    String sha256(InputStream content) throws IOException;
}
