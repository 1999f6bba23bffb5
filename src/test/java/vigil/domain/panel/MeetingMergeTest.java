package vigil.domain.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.MeetingMerge.Choice;
import vigil.domain.panel.MeetingMerge.Conflict;
import vigil.domain.panel.MeetingMerge.Part;

class MeetingMergeTest {

    private static final CaseId CASE = new CaseId(new UUID(2, 1));

    private static AgendaItem item(int n, String discussion) {
        return new AgendaItem(
                new UUID(1, n), AgendaKind.OTHER, "Item " + n, Optional.empty(), 5, discussion, "");
    }

    private static Attendance person(int n) {
        return new Attendance(
                new UUID(3, n),
                Optional.empty(),
                "Person " + n,
                "",
                "",
                Presence.PRESENT,
                "",
                false);
    }

    private static Meeting base() {
        return new Meeting(
                new UUID(0, 1),
                4,
                "Panel meeting",
                LocalDate.of(2026, 9, 17),
                "10:00",
                "Town Hall",
                Optional.empty(),
                Optional.empty(),
                3,
                MeetingState.HELD,
                "Confidential.",
                List.of(person(1), person(2)),
                List.of(),
                List.of(item(1, ""), item(2, "as before"), item(3, "")),
                List.of(CaseDiscussion.blank(new UUID(4, 1), CASE)));
    }

    private static Meeting saying(Meeting meeting, int n, String discussion) {
        return meeting.withAgenda(
                meeting.agenda().stream()
                        .map(i -> i.id().equals(new UUID(1, n)) ? item(n, discussion) : i)
                        .toList());
    }

    private static MeetingMerge merge(Meeting mine, Meeting theirs) {
        return MeetingMerge.of(base(), mine, theirs.withVersion(5), Map.of());
    }

    private static String said(MeetingMerge merge, int n) {
        return merge.merged().agenda().stream()
                .filter(i -> i.id().equals(new UUID(1, n)))
                .findFirst()
                .orElseThrow()
                .discussion();
    }

