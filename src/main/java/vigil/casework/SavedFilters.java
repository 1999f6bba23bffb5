package vigil.casework;

import java.util.List;
import java.util.UUID;

/** The filters a member keeps; nobody else sees them. */
public final class SavedFilters {

    private static final int LETTERS = 60;

    private final Desk desk;

    SavedFilters(Desk desk) {
        this.desk = desk;
    }

    /** In the order in which they were kept. */
    public List<SavedFilter> all() throws Refused {
        return desk.look(Reading.CASES, records -> records.cases().filters(mine()));
    }

    /** Keeps a filter; one of the same name is replaced. */
    public SavedFilter keep(String name, String content) throws Refused {
        String shortened = name.strip();
        if (shortened.isEmpty()) {
            throw new Refused(new Problem.Invalid("list.filterName", "missing", List.of(1)));
        }
        String called = shortened.substring(0, Math.min(LETTERS, shortened.length()));
        return desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_FILTER,
                        tx -> {
                            UUID id =
                                    tx.cases().filters(mine()).stream()
                                            .filter(f -> f.name().equalsIgnoreCase(called))
                                            .map(SavedFilter::id)
                                            .findFirst()
                                            .orElseGet(desk.ids()::next);
                            SavedFilter kept = new SavedFilter(id, called, content);
                            tx.cases().keepFilter(mine(), kept);
                            return kept;
                        });
    }

    public void drop(UUID id) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_FILTER,
                        tx -> {
                            tx.cases().dropFilter(mine(), id);
                            return id;
                        });
    }

    private UUID mine() {
        return desk.session().member().id();
    }
}
