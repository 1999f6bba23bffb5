package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.safety.SafetyAction;
import vigil.domain.safety.SafetyKind;
import vigil.keys.CheapKeys;
import vigil.keys.Sha256;
import vigil.store.EncryptedStoreDoor;

/** Safety prompts on the real encrypted store. */
class SafetyCareTest {

    @TempDir Path folder;
    private PanelDesk desk;

    @BeforeEach
    void create() throws Refused {
        desk = Fixture.create(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ReviewCase accept() throws Refused {
        return desk.notification()
                .accept(
                        CaseworkTest.complete(desk, "Marlow")
                                .with(
                                        Fields.CHILDREN_AT_RISK,
                                        Answer.of(new Value.Code(Fields.YES)))
                                .with(Fields.PLACE, Answer.of(new Value.Code("PLACE03"))));
    }

    private SafetyCare.Reply reply(SafetyAction.Outcome outcome) {
        return new SafetyCare.Reply(
                outcome,
                LocalDate.now(desk.clock()),
                "Sam Okafor",
                List.of("AGENCY_TYPE13"),
                "Rang the duty team.");
    }

    @Test
    void acceptingRaisesWhatTheCaseAsksForOnce() throws Refused {
        ReviewCase accepted = accept();
        assertThat(desk.safety().ofCase(accepted.id()))
                .extracting(a -> a.prompt().kind())
                .containsExactlyInAnyOrder(SafetyKind.CHILD, SafetyKind.RESIDENTS);
        desk.cases().save(accepted.with(Fields.SURNAME, Answer.of(new Value.Text("Marlowe"))));
        assertThat(desk.safety().ofCase(accepted.id())).hasSize(2);
        assertThat(desk.safety().waiting())
                .extracting(SafetyStore.Waiting::reference)
                .containsOnly(accepted.reference());
    }

    @Test
    void savingRaisesWhatIsNew() throws Refused {
        ReviewCase accepted = accept();
        desk.cases()
                .save(
                        accepted.withEvidence(
                                List.of(
                                        SubstanceEvidence.of(
                                                new UUID(6, 6),
                                                Optional.of("OPI034"),
                                                "",
                                                EvidenceStage.CONFIRMED))));
        assertThat(desk.safety().ofCase(accepted.id()))
                .extracting(a -> a.prompt().kind())
                .contains(SafetyKind.POTENT_SUBSTANCE)
                .hasSize(3);
    }

    @Test
    void anAnswerIsKeptWithWhoWhenAndWhatAndIsGivenOnce() throws Refused {
        ReviewCase accepted = accept();
        SafetyAction child = child(accepted.id());
        desk.safety().answer(child.id(), reply(SafetyAction.Outcome.DONE));
        SafetyAction.Answered stored = child(accepted.id()).answer().orElseThrow();
        assertThat(stored.note()).isEqualTo("Rang the duty team.");
        assertThat(stored.told()).containsExactly("AGENCY_TYPE13");
        assertThat(stored.member()).isEqualTo(desk.session().member().id());
        assertThat(desk.safety().waiting()).hasSize(1);
        Refused again =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                desk.safety()
                                        .answer(
                                                child.id(),
                                                reply(SafetyAction.Outcome.NOT_NEEDED)));
        assertThat(again.problem()).isInstanceOf(Problem.AlreadyAnswered.class);
        assertThat(child(accepted.id()).answer().orElseThrow().outcome())
                .isEqualTo(SafetyAction.Outcome.DONE);
        assertThat(desk.audit().ofCase(accepted.reference(), 10))
                .anySatisfy(entry -> {
                    assertThat(entry.intent()).isEqualTo("ANSWER_SAFETY_PROMPT");
                    assertThat(entry.detail()).isEqualTo("DONE");
                });
    }

    @Test
    void anAnswerNeedsWordsAndADayThatHasBeen() throws Refused {
        SafetyAction child = child(accept().id());
        SafetyCare.Reply wordless =
                new SafetyCare.Reply(
                        SafetyAction.Outcome.DONE,
                        LocalDate.now(desk.clock()),
                        "Sam",
                        List.of(),
                        " ");
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () -> desk.safety().answer(child.id(), wordless))
                                .problem())
                .isInstanceOf(Problem.Invalid.class);
        SafetyCare.Reply tomorrow =
                new SafetyCare.Reply(
                        SafetyAction.Outcome.DONE,
                        LocalDate.now(desk.clock()).plusDays(1),
                        "Sam",
                        List.of(),
                        "x");
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () -> desk.safety().answer(child.id(), tomorrow))
                                .problem())
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void askingAgainKeepsTheFormerRecord() throws Refused {
        ReviewCase accepted = accept();
        SafetyAction child = child(accepted.id());
        desk.safety().answer(child.id(), reply(SafetyAction.Outcome.NOT_NEEDED));
        desk.safety().raiseAgain(child.id());
        assertThat(desk.safety().ofCase(accepted.id()))
                .filteredOn(a -> a.prompt().kind() == SafetyKind.CHILD)
                .hasSize(2)
                .anyMatch(SafetyAction::waits)
                .anyMatch(a -> !a.waits());
    }

    @Test
    void whoMayNotSeeLivingPeopleOrPoliceMattersIsNotToldByAPrompt() throws Refused {
        ReviewCase accepted =
                desk.cases()
                        .save(
                                accept().with(
                                                new FieldKey("incident.substancesAtScene"),
                                                Answer.of(
                                                        new Value.Text("White powder, strong."))));
        assertThat(desk.safety().ofCase(accepted.id()))
                .extracting(a -> a.prompt().sensitivity())
                .containsExactlyInAnyOrder(Sensitivity.LIV, Sensitivity.POL, Sensitivity.SENS);
        UUID child = child(accepted.id()).id();
        desk.close();
        KeyVault vault = CheapKeys.vault();
        try (Passphrase words = Fixture.passphrase()) {
            KeyVault.Opened opened = vault.unlock(folder.resolve("store"), "sam", words);
            OpenedStore store =
                    new EncryptedStoreDoor(
                                    Fixture.VOCABULARY.catalogue(),
                                    Fixture.VOCABULARY.names(),
                                    new Sha256(),
                                    Fixture.CLOCK)
                            .open(folder.resolve("store"), opened.key(), Progress.none());
            PanelMember deputy =
                    new PanelMember(
                            new UUID(7, 9),
                            Optional.of("dee"),
                            "Dee Platt",
                            "AGENCY_TYPE17",
                            PanelRole.DEPUTY,
                            true);
            try (PanelDesk theirs =
                    PanelDesk.of(
                            store,
                            new PanelDesk.Unlocked(
                                    vault, opened.key(), folder.resolve("store"), opened.notices()),
                            new Session(deputy),
                            Fixture.VOCABULARY,
                            Fixture.CLOCK,
                            Fixture.adapters(Fixture.noDocuments(), new Sha256()))) {
                assertThat(theirs.safety().ofCase(accepted.id()))
                        .extracting(a -> a.prompt().kind())
                        .containsExactly(SafetyKind.RESIDENTS);
                assertThat(theirs.safety().waiting()).hasSize(1);
                assertThat(
                                catchThrowableOfType(
                                                Refused.class,
                                                () ->
                                                        theirs.safety()
                                                                .answer(
                                                                        child,
                                                                        reply(
                                                                                SafetyAction.Outcome
                                                                                        .DONE)))
                                        .problem())
                        .isInstanceOf(Problem.NotFound.class);
            }
        }
    }

    private SafetyAction child(CaseId id) throws Refused {
        return desk.safety().ofCase(id).stream()
                .filter(a -> a.prompt().kind() == SafetyKind.CHILD)
                .findFirst()
                .orElseThrow();
    }
}
