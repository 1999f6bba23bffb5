package vigil.domain.vocabulary;

import java.util.Optional;
import vigil.domain.casefile.FieldKey;

/**
 * One of the questions that an agency is always asked.
 *
 * @param agency code of AGENCY_TYPE
 * @param key names the question among those of its agency, and never changes
 * @param field the field of the catalogue that its answer belongs to; none if it is a free one
 * @param text the question; empty if the field's own label will do
 */
public record AgencyQuestion(String agency, String key, Optional<FieldKey> field, String text) {}
