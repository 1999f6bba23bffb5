package vigil.patterns;

import java.util.Set;

/**
 * Which stages of evidence make a substance count. Every figure carries its basis, so that
 * suspected and confirmed are never added together without saying so.
 *
 * <p>A case of which nothing is known at the basis says nothing about any substance: it is left out
 * of the denominator, not counted as "no".
 */
public enum EvidenceBasis {

    /** What was believed first, whether or not it was confirmed later. */
    SUSPECTED {
        @Override
        boolean counts(Set<EvidenceStage> stages) {
            return stages.contains(EvidenceStage.SUSPECTED);
        }
    },

    /** Found by a laboratory or certified; a case counts once its toxicology is back. */
    CONFIRMED {
        @Override
        boolean counts(Set<EvidenceStage> stages) {
            return stages.contains(EvidenceStage.TOXICOLOGY)
                    || stages.contains(EvidenceStage.CERTIFIED);
        }
    },

    /** Named in the medical cause of death. */
    CERTIFIED {
        @Override
        boolean counts(Set<EvidenceStage> stages) {
            return stages.contains(EvidenceStage.CERTIFIED);
        }
    },

    /** Suspected and confirmed together, which a finding then says. */
    ANY {
        @Override
        boolean counts(Set<EvidenceStage> stages) {
            return !stages.isEmpty();
        }
    };

    abstract boolean counts(Set<EvidenceStage> stages);

    /** Whether the case can say that a substance was not there. */
    boolean assessed(CaseFact fact) {
        boolean anyCounts = fact.substances().values().stream().anyMatch(this::counts);
        return switch (this) {
            case CONFIRMED, ANY -> fact.toxicologyBack() || anyCounts;
            case SUSPECTED, CERTIFIED -> anyCounts;
        };
    }
}
