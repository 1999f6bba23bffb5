package vigil.casework;

import java.util.List;
import java.util.UUID;
import vigil.domain.context.ContextPublication;

/** Figures from elsewhere, a publication at a time. */
public interface ContextStore {

    List<ContextPublication> all();

    void add(ContextPublication publication);

    void drop(UUID publication);
}
