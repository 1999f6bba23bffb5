package vigil.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.PanelAction;

/** What of a case and a meeting is one agency's own, and what may not stand in papers for it. */
public final class OwnAccount {

    private OwnAccount() {}

    /** What the agency sent about a case, as it sent it. */
    public static List<String> returns(ReviewCase reviewCase, String agency) {
        return reviewCase.returns().stream()
                .filter(r -> r.agency().equals(agency))
                .map(AgencyReturn::content)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The lines of a chronology that only this agency tells. */
    public static List<ChronologyEntry> chronology(ReviewCase reviewCase, String agency) {
        return reviewCase.chronology().stream()
                .filter(entry -> AgencyMinutes.ownLine(reviewCase, entry, agency))
                .toList();
    }

    /** The open actions that the agency owns. */
    public static List<PanelAction> actions(MinutesRecord record, String agency) {
        return record.actions().stream()
                .filter(action -> !action.finished())
                .filter(action -> action.ownerAgency().filter(agency::equals).isPresent())
                .toList();
    }

    /**
     * What may not stand in papers for a member of an agency: everything of every case they may not
     * read by name, and whoever speaks for other agencies.
     *
     * @param everything the cases of the meeting with every answer
     * @param named the cases whose people this reader may read the names of
     */
    public static KnownIdentifiers hidden(
            MinutesRecord record,
            String agency,
            Collection<ReviewCase> everything,
            Set<CaseId> named) {
        Set<String> own = new HashSet<>(MinutesIdentifiers.ownWords(record));
        List<ReviewCase> hidden = new ArrayList<>();
        for (ReviewCase each : everything) {
            if (named.contains(each.id())) {
                own.add(each.name());
            } else {
                hidden.add(each);
            }
        }
        KnownIdentifiers known = new KnownIdentifiers(own).onlyKnown();
        hidden.forEach(c -> known.reviewCase(c, MinutesIdentifiers.place(c, record.vocabulary())));
        return MinutesIdentifiers.others(known, record, agency);
    }
}
