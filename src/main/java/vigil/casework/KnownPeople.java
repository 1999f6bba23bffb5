package vigil.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.likeness.Person;
import vigil.domain.likeness.PersonIndex;
import vigil.domain.vocabulary.NameForms;

/**
 * Who the people of all cases are, in memory, so that all can be compared with all. Read once;
 * after that only cases whose version is another are read again. Nothing of it is written anywhere.
 * One person is looked up in the store instead, see {@link PeopleLookUp}.
 */
final class KnownPeople {

    /** So many changed cases are looked through beside the index; more, and it is made anew. */
    private static final int BESIDE = 1000;

    /** One case and who it is about. */
    record Known(CaseRow row, Person person) {}

    /** Everybody, as of one moment. Never changes. */
    static final class Crowd {
        private final Map<CaseId, Known> all;
        private final Base base;
        private final Set<CaseId> outdated;
        private final PersonIndex<CaseId> beside;

        private Crowd(
                Map<CaseId, Known> all,
                Base base,
                Set<CaseId> outdated,
                PersonIndex<CaseId> beside) {
            this.all = all;
            this.base = base;
            this.outdated = outdated;
            this.beside = beside;
        }

        Optional<Known> known(CaseId id) {
            return Optional.ofNullable(all.get(id));
        }

        /** Every pair of cases that may be one person. */
        List<PersonIndex.Pair<CaseId>> pairs(Progress progress) throws Refused {
            List<PersonIndex.Pair<CaseId>> found = new ArrayList<>();
            for (PersonIndex.Pair<CaseId> pair : base.pairs(progress)) {
                if (!outdated.contains(pair.first()) && !outdated.contains(pair.second())) {
                    found.add(pair);
                }
            }
            found.addAll(beside.pairs(done -> true));
            for (CaseId id : beside.items()) {
                Optional<Person> person = known(id).map(Known::person);
                for (PersonIndex.Hit<CaseId> hit :
                        person.map(base.index()::like).orElse(List.of())) {
                    if (hit.likeness().samePerson() && !outdated.contains(hit.item())) {
                        found.add(new PersonIndex.Pair<>(hit.item(), id, hit.likeness()));
                    }
                }
            }
            return found;
        }
    }

    /** An index with its pairs, which are worked out once, when they are first wanted. */
    private static final class Base {
        private final PersonIndex<CaseId> index;
        private Optional<List<PersonIndex.Pair<CaseId>>> pairs = Optional.empty();

        Base(PersonIndex<CaseId> index) {
            this.index = index;
        }

        PersonIndex<CaseId> index() {
            return index;
        }

        synchronized List<PersonIndex.Pair<CaseId>> pairs(Progress progress) throws Refused {
            if (pairs.isEmpty()) {
                List<PersonIndex.Pair<CaseId>> found =
                        index.pairs(done -> {
                            progress.report("comparing", done, index.size());
                            return !progress.cancelled();
                        });
                progress.checkCancelled();
                pairs = Optional.of(List.copyOf(found));
            }
            return pairs.get();
        }
    }

    private final NameForms forms;
    private Optional<List<CaseRow>> rows = Optional.empty();
    private Optional<Crowd> crowd = Optional.empty();

    KnownPeople(NameForms forms) {
        this.forms = forms;
    }

    /**
     * @param now every case, as the session sees them
     */
    synchronized Crowd of(Records records, List<CaseRow> now) {
        if (crowd.isPresent() && rows.filter(before -> before == now).isPresent()) {
            return crowd.get();
        }
        Crowd next =
                crowd.map(before -> after(before, records, now))
                        .orElseGet(() -> anew(records, now));
        crowd = Optional.of(next);
        rows = Optional.of(now);
        return next;
    }

    private Crowd anew(Records records, List<CaseRow> now) {
        Map<CaseId, Answers> answers = records.pairs().identities(Optional.empty());
        // Names and addresses are taken apart on all processors: somebody may be waiting.
        List<Known> everybody =
                now.parallelStream()
                        .filter(row -> row.status() != CaseStatus.MERGED)
                        .map(row -> known(row, answers))
                        .toList();
        Map<CaseId, Known> all = new HashMap<>(now.size() * 2);
        everybody.forEach(known -> all.put(known.row().id(), known));
        return new Crowd(all, new Base(index(all.values())), Set.of(), index(List.of()));
    }

    private static Known known(CaseRow row, Map<CaseId, Answers> answers) {
        return new Known(row, Person.of(answers.getOrDefault(row.id(), Answers.none())));
    }

    private Crowd after(Crowd before, Records records, List<CaseRow> now) {
        Map<CaseId, Known> all = new HashMap<>(now.size() * 2);
        List<CaseRow> changed = new ArrayList<>();
        for (CaseRow row : now) {
            if (row.status() == CaseStatus.MERGED) {
                continue;
            }
            Optional<Known> known = before.known(row.id());
            if (known.filter(k -> k.row().version() == row.version()).isPresent()) {
                all.put(row.id(), known.get());
            } else {
                changed.add(row);
            }
        }
        if (changed.size() > BESIDE) {
            return anew(records, now);
        }
        Collection<CaseId> ids = changed.stream().map(CaseRow::id).toList();
        if (!changed.isEmpty()) {
            Map<CaseId, Answers> answers = records.pairs().identities(Optional.of(ids));
            changed.forEach(row -> all.put(row.id(), known(row, answers)));
        }
        Set<CaseId> outdated = new HashSet<>(before.outdated);
        outdated.addAll(before.beside.items());
        before.all.keySet().stream().filter(id -> !all.containsKey(id)).forEach(outdated::add);
        outdated.addAll(ids);
        Set<CaseId> beside = new HashSet<>(before.beside.items());
        beside.addAll(ids);
        List<Known> apart = beside.stream().filter(all::containsKey).map(all::get).toList();
        return apart.size() > BESIDE
                ? new Crowd(all, new Base(index(all.values())), Set.of(), index(List.of()))
                : new Crowd(all, before.base, outdated, index(apart));
    }

    private PersonIndex<CaseId> index(Collection<Known> known) {
        List<Known> comparable = known.stream().filter(k -> k.person().comparable()).toList();
        return new PersonIndex<>(
                forms,
                comparable.stream().map(k -> k.row().id()).toList(),
                comparable.stream().map(Known::person).toList());
    }
}
