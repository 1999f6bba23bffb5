package vigil.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.RetentionStore.Proposal;

/** What every command about retention is given: the store, and how it is opened. */
final class RetentionParts {

    @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
    private Path store = Path.of(".");

    @Mixin private StoreOptions options = new StoreOptions();

    /** Something done at an open store. */
    @FunctionalInterface
    interface Doing {
        int at(PanelDesk desk) throws Refused;
    }

    int open(Tools tools, Output output, Doing doing) throws Refused {
        PanelDesk desk = options.open(store, tools, output);
        try {
            return doing.at(desk);
        } finally {
            desk.close(output.progress());
        }
    }

    /** The proposal of this number, as {@code R-001} or {@code 1}. */
    static Proposal proposal(PanelDesk desk, String typed) throws Refused {
        return desk.retention().proposals().stream()
                .filter(proposal ->
                        proposal.reference().equalsIgnoreCase(typed)
                                || String.valueOf(proposal.number()).equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem.NotFound(typed)));
    }
}
