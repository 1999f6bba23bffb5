package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Cases;
import vigil.domain.casefile.EvidenceColumn;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.FactorAttribute;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceAttribute;
import vigil.domain.vocabulary.VocabularyEdits.Kind;
import vigil.domain.vocabulary.VocabularyEdits.Subject;
import vigil.domain.vocabulary.VocabularyMerge.Difference;
import vigil.domain.vocabulary.VocabularyMerge.Standing;

/** The panel's vocabulary and its reports of toxicology, in the real store. */
class VocabularyCareTest {

    private static final LocalDate TODAY = LocalDate.now(Fixture.CLOCK);

    @TempDir private Path folder;

    private static Substance oddazolam(VocabularyCare care) {
        return care.newSubstance()
                .with(SubstanceAttribute.NAME, "Oddazolam", TODAY)
                .with(SubstanceAttribute.GROUP, "Benzodiazepine", TODAY)
                .with(SubstanceAttribute.ALIASES, "oddies", TODAY);
    }

    @Test
    void anAddedSubstanceIsEverywhereAtOnceAndStillThereAfterReopening() throws Refused {
        StoreCare care = Fixture.care();
        List<Changed> heard = new ArrayList<>();
        String code;
        try (PanelDesk desk = Fixture.create(care, folder)) {
            desk.onChange(heard::add);
            code = desk.vocabularyCare().save(oddazolam(desk.vocabularyCare())).code();
            assertThat(desk.vocabulary().substances().meanings("oddies")).hasSize(1);
            assertThat(desk.vocabulary().edition()).isEqualTo("2026-11+1");
            assertThat(heard).contains(Changed.VOCABULARY);
            assertThat(desk.audit().latest(5)).anyMatch(e -> e.intent().equals("SAVE_VOCABULARY"));
        }
        try (PanelDesk desk = Fixture.open(care, folder)) {
            assertThat(desk.vocabulary().substances().name(code)).isEqualTo("Oddazolam");
            assertThat(desk.vocabularyCare().history(new Subject(Kind.SUBSTANCE, code)))
                    .isNotEmpty()
                    .allMatch(change -> change.member().equals("Sam Okafor"));
        }
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() throws Refused {
        try (PanelDesk desk = Fixture.create(folder)) {
            VocabularyCare care = desk.vocabularyCare();
            refused(() -> care.save(care.newSubstance()), "vocabulary.name", "missing");
            refused(
                    () ->
                            care.save(
                                    oddazolam(care)
                                            .with(SubstanceAttribute.NAME, "protonitazene", TODAY)),
                    "vocabulary.name",
                    "taken");
            refused(
                    () ->
                            care.save(
                                    oddazolam(care)
                                            .with(
                                                    SubstanceAttribute.METABOLITE_OF,
                                                    "Nothing",
                                                    TODAY)),
                    "vocabulary.metaboliteOf",
                    "unknown");
            Factor national = desk.vocabulary().factor("IND01").orElseThrow();
            refused(
                    () -> care.save(national.with(FactorAttribute.NAME, "Other")),
                    "vocabulary.factor",
                    "national");
            assertThat(desk.vocabulary().edition()).isEqualTo("2026-11");
        }
    }

    @Test
    void aChangeIsTakenBackUnlessSomethingElseWasSaidSince() throws Refused {
        try (PanelDesk desk = Fixture.create(folder)) {
            VocabularyCare care = desk.vocabularyCare();
            Substance added = oddazolam(care);
            Set<Subject> subject = Set.of(new Subject(Kind.SUBSTANCE, added.code()));
            var nothing = care.said(subject);
            Substance stored = care.save(added);
            var first = care.said(subject);
            care.save(stored.with(SubstanceAttribute.NAME, "Evenazolam", TODAY));
            var second = care.said(subject);

            assertThatThrownBy(() -> care.putBack(nothing, first))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r ->
                                    assertThat(r.problem())
                                            .isEqualTo(new Problem.Stale("Oddazolam", 0, 1)));
            care.putBack(first, second);
            assertThat(care.said(subject)).isEqualTo(first);
            care.putBack(nothing, first);
            assertThat(desk.vocabulary().substances().byCode(added.code()))
                    .hasValueSatisfying(s -> assertThat(s.retired()).isTrue());
        }
    }

    private interface Deed {
        void run() throws Refused;
    }

