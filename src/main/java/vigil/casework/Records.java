package vigil.casework;

/** Everything the store keeps, by kind. Valid inside one unit of work only. */
public interface Records {

    CaseStore cases();

    PanelStore panel();

    AuditTrail audit();

    Settings settings();

    ImportStore imports();
}
