package vigil.patterns.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes many {@link InformationComponent}s, finding the quantiles of each count once: they depend
 * on the expectation only through a scale. For one thread.
 */
public final class ShrunkRatios {

    private final Map<Long, double[]> quantiles = new HashMap<>();

    public InformationComponent of(long observed, double expected) {
        double[] bounds = quantiles.computeIfAbsent(observed, InformationComponent::quantiles);
        return InformationComponent.of(observed, expected, bounds);
    }
}
