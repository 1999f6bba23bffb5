package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store's card, and bundles taken in once, on the real store. */
class StoreBundlesTest {

    @TempDir private Path folder;

    @Test
    void aStoreKeepsItsCardOverALockAndTakesABundleForOneUseOnce() throws IOException, Refused {
        Bundles.Card card;
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            card = desk.bundles().card();
            assertThat(card.name()).isEqualTo(desk.profile().name());
        }
        try (PanelDesk desk = Fixture.open(Fixture.care(), folder.resolve("store"))) {
            assertThat(desk.bundles().card()).isEqualTo(card);
            Bundles.Header header = header(desk);
            take(desk, header);
            assertThat(desk.bundles().taken())
                    .singleElement()
                    .satisfies(taken ->
                            assertThat(taken.senderFingerprint()).isEqualTo(card.fingerprint()));
            assertThat(catchThrowableOfType(Refused.class, () -> take(desk, header)).problem())
                    .isEqualTo(
                            new Problem.BundleUnusable(
                                    "taken",
                                    List.of(java.time.LocalDateTime.of(2026, 11, 22, 9, 30))));
        }
    }

    private static Bundles.Header header(PanelDesk desk) throws IOException, Refused {
        try (Bundles.Self self = desk.bundles().self()) {
            return desk.bundles()
                    .format()
                    .seal(
                            new ByteArrayOutputStream(),
                            new Bundles.Draft(
                                    Bundles.Kind.CASES,
                                    new UUID(1, 2),
                                    desk.clock().instant(),
                                    Optional.empty(),
                                    true),
                            self,
                            new Bundles.Recipient.ByCard(self.card()),
                            out -> out.write(1));
        }
    }

    private static void take(PanelDesk desk, Bundles.Header header) throws Refused {
        Desk inner = desk.bundles().desk();
        inner.work()
                .write(
                        inner.session(),
                        Intent.MAKE_CARD,
                        tx -> {
                            desk.bundles().takeOnce(tx, header);
                            tx.audit("bundle", "");
                            return header;
                        });
    }
}
