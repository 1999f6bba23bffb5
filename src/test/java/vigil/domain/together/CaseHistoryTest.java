package vigil.domain.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Small cases worked by hand. */
class CaseHistoryTest {

    private static final String PLACE = "answer:incident.place#0";
    private static final UUID CASE = id(1);
    private static final UUID OFFICE = id(100);
    private static final UUID LAPTOP = id(200);

    private final CaseHistory start =
            CaseHistory.none(ApartTogetherTest::entry)
                    .with(
                            List.of(
                                    new Edit(
                                            CASE,
                                            OFFICE,
                                            PLACE,
                                            Optional.empty(),
                                            Optional.of("=home"),
                                            OFFICE,
                                            "",
                                            Instant.EPOCH,
                                            Set.of())));

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    private static CaseHistory.Hand at(UUID store) {
        return new CaseHistory.Hand(store, store, "Somebody", Instant.EPOCH);
    }

    private static CaseHistory change(
            CaseHistory of, long save, String item, String text, UUID store) {
        return of.with(
                List.of(
                        of.edit(
                                id(save),
                                item,
                                of.standing(item).shown(),
                                Optional.of(text).filter(t -> !t.isEmpty()),
                                at(store))));
    }

    @Test
    void changesOfDifferentItemsBothStand() {
        CaseHistory office = change(start, 10, PLACE, "=hostel", OFFICE);
        CaseHistory laptop = change(start, 11, "answer:person.surname#0", "=Brook", LAPTOP);

        CaseHistory both = office.union(laptop);

        assertThat(both.disputes()).isEmpty();
        assertThat(both.shown())
                .containsEntry(PLACE, "=hostel")
                .containsEntry("answer:person.surname#0", "=Brook");
    }

    @Test
    void twoTextsForOneItemAreBothShownAndOneIsShownEverywhere() {
        CaseHistory office = change(start, 10, PLACE, "=hostel", OFFICE);
        CaseHistory laptop = change(start, 11, PLACE, "=street", LAPTOP);

        Standing there = laptop.union(office).standing(PLACE);

        assertThat(there).isEqualTo(office.union(laptop).standing(PLACE));
        assertThat(((Standing.Disputed) there).sides().stream().map(s -> s.text().orElse("")))
                .containsExactly("=hostel", "=street");
    }

    @Test
    void theSameTextTwiceIsNoDispute() {
        CaseHistory both =
                change(start, 10, PLACE, "=hostel", OFFICE)
                        .union(change(start, 11, PLACE, "=hostel", LAPTOP));

        assertThat(both.standing(PLACE)).isEqualTo(new Standing.Settled(Optional.of("=hostel")));
        // and who changes it next replaces both
        assertThat(change(both, 12, PLACE, "=car", OFFICE).item(PLACE).heads()).hasSize(1);
    }

    @Test
    void takingAwayWhatAnotherChangedIsDisputedAndItStaysInSight() {
        CaseHistory both =
                change(start, 10, PLACE, "", OFFICE)
                        .union(change(start, 11, PLACE, "=street", LAPTOP));

        assertThat(both.disputes()).containsOnlyKeys(PLACE);
        assertThat(both.shown()).containsEntry(PLACE, "=street");
    }

    @Test
    void anOrdinaryChangeReplacesOnlyWhatWasShown() {
        CaseHistory both =
                change(start, 10, PLACE, "=hostel", OFFICE)
                        .union(change(start, 11, PLACE, "=street", LAPTOP));

        CaseHistory later = change(both, 12, PLACE, "=car", OFFICE);

        assertThat(((Standing.Disputed) later.standing(PLACE)).sides())
                .extracting(side -> side.text().orElse(""))
                .containsExactlyInAnyOrder("=car", "=street");
    }

    @Test
    void aChoiceSettlesItInEveryStoreAndKeepsBothTextsInTheHistory() {
        CaseHistory both =
                change(start, 10, PLACE, "=hostel", OFFICE)
                        .union(change(start, 11, PLACE, "=street", LAPTOP));

        CaseHistory chosen =
                both.with(List.of(both.choice(id(12), PLACE, Optional.of("=street"), at(OFFICE))));
        CaseHistory there = change(start, 11, PLACE, "=street", LAPTOP).union(chosen);

        assertThat(there.disputes()).isEmpty();
        assertThat(there.shown()).containsEntry(PLACE, "=street");
        assertThat(there.item(PLACE).edits()).hasSize(4);
    }

    @Test
    void twoChoicesMadeApartAreDisputedAgain() {
        CaseHistory both =
                change(start, 10, PLACE, "=hostel", OFFICE)
                        .union(change(start, 11, PLACE, "=street", LAPTOP));
        CaseHistory here =
                both.with(List.of(both.choice(id(12), PLACE, Optional.of("=street"), at(OFFICE))));
        CaseHistory there =
                both.with(List.of(both.choice(id(13), PLACE, Optional.of("=hostel"), at(LAPTOP))));

        assertThat(here.union(there).disputes()).containsOnlyKeys(PLACE);
    }

    @Test
    void rowsOfTwoStoresBothStay() {
        CaseHistory both =
                change(start, 10, "evidence:a", "heroin", OFFICE)
                        .union(change(start, 11, "evidence:b", "diazepam", LAPTOP));

        assertThat(both.disputes()).isEmpty();
        assertThat(both.shown()).containsKeys("evidence:a", "evidence:b");
    }

    @Test
    void twoBeginningsOfOneEntryAreNeverMixed() {
        String agency = "answer:contacts.agency#1";
        String date = "answer:contacts.date#1";
        CaseHistory both =
                change(start, 10, agency, "=police", OFFICE)
                        .union(change(start, 11, date, "=2026-01-03", LAPTOP));

        assertThat(both.disputes()).containsOnlyKeys(agency, date);
        CaseHistory chosen =
                both.with(
                        List.of(
                                both.choice(id(12), agency, Optional.of("=police"), at(OFFICE)),
                                both.choice(id(12), date, Optional.empty(), at(OFFICE))));
        assertThat(chosen.disputes()).isEmpty();
        assertThat(chosen.shown()).containsKey(agency).doesNotContainKey(date);
    }

    @Test
    void oneEntryWrittenInTwoSavesIsNoDispute() {
        CaseHistory here =
                change(
                        change(start, 10, "answer:contacts.agency#1", "=police", OFFICE),
                        11,
                        "answer:contacts.date#1",
                        "=2026-01-03",
                        OFFICE);

        assertThat(here.disputes()).isEmpty();
        assertThat(change(here, 12, "answer:contacts.date#1", "", LAPTOP).union(here).disputes())
                .isEmpty();
    }

    @Test
    void twoDifferentChangesOfOneIdentityAreRefused() {
        CaseHistory here = change(start, 10, PLACE, "=hostel", OFFICE);
        CaseHistory there = change(start, 10, PLACE, "=street", LAPTOP);

        assertThatThrownBy(() -> here.union(there)).isInstanceOf(TwistedHistory.class);
    }
}