    private static void refused(Deed deed, String field, String rule) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r ->
                                assertThat(r.problem())
                                        .isEqualTo(new Problem.Invalid(field, rule, List.of())));
    }

    @Test
    void aFileGoesFromOnePanelToAnotherAndConflictsAreAsked() throws Refused {
        Path file = folder.resolve("words.zip");
        StoreCare care = Fixture.care();
        try (PanelDesk theirs = Fixture.create(care, folder.resolve("theirs"))) {
            VocabularyCare words = theirs.vocabularyCare();
            words.save(oddazolam(words));
            words.save(note(words, "theirs"));
            words.save(
                    words.newFactor()
                            .with(FactorAttribute.NAME, "Own factor")
                            .with(FactorAttribute.GROUP, "Social"));
            assertThat(words.export(file)).isPositive();
        }
        try (PanelDesk ours = Fixture.create(care, folder.resolve("ours"))) {
            VocabularyCare words = ours.vocabularyCare();
            words.save(note(words, "ours"));
            VocabularyCare.Offer offer = words.offer(file);
            assertThat(offer.merge().differences())
                    .extracting(Difference::standing)
                    .containsExactlyInAnyOrder(Standing.NEW, Standing.NEW, Standing.CONFLICT);
            Set<Subject> harmless =
                    offer.merge().differences().stream()
                            .filter(Difference::harmless)
                            .map(Difference::subject)
                            .collect(java.util.stream.Collectors.toSet());
            assertThat(words.take(offer.content(), harmless)).isEqualTo(2);
            assertThat(ours.vocabulary().substances().meanings("oddies")).hasSize(1);
            assertThat(ours.vocabulary().factors()).hasSize(98);
            assertThat(ours.vocabulary().substances().byCode("OPI034").orElseThrow().notes())
                    .isEqualTo("ours");
            assertThat(words.offer(file).merge().differences()).hasSize(1);
        }
    }

    private static Substance note(VocabularyCare words, String note) {
        return words.vocabulary()
                .substances()
                .byCode("OPI034")
                .orElseThrow()
                .with(SubstanceAttribute.NOTES, note, TODAY);
    }

    @Test
    void aFileThatWasChangedOrIsNoneIsRefused() throws Refused, IOException {
        Path file = folder.resolve("words.zip");
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            VocabularyCare words = desk.vocabularyCare();
            words.save(oddazolam(words));
            words.export(file);
            byte[] good = Files.readAllBytes(file);
            for (int at = 0; at < good.length; at += 7) {
                byte[] bad = good.clone();
                bad[at] ^= 0x55;
                Files.write(file, bad);
                try {
                    words.offer(file); // what does not matter may be changed, what is said may not
                    assertThat(words.offer(file).content().entries())
                            .containsValue("Oddazolam")
                            .containsValue("oddies");
                } catch (Refused refused) {
                    assertThat(refused.problem()).isInstanceOf(Problem.UnreadableFile.class);
                }
            }
            Files.writeString(file, "no zip at all");
            assertThatThrownBy(() -> words.offer(file)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> words.offer(folder.resolve("nothing.zip")))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aReportWithWhatWasNotFoundIsStoredWholeAndCountsNothingAbsent() throws Refused {
        StoreCare care = Fixture.care();
        ToxicologyReport report =
                new ToxicologyReport(
                        new UUID(5, 1),
                        ToxicologyReport.CONFIRMATION,
                        "Invented Laboratory",
                        "24/1",
                        Optional.empty(),
                        PartialDate.parse("2026-11-20"),
                        PartialDate.parse("2026-11-12"),
                        Optional.of("MATRIX01"),
                        "");
        List<SubstanceEvidence> rows =
                List.of(
                        row(1, "OPI001", EvidenceStage.SUSPECTED),
                        row(2, "OPI034", EvidenceStage.CONFIRMED)
                                .with(EvidenceColumn.CONCENTRATION, "<1.4")
                                .with(EvidenceColumn.NOTE, "estimated")
                                .in(report),
                        row(3, "OPI002", EvidenceStage.NOT_FOUND).in(report),
                        row(4, "OPI073", EvidenceStage.SUSPECTED));
        try (PanelDesk desk = Fixture.create(care, folder)) {
            ReviewCase stored = stored(desk, report, rows);
            assertThat(desk.cases().list().getFirst().confirmed()).containsExactly("OPI034");
            assertThat(desk.cases().list().getFirst().suspected())
                    .containsExactly("OPI001", "OPI073");
            assertThat(desk.substanceNews().of(stored))
                    .singleElement()
                    .matches(d -> d.first() && d.watched() && d.substance().equals("OPI034"));
            assertThat(desk.vocabularyCare().untyped())
                    .singleElement()
                    .matches(u -> u.substance().equals(Optional.of("OPI073")));
            assertThat(desk.vocabularyCare().uses()).containsEntry("OPI034", 1);
        }
        try (PanelDesk desk = Fixture.open(care, folder)) {
            ReviewCase read = desk.cases().open(desk.cases().list().getFirst().id()).reviewCase();
            assertThat(read.toxicology()).containsExactly(report);
            assertThat(read.evidence()).isEqualTo(rows);
            ReviewCase without = desk.cases().save(read.withToxicology(List.of()));
            assertThat(without.toxicology()).isEmpty();
            assertThat(desk.cases().history(read.id()).getFirst().change().items())
                    .anyMatch(item -> item.item().startsWith("toxicology:"));
        }
    }

    private static SubstanceEvidence row(int id, String code, EvidenceStage stage) {
        return SubstanceEvidence.of(new UUID(6, id), Optional.of(code), "", stage);
    }

    private static ReviewCase stored(
            PanelDesk desk, ToxicologyReport report, List<SubstanceEvidence> rows) throws Refused {
        return desk.notification()
                .accept(
                        Cases.notified(desk, "Ashgrove")
                                .withEvidence(rows)
                                .withToxicology(List.of(report)));
    }
}
