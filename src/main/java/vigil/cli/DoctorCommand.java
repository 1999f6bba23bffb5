package vigil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.casework.ThisComputer.Check;
import vigil.casework.ThisComputer.State;

/** Says whether this computer is right for a store. */
@Command(
        name = "doctor",
        description = {
            "Looks at this computer and, without its passphrase, at a store: Java, memory, room, place,",
            "backups, second place, key file, clock, policy. Ends with status 1 if something has to be done."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Mixin private StoreIfAny store = new StoreIfAny();

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    DoctorCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        List<Check> checks =
                tools.device().computer().check(store.folder(tools), output.progress());
        if (json) {
            output.json(document -> write(document, checks));
        } else {
            checks.forEach(this::say);
            sum(checks);
        }
        return count(checks, State.BAD) == 0 ? Exit.GOOD : Exit.REFUSED;
    }

    private void say(Check check) {
        String mark =
                switch (check.state()) {
                    case OK -> "ok    ";
                    case LOOK -> "look  ";
                    case BAD -> "BAD   ";
                };
        output.wrapped(mark, tools.words().of("doctor." + check.name()) + ": " + text(check), 100);
    }

    private String text(Check check) {
        return tools.words()
                .of("doctor." + check.name() + "." + check.outcome(), check.facts().toArray());
    }

    private void sum(List<Check> checks) {
        long bad = count(checks, State.BAD);
        long look = count(checks, State.LOOK);
        if (bad > 0) {
            output.say("cli.doctor.bad", bad);
        } else if (look > 0) {
            output.say("cli.doctor.look", look);
        } else {
            output.say("cli.doctor.good");
        }
    }

    private static long count(List<Check> checks, State state) {
        return checks.stream().filter(check -> check.state() == state).count();
    }

    private void write(JsonGenerator document, List<Check> checks) throws IOException {
        document.writeStartObject();
        document.writeStringField("format", "vigil-doctor/1");
        document.writeNumberField("bad", count(checks, State.BAD));
        document.writeNumberField("look", count(checks, State.LOOK));
        document.writeArrayFieldStart("checks");
        for (Check check : checks) {
            document.writeStartObject();
            document.writeStringField("name", check.name());
            document.writeStringField(
                    "state", check.state().name().toLowerCase(java.util.Locale.ROOT));
            document.writeStringField("outcome", check.outcome());
            document.writeStringField("sentence", text(check));
            document.writeEndObject();
        }
        document.writeEndArray();
        document.writeEndObject();
    }
}
