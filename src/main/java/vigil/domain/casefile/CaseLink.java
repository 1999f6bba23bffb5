package vigil.domain.casefile;

/**
 * Ties a case to another.
 *
 * @param type code of LINK_TYPE
 */
public record CaseLink(CaseId other, String type) {}
