package vigil.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.domain.access.Grant;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;

/** What people wrote about cases, read to be searched by whoever may read it. */
public final class CaseReadings {

    private final Desk desk;

    CaseReadings(Desk desk) {
        this.desk = desk;
    }

    /**
     * For every case that is open to this member a number that changes whenever its texts may have.
     */
    public Map<CaseId, Long> stamps() throws Refused {
        return desk.look(
                Reading.CASE_TEXTS,
                records -> {
                    Map<CaseId, Long> stamps = new HashMap<>(records.cases().textStamps());
                    stamps.keySet()
                            .retainAll(
                                    desk.rows().of(records, desk.session()).stream()
                                            .map(CaseRow::id)
                                            .collect(Collectors.toSet()));
                    return stamps;
                });
    }

    /** The texts of these cases, without what this member may not read. */
    public List<CaseText> read(Collection<CaseId> cases) throws Refused {
        Session session = desk.session();
        session.require(Right.READ_TEXTS);
        return desk.work()
                .read(
                        session,
                        records ->
                                records
                                        .cases()
                                        .texts(
                                                cases,
                                                session.sight(),
                                                session.may(Right.READ_MEETINGS))
                                        .stream()
                                        .map(this::withReturnsSeen)
                                        .toList());
    }

    /** What agencies sent is in it only for those who see it of every agency. */
    private CaseText withReturnsSeen(CaseText text) {
        return desk.session().grant(Right.READ_RETURNS) == Grant.YES
                ? text
                : new CaseText(
                        text.id(),
                        text.passages().stream().filter(p -> !p.where().equals("return")).toList());
    }

    /**
     * Leaves in the audit that texts were searched and passages of these cases shown; never the
     * words. What people wrote may hold any name that the reader may read.
     */
    public void noteSearch(Collection<CaseReference> found) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.SEARCH_TEXT,
                        tx -> {
                            tx.audit(
                                    "case texts",
                                    found.size() + " cases found",
                                    desk.session().sight().identity()
                                            ? Shown.names(found)
                                            : Shown.NOTHING);
                            return found.size();
                        });
    }
}
