package vigil.ui.cases;

import java.util.Optional;
import vigil.domain.casefile.Section;

/** A line of the list of sections: a section of the catalogue, or a page of its own. */
record FormPart(String key, String title, Optional<Section> section) {}
