package vigil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.retention.LegalHold;
import vigil.domain.retention.RetainedContent;
import vigil.domain.retention.RetentionEvent;

/** Legal holds, what was proposed and approved to be removed, and the removing itself. */
public interface RetentionStore {

    /**
     * What decides when a case is due.
     *
     * @param saidHeld whether the case itself says that it is held
     * @param has what there is of it to be removed
     * @param into the case it went into, if it did
     */
    record Standing(
            CaseId id,
            CaseReference reference,
            CaseStatus status,
            Map<RetentionEvent, LocalDate> events,
            boolean saidHeld,
            Set<RetainedContent> has,
            Optional<CaseId> into) {
        public Standing {
            events = Map.copyOf(events);
            has = Set.copyOf(has);
        }
    }

    /** How far a proposal has come. The names are stored. */
    enum State {
        PROPOSED,
        REJECTED,
        APPROVED,
        /** The rows are gone; keys and file are not changed yet. */
        REMOVED,
        /** What is left is sealed under new keys; the file is written anew at the next closing. */
        RESEALED,
        /** The file is a new one; older backups may be left. */
        REWRITTEN,
        DONE
    }

    /**
     * One kind of content of one case.
     *
     * @param stayed why it stayed in spite of the approval: {@code HELD}, {@code OPEN}
     */
    record Item(
            CaseId id,
            CaseReference reference,
            RetainedContent content,
            LocalDate due,
            Optional<String> stayed) {}

    /** Who decided, and why; a reason is needed to reject. */
    record Decision(UUID member, String name, Instant at, String reason) {}

    /**
     * What became of the file and the keys.
     *
     * @param keys codes of the classes whose keys were changed
     */
    record Carried(
            String by,
            Instant at,
            String fileBefore,
            Optional<String> fileAfter,
            String keys,
            Optional<Instant> finished) {}

    /** A proposal with everything that became of it. */
    record Proposal(
            UUID id,
            int number,
            State state,
            UUID proposedBy,
            String proposedName,
            Instant proposedAt,
            String policy,
            Optional<Decision> decision,
            Optional<Carried> carried,
            List<Item> items) {
        public Proposal {
            items = List.copyOf(items);
        }

        public String reference() {
            return String.format("R-%03d", number);
        }

        public Proposal in(State next) {
            return with(next, decision, carried);
        }

        public Proposal decided(Decision by, State next) {
            return with(next, Optional.of(by), carried);
        }

        public Proposal carried(Carried now, State next) {
            return with(next, decision, Optional.of(now));
        }

        private Proposal with(State next, Optional<Decision> by, Optional<Carried> work) {
            return new Proposal(
                    id,
                    number,
                    next,
                    proposedBy,
                    proposedName,
                    proposedAt,
                    policy,
                    by,
                    work,
                    items);
        }
    }

    /** A backup, and what was done with it. */
    record DealtBackup(
            String place, String name, Optional<Instant> made, long cases, Fate fate, Instant at) {}

    /** What became of a backup. The names are stored. */
    enum Fate {
        DELETED,
        KEPT,
        UNREACHABLE,
        /** Made after the removal, and proven. */
        FRESH
    }

    /**
     * What is to be removed of a case.
     *
     * @param withoutNames takes what names the person out of a text
     * @param age what stands for the day of birth afterwards, in years
     */
    record Removal(
            CaseId id,
            Set<RetainedContent> contents,
            UUID proposal,
            Instant at,
            UnaryOperator<String> withoutNames,
            Optional<Integer> age) {
        public Removal {
            contents = Set.copyOf(contents);
        }
    }

    List<Standing> standings();

    /** All there ever were, the latest first. */
    List<LegalHold> holds();

    void keep(LegalHold hold);

    /** The latest first. */
    List<Proposal> proposals();

    void keep(Proposal proposal);

    /** Notes why something stayed. */
    void stays(UUID proposal, CaseId id, RetainedContent content, String why);

    /**
     * Removes; what was counted is added to the figures of the proposal. What is removed can be
     * brought back by nobody.
     */
    void remove(Removal removal);

    /** What of a case is gone. */
    Set<RetainedContent> gone(CaseId id);

    /** Adds to what was counted. */
    void count(UUID proposal, String name, long amount);

    /** What was counted, by name. */
    Map<String, Long> figures(UUID proposal);

    /**
     * How many texts, in whatever column and cell that the key opens, hold one of these; the audit
     * record counted by itself.
     */
    Found find(List<String> words);

    /**
     * @param texts in how many rows of other tables
     * @param audit in how many rows of the audit record, which cannot be changed
     * @param looked how many texts were looked through
     */
    record Found(long texts, long audit, long looked) {}

    void keep(UUID proposal, DealtBackup backup);

    List<DealtBackup> backups(UUID proposal);
}
