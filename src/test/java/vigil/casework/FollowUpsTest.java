package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.casefile.InquestOutcome;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.panel.FollowUpFacts;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.StrategyPillar;

/** Recommendations and actions followed to their end, on the real store. */
class FollowUpsTest {

    @TempDir private Path folder;

    private static Recommendation with(Recommendation r, String... pairs) {
        var facts = FollowUpFacts.of(r, FollowThrough.none(r.id()));
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(facts).containsKey(pairs[i]);
            facts.put(pairs[i], pairs[i + 1]);
        }
        return FollowUpFacts.recommendation(r, facts);
    }

    private static PanelAction with(PanelAction a, String... pairs) {
        var facts = FollowUpFacts.of(a, FollowThrough.none(a.id()));
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(facts).containsKey(pairs[i]);
            facts.put(pairs[i], pairs[i + 1]);
        }
        return FollowUpFacts.action(a, facts);
    }

    private static Recommendation recommend(PanelDesk desk, String... pairs) throws Refused {
        return desk.actions()
                .save(
                        with(
                                desk.actions()
                                        .newRecommendation(Optional.empty(), Optional.empty()),
                                pairs));
    }

    private static PanelAction act(PanelDesk desk, String... pairs) throws Refused {
        return desk.actions()
                .save(
                        with(
                                desk.actions()
                                        .newAction(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty()),
                                pairs));
    }

    private interface Step {
        void run() throws Refused;
    }

    private static Problem problem(Step step) {
        return catchThrowableOfType(Refused.class, step::run).problem();
    }

    @Test
    void theAnswerOfAnOwnerIsDatedAndARefusalNeedsItsReason() throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            Recommendation made = recommend(desk, "wording", "Hold naloxone on each floor.");
            assertThat(problem(() -> desk.actions().save(with(made, "accepted", "ACCEPTED03"))))
                    .isEqualTo(
                            new Problem.Invalid(
                                    "recommendation.accepted", "reasonWanted", List.of()));
            desk.actions()
                    .save(with(made, "accepted", "ACCEPTED03", "acceptedReason", "No money."));
            FollowThrough through = desk.followUps().through(made.id());
            assertThat(through.repliedOn()).contains(LocalDate.now(desk.clock()));
            FollowUpChange change = desk.followUps().history(made.id()).getFirst();
            assertThat(change.entries())
                    .extracting(FollowUpChange.Entry::name)
                    .containsExactly("accepted", "acceptedReason", "repliedOn");
        }
    }

    @Test
    void whatIsCalledDoneNeedsEvidence() throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            PanelAction made = act(desk, "wording", "Write to all hostels.");
            assertThat(problem(() -> desk.actions().save(with(made, "status", "ACT_STATUS03"))))
                    .isEqualTo(
                            new Problem.Invalid("recommendation.evidence", "missing", List.of(1)));
            PanelAction done =
                    desk.actions()
                            .save(
                                    with(
                                            made,
                                            "status",
                                            "ACT_STATUS03",
                                            "evidence",
                                            "The letter.",
                                            "completedOn",
                                            "2026-01-05"));
            assertThat(desk.followUps().picture(Progress.none()).inForce())
                    .containsEntry(done.id(), LocalDate.of(2026, 1, 5));
        }
    }

    @Test
    void aChangeIsRememberedAndTakenBackButNotOverALaterOne() throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            PanelAction made = act(desk, "wording", "Write to all hostels.");
            assertThat(desk.followUps().history(made.id()).getFirst().reversible()).isFalse();
            desk.followUps()
                    .save(
                            with(made, "status", "ACT_STATUS02", "ownerPerson", "A. Lead"),
                            FollowThrough.none(made.id())
                                    .about(Optional.empty(), Set.of(StrategyPillar.TREATMENT)));
            FollowUpChange change = desk.followUps().history(made.id()).getFirst();
            desk.followUps().undo(made.id(), change.id());
            PanelAction back = desk.actions().actions().getFirst();
            assertThat(back.status()).isEqualTo(PanelAction.NOT_STARTED);
            assertThat(back.ownerPerson()).isEmpty();
            assertThat(desk.followUps().through(made.id()).pillars()).isEmpty();
            FollowUpChange undo = desk.followUps().history(made.id()).getFirst();
            desk.followUps().undo(made.id(), undo.id());
            assertThat(desk.actions().actions().getFirst().status()).isEqualTo("ACT_STATUS02");
            assertThat(problem(() -> desk.followUps().undo(made.id(), undo.id())))
                    .isInstanceOf(Problem.Stale.class);
            assertThat(desk.followUps().history(made.id())).hasSize(4);
        }
    }

    @Test
    void whatPressesIsCounted() throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            LocalDate today = LocalDate.now(desk.clock());
            act(desk, "wording", "Late.", "due", today.minusDays(40).toString());
            act(desk, "wording", "In time.", "due", today.toString());
            Recommendation r = recommend(desk, "wording", "Hold naloxone on each floor.");
            desk.followUps()
                    .save(
                            with(r, "accepted", "ACCEPTED04"),
                            FollowThrough.none(r.id())
                                    .look(Optional.of(today), Optional.empty(), ""));
            FollowUps.Pressing pressing = desk.followUps().pressing(Progress.none());
            assertThat(pressing).isEqualTo(new FollowUps.Pressing(1, 40, 1, 1, 0, 0, 0));
        }
    }

    @Test
    void oneLetterForEachAgencyAndTheReminderIsRemembered() throws Exception {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            LocalDate today = LocalDate.now(desk.clock());
            PanelAction late =
                    act(
                            desk,
                            "wording",
                            "Write to all hostels.",
                            "ownerAgency",
                            "AGENCY_TYPE10",
                            "due",
                            today.minusDays(3).toString());
            act(desk, "wording", "Nobody owns this.");
            recommend(desk, "wording", "Train staff.", "ownerAgency", "AGENCY_TYPE10");
            recommend(desk, "wording", "Share lists.", "ownerAgency", "AGENCY_TYPE15");
            assertThat(desk.ownerLetters().debtors())
                    .containsExactly(
                            new OwnerLetters.Debtor("AGENCY_TYPE10", 1, 0, 1, 3),
                            new OwnerLetters.Debtor("AGENCY_TYPE15", 0, 0, 1, 0));
            List<Path> files =
                    desk.ownerLetters().write(Set.of("AGENCY_TYPE10", "AGENCY_TYPE15"), folder);
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly(
                            "owed-housing-or-homelessness-" + today + ".pdf",
                            "owed-probation-" + today + ".pdf");
            assertThat(desk.followUps().picture(Progress.none()).reminders())
                    .containsEntry(late.id(), 1)
                    .hasSize(3);
            FollowUpChange reminded = desk.followUps().history(late.id()).getFirst();
            assertThat(reminded.reversible()).isFalse();
            assertThat(problem(() -> desk.ownerLetters().write(Set.of("AGENCY_TYPE01"), folder)))
                    .isInstanceOf(Problem.NothingToPrint.class);
        }
    }

    @Test
    void wordingThatNamesThePersonWhoDiedGoesIntoNoLetter() throws Exception {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            ReviewCase made = desk.notification().accept(vigil.app.Cases.notified(desk, "Doyle"));
            Recommendation named =
                    desk.actions()
                            .save(
                                    with(
                                            desk.actions()
                                                    .newRecommendation(
                                                            Optional.empty(),
                                                            Optional.of(made.id())),
                                            "wording",
                                            "See that what happened to Doyle does not recur.",
                                            "ownerAgency",
                                            "AGENCY_TYPE10"));
            recommend(desk, "wording", "Share lists.", "ownerAgency", "AGENCY_TYPE15");
            Path out = java.nio.file.Files.createDirectory(folder.resolve("out"));
            assertThat(
                            problem(() ->
                                    desk.ownerLetters()
                                            .write(Set.of("AGENCY_TYPE10", "AGENCY_TYPE15"), out)))
                    .isEqualTo(new Problem.WordingNames(named.reference()));
            assertThat(out).isEmptyDirectory();
            desk.actions().save(with(named, "wording", "See that this does not recur."));
            assertThat(desk.ownerLetters().write(Set.of("AGENCY_TYPE10"), out)).hasSize(1);
        }
    }

    @Test
    void aReplyToACoronersReportIsRecordedOnceAndTakenBack() throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            LocalDate today = LocalDate.now(desk.clock());
            ReviewCase made = desk.notification().accept(vigil.app.Cases.notified(desk, "Doyle"));
            assertThat(problem(() -> desk.followUps().replied(made.id(), today, "")))
                    .isInstanceOf(Problem.NotFound.class);
            InquestOutcome outcome =
                    new InquestOutcome(
                            "CONCLUSION03",
                            today.minusDays(70),
                            "",
                            Optional.of(
                                    new InquestOutcome.Report(
                                            "2031", "County trust", today.minusDays(60), "Calls")),
                            Optional.of("INTENT01"),
                            "",
                            false);
            desk.cases().save(outcome.applyTo(desk.cases().open(made.id()).reviewCase()));
            WaitingLists.Report late = report(desk);
            assertThat(late.daysLate()).isEqualTo(4);
            assertThat(late.daysLeft()).isEmpty();
            assertThat(desk.followUps().pressing(Progress.none()).reportsLate()).isEqualTo(1);
            assertThat(problem(() -> desk.followUps().replied(made.id(), today.plusDays(1), "")))
                    .isEqualTo(
                            new Problem.Invalid(
                                    "coroner.regulation28Details", "inFuture", List.of()));
            assertThat(problem(() -> desk.followUps().replied(made.id(), today.minusDays(61), "")))
                    .isEqualTo(
                            new Problem.Invalid(
                                    "coroner.regulation28Details", "replyBeforeReport", List.of()));
            FollowUps.Reply reply =
                    desk.followUps().replied(made.id(), today.minusDays(1), " Calls in 48 h. ");
            assertThat(report(desk).replied()).contains(PartialDate.of(today.minusDays(1)));
            assertThat(report(desk).answer()).isEqualTo("Calls in 48 h.");
            assertThat(report(desk).daysLate()).isZero();
            assertThat(problem(() -> desk.followUps().replied(made.id(), today, "")))
                    .isEqualTo(
                            new Problem.Invalid(
                                    "coroner.regulation28Details", "alreadyReplied", List.of()));
            desk.followUps().takeBack(reply);
            assertThat(report(desk)).isEqualTo(late);
            assertThat(problem(() -> desk.followUps().takeBack(reply)))
                    .isInstanceOf(Problem.Stale.class);
        }
    }

    private static WaitingLists.Report report(PanelDesk desk) throws Refused {
        return desk.followUps().picture(Progress.none()).reports().getFirst();
    }
}
