package vigil.casework.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.casework.CaseText;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;

/**
 * An index of what people wrote about all cases, in memory and nowhere else. It never changes:
 * after a change of the store another is made from it, for which only the changed cases are read.
 */
public final class TextIndex {

    /** Reads what people wrote about some cases. */
    @FunctionalInterface
    public interface Reader {
        List<CaseText> read(Collection<CaseId> cases) throws Refused;
    }

    public static final TextIndex NONE = new TextIndex(List.of(), Map.of());

    private static final int READ_AT_ONCE = 500;
    private static final int MOST_PARTS = 12;

    /** A segment, and which of its cases are still as they were. */
    private record Part(TextSegment segment, BitSet live) {}

    private final List<Part> parts;
    private final Map<CaseId, Long> stamps;

    private TextIndex(List<Part> parts, Map<CaseId, Long> stamps) {
        this.parts = parts;
        this.stamps = stamps;
    }

    /**
     * The index of the texts as they are now.
     *
     * @param now the stamp of every case; those whose stamp is the same are not read again
     * @param progress told of the cases read; a cancel ends it with a refusal
     */
    public TextIndex updated(Map<CaseId, Long> now, Reader reader, Progress progress)
            throws Refused {
        Set<CaseId> changed = new HashSet<>();
        now.forEach((id, stamp) -> {
            if (!stamp.equals(stamps.get(id))) {
                changed.add(id);
            }
        });
        if (changed.isEmpty() && now.size() == stamps.size()) {
            return this;
        }
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            BitSet live = (BitSet) part.live().clone();
            for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
                CaseId id = part.segment().cases().get(i);
                if (changed.contains(id) || !now.containsKey(id)) {
                    live.clear(i);
                }
            }
            kept.add(new Part(part.segment(), live));
        }
        if (kept.size() >= MOST_PARTS) {
            fold(kept, changed);
        }
        if (!changed.isEmpty()) {
            TextSegment segment = read(List.copyOf(changed), reader, progress);
            BitSet live = new BitSet();
            live.set(0, segment.cases().size());
            kept.add(new Part(segment, live));
        }
        return new TextIndex(List.copyOf(kept), new HashMap<>(now));
    }

    /** Small parts become one: their cases are read again, which are few. */
    private static void fold(List<Part> kept, Set<CaseId> changed) {
        for (Part part : kept.subList(1, kept.size())) {
            part.live().stream().mapToObj(part.segment().cases()::get).forEach(changed::add);
        }
        Part first = kept.getFirst();
        kept.clear();
        kept.add(first);
    }

    private static TextSegment read(List<CaseId> cases, Reader reader, Progress progress)
            throws Refused {
        TextSegment.Builder builder = new TextSegment.Builder();
        for (int from = 0; from < cases.size(); from += READ_AT_ONCE) {
            progress.checkCancelled();
            progress.report("readingTexts", from, cases.size());
            reader.read(cases.subList(from, Math.min(from + READ_AT_ONCE, cases.size())))
                    .forEach(builder::add);
        }
        return builder.build();
    }

    /** How many cases are in it. */
    public int size() {
        return stamps.size();
    }

    /** Roughly how much memory it takes. */
    public long bytes() {
        return parts.stream().mapToLong(part -> part.segment().bytes()).sum() + 100L * size();
    }

    /** The cases in whose texts the query holds; none for an empty one. */
    public List<CaseId> find(TextQuery query) {
        if (query.isEmpty()) {
            return List.of();
        }
        List<CaseId> found = new ArrayList<>();
        for (Part part : parts) {
            BitSet hits = part.segment().find(query);
            hits.and(part.live());
            hits.stream().mapToObj(part.segment().cases()::get).forEach(found::add);
        }
        return found;
    }
}
