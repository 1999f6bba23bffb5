package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;

/** Who is on which list, since when, and what counts as late. */
class WaitingListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static RequestStore.Waiting waiting(Answers answers) {
        return new RequestStore.Waiting(
                new CaseId(UUID.randomUUID()),
                new CaseReference("DARD-SHE-2026-001"),
                CaseStatus.GATHERING,
                answers);
    }

    private static Value date(String text) {
        return new Value.Date(PartialDate.parse(text).orElseThrow());
    }

    private static Value yes() {
        return new Value.Code(Fields.YES);
    }

    @Test
    void toxicologyIsAwaitedFromTheRequestUntilItsReport() {
        Answers asked =
                Answers.none()
                        .with(Fields.TOXICOLOGY_REQUESTED, yes())
                        .with(Fields.DATE_OF_DEATH, date("2026-08-14"));
        Answers reported = asked.with(Fields.REPORTED_TO_CORONER, date("2026-08-15"));
        Answers back = asked.with(Fields.TOXICOLOGY_RECEIVED, date("2026-10-01"));
        Answers awaited = asked.with(Fields.TOXICOLOGY_RECEIVED, Answer.gap(GapReason.NO_REPLY));
        Answers not = Answers.none().with(Fields.TOXICOLOGY_REQUESTED, new Value.Code(Fields.NO));
        List<WaitingLists.Toxicology> list =
                WaitingLists.toxicology(
                        List.of(waiting(back), waiting(reported), waiting(awaited), waiting(not)),
                        TODAY);
        assertThat(list).hasSize(2).allMatch(t -> t.sinceDeath().equals(OptionalLong.of(100)));
        assertThat(list).anyMatch(t -> t.sinceReported().equals(OptionalLong.of(99)));
        assertThat(list).anyMatch(t -> t.sinceReported().isEmpty());
    }

    @Test
    void anInquestIsLateAfterTwelveMonthsToTheDay() {
        Answers year = Answers.none().with(Fields.INQUEST_OPENED, date("2025-11-22"));
        Answers more = Answers.none().with(Fields.INQUEST_OPENED, date("2025-11-21"));
        Answers done = more.with(Fields.CONCLUSION, new Value.Code("CONCLUSION01"));
        List<WaitingLists.Inquest> list =
                WaitingLists.inquests(
                        List.of(waiting(year), waiting(more), waiting(done)), TODAY, 12);
        assertThat(list).hasSize(2);
        assertThat(list.getFirst().late()).isTrue();
        assertThat(list.getFirst().days()).isEqualTo(366);
        assertThat(list.getLast().late()).isFalse();
    }

    private static Answers report(String parts) {
        FieldType type = Fixture.VOCABULARY.catalogue().get(Fields.REGULATION_28_DETAILS).type();
        return Answers.none()
                .with(Fields.REGULATION_28, yes())
                .with(
                        Fields.REGULATION_28_DETAILS,
                        vigil.domain.casefile.ValueText.parse(type, parts).orElseThrow());
    }

    @Test
    void aReportIsToBeAnsweredIn56DaysUnlessAnotherDateIsGiven() {
        WaitingLists.Report due =
                WaitingLists.report(waiting(report("date=2026-09-20")), TODAY).orElseThrow();
        assertThat(due.due()).contains(LocalDate.of(2026, 11, 15));
        assertThat(due.daysLate()).isEqualTo(7);
        WaitingLists.Report extended =
                WaitingLists.report(waiting(report("date=2026-09-20|due=2026-12-20")), TODAY)
                        .orElseThrow();
        assertThat(extended.due()).contains(LocalDate.of(2026, 12, 20));
        assertThat(extended.daysLate()).isZero();
        WaitingLists.Report replied =
                WaitingLists.report(waiting(report("date=2026-01-20|replied=2026-05-01")), TODAY)
                        .orElseThrow();
        assertThat(replied.daysLate()).isZero();
        assertThat(WaitingLists.report(waiting(Answers.none()), TODAY)).isEmpty();
    }

    @Test
    void anOfferStandsWhereTheFurthestOfSeveralRelativesIs() {
        FieldKey offered = new FieldKey("family.supportOffered");
        FieldKey taken = new FieldKey("family.supportTakenUp");
        Answers none = Answers.none();
        Answers open = none.with(offered, yes());
        Answers declined = open.with(taken, new Value.Code(Fields.NO));
        Answers accepted = declined.with(new AnswerKey(taken, 1), Answer.of(yes()));
        Answers survivor = open.with(Fields.TYPE, new Value.Code(Fields.NEAR_FATAL));
        assertThat(
                        WaitingLists.kin(
                                        List.of(
                                                waiting(accepted),
                                                waiting(declined),
                                                waiting(open),
                                                waiting(none),
                                                waiting(survivor)),
                                        TODAY)
                                .stream()
                                .map(WaitingLists.Kin::offer))
                .containsExactly(
                        WaitingLists.Offer.NOT_OFFERED,
                        WaitingLists.Offer.NO_REPLY,
                        WaitingLists.Offer.DECLINED,
                        WaitingLists.Offer.ACCEPTED);
    }

    @Test
    void whatThePolicyLetsGoSoonIsListedForCasesThatTheReaderSees() {
        RequestStore.Waiting past = waiting(Answers.none());
        RequestStore.Waiting soon = waiting(Answers.none());
        RequestStore.Waiting later = waiting(Answers.none());
        List<WaitingLists.Retention> list =
                WaitingLists.retention(
                        List.of(past, soon, later),
                        List.of(
                                new Retention.Coming(soon.reviewCase(), TODAY.plusDays(49), false),
                                new Retention.Coming(past.reviewCase(), TODAY.minusDays(2), true),
                                new Retention.Coming(later.reviewCase(), TODAY.plusDays(91), false),
                                new Retention.Coming(
                                        waiting(Answers.none()).reviewCase(), TODAY, false)),
                        TODAY);
        assertThat(list).extracting(WaitingLists.Retention::days).containsExactly(2L, -49L);
        assertThat(list).extracting(WaitingLists.Retention::legalHold).containsExactly(true, false);
    }

    @Test
    void timesAreKeptApartByAgency() {
        assertThat(
                        WaitingLists.times(
                                List.of(
                                        new RequestStore.Answering(
                                                "AGENCY_TYPE04",
                                                new vigil.domain.casefile.ResponseTimes.Times(
                                                        TODAY.minusDays(20),
                                                        TODAY.minusDays(6),
                                                        Optional.of(TODAY))),
                                        new RequestStore.Answering(
                                                "AGENCY_TYPE01",
                                                new vigil.domain.casefile.ResponseTimes.Times(
                                                        TODAY,
                                                        TODAY.plusDays(14),
                                                        Optional.empty()))),
                                TODAY))
                .extracting(t -> t.agency() + " " + t.answered() + "/" + t.asked())
                .containsExactly("AGENCY_TYPE01 0/1", "AGENCY_TYPE04 1/1");
    }
}
