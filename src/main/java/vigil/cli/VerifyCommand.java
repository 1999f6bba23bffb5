package vigil.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.OpenedStore;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Refused;
import vigil.casework.StoreBackups;
import vigil.casework.StoreRescue;
import vigil.words.ProblemText;

/** Reads a whole store and says whether all of it is as it was written. */
@Command(
        name = "verify",
        description = {
            "Reads every page of a store and walks its whole audit record. Damage ends with status 3",
            "and one sentence that names the file."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    /** What the store does without: it opens although they are damaged, so verifying says it. */
    private static final Set<String> BESIDE = Set.of("store.anchor", "store.keys.bak");

    private final Tools tools;
    private final Output output;

    @Parameters(paramLabel = "STORE", description = "Folder of the store.")
    private Path store = Path.of(".");

    @Option(
            names = "--backups",
            description = "Also prove every backup: list, pages, database, counts.")
    private boolean backups;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    private List<StoreRescue.Proof> proven = List.of();

    @Mixin private StoreOptions options = new StoreOptions();

    VerifyCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        String who = options.who(store, tools);
        try (Passphrase passphrase = options.passphrase(tools, "cli.passphrase")) {
            boolean sound = !backups || backups(who, passphrase);
            List<StoreBackups.FileCheck> bad = files(who, passphrase);
            PanelDesk desk = options.open(store, who, passphrase, tools, output);
            name(bad);
            return opened(sound && bad.isEmpty(), desk);
        }
    }

    private int opened(boolean sound, PanelDesk desk) throws Refused {
        try {
            OpenedStore.Verified verified = desk.verify(output.progress());
            if (json) {
                document(verified, sound);
            } else {
                say(output, verified);
            }
            return sound ? Exit.GOOD : Exit.DAMAGED;
        } finally {
            desk.close(output.progress());
        }
    }

    /** Files that opening would write anew are looked at before. */
    private List<StoreBackups.FileCheck> files(String who, Passphrase passphrase) throws Refused {
        return tools.care().rescue().check(store, who, passphrase, output.progress()).stream()
                .filter(file -> file.trace().isPresent() && BESIDE.contains(file.file()))
                .toList();
    }

    /** What is damaged although the store opens. */
    private void name(List<StoreBackups.FileCheck> bad) {
        for (StoreBackups.FileCheck file : bad) {
            output.note(
                    "cli.verify.file",
                    file.file(),
                    tools.words().of("damage." + file.trace().orElse("page")));
        }
        if (!bad.isEmpty()) {
            output.note("cli.verify.spare");
        }
    }

    private boolean backups(String who, Passphrase passphrase) throws Refused {
        List<StoreRescue.Proof> proofs =
                tools.care().rescue().prove(store, who, passphrase, output.progress());
        ProblemText text = new ProblemText(tools.words(), tools.vocabulary().catalogue());
        for (StoreRescue.Proof proof : proofs) {
            String made = tools.words().moment(tools.care().rescue().made(proof.copy()));
            if (json) {
                continue;
            }
            proof.trouble()
                    .ifPresentOrElse(
                            problem ->
                                    output.say(
                                            proof.unproven()
                                                    ? "cli.verify.backup.unproven"
                                                    : "cli.verify.backup.bad",
                                            proof.copy().name(),
                                            made,
                                            text.sentence(problem)),
                            () ->
                                    output.say(
                                            "cli.verify.backup.good",
                                            proof.copy().name(),
                                            made,
                                            proof.copy().cases()));
        }
        proven = proofs;
        long good = proofs.stream().filter(StoreRescue.Proof::good).count();
        long bad = proofs.stream().filter(p -> !p.good() && !p.unproven()).count();
        if (!json && proofs.isEmpty()) {
            output.say("cli.verify.backup.none", store.toString());
        } else if (!json) {
            output.say("cli.verify.backups", good, bad, proofs.size() - good - bad);
        }
        return bad == 0;
    }

    private void document(OpenedStore.Verified verified, boolean sound) {
        output.json(document -> {
            document.writeStartObject();
            document.writeStringField("format", "vigil-verify/1");
            document.writeBooleanField("good", sound);
            document.writeNumberField("pages", verified.pages());
            document.writeNumberField("auditRows", verified.auditRows());
            document.writeNumberField("cases", verified.cases());
            document.writeNumberField("bytes", verified.bytes());
            if (backups) {
                document.writeArrayFieldStart("backups");
                for (StoreRescue.Proof proof : proven) {
                    document.writeStartObject();
                    document.writeStringField("name", proof.copy().name());
                    document.writeStringField("made", proof.copy().made().toString());
                    document.writeNumberField("cases", proof.copy().cases());
                    document.writeBooleanField("good", proof.good());
                    document.writeBooleanField("proven", !proof.unproven());
                    document.writeEndObject();
                }
                document.writeEndArray();
            }
            document.writeEndObject();
        });
    }

    static void say(Output output, OpenedStore.Verified verified) {
        output.say(
                "cli.verify.good",
                verified.pages(),
                verified.auditRows(),
                verified.cases(),
                verified.bytes() / 1_000_000.0);
    }
}
