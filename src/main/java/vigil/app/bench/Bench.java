package vigil.app.bench;

import java.io.PrintWriter;
import java.util.List;
import vigil.app.Wiring;

/** Runs benchmarks by name. */
public final class Bench {

    private final Wiring wiring;
    private final PrintWriter out;

    public Bench(Wiring wiring, PrintWriter out) {
        this.wiring = wiring;
        this.out = out;
    }

    public int run(List<String> what) {
        out.println(wiring.clock().instant() + " " + what);
        return 0;
    }
}
