package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import vigil.disclosure.AlertView;
import vigil.disclosure.ChronologyView;
import vigil.disclosure.MinutesView;

/** Writes no documents: whatever a test does not give itself ends it. */
public class NoDocuments implements DocumentWriter {

    private static IllegalStateException none() {
        return new IllegalStateException("no documents here");
    }

    @Override
    public Written minutes(MinutesView view) {
        throw none();
    }

    @Override
    public Written minutes(MinutesView view, MinutesEdition edition) {
        return minutes(view);
    }

    @Override
    public byte[] editable(MinutesView view, MinutesEdition edition) {
        throw none();
    }

    @Override
    public DocumentWriter as(PanelIdentity identity) {
        return this;
    }

    @Override
    public PanelIdentity.Picture logo(byte[] file) throws Refused {
        throw none();
    }

    @Override
    public byte[] protect(byte[] pdf, Passphrase passphrase) throws Refused {
        throw none();
    }

    @Override
    public List<FileLayer> layers(byte[] pdf, Passphrase passphrase) throws Refused {
        throw none();
    }

    @Override
    public List<FileLayer> layers(byte[] file) throws Refused {
        throw none();
    }

    @Override
    public Written retentionCertificate(RetentionCertificate certificate) {
        throw none();
    }

    @Override
    public Written redactionLog(RedactionPaper paper) {
        throw none();
    }

    @Override
    public Written chronology(ChronologyView view) {
        throw none();
    }

    @Override
    public Written alert(AlertView view) {
        throw none();
    }

    @Override
    public Written list(Listing listing, String panel, String marking, LocalDate day) {
        throw none();
    }

    @Override
    public PageViewer view(byte[] pdf) throws Refused {
        throw none();
    }
}
