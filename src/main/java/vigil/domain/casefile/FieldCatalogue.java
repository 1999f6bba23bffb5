package vigil.domain.casefile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All sections and fields, in the order in which they are shown. */
public final class FieldCatalogue {

    private final List<Section> sections;
    private final List<FieldDefinition> fields;
    private final Map<FieldKey, FieldDefinition> byKey = new LinkedHashMap<>();

    public FieldCatalogue(List<FieldDefinition> fields) {
        this.fields = List.copyOf(fields);
        LinkedHashSet<Section> seen = new LinkedHashSet<>();
        for (FieldDefinition field : fields) {
            if (byKey.put(field.key(), field) != null) {
                throw new IllegalArgumentException("twice in the catalogue: " + field.key());
            }
            seen.add(field.section());
        }
        this.sections = List.copyOf(seen);
    }

    public List<Section> sections() {
        return sections;
    }

    public List<FieldDefinition> fields() {
        return fields;
    }

    public List<FieldDefinition> fields(Section section) {
        return fields.stream().filter(field -> field.section().equals(section)).toList();
    }

    public Optional<FieldDefinition> find(FieldKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The field of a key that the program itself uses, so its absence is a fault in the program.
     */
    public FieldDefinition get(FieldKey key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no such field: " + key));
    }
}
