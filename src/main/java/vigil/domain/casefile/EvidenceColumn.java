package vigil.domain.casefile;

/** The columns of a row of evidence, in the order in which history stores them. */
public enum EvidenceColumn {
    SUBSTANCE,
    AS_WRITTEN,
    STAGE,
    ROLE,
    SOURCE,
    PRESCRIBED,
    ROUTE,
    FORM,
    APPEARANCE,
    UNEXPECTED,
    MATRIX,
    CONCENTRATION,
    UNIT,
    LABORATORY,
    REPORTED,
    CERTIFICATE_LINE,
    REPORT,
    NOTE
}
