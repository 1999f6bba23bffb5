package vigil.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing a panel may want to know, with everything needed to check it.
 *
 * @param type what it is about
 * @param level how much it claims
 * @param items the items it names, in order of their keys
 * @param area the area it is about, or in which it stands out
 * @param premises the opaque key of an address, for {@link FindingType#SAME_PLACE}; never shown
 * @param window the dates it is about
 * @param figures observed, expected and ratio
 * @param evidence how surprising, and by which test
 * @param completeness what is known of the deaths it is about
 * @param cases references of the cases behind it, in order of death
 * @param caveats what must be said beside it
 * @param bands bars of its detail, if it has any
 * @param score the cautious gain by which findings of every type are ranked
 * @param watched whether it names something on the watch list
 * @param sentence what it says
 * @param notes more to be said beneath it
 * @param slice which deaths, on what evidence
 */
public record Finding(
        FindingType type,
        Level level,
        List<Item> items,
        Optional<String> area,
        Optional<String> premises,
        Optional<Window> window,
        Figures figures,
        Evidence evidence,
        Completeness completeness,
        List<String> cases,
        List<Caveat> caveats,
        List<Band> bands,
        double score,
        boolean watched,
        Sentence sentence,
        List<Sentence> notes,
        Slice slice) {

    public Finding {
        items = List.copyOf(items);
        cases = List.copyOf(cases);
        caveats = List.copyOf(caveats);
        bands = List.copyOf(bands);
        notes = List.copyOf(notes);
    }

    Finding withNote(Sentence note) {
        List<Sentence> more = new ArrayList<>(notes);
        more.add(note);
        return new Finding(
                type,
                level,
                items,
                area,
                premises,
                window,
                figures,
                evidence,
                completeness,
                cases,
                caveats,
                bands,
                score,
                watched,
                sentence,
                more,
                slice);
    }

    /**
     * The same for the same matter from one search to the next, whatever its figures. An area
     * belongs to the matter only where it is about the area: that all deaths so far were in one is
     * a figure, which the next death may change. What is only suspected is another matter than the
     * same confirmed.
     */
    public String key() {
        boolean here = type.ofAnArea() || sentence.key().contains(FirstSeen.HERE);
        return type
                + "/"
                + items.stream().map(Item::key).collect(Collectors.joining("|"))
                + "/"
                + (here ? area.orElse("") : "")
                + "/"
                + premises.orElse("")
                + (slice.basis() == EvidenceBasis.CONFIRMED ? "" : "/" + slice.basis());
    }
}
