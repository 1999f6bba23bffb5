package vigil.casework;

import vigil.disclosure.gate.LinearSolver;
import vigil.domain.intake.ReportWording;

/**
 * What use cases need from outside the store.
 *
 * @param boundaries outlines and look-up tables of other makers
 * @param context figures from elsewhere
 * @param audit extracts of the audit, and what is noted while nobody is in
 * @param bundles sealed files between stores and members
 * @param together what a bundle of cases holds
 * @param wording how reports that are pasted say things
 */
public record Adapters(
        DocumentWriter documents,
        ReleaseWriter releases,
        ContentDigest digest,
        RequestTools requests,
        ReportWording wording,
        VocabularyFiles vocabularies,
        ListingWriter listings,
        TableFiles tables,
        LinearSolver solver,
        BoundaryFiles boundaries,
        ContextFiles context,
        AuditTools audit,
        Bundles bundles,
        CaseTelling telling,
        TogetherFormat together) {

    /** The same for a panel whose documents bear these. */
    Adapters as(PanelIdentity identity) {
        return new Adapters(
                documents.as(identity),
                releases.as(identity),
                digest,
                requests.as(identity),
                wording,
                vocabularies,
                listings,
                tables,
                solver,
                boundaries,
                context,
                audit,
                bundles,
                telling,
                together);
    }
}
