package vigil.patterns;

/**
 * One pair, with what it has in common with every triple that begins with it. All counts of a
 * triple are those of a set known here and a set of the third item alone, so that each is one pass
 * over two sets.
 */
final class SharedPair {

    private static final int WAYS = 3;

    private final SpreadItems items;
    private final StratumCounter counter;
    private final int a;
    private final int b;
    private final long[] both;
    private final long[] known;
    private final long[] knownA;
    private final long[] knownB;
    private final long[] knownBoth;
    private final int[] total;
    private final int[] ofA;
    private final int[] ofB;
    private final int[] ofBoth;

    /**
     * @param within the cases that are looked at
     */
    SharedPair(SpreadItems items, int a, int b, long[] within) {
        this.items = items;
        this.counter = items.counter();
        this.a = a;
        this.b = b;
        both = Bits.and(Bits.and(items.present(a), items.present(b)), within);
        known = Bits.and(Bits.and(items.assessed(a), items.assessed(b)), within);
        knownA = Bits.and(items.present(a), known);
        knownB = Bits.and(items.present(b), known);
        knownBoth = Bits.and(both, known);
        total = counter.each(known);
        ofA = counter.each(knownA);
        ofB = counter.each(knownB);
        ofBoth = counter.each(knownBoth);
    }

    /**
     * The pair itself.
     *
     * @param all whether it is tested even if it could not be shown
     * @param least fewest cases to be shown
     */
    CountedSet pair(boolean all, int least, double strongFrom) {
        CountedSet set = new CountedSet(new int[] {a, b}, Bits.count(both));
        if (!all && set.observed() < least) {
            return set;
        }
        set.among(total);
        StratumCounter.Split split = new StratumCounter.Split(total, ofA, ofB);
        if (set.parted(split) || all) {
            set.test(new StratumCounter.Split[] {split}, all, strongFrom);
        }
        return set;
    }

    /**
     * A triple with a third item, which is tested if it has enough cases.
     *
     * @param c after both in the matrix
     * @param all whether it is tested even if it could not be shown
     * @param least fewest cases to be shown
     */
    CountedSet triple(int c, boolean all, int least, double strongFrom) {
        CountedSet set =
                new CountedSet(new int[] {a, b, c}, Bits.countBoth(both, items.present(c)));
        if (set.observed() < least) {
            return set;
        }
        // What is known of the third is no less than what is known of the pair.
        boolean same = items.group(c) == items.group(a) || items.group(c) == items.group(b);
        long[] assessed = items.assessed(c);
        int[] each = same ? total : counter.both(known, assessed);
        set.among(each);
        StratumCounter.Split[] splits = new StratumCounter.Split[WAYS];
        int common = commonest(c);
        for (int way = 0; way < WAYS; way++) {
            int single = (common + way) % WAYS;
            splits[way] =
                    switch (single) {
                        case 0 ->
                                new StratumCounter.Split(
                                        each,
                                        same ? ofA : counter.both(knownA, assessed),
                                        counter.both(knownB, items.known(c)));
                        case 1 ->
                                new StratumCounter.Split(
                                        each,
                                        same ? ofB : counter.both(knownB, assessed),
                                        counter.both(knownA, items.known(c)));
                        default ->
                                new StratumCounter.Split(
                                        each,
                                        counter.both(known, items.known(c)),
                                        same ? ofBoth : counter.both(knownBoth, assessed));
                    };
            if (!set.parted(splits[way]) && !all) {
                return set;
            }
        }
        set.test(splits, all, strongFrom);
        return set;
    }

    /**
     * Which of the three is split off first: the commonest, because the split that explains most is
     * likely its.
     */
    private int commonest(int c) {
        int common = items.size(b) > items.size(a) ? 1 : 0;
        return items.size(c) > items.size(common == 0 ? a : b) ? 2 : common;
    }
}
