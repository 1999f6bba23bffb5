package vigil.casework;

import java.util.List;
import vigil.domain.casefile.CaseId;

/** What people wrote about a case, as far as the reader may see it. */
public record CaseText(CaseId id, List<Passage> passages) {

    public CaseText {
        passages = List.copyOf(passages);
    }

    /**
     * One text of a case.
     *
     * @param where the field it answers, or {@code chronology}, {@code return}, {@code factor},
     *     {@code substance}, {@code meeting}
     */
    public record Passage(String where, String text) {}
}
