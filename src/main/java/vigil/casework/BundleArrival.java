package vigil.casework;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.together.PanelKind;

/** Bundles that came: looking into one, and taking it. */
final class BundleArrival {

    private final Desk desk;
    private final StoreBundles bundles;
    private final TogetherFormat format;

    BundleArrival(Desk desk, StoreBundles bundles, TogetherFormat format) {
        this.desk = desk;
        this.bundles = bundles;
        this.format = format;
    }

    Bundles.Header header(Path file) throws Refused {
        Bundles.Header header = bundles.format().header(Bundles.Sealed.of(file));
        if (header.kind() != Bundles.Kind.CASES) {
            throw new Refused(new Problem.BundleUnusable("kind", List.of()));
        }
        return header;
    }

    Reconciling.Outcome look(Path file, Optional<Passphrase> passphrase, Progress progress)
            throws Refused {
        header(file);
        List<ReviewCase> newcomers = new ArrayList<>();
        Reconciling.Outcome outcome =
                open(
                        file,
                        passphrase,
                        (header, content) ->
                                desk.work()
                                        .write(
                                                desk.session(),
                                                Intent.LOOK_INTO_BUNDLE,
                                                tx -> {
                                                    BundleTaking taking =
                                                            taking(tx, header, false, progress);
                                                    taking.read(format, content);
                                                    newcomers.addAll(taking.newcomers());
                                                    tx.audit("bundle " + header.id(), "");
                                                    return taking.outcome(Optional.empty());
                                                }));
        return outcome.withAlike(alike(newcomers, progress));
    }

    private BundleTaking taking(
            Transaction tx, Bundles.Header header, boolean writing, Progress progress) {
        return new BundleTaking(desk, bundles.format(), tx, header, writing, progress);
    }

    private int alike(List<ReviewCase> newcomers, Progress progress) throws Refused {
        Duplicates duplicates = new Duplicates(desk);
        int alike = 0;
        if (duplicates.possible()) {
            for (ReviewCase each : newcomers) {
                progress.checkCancelled();
                alike += duplicates.of(each).isEmpty() ? 0 : 1;
            }
        }
        return alike;
    }

    Reconciling.Outcome take(Path file, Optional<Passphrase> passphrase, Progress progress)
            throws Refused {
        header(file);
        Reconciling.Outcome outcome =
                open(
                        file,
                        passphrase,
                        (header, content) -> {
                            try (Bundles.Self self = bundles.self()) {
                                return desk.work()
                                        .write(
                                                desk.session(),
                                                Intent.TAKE_BUNDLE,
                                                tx -> take(tx, header, content, self, progress));
                            }
                        });
        desk.news().tell(Changed.CASES);
        desk.news().tell(Changed.MEMBERS);
        desk.news().tell(Changed.MEETINGS);
        desk.news().tell(Changed.ACTIONS);
        desk.news().tell(Changed.ALERTS);
        desk.news().tell(Changed.TOGETHER);
        return outcome;
    }

    private Reconciling.Outcome take(
            Transaction tx,
            Bundles.Header header,
            InputStream content,
            Bundles.Self self,
            Progress progress)
            throws Refused {
        bundles.takeOnce(tx, header);
        BundleTaking taking = taking(tx, header, true, progress);
        taking.read(format, content);
        Reconciling.Outcome outcome =
                taking.outcome(
                        Optional.of(
                                bundles.format().receipt(header, desk.clock().instant(), self)));
        tx.audit(
                "bundle " + header.id(),
                "%d new, %d changed, %d to choose%s"
                        .formatted(
                                outcome.added(),
                                outcome.changed(),
                                outcome.open(),
                                records(outcome)));
        return outcome;
    }

    /** Of each kind that came how many are new and were changed. */
    private static String records(Reconciling.Outcome outcome) {
        StringBuilder said = new StringBuilder();
        for (PanelKind kind : PanelKind.values()) {
            Reconciling.Count count = outcome.of(kind);
            if (count.added() + count.changed() > 0) {
                said.append(
                        ", %s %d new %d changed"
                                .formatted(
                                        kind.name().toLowerCase(Locale.ROOT),
                                        count.added(),
                                        count.changed()));
            }
        }
        return said.toString();
    }

    private <T> T open(Path file, Optional<Passphrase> passphrase, Bundles.Reading<T> reading)
            throws Refused {
        Bundles.Sealed sealed = Bundles.Sealed.of(file);
        Instant now = desk.clock().instant();
        if (passphrase.isPresent()) {
            return bundles.format()
                    .open(sealed, new Bundles.Opener.ByPassphrase(passphrase.get()), now, reading);
        }
        try (Bundles.Self self = bundles.self()) {
            return bundles.format().open(sealed, new Bundles.Opener.BySelf(self), now, reading);
        }
    }
}
