package vigil.casework;

import java.util.UUID;
import vigil.casework.RetentionStore.Proposal;
import vigil.casework.RetentionStore.State;
import vigil.domain.retention.RetentionPolicy;

/** Certificates of removals, written from the record whenever they are wanted. */
public final class RetentionCertificates {

    private final Desk desk;
    private final OpenedStore store;
    private final DocumentWriter documents;
    private final String panel;

    RetentionCertificates(Desk desk, OpenedStore store, DocumentWriter documents, String panel) {
        this.desk = desk;
        this.store = store;
        this.documents = documents;
        this.panel = panel;
    }

    /**
     * @throws Refused if the removal is not finished
     */
    public RetentionCertificate of(UUID id) throws Refused {
        OpenedStore.Standing audit =
                store.standing().orElseThrow(() -> new Refused(new Problem.StoreClosed()));
        return desk.look(
                Reading.RETENTION,
                records -> {
                    Proposal proposal = Retention.require(records, id, State.DONE);
                    return new RetentionCertificate(
                            panel,
                            records.settings().get(Setting.MARKING_FULL),
                            proposal,
                            RetentionPolicy.read(proposal.policy()),
                            records.retention().figures(id),
                            records.retention().backups(id),
                            records.together().others().size(),
                            audit.rows(),
                            audit.mac(),
                            audit.at(),
                            desk.today());
                });
    }

    /** The same as a document. */
    public DocumentWriter.Written pdf(UUID id) throws Refused {
        RetentionCertificate certificate = of(id);
        desk.work()
                .write(
                        desk.session(),
                        Intent.EXPORT_RETENTION_CERTIFICATE,
                        tx -> {
                            tx.audit(certificate.proposal().reference(), "");
                            return id;
                        });
        return documents.retentionCertificate(certificate);
    }
}
