package vigil.app.bench;

import java.io.IOException;
import vigil.casework.Refused;

/** One thing to measure. */
interface Benchmark {

    /** What was measured, with the heading it is printed under. */
    record Report(String heading, java.util.List<Measurement> measurements) {}

    Report run() throws Refused, IOException;
}
