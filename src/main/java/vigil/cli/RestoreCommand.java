package vigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.KeyVault;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.StoreBackups;
import vigil.casework.StoreRescue;

/** Brings a store back from a backup. */
@Command(
        name = "restore",
        description = {
            "Brings a store back. With a backup and a new folder: makes a store there. With a store and",
            "--backup: puts that backup in its place; the damaged one is kept beside it, whole. Either",
            "way all of it is proven first. The passphrase is the one of the day of the backup."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "Folder of a backup, or with --backup that of the store.")
    private Path from = Path.of(".");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW_FOLDER",
            description = "Where to; empty or not there yet.")
    private @Nullable Path target;

    @Option(
            names = "--backup",
            paramLabel = "NAME",
            description = "Which of the store's backups; a name in its folder backups, or a path.")
    private @Nullable String name;

    @Option(
            names = "--recovery",
            description = "With the recovery key or its sheets instead of a passphrase.")
    private boolean recovery;

    @Option(
            names = "--recovery-file",
            paramLabel = "FILE",
            description = "File with the recovery key, or its sheets one on each line.")
    private @Nullable Path recoveryFile;

    @Mixin private StoreOptions options = new StoreOptions();

    RestoreCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        StoreRescue rescue = tools.care().rescue();
        if (target != null && name == null) {
            return restore(rescue, from, target);
        }
        if (name != null && target == null) {
            return putBack(rescue, name);
        }
        Optional<StoreBackups.Copy> newest = rescue.newestGood(from, output.progress());
        if (newest.isPresent() && target == null) {
            output.note(
                    "cli.restore.newest",
                    newest.get().name(),
                    tools.words().moment(rescue.made(newest.get())),
                    newest.get().cases());
        } else {
            output.note("cli.restore.both");
        }
        return Exit.USAGE;
    }

    private int restore(StoreRescue rescue, Path backup, Path into) throws Refused {
        String who = who(rescue, backup);
        StoreBackups.Copy copy;
        if (recovering()) {
            char[] key = recoveryKey();
            try {
                copy = rescue.restoreRecovering(backup, into, who, key, output.progress());
            } finally {
                Arrays.fill(key, '\0');
            }
        } else {
            try (Passphrase passphrase = options.passphrase(tools, "cli.passphrase")) {
                copy = rescue.restore(backup, into, who, passphrase, output.progress());
            }
        }
        output.say(
                "cli.restore.made",
                into.toString(),
                tools.words().moment(rescue.made(copy)),
                copy.cases());
        output.say("restore.done.unknown");
        return Exit.GOOD;
    }

    private int putBack(StoreRescue rescue, String wanted) throws Refused {
        StoreBackups.Copy copy = found(rescue, wanted);
        if (copy.trouble().isPresent()) {
            throw new Refused(copy.trouble().get());
        }
        String who = who(rescue, copy.folder());
        StoreBackups.PutBack done;
        if (recovering()) {
            char[] key = recoveryKey();
            try {
                done = rescue.putBackRecovering(copy, from, who, key, output.progress());
            } finally {
                Arrays.fill(key, '\0');
            }
        } else {
            try (Passphrase passphrase = options.passphrase(tools, "cli.passphrase")) {
                done = rescue.putBack(copy, from, who, passphrase, output.progress());
            }
        }
        if (done.keysOnly()) {
            output.say("restore.done.keys");
        } else {
            output.say(
                    "cli.restore.back",
                    copy.name(),
                    tools.words().moment(rescue.made(copy)),
                    copy.cases());
            done.missing()
                    .ifPresentOrElse(
                            rows -> output.say("restore.done.missing", rows),
                            () -> output.say("restore.done.unknown"));
        }
        output.say("restore.done.aside", done.aside().toString());
        return Exit.GOOD;
    }

    private boolean recovering() {
        return recovery || recoveryFile != null;
    }

    private char[] recoveryKey() throws Refused {
        if (recoveryFile != null) {
            try {
                return Files.readString(recoveryFile).toCharArray();
            } catch (IOException e) {
                throw new Refused(new Problem.NotReadable(recoveryFile.toString()), e);
            }
        }
        try (Passphrase typed = StoreOptions.typed(tools.words().of("cli.restore.recoveryKey"))) {
            return typed.copy();
        }
    }

    private StoreBackups.Copy found(StoreRescue rescue, String wanted) throws Refused {
        List<StoreBackups.Copy> copies = rescue.backups(from, output.progress());
        Optional<StoreBackups.Copy> named =
                copies.stream().filter(copy -> copy.name().equals(wanted)).findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        Path path = Path.of(wanted);
        return rescue.backups(path, output.progress()).stream()
                .filter(copy -> copy.folder().equals(path))
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem.NotABackup(wanted)));
    }

    private String who(StoreRescue rescue, Path backup) throws Refused {
        List<KeyVault.Holder> holders = rescue.holders(backup);
        return options.who(holders);
    }
}