    @Test
    void whatOnlyOneChangedIsTaken() {
        MeetingMerge merge = merge(saying(base(), 1, "mine"), saying(base(), 3, "theirs"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(said(merge, 1)).isEqualTo("mine");
        assertThat(said(merge, 2)).isEqualTo("as before");
        assertThat(said(merge, 3)).isEqualTo("theirs");
        assertThat(merge.merged().version()).isEqualTo(5);
    }

    @Test
    void aTextThatBothChangedKeepsBothWordingsUntilSomebodyDecides() {
        Meeting mine = saying(base(), 2, "what I wrote");
        Meeting theirs = saying(base(), 2, "what they wrote");
        MeetingMerge merge = merge(mine, theirs);

        assertThat(said(merge, 2)).isEqualTo("what they wrote\n\nwhat I wrote");
        Conflict conflict = merge.conflicts().getFirst();
        assertThat(merge.conflicts()).hasSize(1);
        assertThat(conflict.place().part()).isEqualTo(Part.AGENDA);
        assertThat(conflict.subject()).isEqualTo("Item 2");
        assertThat(conflict.mine()).isEqualTo("what I wrote");
        assertThat(conflict.theirs()).isEqualTo("what they wrote");
        assertThat(
                        said(
                                MeetingMerge.of(
                                        base(),
                                        mine,
                                        theirs,
                                        Map.of(conflict.place(), Choice.MINE)),
                                2))
                .isEqualTo("what I wrote");
        assertThat(
                        said(
                                MeetingMerge.of(
                                        base(),
                                        mine,
                                        theirs,
                                        Map.of(conflict.place(), Choice.THEIRS)),
                                2))
                .isEqualTo("what they wrote");
    }

    @Test
    void theSameChangeTwiceIsNoConflict() {
        MeetingMerge merge = merge(saying(base(), 2, "same"), saying(base(), 2, "same"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(said(merge, 2)).isEqualTo("same");
    }

    @Test
    void aTextThatOnlyGrewIsNotDoubled() {
        MeetingMerge merge =
                merge(
                        saying(base(), 2, "as before and more"),
                        saying(base(), 2, "as before and more still"));

        assertThat(said(merge, 2)).isEqualTo("as before and more still");
    }

    @Test
    void aDateThatBothChangedIsMineUnlessTheirsIsChosen() {
        Meeting mine =
                base().withDetails(
                                "Panel meeting",
                                LocalDate.of(2026, 9, 18),
                                "10:00",
                                "Town Hall",
                                Optional.empty(),
                                Optional.empty(),
                                3);
        Meeting theirs =
                base().withDetails(
                                "Panel meeting",
                                LocalDate.of(2026, 9, 24),
                                "10:00",
                                "Town Hall",
                                Optional.empty(),
                                Optional.empty(),
                                3);
        MeetingMerge merge = merge(mine, theirs);

        assertThat(merge.merged().date()).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(merge.conflicts())
                .singleElement()
                .satisfies(c -> assertThat(c.text()).isFalse());
        assertThat(
                        MeetingMerge.of(
                                        base(),
                                        mine,
                                        theirs,
                                        Map.of(merge.conflicts().getFirst().place(), Choice.THEIRS))
                                .merged()
                                .date())
                .isEqualTo(LocalDate.of(2026, 9, 24));
    }

    @Test
    void whatOneTookAwayStaysAwayUnlessTheOtherWroteInIt() {
        Meeting without = base().withAgenda(List.of(item(1, ""), item(3, "")));

        assertThat(merge(without, base()).merged().agenda()).hasSize(2);
        assertThat(merge(base(), without).merged().agenda()).hasSize(2);
        MeetingMerge written = merge(without, saying(base(), 2, "they wrote here"));
        assertThat(said(written, 2)).isEqualTo("they wrote here");
    }

    @Test
    void whatBothAddedStandsWhereEachPutIt() {
        List<AgendaItem> mine = new ArrayList<>(base().agenda());
        mine.add(1, item(10, ""));
        List<AgendaItem> theirs = new ArrayList<>(base().agenda());
        theirs.add(item(20, ""));
        MeetingMerge merge = merge(base().withAgenda(mine), base().withAgenda(theirs));

        assertThat(merge.merged().agenda().stream().map(AgendaItem::title))
                .containsExactly("Item 1", "Item 10", "Item 2", "Item 3", "Item 20");
    }

    @Test
    void anOrderThatIChangedIsKeptWithWhatTheyAdded() {
        Meeting mine = base().withAgenda(List.of(item(3, ""), item(1, ""), item(2, "as before")));
        List<AgendaItem> theirs = new ArrayList<>(base().agenda());
        theirs.add(1, item(20, ""));
        MeetingMerge merge = merge(mine, base().withAgenda(theirs));

        assertThat(merge.merged().agenda().stream().map(AgendaItem::title))
                .containsExactly("Item 3", "Item 1", "Item 20", "Item 2");
    }

    @Test
    void aCaseThatBothBeganToDiscussIsOneDiscussion() {
        Meeting bare = base().withDiscussions(List.of());
        CaseDiscussion mine =
                CaseDiscussion.blank(new UUID(4, 8), CASE)
                        .withJudgement(
                                Optional.of("PREVENT01"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty());
        CaseDiscussion theirs =
                CaseDiscussion.blank(new UUID(4, 9), CASE)
                        .withJudgement(
                                Optional.of("PREVENT01"),
                                Optional.of("PANEL_CONF02"),
                                Optional.empty(),
                                Optional.empty());
        MeetingMerge merge =
                MeetingMerge.of(
                        bare, bare.withDiscussion(mine), bare.withDiscussion(theirs), Map.of());

        assertThat(merge.merged().discussions()).hasSize(1);
        assertThat(merge.merged().discussions().getFirst().confidence()).contains("PANEL_CONF02");
    }

    @Test
    void anInterestOfSomebodyWhoWasTakenOffTheListGoesWithThem() {
        DeclaredInterest interest = new DeclaredInterest(new UUID(3, 2), CASE, "", true);
        MeetingMerge merge =
                merge(
                        base().withAttendance(List.of(person(1))),
                        base().withInterests(List.of(interest)));

        assertThat(merge.merged().attendance()).hasSize(1);
        assertThat(merge.merged().interests()).isEmpty();
    }
}
