package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Briefing;
import vigil.casework.BriefingPacks;
import vigil.casework.Bundles;
import vigil.casework.CaseRow;
import vigil.casework.IdentityFile;
import vigil.casework.Intent;
import vigil.casework.OpenBriefing;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.cli.Exit;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;

/** A briefing pack from the coordinator's store to a member's computer and back. */
class BriefingPackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

    @TempDir Path folder;

    private final TestClock clock = TestClock.ofTheSample();
    private Program program = new Program(Path.of("."), clock);

    private record Panel(
            Meeting meeting,
            PanelMember member,
            PanelMember chair,
            ReviewCase one,
            ReviewCase two) {}

    private PanelDesk desk() throws Refused {
        program = new Program(folder, clock).create("Sheffield");
        return program.open();
    }

    private Wiring wiring() {
        return program.wiring();
    }

    private static PanelMember member(PanelDesk desk, String name, PanelRole role) throws Refused {
        PanelMember member =
                new PanelMember(
                        desk.membership().newId(),
                        Optional.empty(),
                        name,
                        "AGENCY_TYPE07",
                        role,
                        true);
        desk.membership().save(member);
        return member;
    }

    private static Panel panel(PanelDesk desk) throws Refused {
        ReviewCase one =
                desk.notification()
                        .accept(
                                Cases.notified(desk, "Thornbury")
                                        .with(
                                                Fields.NARRATIVE,
                                                Answer.of(new Value.Text("Found by Alex’s cat."))));
        ReviewCase two = desk.notification().accept(Cases.notified(desk, "Quillfeather"));
        PanelMember member = member(desk, "Morgan Price", PanelRole.PANEL_MEMBER);
        PanelMember chair = member(desk, "Nia Holt", PanelRole.CHAIR);
        List<CaseRow> rows = desk.cases().list();
        Meeting meeting = desk.meetings().save(desk.meetings().draft("Panel", DAY, rows, titles()));
        meeting =
                desk.meetings()
                        .save(
                                meeting.withMore(
                                        List.of(
                                                new vigil.domain.panel.AgendaItem(
                                                        desk.newId(),
                                                        AgendaKind.THEMES,
                                                        "What Alex Thornbury’s mother asked",
                                                        Optional.empty(),
                                                        5,
                                                        "",
                                                        ""))));
        return new Panel(meeting, member, chair, one, two);
    }

    private static EnumMap<AgendaKind, String> titles() {
        EnumMap<AgendaKind, String> titles = new EnumMap<>(AgendaKind.class);
        titles.put(AgendaKind.WELCOME, "Welcome");
        return titles;
    }

    private BriefingPacks.Made made(PanelDesk desk, Panel panel, PanelMember reader)
            throws Refused {
        return desk.briefings()
                .make(
                        panel.meeting().id(),
                        List.of(reader.id()),
                        Set.of(),
                        DAY,
                        folder,
                        Progress.none())
                .getFirst();
    }

    private OpenBriefing open(Path file, String code) throws Refused {
        try (Passphrase words = Passphrase.of(code.toCharArray())) {
            return OpenBriefing.open(
                    wiring().bundles(), clock, file, new Bundles.Opener.ByPassphrase(words));
        }
    }

    private static String words(Briefing briefing) {
        return briefing.toString();
    }

    private static Problem problem(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    private static String reason(ThrowingCallable call) {
        return problem(call) instanceof Problem.BundleUnusable b ? b.reason() : "another";
    }

    @Test
    void aMemberReadsWritesAndSendsBackAndThePanelSeesWhoSaidWhat() throws Exception {
        try (PanelDesk desk = desk()) {
            Panel panel = panel(desk);
            BriefingPacks.Made made = made(desk, panel, panel.member());
            assertThat(made.code()).matches("(\\d{4} ){5}\\d{4}");
            String subject = Briefing.ofCase(panel.one().id().value());
            Path comments = folder.resolve("comments.vigil");
            Path receipt = folder.resolve("receipt.txt");
            try (OpenBriefing open = open(made.file(), made.code())) {
                assertThat(open.briefing().pages())
                        .extracting(Briefing.Page::kind)
                        .startsWith(Briefing.Kind.AGENDA, Briefing.Kind.CASE, Briefing.Kind.CASE);
                open.comment(subject, "We saw them in March.");
                open.comment("case:" + UUID.randomUUID(), "About nothing that there is.");
                open.keep();
                open.receipt(receipt);
            }
            assertThat(Files.readString(open(made.file(), made.code()).notesFile(), LATIN))
                    .doesNotContain("March");
            try (OpenBriefing again = open(made.file(), made.code())) {
                assertThat(again.comment(subject)).isEqualTo("We saw them in March.");
                again.send(comments);
            }
            assertThat(desk.briefingReplies().takeReceipt(Files.readString(receipt)).reader())
                    .isEqualTo("Morgan Price");
            assertThat(desk.briefingReplies().takeComments(comments).comments()).isEqualTo(1);
            assertThat(desk.briefingReplies().comments(panel.meeting().id()))
                    .singleElement()
                    .satisfies(comment -> {
                        assertThat(comment.from()).isEqualTo("Morgan Price");
                        assertThat(comment.subject()).isEqualTo(subject);
                        assertThat(comment.text()).isEqualTo("We saw them in March.");
                    });
            assertThat(desk.briefings().sent(panel.meeting().id()))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.sent().received()).isPresent();
                        assertThat(line.sent().commented()).isPresent();
                    });
            assertThat(reason(() -> desk.briefingReplies().takeComments(comments)))
                    .isEqualTo("taken");
            assertThat(desk.audit().latest(20).toString())
                    .contains(
                            Intent.MAKE_BRIEFING.name(),
                            Intent.TAKE_BRIEFING_RECEIPT.name(),
                            Intent.TAKE_BRIEFING_COMMENTS.name());
        }
    }

    private static final java.nio.charset.Charset LATIN = StandardCharsets.ISO_8859_1;

    @Test
    void aPanelMemberReadsNoNameAndTheChairDoes() throws Exception {
        try (PanelDesk desk = desk()) {
            Panel panel = panel(desk);
            BriefingPacks.Made made = made(desk, panel, panel.member());
            try (OpenBriefing open = open(made.file(), made.code())) {
                assertThat(words(open.briefing()))
                        .contains(panel.one().reference().text(), "’s mother asked")
                        .doesNotContain("Thornbury", "Quillfeather", "Alex", "18 November 2026");
            }
            BriefingPacks.Made chairs = made(desk, panel, panel.chair());
            try (OpenBriefing open = open(chairs.file(), chairs.code())) {
                assertThat(words(open.briefing())).contains("Thornbury", "Quillfeather");
            }
        }
    }

    @Test
    void aCaseInWhichTheReaderDeclaredAnInterestIsNotInThePack() throws Exception {
        try (PanelDesk desk = desk()) {
            Panel panel = panel(desk);
            UUID attendance =
                    panel.meeting().attendance().stream()
                            .filter(a -> a.member().filter(panel.chair().id()::equals).isPresent())
                            .findFirst()
                            .orElseThrow()
                            .id();
            desk.meetings()
                    .save(
                            panel.meeting()
                                    .withInterests(
                                            List.of(
                                                    new DeclaredInterest(
                                                            attendance,
                                                            panel.one().id(),
                                                            "",
                                                            true))));
            BriefingPacks.Made made = made(desk, panel, panel.chair());
            assertThat(made.sent().cases()).isEqualTo(1);
            try (OpenBriefing open = open(made.file(), made.code())) {
                assertThat(words(open.briefing()))
                        .contains("Quillfeather", "closed to you")
                        .doesNotContain("Thornbury", panel.one().reference().text());
                open.comment(Briefing.ofCase(panel.one().id().value()), "What I should not say.");
                open.send(folder.resolve("back"));
            }
            assertThat(desk.briefingReplies().takeComments(folder.resolve("back")).comments())
                    .isZero();
        }
    }

    @Test
    void aPackThatIsOverAWrongCodeAndAnotherPacksCommentsAreRefused() throws Exception {
        try (PanelDesk desk = desk()) {
            Panel panel = panel(desk);
            BriefingPacks.Made made = made(desk, panel, panel.member());
            assertThat(reason(() -> open(made.file(), "0000 0000 0000 0000 0000 0000")))
                    .isEqualTo("passphrase");
            assertThat(reason(() -> desk.briefingReplies().takeComments(made.file())))
                    .isEqualTo("toPassphrase");
            Path elsewhere = folder.resolve("elsewhere");
            try (OpenBriefing open = open(made.file(), made.code())) {
                open.comment(Briefing.ofCase(panel.one().id().value()), "Good.");
                open.send(elsewhere);
                clock.advance(Duration.ofDays(19));
                assertThat(open.expired()).isTrue();
            }
            assertThat(problem(() -> open(made.file(), made.code())))
                    .isEqualTo(
                            new Problem.BundleUnusable(
                                    "expired",
                                    List.of(java.time.LocalDateTime.of(2026, 12, 11, 0, 0))));
            try (Bundles.Self self = desk.bundles().self()) {
                assertThat(desk.briefingReplies().takeComments(elsewhere).from())
                        .isEqualTo("Morgan Price");
                assertThat(self.card().name()).isEqualTo(desk.profile().name());
            }
        }
    }

    @Test
    void nothingStandsOnTheDiskInClear() throws Exception {
        try (PanelDesk desk = desk()) {
            Panel panel = panel(desk);
            Path pack = Files.createDirectory(folder.resolve("pack"));
            BriefingPacks.Made made =
                    desk.briefings()
                            .make(
                                    panel.meeting().id(),
                                    List.of(panel.chair().id()),
                                    Set.of(),
                                    DAY,
                                    pack,
                                    Progress.none())
                            .getFirst();
            try (OpenBriefing open = open(made.file(), made.code())) {
                open.comment(Briefing.ofCase(panel.one().id().value()), "Thornbury was kind.");
                open.keep();
                open.send(pack.resolve("comments"));
            }
            List<Path> files = new ArrayList<>();
            try (Stream<Path> all = Files.walk(pack)) {
                files.addAll(all.filter(Files::isRegularFile).collect(Collectors.toList()));
            }
            assertThat(files).hasSize(3);
            for (Path file : files) {
                assertThat(file.getFileName().toString()).doesNotContain("Thornbury", "Holt");
                assertThat(Files.readString(file, LATIN))
                        .doesNotContain("Thornbury", "Holt", "Agenda", "kind");
            }
        }
    }

    @Test
    void whyAPackWouldHoldNoCaseIsSaidBeforeItIsMade() throws Exception {
        try (PanelDesk desk = desk()) {
            Panel panel = panel(desk);
            PanelMember later = member(desk, "Robin Vale", PanelRole.PANEL_MEMBER);
            assertThat(empty(desk, panel, panel.member())).isEmpty();
            assertThat(empty(desk, panel, later)).contains(BriefingPacks.Empty.NOT_INVITED);
            Meeting none =
                    desk.meetings()
                            .save(
                                    desk.meetings()
                                            .draft("Other", DAY.plusDays(7), List.of(), titles()));
            assertThat(desk.briefings().readers(none.id()))
                    .allMatch(r -> r.empty().equals(Optional.of(BriefingPacks.Empty.NO_CASE)));
        }
        String[] make = {
            "--meeting", DAY.toString(), "--member", "Robin Vale", "--folder", folder.toString()
        };
        Program.Ran said = briefing("make", make);
        assertThat(said.exit()).isEqualTo(Exit.USAGE);
        assertThat(said.err())
                .contains("Robin Vale: No case would be in their pack", "Add them to the meeting");
        assertThat(said.out()).isEmpty();
        assertThat(briefing("make", "--meeting", DAY.toString()).good().out())
                .contains("not on the list of this one");
        String[] anyway = Arrays.copyOf(make, make.length + 1);
        anyway[make.length] = "--without-cases";
        assertThat(briefing("make", anyway).good().out()).contains("read out by telephone");
    }

    private static Optional<BriefingPacks.Empty> empty(
            PanelDesk desk, Panel panel, PanelMember member) throws Refused {
        return desk.briefings().readers(panel.meeting().id()).stream()
                .filter(reader -> reader.member().equals(member))
                .findFirst()
                .flatMap(BriefingPacks.Reader::empty);
    }

    private Program.Ran briefing(String command, String... more) {
        List<String> all =
                new ArrayList<>(List.of("briefing", command, program.store().toString()));
        all.addAll(List.of(more));
        all.addAll(List.of("--passphrase-file", program.passphraseFile().toString()));
        return program.run(all.toArray(String[]::new));
    }

    @Test
    void aPackSealedToAMembersCardOpensWithTheirOwnIdentity() throws Exception {
        try (PanelDesk desk = desk();
                Passphrase mine = Passphrase.of("mine alone entirely".toCharArray())) {
            Panel panel = panel(desk);
            IdentityFile identity = new IdentityFile(wiring().bundles(), clock);
            Path file = folder.resolve("me.vigil");
            desk.briefings().keepCard(panel.member().id(), identity.make(file, "Morgan", mine));
            assertThat(desk.briefings().readers(panel.meeting().id()))
                    .filteredOn(reader -> reader.member().equals(panel.member()))
                    .singleElement()
                    .satisfies(reader -> assertThat(reader.card()).isPresent());
            BriefingPacks.Made made =
                    desk.briefings()
                            .make(
                                    panel.meeting().id(),
                                    List.of(panel.member().id()),
                                    Set.of(panel.member().id()),
                                    DAY,
                                    folder,
                                    Progress.none())
                            .getFirst();
            assertThat(made.code()).isEmpty();
            try (Bundles.Self self = identity.open(file, mine);
                    OpenBriefing open =
                            OpenBriefing.open(
                                    wiring().bundles(),
                                    clock,
                                    made.file(),
                                    new Bundles.Opener.BySelf(self))) {
                assertThat(open.briefing().reader()).isEqualTo("Morgan Price");
            }
            assertThat(reason(() -> open(made.file(), "1234"))).isEqualTo("toCard");
        }
    }

    @Test
    void theCommandMakesOpensAndTakesIn() throws Exception {
        try (PanelDesk desk = desk()) {
            panel(desk);
        }
        Path words = program.write("words.txt", Program.PASSPHRASE);
        String said =
                program.run(
                                "briefing",
                                "make",
                                program.store().toString(),
                                "--passphrase-file",
                                words.toString(),
                                "--meeting",
                                DAY.toString(),
                                "--member",
                                "Morgan Price",
                                "--folder",
                                folder.toString())
                        .good()
                        .out();
        String code = said.substring(said.lastIndexOf(':') + 1).strip();
        Path file;
        try (Stream<Path> all = Files.list(folder)) {
            file =
                    all.filter(f -> f.getFileName().toString().startsWith("briefing-"))
                            .findFirst()
                            .orElseThrow();
        }
        Path receipt = folder.resolve("receipt.txt");
        Path key = program.write("code.txt", code.replace(" ", "-"));
        assertThat(program.run("briefing", "open", "--look", file.toString()).good().out())
                .contains("Northern panel", "11 December 2026, 00:00");
        assertThat(
                        program.run(
                                        "briefing",
                                        "open",
                                        "--passphrase-file",
                                        key.toString(),
                                        "--receipt",
                                        receipt.toString(),
                                        file.toString())
                                .good()
                                .out())
                .contains("== Agenda", "== Case ")
                .doesNotContain("Thornbury");
        assertThat(
                        program.run(
                                        "briefing",
                                        "comments",
                                        program.store().toString(),
                                        "--passphrase-file",
                                        words.toString(),
                                        receipt.toString(),
                                        "--meeting",
                                        DAY.toString())
                                .good()
                                .out())
                .contains("Morgan Price opened the pack.", "opened 22 November 2026");
        assertThat(program.run("briefing", "open", receipt.toString()).sentence())
                .contains("not a sealed file");
    }
}
