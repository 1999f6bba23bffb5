package vigil.ui.request;

import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.ui.kit.Icon;

/** The lists of what is waited for, each with the field at which its cases are opened. */
enum WaitingList {
    REQUESTS(new FieldKey("request.status"), Icon.AGENCY),
    TIMES(new FieldKey("request.status"), Icon.CLOCK),
    TOXICOLOGY(Fields.TOXICOLOGY_RECEIVED, Icon.FLASK),
    INQUESTS(Fields.INQUEST_DATE, Icon.CALENDAR),
    REPORTS(Fields.REGULATION_28_DETAILS, Icon.MINUTES),
    KIN(new FieldKey("family.supportOffered"), Icon.PERSON),
    RETENTION(new FieldKey("governance.pseudonymised"), Icon.SHIELD);

    private final FieldKey field;
    private final Icon icon;

    WaitingList(FieldKey field, Icon icon) {
        this.field = field;
        this.icon = icon;
    }

    FieldKey field() {
        return field;
    }

    Icon icon() {
        return icon;
    }
}
