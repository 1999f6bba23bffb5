package vigil.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes that are looked for in the same deaths, so that one permutation of months serves them all.
 */
final class ScanGroup {

    private final ItemMatrix matrix;
    private final int[] position;
    private final int[] stratum;
    private final List<String> areas;
    private final List<ScanNode> nodes = new ArrayList<>();
    private int size;

    /**
     * @param assessed the deaths that can say
     * @param areas those to be followed each by itself, or none for all together
     */
    ScanGroup(ItemMatrix matrix, long[] assessed, Set<String> areas) {
        this.matrix = matrix;
        this.areas = areas.stream().sorted().toList();
        position = new int[matrix.size()];
        stratum = new int[matrix.size()];
        Arrays.fill(position, -1);
        Bits.each(
                assessed,
                i -> {
                    int s = areas.isEmpty() ? 0 : this.areas.indexOf(area(i));
                    if (s >= 0) {
                        stratum[size] = s;
                        position[i] = size++;
                    }
                });
    }

    private String area(int i) {
        return matrix.cases().get(i).area();
    }

    /** A node in all the group's deaths. */
    void add(List<Item> items, long[] present) {
        nodes.add(new ScanNode(items, Optional.empty(), 0, positions(present, -1)));
    }

    /** A node in each of the group's areas in which it was seen often enough. */
    void addByArea(List<Item> items, long[] present, int least) {
        for (int s = 0; s < areas.size(); s++) {
            int[] here = positions(present, s);
            if (here.length >= least) {
                nodes.add(new ScanNode(items, Optional.of(areas.get(s)), s, here));
            }
        }
    }

    private int[] positions(long[] present, int wanted) {
        List<Integer> found = new ArrayList<>();
        Bits.each(
                present,
                i -> {
                    if (position[i] >= 0 && (wanted < 0 || stratum[position[i]] == wanted)) {
                        found.add(position[i]);
                    }
                });
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    int nodes() {
        return nodes.size();
    }

    TemporalScan scan(int[] monthsBack, int windows) {
        int[] months = new int[size];
        for (int i = 0; i < position.length; i++) {
            if (position[i] >= 0) {
                months[position[i]] = monthsBack[i];
            }
        }
        return new TemporalScan(
                months, Arrays.copyOf(stratum, size), Math.max(1, areas.size()), nodes, windows);
    }
}
