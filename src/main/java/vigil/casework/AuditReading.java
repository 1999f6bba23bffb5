package vigil.casework;

import java.util.List;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseReference;

/** Looking at who did what. */
public final class AuditReading {

    private final Desk desk;

    AuditReading(Desk desk) {
        this.desk = desk;
    }

    public List<AuditTrail.Entry> latest(int limit) throws Refused {
        desk.session().require(Right.READ_AUDIT);
        return desk.work().read(desk.session(), records -> records.audit().latest("", limit));
    }

    /** Who opened and saved one case. */
    public List<AuditTrail.Entry> ofCase(CaseReference reference, int limit) throws Refused {
        return desk.work()
                .read(desk.session(), records -> records.audit().latest(reference.text(), limit));
    }
}
