package vigil.casework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import vigil.domain.together.PanelKind;
import vigil.domain.together.PanelReference;

/** Lays the meetings, recommendations, actions and alerts of a bundle together with those here. */
final class PanelTaking {

    private final Desk desk;
    private final Transaction tx;
    private final boolean writing;
    private final PanelGone gone;
    private final Set<PanelReference> arriving = new HashSet<>();
    private final Map<PanelKind, Reconciling.Count> counts = new EnumMap<>(PanelKind.class);
    private final List<String> openIn = new ArrayList<>();
    private final List<Reconciling.Lettered> lettered = new ArrayList<>();
    private final List<String> relocked = new ArrayList<>();
    private int open;

    PanelTaking(Desk desk, Transaction tx, boolean writing) {
        this.desk = desk;
        this.tx = tx;
        this.writing = writing;
        this.gone = new PanelGone(tx);
    }

    /** What comes with the bundle, and is here once it is taken. */
    void arrives(PanelReference.Kind kind, UUID id) {
        arriving.add(new PanelReference(kind, id));
    }

    private void arrives(PanelHistories.Key key) {
        switch (key.kind()) {
            case MEETING -> arrives(PanelReference.Kind.MEETING, key.id());
            case RECOMMENDATION -> arrives(PanelReference.Kind.RECOMMENDATION, key.id());
            case ACTION, ALERT -> {}
        }
    }

    void take(TogetherFormat.TravellingRecord came) throws Refused {
        PanelHistories.Key key = came.key();
        if (tx.histories().kind(key.id()).filter(kind -> kind != key.kind()).isPresent()) {
            // An identity is given once, to one thing of one kind.
            throw LaidTogether.damaged();
        }
        arrives(key);
        Optional<PanelHistories.Held> here = tx.histories().held(key);
        Predicate<PanelReference> present =
                other -> arriving.contains(other) || tx.histories().exists(other);
        PanelHistories.Held arrives =
                new PanelHistories.Held(
                        key,
                        came.reference(),
                        new TreeMap<>(),
                        came.created(),
                        came.origin(),
                        here.map(PanelHistories.Held::history)
                                .orElseGet(vigil.domain.together.PanelMerge::nothing));
        LaidRecord laid =
                LaidRecord.of(here, arrives, gone.without(key, here, came.edits()), present);
        Set<String> newly = laid.newlyOpen(present);
        open += newly.size();
        counts.merge(
                key.kind(),
                new Reconciling.Count(
                        laid.isNew() ? 1 : 0,
                        !laid.isNew() && laid.changes() ? 1 : 0,
                        laid.changes() ? 0 : 1),
                Reconciling.Count::plus);
        String reference = here.map(PanelHistories.Held::reference).orElse(came.reference());
        if (laid.isNew()) {
            reference = freeReference(key, came.reference());
        }
        if (!newly.isEmpty()) {
            openIn.add(
                    reference.isEmpty()
                            ? laid.shown().texts().getOrDefault("title", "")
                            : reference);
        }
        if (laid.relocked()) {
            relocked.add(here.orElseThrow().texts().getOrDefault("date", ""));
        }
        if (writing && laid.changes()) {
            laid.named(reference).store(tx, desk);
        }
    }

    /** What waited for something that came with this bundle. */
    void settle() throws Refused {
        if (!writing) {
            return;
        }
        for (PanelHistories.Key key : tx.histories().waiting()) {
            PanelHistories.Held here = tx.histories().held(key).orElseThrow();
            LaidRecord laid =
                    LaidRecord.of(Optional.of(here), here, List.of(), tx.histories()::exists);
            if (laid.another()) {
                laid.store(tx, desk);
            }
        }
    }

    /**
     * The reference of a record that comes: its own, unless another has it. Then the one whose
     * identity is later has a letter, which is the same one in both stores.
     */
    private String freeReference(PanelHistories.Key key, String wanted) throws Refused {
        if (key.kind() == PanelKind.MEETING) {
            return "";
        }
        int longest = key.kind() == PanelKind.ALERT ? 20 : 40;
        if (wanted.isBlank() || wanted.length() > longest) {
            throw LaidTogether.damaged();
        }
        Optional<PanelHistories.Key> holder = tx.histories().identify(key.kind(), wanted);
        if (holder.isEmpty()) {
            return wanted;
        }
        String plain =
                wanted.matches(".*\\d[B-Z]") ? wanted.substring(0, wanted.length() - 1) : wanted;
        plain = plain.substring(0, Math.min(plain.length(), longest - 1));
        char letter = 'B';
        while (letter < 'Z' && tx.histories().identify(key.kind(), plain + letter).isPresent()) {
            letter++;
        }
        String free = plain + letter;
        if (tx.histories().identify(key.kind(), free).isPresent()) {
            throw LaidTogether.damaged();
        }
        lettered.add(new Reconciling.Lettered(wanted, free));
        if (key.id().toString().compareTo(holder.get().id().toString()) > 0) {
            return free;
        }
        if (writing) {
            tx.histories().rename(holder.get(), free);
        }
        return wanted;
    }

    Map<PanelKind, Reconciling.Count> counts() {
        return counts;
    }

    int open() {
        return open;
    }

    List<String> openIn() {
        return openIn;
    }

    List<Reconciling.Lettered> lettered() {
        return lettered;
    }

    List<String> relocked() {
        return relocked;
    }
}
