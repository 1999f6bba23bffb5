package vigil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vigil.casework.RetentionStore.DealtBackup;
import vigil.casework.RetentionStore.Proposal;
import vigil.domain.retention.RetentionPolicy;

/**
 * What was removed, on whose word, and what proves it. References and counts only: nobody who died
 * is named in it.
 *
 * @param policy as it was when it was proposed
 * @param figures what was counted, by name
 * @param auditRows how many rows the audit record has as this is written
 * @param auditMac of the last of them, as digits
 * @param written the day on which this copy is written; the content is from the record
 */
public record RetentionCertificate(
        String panel,
        String marking,
        Proposal proposal,
        RetentionPolicy policy,
        Map<String, Long> figures,
        List<DealtBackup> backups,
        int otherStores,
        long auditRows,
        String auditMac,
        Instant auditAt,
        LocalDate written) {

    public RetentionCertificate {
        figures = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(figures));
        backups = List.copyOf(backups);
    }

    /** The sum of the figures whose names begin with this. */
    public long sum(String beginning) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(beginning))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
