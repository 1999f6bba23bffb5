package vigil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.together.Edit;

/** What a bundle of cases holds, as bytes; docs/guide/together.md describes them. */
public interface TogetherFormat {

    /**
     * What comes first.
     *
     * @param store the sender
     * @param since cases written to after this number of the sender's are in it; 0 for all
     * @param newest the number of the sender's newest write
     * @param classes the classes of restricted items that travel, as {@link Carried#code()}
     * @param have for each store the sender works with, the newest of its writes that the sender
     *     has
     */
    record Head(
            UUID store,
            String name,
            long since,
            long newest,
            String classes,
            Map<UUID, Long> have) {
        public Head {
            have = Map.copyOf(have);
        }
    }

    /** A case with its whole history, as far as it travels. */
    record Travelling(
            CaseId id, CaseReference reference, Instant created, UUID origin, List<Edit> edits) {
        public Travelling {
            edits = List.copyOf(edits);
        }
    }

    /** A meeting, recommendation, action or alert with its history, as far as it travels. */
    record TravellingRecord(
            PanelHistories.Key key,
            String reference,
            Instant created,
            UUID origin,
            List<Edit> edits) {
        public TravellingRecord {
            edits = List.copyOf(edits);
        }
    }

    /** Where a bundle is written, in this order. */
    interface Outgoing {
        /** Somebody whom the cases name. */
        void member(PanelMember member) throws IOException;

        void reviewCase(Travelling travelling) throws IOException;

        void record(TravellingRecord travelling) throws IOException;

        /** Says that nothing is missing. */
        void end() throws IOException;
    }

    /** Who reads a bundle is told of it in the order in which it was written. */
    interface Incoming {
        void head(Head head) throws Refused;

        void member(PanelMember member) throws Refused;

        void reviewCase(Travelling travelling) throws Refused;

        void record(TravellingRecord travelling) throws Refused;
    }

    Outgoing begin(OutputStream out, Head head) throws IOException;

    /**
     * @throws Refused {@link Problem.BundleUnusable}, {@code damaged} or {@code newer}, if it is
     *     not what {@link #begin} wrote, or larger than any panel's work is
     */
    void read(InputStream in, Incoming incoming) throws IOException, Refused;
}
