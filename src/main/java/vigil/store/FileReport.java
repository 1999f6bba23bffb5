package vigil.store;

import java.util.List;
import java.util.Optional;

/**
 * What a check of one file of a store showed.
 *
 * @param file its name in the store's folder
 * @param pages pages read; 0 for a file without pages
 * @param bytes its length
 * @param damaged pages that are not as they were written
 * @param trace the end of a message key that says what is wrong with the file, if anything is
 */
record FileReport(
        String file, long pages, long bytes, List<PageRange> damaged, Optional<String> trace) {

    boolean isGood() {
        return trace.isEmpty();
    }
}
