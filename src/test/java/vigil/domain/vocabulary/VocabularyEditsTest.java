package vigil.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.domain.vocabulary.VocabularyEdits.Entry;
import vigil.domain.vocabulary.VocabularyEdits.Kind;
import vigil.domain.vocabulary.VocabularyEdits.Subject;
import vigil.domain.vocabulary.VocabularyMerge.Difference;
import vigil.domain.vocabulary.VocabularyMerge.Standing;
import vigil.exchange.VocabularyResources;

class VocabularyEditsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Vocabulary SHIPPED = VocabularyResources.load();

    private static Substance shipped(String code) {
        return SHIPPED.substances().byCode(code).orElseThrow();
    }

    private static VocabularyEdits saying(VocabularyEdits edits, Substance after) {
        Substance before =
                edits.over(SHIPPED, TODAY)
                        .substances()
                        .byCode(after.code())
                        .orElseGet(() -> Substance.blank(after.code()));
        return edits.with(VocabularyEdits.between(before, after));
    }

    @Test
    void onlyWhatIsSaidIsLaidOverWhatShips() {
        Substance before = shipped("OPI034");
        VocabularyEdits edits =
                saying(
                        VocabularyEdits.none(),
                        before.with(SubstanceAttribute.ALIASES, "proto; nit-p", TODAY));

        assertThat(edits.entries().keySet())
                .containsExactly(new Entry(Kind.SUBSTANCE, "OPI034", "ALIASES"));
        Vocabulary now = edits.over(SHIPPED, TODAY);
        assertThat(now.edition()).isEqualTo("2026-11+1");
        assertThat(now.substances().meanings("Nit-P"))
                .extracting(Substance::code)
                .containsExactly("OPI034");
        assertThat(now.substances().byCode("OPI034").orElseThrow().controlledClass())
                .isEqualTo("A");
        assertThat(SHIPPED.substances().meanings("nit-p")).isEmpty();
    }

    @Test
    void aSubstanceOfThePanelsOwnIsFoundLikeAnyOther() {
        Substance own =
                Substance.blank("L0123456789")
                        .with(SubstanceAttribute.NAME, "Oddazolam", TODAY)
                        .with(SubstanceAttribute.ALIASES, "oddies", TODAY)
                        .with(SubstanceAttribute.GROUP, "Benzodiazepine", TODAY)
                        .withClasses(
                                List.of(
                                        new DatedClass(Optional.empty(), "none", "", false),
                                        new DatedClass(
                                                Optional.of(LocalDate.of(2026, 6, 1)),
                                                "C",
                                                "SI 2026/1",
                                                true)),
                                TODAY);
        Vocabulary now = saying(VocabularyEdits.none(), own).over(SHIPPED, TODAY);
        Substance found = now.substances().search("oddi", 3).getFirst().substance();

        assertThat(found.name()).isEqualTo("Oddazolam");
        assertThat(found.local()).isTrue();
        assertThat(found.controlledClass()).isEqualTo("C");
        assertThat(found.countsAsMisuse()).isTrue();
        assertThat(found.countsAsMisuseOn(LocalDate.of(2026, 5, 31))).isFalse();
    }

    @Test
    void aLawThatIsAnnouncedHoldsFromItsDay() {
        Substance soon =
                shipped("OPI034")
                        .withClasses(
                                List.of(
                                        new DatedClass(Optional.empty(), "A", "", true),
                                        new DatedClass(
                                                Optional.of(TODAY.plusDays(1)),
                                                "B",
                                                "SI 2026/2",
                                                true)),
                                TODAY);
        VocabularyEdits edits = saying(VocabularyEdits.none(), soon);

        assertThat(classOf(edits, TODAY)).isEqualTo("A");
        assertThat(classOf(edits, TODAY.plusDays(1))).isEqualTo("B");
    }

    private static String classOf(VocabularyEdits edits, LocalDate day) {
        return edits.over(SHIPPED, day)
                .substances()
                .byCode("OPI034")
                .orElseThrow()
                .controlledClass();
    }

    @Test
    void aRetiredSubstanceKeepsItsNameAndIsNotOffered() {
        Vocabulary now =
                saying(
                                VocabularyEdits.none(),
                                shipped("OPI034").with(SubstanceAttribute.RETIRED, "yes", TODAY))
                        .over(SHIPPED, TODAY);

        assertThat(now.substances().name("OPI034")).isEqualTo("Protonitazene");
        assertThat(now.substances().search("protonit", 9))
                .noneMatch(hit -> hit.substance().code().equals("OPI034"));
        assertThat(now.substances().all()).hasSize(303);
    }

    @Test
    void aNationalFactorCannotBeChangedAndAnOwnOneIsInTheSameList() {
        VocabularyEdits edits =
                VocabularyEdits.none()
                        .with(
                                Map.of(
                                        new Entry(Kind.FACTOR, "IND01", "NAME"), "changed",
                                        new Entry(Kind.FACTOR, "L1", "NAME"), "Own factor",
                                        new Entry(Kind.FACTOR, "L1", "GROUP"), "Social"));
        Vocabulary now = edits.over(SHIPPED, TODAY);

        assertThat(now.factorName("IND01")).isEqualTo(SHIPPED.factorName("IND01"));
        assertThat(now.factor("L1").orElseThrow().local()).isTrue();
        assertThat(now.factors()).hasSize(98);
    }

    @Test
    void aConflictIsNeverTakenUnasked() {
        VocabularyEdits ours =
                saying(
                        VocabularyEdits.none(),
                        shipped("OPI034").with(SubstanceAttribute.NOTES, "ours", TODAY));
        VocabularyEdits theirs =
                saying(
                        VocabularyEdits.none(),
                        shipped("OPI034").with(SubstanceAttribute.NOTES, "theirs", TODAY));
        VocabularyMerge merge =
                VocabularyMerge.of(ours, ours.over(SHIPPED, TODAY), theirs.entries());

        assertThat(merge.differences()).hasSize(1);
        assertThat(merge.differences().getFirst().standing()).isEqualTo(Standing.CONFLICT);
        assertThat(merge.differences().getFirst().harmless()).isFalse();
        assertThat(merge.taking(Set.of())).isEmpty();
    }

    @Test
    void anotherCodeForAKnownNameIsPointedOut() {
        VocabularyEdits theirs =
                saying(
                        VocabularyEdits.none(),
                        Substance.blank("L9")
                                .with(SubstanceAttribute.NAME, "Protonitazene", TODAY)
                                .with(SubstanceAttribute.GROUP, "Opioid", TODAY));

        assertThat(
                        VocabularyMerge.of(VocabularyEdits.none(), SHIPPED, theirs.entries())
                                .differences()
                                .getFirst()
                                .standing())
                .isEqualTo(Standing.SAME_NAME);
    }

    /** Two panels edit at random; one takes some of the other's. */
    @Test
    void mergingLosesNothingAndTwiceIsOnce() {
        Random random = new Random(20261122);
        for (int round = 0; round < 150; round++) {
            VocabularyEdits ours = edited(random);
            VocabularyEdits theirs = edited(random);
            Vocabulary now = ours.over(SHIPPED, TODAY);
            VocabularyMerge merge = VocabularyMerge.of(ours, now, theirs.entries());
            Set<Subject> chosen =
                    merge.differences().stream()
                            .map(Difference::subject)
                            .filter(subject -> random.nextBoolean())
                            .collect(Collectors.toCollection(HashSet::new));
            VocabularyEdits after = ours.with(merge.taking(chosen));
            Vocabulary then = after.over(SHIPPED, TODAY);

            for (Map.Entry<Entry, String> mine : ours.entries().entrySet()) {
                if (!chosen.contains(mine.getKey().subject())) {
                    assertThat(after.entries()).containsEntry(mine.getKey(), mine.getValue());
                }
            }
            for (Substance before : now.substances().all()) {
                Substance held = then.substances().byCode(before.code()).orElseThrow();
                assertThat(held.terms()).containsAll(before.aliases());
            }
            List<Subject> left =
                    VocabularyMerge.of(after, then, theirs.entries()).differences().stream()
                            .map(Difference::subject)
                            .toList();
            assertThat(left).as("round %d", round).noneMatch(chosen::contains);
            assertThat(VocabularyMerge.of(after, then, after.entries()).differences()).isEmpty();
        }
    }

    private static VocabularyEdits edited(Random random) {
        VocabularyEdits edits = VocabularyEdits.none();
        List<Substance> all = new ArrayList<>(SHIPPED.substances().all().subList(0, 12));
        all.add(Substance.blank("LSAME"));
        for (int i = 0; i < 8; i++) {
            Substance s =
                    edits.over(SHIPPED, TODAY)
                            .substances()
                            .byCode(all.get(random.nextInt(all.size())).code())
                            .orElse(
                                    Substance.blank("LSAME")
                                            .with(
                                                    SubstanceAttribute.NAME,
                                                    "Own " + random.nextInt(3),
                                                    TODAY));
            String word = "w" + random.nextInt(4);
            Substance changed =
                    switch (random.nextInt(4)) {
                        case 0 ->
                                s.with(
                                        SubstanceAttribute.ALIASES,
                                        String.join("; ", s.aliases()) + "; " + word,
                                        TODAY);
                        case 1 -> s.with(SubstanceAttribute.NOTES, word, TODAY);
                        case 2 -> s.with(SubstanceAttribute.WATCHED, "yes", TODAY);
                        default -> {
                            List<DatedClass> classes = new ArrayList<>(s.classes());
                            LocalDate day = LocalDate.of(2020 + random.nextInt(4), 1, 1);
                            classes.removeIf(c -> c.from().equals(Optional.of(day)));
                            classes.add(
                                    new DatedClass(
                                            Optional.of(day),
                                            DatedClass.CLASSES.get(random.nextInt(4)),
                                            word,
                                            random.nextBoolean()));
                            yield s.withClasses(classes, TODAY);
                        }
                    };
            edits =
                    edits.with(
                            new TreeMap<>(
                                    VocabularyEdits.between(
                                            edits.over(SHIPPED, TODAY)
                                                    .substances()
                                                    .byCode(s.code())
                                                    .orElse(Substance.blank(s.code())),
                                            changed)));
        }
        return edits;
    }
}
