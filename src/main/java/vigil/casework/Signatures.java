package vigil.casework;

/** Checks signatures without any store: Ed25519 (RFC 8032). */
public interface Signatures {

    /**
     * Whether the holder of the private key has signed the message.
     *
     * @param publicKey 32 bytes
     * @param signature 64 bytes
     */
    boolean verify(byte[] publicKey, byte[] message, byte[] signature);

    /**
     * What a person compares a public key by: SHA-256 of it, the first 20 bytes, as five groups of
     * eight digits.
     */
    String fingerprint(byte[] publicKey);
}
