package vigil.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseChecks;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.Needed;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.HeardIntake;
import vigil.exchange.VigilFolder;
import vigil.exchange.VigilFolderWriter;
import vigil.exchange.VocabularyResources;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCountyTest {

    private static final Path SHIPPED = Path.of("sample-data");
    private static final LocalDate AS_AT = SampleCounty.asAt();

    private final Vocabulary vocabulary = VocabularyResources.load();
    private final HeardIntake county = new HeardIntake();

    @BeforeAll
    void makeOnce() throws Refused {
        new SampleCounty(vocabulary).read(county, Progress.none());
    }

    private Stream<ReviewCase> deaths() {
        return county.cases.stream()
                .filter(c -> c.dateOfDeath().isPresent() && c.status() != CaseStatus.OUT_OF_SCOPE);
    }

    private static boolean confirmed(ReviewCase reviewCase, String substance) {
        return at(reviewCase, EvidenceStage.CONFIRMED, substance)
                || at(reviewCase, EvidenceStage.SCREEN, substance);
    }

    private static boolean at(ReviewCase reviewCase, EvidenceStage stage, String substance) {
        return reviewCase.evidence().stream()
                .anyMatch(e -> e.stage() == stage && e.substance().equals(Optional.of(substance)));
    }

    private static LocalDate died(ReviewCase reviewCase) {
        return reviewCase.dateOfDeath().orElseThrow().earliest();
    }

    @Test
    void whatShipsIsWhatTheSeedGives(@TempDir Path temp) throws Refused, IOException {
        try (VigilFolderWriter writer =
                VigilFolderWriter.create(
                        temp.resolve("again"), SampleCounty.profile(), vocabulary)) {
            new SampleCounty(vocabulary).read(writer, Progress.none());
            writer.finish();
        }
        try (Stream<Path> files = Files.list(temp.resolve("again"))) {
            for (Path file : files.toList()) {
                assertThat(SHIPPED.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void theShippedFolderIsSmallAndReadsWithoutComplaint() throws Refused, IOException {
        HeardIntake heard = new HeardIntake();
        new VigilFolder(SHIPPED, vocabulary, UUID::randomUUID).read(heard, Progress.none());
        assertThat(heard.refused).isEmpty();
        assertThat(heard.skipped).isEmpty();
        assertThat(heard.cases).hasSize(SampleCounty.DEFAULT_CASES);
        assertThat(heard.cases.stream().map(ReviewCase::reference).toList())
                .isEqualTo(county.cases.stream().map(ReviewCase::reference).toList());
        assertThat(VigilFolder.profile(SHIPPED)).isEqualTo(SampleCounty.profile());
        long bytes = 0;
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(6_000_000);
    }

    @Test
    void noCaseContradictsItself() {
        for (ReviewCase reviewCase : county.cases) {
            assertThat(CaseChecks.run(reviewCase, AS_AT))
                    .as(reviewCase.reference().text())
                    .noneMatch(f -> f.severity() != Finding.Severity.NOTE);
        }
    }

    @Test
    void everyCaseHasWhatANotificationNeeds() {
        for (ReviewCase reviewCase : county.cases) {
            assertThat(Needed.atNotification(reviewCase.answers(), vocabulary.catalogue()))
                    .as(reviewCase.reference().text())
                    .isEmpty();
        }
    }

    @Test
    void nhsNumbersAreTestNumbersAndNobodyIsTwice() {
        Set<String> numbers = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (ReviewCase reviewCase : county.cases) {
            String number = reviewCase.answers().text(Fields.NHS_NUMBER);
            if (!number.isEmpty()) {
                assertThat(number).startsWith("999");
                assertThat(NhsNumber.parse(number)).isPresent();
                assertThat(numbers.add(number)).isTrue();
            }
            assertThat(
                            people.add(
                                    reviewCase.name()
                                            + reviewCase.answers().date(Fields.DATE_OF_BIRTH)))
                    .isTrue();
        }
        assertThat(numbers).hasSizeGreaterThan(1_200);
        assertThat(county.cases).extracting(ReviewCase::reference).doesNotHaveDuplicates();
        assertThat(county.cases).extracting(ReviewCase::id).doesNotHaveDuplicates();
    }

    @Test
    void narrativesAreShortWholeAndSayNoMoreThanTheyShould() {
        Set<String> different = new HashSet<>();
        for (ReviewCase reviewCase : county.cases) {
            String narrative = reviewCase.answers().text(Fields.NARRATIVE);
            different.add(narrative);
            assertThat(narrative.split("\\s+").length).as(narrative).isBetween(35, 125);
            assertThat(narrative).doesNotContainPattern("[\\[\\]{}|]").endsWith(".");
            assertThat(narrative.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("victim", "addict", "abuser", "junkie");
            assertThat(narrative).doesNotContain(reviewCase.answers().text(Fields.SURNAME));
        }
        assertThat(different).hasSizeGreaterThan(1_480);
    }

    @Test
    void theWorkIsWhereItWouldBe() {
        Map<CaseStatus, Long> statuses =
                county.cases.stream()
                        .collect(Collectors.groupingBy(ReviewCase::status, Collectors.counting()));
        assertThat(statuses.get(CaseStatus.READY)).isEqualTo(12);
        assertThat(statuses.get(CaseStatus.CLOSED)).isGreaterThan(1_000);
        assertThat(statuses.get(CaseStatus.NOTIFIED) + statuses.get(CaseStatus.SCREENING))
                .isBetween(4L, 25L);
        assertThat(
                        deaths().filter(c -> died(c).isBefore(LocalDate.of(2024, 1, 1)))
                                .filter(c -> c.status().open()))
                .hasSizeLessThan(40);
        long nearFatal = county.cases.stream().filter(ReviewCase::nearFatal).count();
        assertThat(nearFatal).isBetween(90L, 150L);
    }

    @Test
    void toxicologyIsWaitedForInRecentCasesOnly() {
        List<ReviewCase> recent =
                deaths().filter(c -> died(c).isAfter(LocalDate.of(2026, 10, 1))).toList();
        assertThat(recent)
                .isNotEmpty()
                .noneMatch(c ->
                        c.answers().date(Fields.TOXICOLOGY_RECEIVED).isPresent()
                                && died(c).isAfter(AS_AT.minusDays(19)));
        assertThat(recent.stream().filter(c -> !DerivedFacts.toxicologyBack(c)).count())
                .isGreaterThan(recent.size() / 2);
        int[] delays =
                deaths().map(c -> DerivedFacts.toxicologyDelay(c.answers()))
                        .filter(OptionalInt::isPresent)
                        .mapToInt(OptionalInt::getAsInt)
                        .sorted()
                        .toArray();
        assertThat(delays[delays.length / 2]).isBetween(60, 80);
        assertThat(delays[delays.length * 95 / 100]).isGreaterThan(120);
        for (ReviewCase reviewCase : county.cases) {
            if (!DerivedFacts.toxicologyBack(reviewCase)) {
                assertThat(reviewCase.evidence())
                        .noneMatch(e -> e.stage() == EvidenceStage.CONFIRMED);
            }
        }
    }

    private static double overdueShare(Stream<ReviewCase> cases) {
        return cases.flatMap(c -> c.returns().stream())
                .mapToInt(r -> r.overdue(AS_AT) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void agenciesAreLateWithCasesThatAreBeingGatheredAndSeldomWithOthers() {
        assertThat(
                        overdueShare(
                                county.cases.stream()
                                        .filter(c -> c.status() == CaseStatus.GATHERING)))
                .isBetween(0.15, 0.35);
        assertThat(overdueShare(county.cases.stream().filter(c -> c.status() == CaseStatus.CLOSED)))
                .isBetween(0.005, 0.05);
        long nil =
                county.cases.stream()
                        .flatMap(c -> c.returns().stream())
                        .filter(r -> r.status().equals("AGENCY_STATUS07"))
                        .count();
        assertThat(nil).isGreaterThan(100);
        assertThat(county.cases.stream().filter(c -> !c.chronology().isEmpty()))
                .allSatisfy(c -> assertThat(c.chronology()).hasSizeBetween(3, 12));
    }

    @Test
    void fourMeetingsWereHeldAndOneIsPlanned() {
        assertThat(county.meetings)
                .extracting(Meeting::date)
                .containsExactly(
                        LocalDate.of(2026, 3, 12),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 7, 9),
                        LocalDate.of(2026, 9, 10),
                        LocalDate.of(2026, 12, 3));
        for (Meeting meeting : county.meetings.subList(0, 4)) {
            assertThat(meeting.quorate()).isTrue();
            assertThat(meeting.attendance().stream().filter(a -> a.presence().counts()).count())
                    .isBetween(12L, 18L);
            assertThat(meeting.attendance()).anyMatch(a -> a.presence() == Presence.APOLOGIES);
            assertThat(meeting.discussions()).hasSizeBetween(6, 8);
            assertThat(meeting.cases())
                    .containsExactlyElementsOf(
                            meeting.discussions().stream().map(d -> d.reviewCase()).toList());
        }
        for (Meeting meeting : county.meetings) {
            assertThat(meeting.attendance()).extracting(a -> a.name()).doesNotHaveDuplicates();
        }
        assertThat(county.meetings).flatExtracting(Meeting::interests).hasSize(1);
        Meeting next = county.meetings.getLast();
        assertThat(next.state()).isEqualTo(MeetingState.PLANNED);
        Map<Object, CaseStatus> statuses = new HashMap<>();
        county.cases.forEach(c -> statuses.put(c.id(), c.status()));
        assertThat(next.cases()).hasSize(8).allMatch(id -> statuses.get(id) == CaseStatus.READY);
        assertThat(county.members)
                .extracting(m -> m.role())
                .contains(
                        PanelRole.COORDINATOR,
                        PanelRole.CHAIR,
                        PanelRole.SECRETARIAT,
                        PanelRole.ANALYST,
                        PanelRole.CALDICOTT_GUARDIAN);
        assertThat(county.recommendations)
                .extracting(r -> r.reference())
                .contains("R-2026-01", "R-2026-10");
        assertThat(county.actions).anyMatch(a -> a.overdue(AS_AT)).anyMatch(PanelAction::finished);
    }

    @Test
    void theNewOpioidIsPlantedAsDescribed() {
        List<ReviewCase> nitazene = deaths().filter(c -> confirmed(c, "OPI034")).toList();
        assertThat(nitazene).hasSize(8);
        assertThat(nitazene)
                .extracting(SampleCountyTest::died)
                .containsExactlyElementsOf(Plan.NITAZENE_DAYS);
        assertThat(
                        nitazene.stream()
                                .filter(c ->
                                        c.answers()
                                                .code(Fields.AREA_OF_DEATH)
                                                .equals(Optional.of("DONCASTER"))))
                .hasSize(7);
        assertThat(nitazene).allMatch(c -> at(c, EvidenceStage.SUSPECTED, "OPI001"));
        assertThat(nitazene).noneMatch(c -> confirmed(c, "OPI002"));
        assertThat(nitazene.stream().filter(c -> confirmed(c, "BZD018"))).hasSize(6);
        assertThat(nitazene).noneMatch(c -> at(c, EvidenceStage.SUSPECTED, "BZD018"));
        assertThat(
                        nitazene.getFirst()
                                .answers()
                                .date(Fields.TOXICOLOGY_RECEIVED)
                                .orElseThrow()
                                .earliest())
                .isBefore(LocalDate.of(2026, 4, 1));
    }

    @Test
    void methadoneWithPregabalinIsPlantedAsDescribed() {
        List<ReviewCase> methadone = deaths().filter(c -> confirmed(c, "OPI006")).toList();
        List<ReviewCase> since =
                methadone.stream()
                        .filter(c -> !died(c).isBefore(Mixture.PREGABALIN_RISES))
                        .toList();
        long before =
                methadone.stream()
                        .filter(c -> died(c).isBefore(Mixture.PREGABALIN_RISES))
                        .filter(c -> confirmed(c, "GAB001"))
                        .count();
        long after = since.stream().filter(c -> confirmed(c, "GAB001")).count();
        readme(
                "| "
                        + before
                        + " of "
                        + (methadone.size() - since.size())
                        + " | "
                        + after
                        + " of "
                        + since.size()
                        + " |");
        assertThat(after / (double) since.size())
                .isGreaterThan(2 * before / (double) (methadone.size() - since.size()));
    }

    @Test
    void deathsAfterPrisonArePlantedAsDescribed() {
        List<Integer> days =
                deaths().map(c -> DerivedFacts.daysSincePrisonRelease(c.answers()))
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt)
                        .toList();
        long month = days.stream().filter(d -> d <= 28).count();
        long secondWeek = days.stream().filter(d -> d >= 8 && d <= 14).count();
        readme("| " + days.size() + " | " + month + " | " + secondWeek + " |");
        assertThat(month).isGreaterThan(3L * days.size() * 29 / 366);
        assertThat(secondWeek * 2).isGreaterThanOrEqualTo(month);
    }

    @Test
    void theHostelIsPlantedAsDescribedAndNothingElseIsLikeIt() {
        Map<Value, List<LocalDate>> premises = new HashMap<>();
        county.cases.forEach(c ->
                c.answers()
                        .known(Fields.INCIDENT_ADDRESS)
                        .ifPresent(v ->
                                premises.computeIfAbsent(v, k -> new ArrayList<>())
                                        .add(
                                                c.answers()
                                                        .date(Fields.DATE_OF_INCIDENT)
                                                        .orElseThrow()
                                                        .earliest())));
        List<LocalDate> cluster = List.of();
        int within = 0;
        for (List<LocalDate> dates : premises.values()) {
            for (int i = 2; i < dates.size(); i++) {
                if (dates.get(i).isBefore(dates.get(i - 2).plusDays(120))) {
                    within++;
                    cluster = dates;
                }
            }
        }
        assertThat(cluster).containsExactlyElementsOf(Plan.HOSTEL_DAYS);
        assertThat(within).isEqualTo(3);
    }

    private static void readme(String row) {
        try {
            assertThat(Files.readString(SHIPPED.resolve("README.md"))).contains(row);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void suspicionKeepsTheWordsOfTheStreet() {
        Set<String> words =
                county.cases.stream()
                        .flatMap(c -> c.evidence().stream())
                        .filter(e -> e.stage() == EvidenceStage.SUSPECTED)
                        .map(SubstanceEvidence::asWritten)
                        .collect(Collectors.toSet());
        assertThat(words).contains("gear", "blues", "xannies", "pregabs", "crack", "spice");
    }

    @Test
    void substancesAppearAndGoAsTheyDid() {
        assertThat(deaths().filter(c -> died(c).getYear() < 2021))
                .noneMatch(c -> confirmed(c, "BZD018"));
        assertThat(
                        deaths().filter(c -> died(c).getYear() > 2023)
                                .filter(c -> confirmed(c, "BZD018"))
                                .count())
                .isGreaterThan(
                        deaths().filter(c -> died(c).getYear() > 2023)
                                        .filter(c -> confirmed(c, "BZD017"))
                                        .count()
                                * 5);
    }

    @Test
    void aboutOneAnswerInTenIsAGapWithItsReason() {
        long answers = 0;
        long gaps = 0;
        for (ReviewCase reviewCase : county.cases) {
            answers += reviewCase.answers().all().size();
            gaps +=
                    reviewCase.answers().all().values().stream()
                            .filter(a -> a instanceof vigil.domain.casefile.Answer.Gap)
                            .count();
        }
        assertThat(gaps * 100 / answers).isBetween(5L, 15L);
        assertThat(county.cases)
                .allMatch(c -> c.answers().get(new FieldKey("person.sex")).isPresent());
    }

    @Test
    void theSameSeedGivesTheSameCountyAndAnotherAnother() throws Refused {
        HeardIntake one = new HeardIntake();
        HeardIntake two = new HeardIntake();
        HeardIntake other = new HeardIntake();
        new SampleCounty(vocabulary, 60, 1).read(one, Progress.none());
        new SampleCounty(vocabulary, 60, 1).read(two, Progress.none());
        new SampleCounty(vocabulary, 60, 2).read(other, Progress.none());
        assertThat(one.cases).isEqualTo(two.cases).isNotEqualTo(other.cases);
        assertThat(one.meetings).isEqualTo(two.meetings);
    }

    @Test
    @Tag("slow")
    void tenThousandCasesAreMadeOneByOne() throws Refused {
        int[] made = new int[1];
        Set<String> references = new HashSet<>();
        new SampleCounty(vocabulary, 10_000, 3)
                .read(
                        new HeardIntake() {
                            @Override
                            public void reviewCase(ReviewCase reviewCase, boolean needs) {
                                made[0]++;
                                references.add(reviewCase.reference().text());
                            }
                        },
                        Progress.none());
        assertThat(made[0]).isEqualTo(10_000);
        assertThat(references).hasSize(10_000);
    }
}
