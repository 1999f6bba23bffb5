package vigil.patterns;

import java.util.OptionalDouble;

/**
 * How surprising a finding is and how that was worked out, for the detail view.
 *
 * @param method which test
 * @param p its chance under luck alone; absent for what is shown without a test
 * @param q p adjusted for everything that was looked at in the same family
 * @param looked how many things the family held
 * @param permutations 0 for an exact test
 */
public record Evidence(
        Method method, OptionalDouble p, OptionalDouble q, long looked, int permutations) {

    /** The tests; each class that does one gives formula and source. */
    public enum Method {
        /** Shown without waiting for significance. */
        NONE("none"),
        /** Exact conditional test within years, mid-p, Benjamini–Hochberg. */
        STRATIFIED_EXACT("stratifiedExact"),
        /** Scan of the latest months with months permuted among cases. */
        MONTH_PERMUTATION("monthPermutation"),
        /** Scan of each address with dates permuted among cases. */
        DATE_PERMUTATION("datePermutation"),
        /** Fisher's test with groups permuted among cases within years. */
        LABEL_PERMUTATION("labelPermutation"),
        /**
         * Fisher's test adjusted for the tests that could matter, where there are too many cases.
         */
        TARONE("tarone"),
        /** Scan of areas and districts by weeks with dates permuted among cases. */
        SPACE_TIME_PERMUTATION("spaceTimePermutation"),
        /** Exact binomial. */
        BINOMIAL("binomial"),
        /** Count against its predictive distribution. */
        PREDICTIVE_COUNT("predictiveCount");

        private final String name;

        Method(String name) {
            this.name = name;
        }

        /** The key of its description in the texts. */
        public String key() {
            return "pattern.method." + name;
        }
    }

    static Evidence none() {
        return new Evidence(Method.NONE, OptionalDouble.empty(), OptionalDouble.empty(), 0, 0);
    }

    static Evidence exact(Method method, double p, double q, long looked) {
        return new Evidence(method, OptionalDouble.of(p), OptionalDouble.of(q), looked, 0);
    }

    static Evidence permuted(Method method, double p, long looked, int permutations) {
        return new Evidence(
                method, OptionalDouble.of(p), OptionalDouble.of(p), looked, permutations);
    }
}
