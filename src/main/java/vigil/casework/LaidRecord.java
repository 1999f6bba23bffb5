package vigil.casework;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vigil.domain.panel.MeetingState;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelItems;
import vigil.domain.together.PanelKind;
import vigil.domain.together.PanelMerge;
import vigil.domain.together.PanelReference;
import vigil.domain.together.SoundEdits;

/**
 * A meeting, recommendation, action or alert laid together with what arrives of it: how it is to be
 * shown, and what a person has to choose of.
 *
 * @param here as it is in this store; none if it is new here
 * @param added the changes that are new here
 */
record LaidRecord(
        Optional<PanelHistories.Held> here,
        PanelHistories.Held record,
        PanelMerge.Shown shown,
        CaseHistory history,
        List<Edit> added) {

    boolean isNew() {
        return here.isEmpty();
    }

    boolean changes() {
        return here.isEmpty() || !added.isEmpty();
    }

    /** Whether the rows would say something else. */
    boolean another() {
        return here.map(held -> !held.texts().equals(shown.texts())).orElse(true);
    }

    /**
     * Whether minutes that are locked here would say something else: somebody opened them again
     * elsewhere.
     */
    boolean relocked() {
        return record.key().kind() == PanelKind.MEETING
                && here.filter(held -> MeetingState.LOCKED.name().equals(held.texts().get("state")))
                        .filter(held -> !held.texts().equals(shown.texts()))
                        .isPresent();
    }

    /** Items to choose of that there was nothing to choose of before. */
    Set<String> newlyOpen(Predicate<PanelReference> present) {
        Set<String> newly = new TreeSet<>(shown.disputes().keySet());
        here.ifPresent(held ->
                newly.removeAll(
                        PanelMerge.shown(
                                        held.key().kind(), held.key().id(), held.history(), present)
                                .disputes()
                                .keySet()));
        return newly;
    }

    /**
     * @param arriving the record as it came; its texts are not looked at
     * @param edits what came of its history
     * @param present whether what an item refers to is in this store
     * @throws Refused {@link Problem.BundleUnusable} if the history is none that a store writes
     */
    static LaidRecord of(
            Optional<PanelHistories.Held> here,
            PanelHistories.Held arriving,
            List<Edit> edits,
            Predicate<PanelReference> present)
            throws Refused {
        PanelKind kind = arriving.key().kind();
        if (!SoundEdits.dated(arriving.created())
                || !edits.stream().allMatch(edit -> SoundEdits.sound(kind, edit))) {
            throw LaidTogether.damaged();
        }
        try {
            CaseHistory incoming = PanelMerge.nothing().with(edits);
            for (String item : incoming.items()) {
                if (!incoming.item(item).sound()) {
                    throw LaidTogether.damaged();
                }
            }
            CaseHistory before =
                    here.map(PanelHistories.Held::history).orElseGet(PanelMerge::nothing);
            CaseHistory history = before.union(incoming);
            PanelHistories.Key key = arriving.key();
            PanelMerge.Shown shown = PanelMerge.shown(key.kind(), key.id(), history, present);
            if (!PanelItems.sound(key.kind(), key.id(), shown.texts())
                    || here.filter(held -> unissues(held, shown)).isPresent()) {
                throw LaidTogether.damaged();
            }
            return new LaidRecord(
                    here, here.orElse(arriving), shown, history, history.beyond(before));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            // Two changes of one identity that differ, or a text that is no identity where one
            // has to be.
            throw new Refused(LaidTogether.damaged().problem(), e);
        }
    }

    /**
     * Whether an alert that was issued would say something else and nobody be asked: no store
     * writes that, since an issued alert is withdrawn and another one issued.
     */
    private static boolean unissues(PanelHistories.Held here, PanelMerge.Shown shown) {
        PanelKind kind = here.key().kind();
        if (kind != PanelKind.ALERT || !PanelItems.closed(kind, here.texts())) {
            return false;
        }
        Set<String> items = new TreeSet<>(here.texts().keySet());
        items.addAll(shown.texts().keySet());
        return !PanelItems.closed(kind, shown.texts())
                || items.stream()
                        .filter(item -> PanelItems.fixed(kind, item))
                        .filter(item -> !shown.disputes().containsKey(item))
                        .anyMatch(item ->
                                !Optional.ofNullable(here.texts().get(item))
                                        .equals(Optional.ofNullable(shown.texts().get(item))));
    }

    /** The same under the reference that it is to have here. */
    LaidRecord named(String reference) {
        return new LaidRecord(
                here,
                new PanelHistories.Held(
                        record.key(),
                        reference,
                        record.texts(),
                        record.created(),
                        record.origin(),
                        record.history()),
                shown,
                history,
                added);
    }

    /** Writes it. */
    void store(Transaction tx, Desk desk) throws Refused {
        tx.histories().lay(record, shown.texts(), history, added, shown.missing());
        tx.histories().dispute(record.key(), shown.disputes().keySet(), desk.clock().instant());
    }
}
