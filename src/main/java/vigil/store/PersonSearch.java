package vigil.store;

import static vigil.store.generated.Tables.IDENTITY_KEY;
import static vigil.store.generated.Tables.IDENTITY_NAME;
import static vigil.store.generated.Tables.IDENTITY_PERSON;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.NameCounts;

/** Reads who the people of all cases are: everybody, or those who share a key. */
final class PersonSearch {

    private static final int AT_ONCE = 500;

    private final DSLContext dsl;
    private final PersonText text;
    private final PersonRows people;
    private final Cells cells;

    /**
     * @param people what is written in the same transaction
     */
    PersonSearch(DSLContext dsl, FieldCatalogue catalogue, PersonRows people, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
        this.text = new PersonText(catalogue);
        this.people = people;
    }

    Map<CaseId, Answers> identities(Optional<Collection<CaseId>> only) {
        Map<CaseId, Answers> answers = new HashMap<>();
        read(
                only.map(ids ->
                                IDENTITY_PERSON.CASE_ID.in(
                                        ids.stream().map(CaseId::value).toList()))
                        .orElseGet(DSL::trueCondition),
                answers);
        return answers;
    }

    private void read(Condition which, Map<CaseId, Answers> answers) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return; // nobody is found without the key of names
        }
        try (var rows =
                dsl.select(IDENTITY_PERSON.CASE_ID, IDENTITY_PERSON.SEALED)
                        .from(IDENTITY_PERSON)
                        .where(which)
                        .fetchSize(1000)
                        .fetchLazy()) {
            for (var row : rows) {
                answers.put(
                        new CaseId(row.value1()),
                        text.read(PersonRows.said(cells, row.value1(), row.value2())));
            }
        }
    }

    /**
     * The answers of those who share a key. Where that is too many, those are left out who share
     * least, a key counting the less the more people have it.
     */
    Map<CaseId, Answers> sharing(Set<Long> keys, int crowd, int most) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return Map.of();
        }
        people.settle();
        Map<Integer, Double> shared = new HashMap<>();
        double all = dsl.fetchCount(IDENTITY_PERSON);
        for (long asked : new TreeSet<>(keys)) {
            long key = cells.blinded(asked);
            List<Long> entries =
                    dsl.select(IDENTITY_KEY.ENTRY)
                            .from(IDENTITY_KEY)
                            .where(
                                    IDENTITY_KEY.ENTRY.between(
                                            PersonRows.from(key), PersonRows.to(key)))
                            .limit(crowd + 1)
                            .fetch(IDENTITY_KEY.ENTRY);
            if (entries.size() <= crowd) {
                double telling = Math.log((all + 1) / (entries.size() + 1.0));
                entries.forEach(
                        entry -> shared.merge(PersonRows.place(entry), telling, Double::sum));
            }
        }
        List<Integer> places =
                shared.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        Map<CaseId, Answers> answers = new HashMap<>(places.size() * 2);
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            read(
                    IDENTITY_PERSON.PLACE.in(
                            places.subList(from, Math.min(from + AT_ONCE, places.size()))),
                    answers);
        }
        return answers;
    }

    NameCounts counts(Set<Long> names) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return new NameCounts(Map.of(), 0);
        }
        people.settle();
        Map<Long, Long> asked = new HashMap<>();
        names.forEach(name -> asked.put(cells.blinded(name), name));
        List<Long> all = new ArrayList<>(new TreeSet<>(asked.keySet()));
        Map<Long, Integer> bearers = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            dsl.select(IDENTITY_NAME.NAME, IDENTITY_NAME.BEARERS)
                    .from(IDENTITY_NAME)
                    .where(
                            IDENTITY_NAME.NAME.in(
                                    all.subList(from, Math.min(from + AT_ONCE, all.size()))))
                    .forEach(row ->
                            bearers.put(
                                    asked.getOrDefault(row.value1(), row.value1()), row.value2()));
        }
        return new NameCounts(bearers, dsl.fetchCount(IDENTITY_PERSON));
    }
}
