package vigil.app.bench;

import vigil.casework.StoreCare;

/** The program with stores that leave out some of their protection, to measure what it costs. */
@FunctionalInterface
public interface Layered {

    /**
     * With keys that cost next to nothing to open.
     *
     * @param pages whether pages are sealed and the database encrypted
     * @param cells whether restricted values are sealed
     * @param audit whether there is an audit record
     */
    StoreCare care(boolean pages, boolean cells, boolean audit);
}
