package vigil.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.Entries;
import vigil.domain.together.TwistedHistory;

/**
 * One case laid together with what arrives of it: how it is to be shown, and what a person has to
 * choose of.
 *
 * @param here the case as it is in this store; none if it is new here
 * @param shown as it is to be shown from now on
 * @param added the changes that are new here
 * @param open the items to choose of
 * @param heldBack items that cannot be shown yet, although they are kept
 */
record LaidTogether(
        Optional<TogetherStore.Held> here,
        ReviewCase shown,
        CaseHistory history,
        List<Edit> added,
        Set<String> open,
        Set<String> heldBack) {

    private static final String FACTOR = "factor:";
    private static final String LINK = "link:";

    boolean isNew() {
        return here.isEmpty();
    }

    boolean changes() {
        return here.isEmpty() || !added.isEmpty();
    }

    /** Items to choose of that there was nothing to choose of before. */
    Set<String> newlyOpen() {
        Set<String> before =
                here.map(held -> open(held.history(), held.history().shown())).orElse(Set.of());
        Set<String> newly = new TreeSet<>(open);
        newly.removeAll(before);
        return newly;
    }

    static CaseHistory nothing(FieldCatalogue catalogue) {
        return CaseHistory.none(item -> Entries.of(item, catalogue));
    }

    /**
     * @param present whether a case is in this store, so that a link to it can be shown
     * @throws Refused {@link Problem.BundleUnusable} if the history is none that a store writes
     */
    static LaidTogether of(
            Optional<TogetherStore.Held> here,
            TogetherFormat.Travelling arriving,
            FieldCatalogue catalogue,
            Predicate<CaseId> present)
            throws Refused {
        try {
            CaseHistory incoming = nothing(catalogue).with(arriving.edits());
            for (String item : incoming.items()) {
                if (!incoming.item(item).sound()) {
                    throw damaged();
                }
            }
            CaseHistory before =
                    here.map(TogetherStore.Held::history).orElseGet(() -> nothing(catalogue));
            ReviewCase base =
                    here.map(TogetherStore.Held::reviewCase)
                            .orElseGet(() -> ReviewCase.blank(arriving.id(), arriving.reference()));
            return of(here, base, before, before.union(incoming), catalogue, present);
        } catch (TwistedHistory e) {
            throw new Refused(damaged().problem(), e);
        }
    }

    /** A case of this store with something added to its history. */
    static LaidTogether of(
            TogetherStore.Held here,
            List<Edit> choice,
            FieldCatalogue catalogue,
            Predicate<CaseId> present)
            throws Refused {
        return of(
                Optional.of(here),
                here.reviewCase(),
                here.history(),
                here.history().with(choice),
                catalogue,
                present);
    }

    private static LaidTogether of(
            Optional<TogetherStore.Held> here,
            ReviewCase base,
            CaseHistory before,
            CaseHistory history,
            FieldCatalogue catalogue,
            Predicate<CaseId> present)
            throws Refused {
        Map<String, String> wanted = new TreeMap<>(history.shown());
        Set<String> open = open(history, wanted);
        Set<String> heldBack = new HashSet<>(doubled(wanted).keySet());
        wanted.keySet().stream()
                .filter(item -> item.startsWith(LINK))
                .filter(item -> !present.test(other(item)))
                .forEach(heldBack::add);
        wanted.keySet().removeAll(heldBack);
        ReviewCase shown =
                shown(base, wanted, catalogue)
                        .withVersion(here.map(held -> held.reviewCase().version()).orElse(0L) + 1);
        return new LaidTogether(here, shown, history, history.beyond(before), open, heldBack);
    }

    private static CaseId other(String link) {
        try {
            return new CaseId(UUID.fromString(link.substring(LINK.length())));
        } catch (IllegalArgumentException e) {
            return new CaseId(new UUID(0, 0));
        }
    }

    private static Set<String> open(CaseHistory history, Map<String, String> shown) {
        Set<String> open = new TreeSet<>(history.disputes().keySet());
        open.addAll(doubled(shown).keySet());
        return open;
    }

    /**
     * Two stores may each have found the same factor. A case has each once, so one is shown, the
     * same everywhere, and the other waits for somebody to choose: the item that waits, and the one
     * that is shown.
     */
    static Map<String, String> doubled(Map<String, String> shown) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, String> doubled = new TreeMap<>();
        new TreeMap<>(shown)
                .forEach((item, text) -> {
                    if (item.startsWith(FACTOR)) {
                        String code = CaseChange.columns(text).getFirst();
                        String other = first.putIfAbsent(code, item);
                        if (other != null) {
                            doubled.put(item, other);
                        }
                    }
                });
        return doubled;
    }

    private static ReviewCase shown(
            ReviewCase base, Map<String, String> wanted, FieldCatalogue catalogue) throws Refused {
        Map<String, String> texts = CaseChange.texts(base);
        TreeMap<String, CaseChange.Item> items = new TreeMap<>();
        texts.forEach((item, text) ->
                items.put(item, new CaseChange.Item(item, Optional.of(text), Optional.empty())));
        wanted.forEach((item, text) ->
                items.put(
                        item,
                        new CaseChange.Item(
                                item, Optional.ofNullable(texts.get(item)), Optional.of(text))));
        items.values().removeIf(item -> item.before().equals(item.after()));
        try {
            return new CaseChange(List.copyOf(items.values())).applyTo(base, catalogue);
        } catch (RuntimeException e) {
            // A text from elsewhere that this program cannot read as what it says it is.
            throw new Refused(damaged().problem(), e);
        }
    }

    static Refused damaged() {
        return new Refused(new Problem.BundleUnusable("damaged", List.of()));
    }

    /** Writes it; of a case that is here. */
    void store(Transaction tx, Desk desk) throws Refused {
        TogetherStore.Held held = here.orElseThrow();
        Instant now = desk.clock().instant();
        if (!tx.together().add(held, shown, history, added, now)) {
            long version = held.reviewCase().version();
            throw new Refused(
                    new Problem.Stale(held.reviewCase().reference().text(), version, version + 1));
        }
        tx.together().dispute(shown.id(), open, desk.session().sight(), now);
    }
}
