package vigil.app.bench;

import java.util.function.LongConsumer;
import vigil.casework.StoreCare;

/**
 * A disk that can be made to fill up.
 *
 * @param care opens stores on it
 * @param room says how many bytes files can still grow by
 */
public record FillingDisk(StoreCare care, LongConsumer room) {}
