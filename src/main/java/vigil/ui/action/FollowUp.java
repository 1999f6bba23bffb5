package vigil.ui.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/**
 * What somebody is to do something about: a recommendation or an action, told apart by its type.
 */
public sealed interface FollowUp {

    /** What the panel recommends. */
    record Advised(Recommendation recommendation) implements FollowUp {
        @Override
        public UUID id() {
            return recommendation.id();
        }

        @Override
        public String reference() {
            return recommendation.reference();
        }

        @Override
        public String wording() {
            return recommendation.wording();
        }

        @Override
        public Optional<String> ownerAgency() {
            return recommendation.ownerAgency();
        }

        @Override
        public String ownerPerson() {
            return recommendation.ownerPerson();
        }

        @Override
        public Optional<LocalDate> due() {
            return recommendation.due();
        }

        @Override
        public String status() {
            return recommendation.status();
        }

        @Override
        public String evidence() {
            return recommendation.evidence();
        }

        @Override
        public Optional<UUID> meeting() {
            return recommendation.meeting();
        }

        @Override
        public Optional<CaseId> reviewCase() {
            return recommendation.reviewCase();
        }

        @Override
        public LocalDate madeOn() {
            return recommendation.madeOn();
        }

        @Override
        public boolean finished() {
            return recommendation.finished();
        }

        @Override
        public boolean overdue(LocalDate today) {
            return recommendation.overdue(today);
        }

        @Override
        public boolean isNew() {
            return recommendation.version() == 0;
        }
    }

    /** A step somebody has agreed to take. */
    record Agreed(PanelAction action) implements FollowUp {
        @Override
        public UUID id() {
            return action.id();
        }

        @Override
        public String reference() {
            return action.reference();
        }

        @Override
        public String wording() {
            return action.wording();
        }

        @Override
        public Optional<String> ownerAgency() {
            return action.ownerAgency();
        }

        @Override
        public String ownerPerson() {
            return action.ownerPerson();
        }

        @Override
        public Optional<LocalDate> due() {
            return action.due();
        }

        @Override
        public String status() {
            return action.status();
        }

        @Override
        public String evidence() {
            return action.evidence();
        }

        @Override
        public Optional<UUID> meeting() {
            return action.meeting();
        }

        @Override
        public Optional<CaseId> reviewCase() {
            return action.reviewCase();
        }

        @Override
        public LocalDate madeOn() {
            return action.raisedOn();
        }

        @Override
        public boolean finished() {
            return action.finished();
        }

        @Override
        public boolean overdue(LocalDate today) {
            return action.overdue(today);
        }

        @Override
        public boolean isNew() {
            return action.version() == 0;
        }
    }

    UUID id();

    /** Such as {@code A-2026-11}; empty until it is first saved. */
    String reference();

    String wording();

    Optional<String> ownerAgency();

    String ownerPerson();

    Optional<LocalDate> due();

    /** Code of ACT_STATUS. */
    String status();

    String evidence();

    Optional<UUID> meeting();

    Optional<CaseId> reviewCase();

    LocalDate madeOn();

    boolean finished();

    boolean overdue(LocalDate today);

    /** Whether it was never saved. */
    boolean isNew();

    /** Ends the key of what kind it is: {@code action.kind.<kind>}. */
    default String kind() {
        return switch (this) {
            case Advised a -> "recommendation";
            case Agreed a -> "action";
        };
    }
}
