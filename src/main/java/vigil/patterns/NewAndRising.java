package vigil.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says in one line that a substance is new and that it is rising. */
final class NewAndRising {

    /**
     * @param found findings among which are those of first appearances
     * @param rising rises with what is folded under them
     * @return all of them, a rise of something new being a note of its first appearance
     */
    List<PatternBoard.Entry> fold(List<PatternBoard.Entry> found, List<PatternBoard.Entry> rising) {
        Map<List<Item>, PatternBoard.Entry> rises = new HashMap<>();
        for (PatternBoard.Entry entry : rising) {
            if (entry.finding().type() == FindingType.RISING_SUBSTANCE
                    || entry.finding().type() == FindingType.RISING_IN_AREA) {
                rises.putIfAbsent(entry.finding().items(), entry);
            }
        }
        List<PatternBoard.Entry> entries = new ArrayList<>();
        List<PatternBoard.Entry> said = new ArrayList<>();
        for (PatternBoard.Entry entry : found) {
            PatternBoard.Entry rise = rises.get(entry.finding().items());
            if (entry.finding().type() == FindingType.FIRST_SEEN && rise != null) {
                List<Finding> similar = new ArrayList<>(entry.similar());
                similar.add(rise.finding());
                similar.addAll(rise.similar());
                entries.add(
                        new PatternBoard.Entry(
                                entry.finding().withNote(rise.finding().sentence()), similar));
                said.add(rise);
            } else {
                entries.add(entry);
            }
        }
        rising.stream().filter(rise -> !said.contains(rise)).forEach(entries::add);
        return entries;
    }
}
