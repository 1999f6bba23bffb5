package vigil.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * A member's own identity in a file that opens with their passphrase. Packs sealed to its card need
 * no code by telephone.
 */
public final class IdentityFile {

    private final Bundles bundles;
    private final Clock clock;

    public IdentityFile(Bundles bundles, Clock clock) {
        this.bundles = bundles;
        this.clock = clock;
    }

    /** Makes an identity, and gives its card, as text, to be given to panels. */
    public String make(Path file, String name, Passphrase passphrase) throws Refused {
        byte[] secret = bundles.newSecret();
        try (Bundles.Self self = bundles.self(secret, UUID.randomUUID(), name)) {
            SealedFiles.write(
                    file,
                    out ->
                            bundles.seal(
                                    out,
                                    new Bundles.Draft(
                                            Bundles.Kind.IDENTITY,
                                            self.card().id(),
                                            clock.instant(),
                                            Optional.empty(),
                                            false),
                                    self,
                                    new Bundles.Recipient.ByPassphrase(passphrase),
                                    sealed -> sealed.write(secret)));
            return bundles.written(self.card());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Opens it; the caller closes the identity. */
    public Bundles.Self open(Path file, Passphrase passphrase) throws Refused {
        return bundles.open(
                Bundles.Sealed.of(file),
                new Bundles.Opener.ByPassphrase(passphrase),
                clock.instant(),
                (header, in) -> {
                    if (header.kind() != Bundles.Kind.IDENTITY) {
                        throw BriefingContent.unusable("kind");
                    }
                    byte[] secret = in.readNBytes(Bundles.SECRET);
                    try {
                        return bundles.self(secret, header.id(), header.sender().name());
                    } finally {
                        Arrays.fill(secret, (byte) 0);
                    }
                });
    }
}
