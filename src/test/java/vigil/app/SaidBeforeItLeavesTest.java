package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.AuditKind;
import vigil.casework.Intent;
import vigil.casework.Leaving;
import vigil.casework.OpeningReason;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.WorkOf;
import vigil.cli.Exit;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.words.LeavingText;
import vigil.words.Words;

/** Nothing leaves before its marking was said; closed cases leave with a reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaidBeforeItLeavesTest {

    @TempDir static Path folder;

    private Program program;
    private ReviewCase closed;
    private ReviewCase open;

    @BeforeAll
    void aStoreWithAClosedCase() throws Exception {
        program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            open = desk.notification().accept(Cases.notified(desk, "Doyle"));
            closed = desk.notification().accept(Cases.notified(desk, "Marsh"));
            for (String status : List.of("02", "04", "05", "06", "09")) {
                closed =
                        desk.cases()
                                .save(
                                        closed.with(
                                                Fields.STATUS,
                                                Answer.of(new Value.Code("CASE_STATUS" + status))));
            }
        }
    }

    private static Set<Intent> leaving() {
        Set<Intent> all = new TreeSet<>();
        for (Intent intent : Intent.values()) {
            if (AuditKind.of(intent.name()) == AuditKind.LEFT) {
                all.add(intent);
            }
        }
        all.add(Intent.MAKE_BRIEFING);
        all.add(Intent.SEND_BUNDLE);
        return all;
    }

    @Test
    void everyIntentByWhichSomethingLeavesIsSaidBeforeItsWorkBegins() throws Exception {
        assertThat(leaving()).hasSizeGreaterThan(15).allMatch(i -> Leaving.by(i).isPresent());
        try (PanelDesk desk = program.open()) {
            for (Intent intent : leaving()) {
                List<String> order = new ArrayList<>();
                desk.tell(leaving -> order.add("said " + leaving.intent()));
                WorkOf.desk(desk)
                        .write(
                                desk.session(),
                                intent,
                                tx -> {
                                    order.add("written");
                                    tx.audit("tried", "");
                                    return intent;
                                });
                assertThat(order).containsExactly("said " + intent, "written");
            }
            List<String> other = new ArrayList<>();
            desk.tell(leaving -> other.add(leaving.intent().name()));
            desk.cases().open(open.id());
            assertThat(other).as("what stays is not announced").isEmpty();
        }
    }

    @Test
    void everySentenceSaysMarkingContentAndPlace() {
        LeavingText text = new LeavingText(Words.english());
        for (Intent intent : leaving()) {
            Leaving leaving = Leaving.of(intent);
            assertThat(text.line(leaving))
                    .startsWith("OFFICIAL")
                    .contains("Contains: ")
                    .contains("Goes to");
        }
        Leaving list = Leaving.of(Intent.EXPORT_CASES);
        assertThat(list.names(true).marking()).isEqualTo(Leaving.Marking.PERSONAL);
        assertThat(list.names(false).marking()).isEqualTo(Leaving.Marking.SENSITIVE);
        assertThat(text.line(list.names(false))).doesNotContain("names of people");
    }

    /** So that nobody adds a sheet that lets something go and says nothing on it. */
    @Test
    void everySheetWithAFileToWriteSaysIt() throws IOException {
        // These write no content of cases, or what they write is said as a notice.
        Set<String> silent =
                Set.of(
                        "VocabularyView.java",
                        "RedactionSheet.java",
                        "ImportView.java",
                        "ReturnSheet.java",
                        "KeyFileField.java",
                        "ContextView.java",
                        "ProposalCard.java",
                        "TravelPart.java",
                        "SendSheet.java",
                        "CardSheet.java",
                        "QuickCardSheet.java",
                        "SupportView.java");
        List<String> without = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vigil/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                if (code.contains("showSaveDialog(")
                        && !code.contains("LeavingNote")
                        && !silent.contains(file.getFileName().toString())) {
                    without.add(file.getFileName().toString());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void closedCasesAreComparedAndTakenOutOnlyForAReasonThatTheAuditKeeps() throws Exception {
        OpeningReason reason = new OpeningReason(OpeningReason.Why.OTHER, "Inquest asked");
        Path file = folder.resolve("cases.xlsx");
        try (PanelDesk desk = program.open()) {
            assertThat(refusal(() -> desk.duplicates().compare(open.id(), closed.id())))
                    .isEqualTo(new Problem.ReasonNeeded(closed.reference().text()));
            assertThat(desk.duplicates().compare(open.id(), closed.id(), reason).second().id())
                    .isEqualTo(closed.id());
            assertThat(desk.audit().ofCase(closed.reference(), 1).getFirst().detail())
                    .contains("reason OTHER: Inquest asked");
            assertThat(
                            refusal(() ->
                                    desk.export()
                                            .write(file, false, List.of("x"), Progress.none())))
                    .isEqualTo(new Problem.ReasonNeeded(closed.reference().text()));
            assertThat(file).doesNotExist();
            desk.export().write(file, false, List.of("x"), reason, Progress.none());
            assertThat(desk.audit().latest(5))
                    .anyMatch(row ->
                            row.intent().equals("EXPORT_WORKBOOK")
                                    && row.detail().contains("reason OTHER: Inquest asked"));
        }
    }

    @Test
    void theCommandLineSaysTheMarkingAndAsksForTheReason() throws Exception {
        Path file = folder.resolve("out.xlsx");
        List<String> export =
                List.of(
                        "export",
                        program.store().toString(),
                        file.toString(),
                        "--passphrase-file",
                        program.passphraseFile().toString());
        Program.Ran refused = program.run(export.toArray(String[]::new));
        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err()).contains(closed.reference().text() + " is closed");
        assertThat(file).doesNotExist();
        List<String> why = new ArrayList<>(export);
        why.addAll(List.of("--reason", "Audit of closed reviews", "--names"));
        Program.Ran done = program.run(why.toArray(String[]::new));
        assertThat(done.exit()).isEqualTo(Exit.GOOD);
        assertThat(done.err())
                .contains("OFFICIAL-SENSITIVE: PERSONAL")
                .contains("names of people who died")
                .contains("not encrypted");
        assertThat(done.out()).doesNotContain("OFFICIAL");
    }

    private static Problem refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        List<Problem> said = new ArrayList<>();
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(Refused.class, refused -> said.add(refused.problem()));
        return said.getFirst();
    }
}
