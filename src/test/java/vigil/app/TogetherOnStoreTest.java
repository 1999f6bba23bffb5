package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Bundles;
import vigil.casework.Carried;
import vigil.casework.CaseRow;
import vigil.casework.Intake;
import vigil.casework.IntakeSource;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Reconciling;
import vigil.casework.Reconciling.Outcome;
import vigil.casework.Refused;
import vigil.cli.Exit;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.PanelAction;

/** Stores that work apart, then together, as they are wired for people and encrypted. */
@Tag("slow")
class TogetherOnStoreTest {

    private static final String[] AREAS = {"Sheffield", "Rotherham", "Barnsley", "Doncaster"};

    @TempDir private Path folder;

    private Program program(String name) throws java.io.IOException {
        return new Program(Files.createDirectories(folder.resolve(name))).create(AREAS);
    }

    static Bundles.Card card(Program program) throws Refused {
        try (PanelDesk desk = program.open()) {
            return desk.reconciling().card(desk.reconciling().card());
        }
    }

    static Reconciling.Order to(Bundles.Card card) {
        return new Reconciling.Order(
                new Bundles.Recipient.ByCard(card),
                "the other",
                new Carried(true, true, true),
                Optional.empty(),
                false);
    }

    /** One store's bundle to another; the receipt is not returned. */
    private Outcome pass(Program from, Program to, String name) throws Refused {
        return pass(from, to, folder.resolve(name + ".vigil"));
    }

    static Outcome pass(Program from, Program to, Path file) throws Refused {
        Bundles.Card card = card(to);
        try (PanelDesk desk = from.open()) {
            desk.reconciling().send(to(card), file, Progress.none());
        }
        try (PanelDesk desk = to.open()) {
            Outcome before = desk.reconciling().look(file, Optional.empty(), Progress.none());
            Outcome taken = desk.reconciling().take(file, Optional.empty(), Progress.none());
            assertThat(List.of(taken.added(), taken.changed(), taken.open(), taken.records()))
                    .isEqualTo(
                            List.of(
                                    before.added(),
                                    before.changed(),
                                    before.open(),
                                    before.records()));
            return taken;
        }
    }

    /** Everything a store shows, by case. */
    private static Map<CaseId, Map<String, String>> everything(PanelDesk desk) throws Refused {
        Map<CaseId, Map<String, String>> all = new LinkedHashMap<>();
        for (CaseRow row : desk.cases().list()) {
            ReviewCase found =
                    desk.cases().open(row.id(), vigil.casework.OpeningReason.COMPARED).reviewCase();
            TreeMap<String, String> texts = new TreeMap<>(CaseChange.texts(found));
            texts.put("reference", found.reference().text());
            all.put(row.id(), texts);
        }
        return all;
    }

    private static ReviewCase telling(ReviewCase reviewCase, String story) {
        return reviewCase.with(Fields.NARRATIVE, Answer.of(new Value.Text(story)));
    }

    private static ReviewCase only(PanelDesk desk) throws Refused {
        return desk.cases().open(desk.cases().list().getFirst().id()).reviewCase();
    }

    /**
     * The sample's cases of one area and the last years, as its borough would have written them.
     */
    private static IntakeSource borough(IntakeSource all, String area) {
        return new IntakeSource() {
            @Override
            public String name() {
                return area;
            }

            @Override
            public void read(Intake intake, Progress progress) throws Refused {
                Intake some =
                        (Intake)
                                Proxy.newProxyInstance(
                                        Intake.class.getClassLoader(),
                                        new Class<?>[] {Intake.class},
                                        (proxy, method, arguments) -> {
                                            if (method.getName().equals("reviewCase")) {
                                                ReviewCase one = (ReviewCase) arguments[0];
                                                if (one.answers()
                                                                .code(Fields.AREA_OF_RESIDENCE)
                                                                .orElse("")
                                                                .equals(area)
                                                        && one.reference()
                                                                .text()
                                                                .contains("-2026-")) {
                                                    intake.reviewCase(
                                                            one.withLinks(List.of()), false);
                                                }
                                            } else if (method.getName().equals("member")) {
                                                method.invoke(intake, arguments);
                                            }
                                            return null;
                                        });
                all.read(some, progress);
            }
        };
    }

    @Test
    void fourBoroughsGiveACountyViewWithEveryCaseAsItsBoroughHasIt() throws Exception {
        Program county = program("county");
        Map<CaseId, Map<String, String>> apart =
                new TreeMap<>(java.util.Comparator.comparing(CaseId::toString));
        for (String area : AREAS) {
            Program borough = program(area);
            try (PanelDesk desk = borough.open()) {
                desk.imports()
                        .run(
                                borough(
                                        borough.wiring().files().folder(Path.of("sample-data")),
                                        area.toUpperCase(java.util.Locale.ROOT)),
                                Progress.none());
                ReviewCase first = only(desk);
                desk.cases().save(telling(first, "Written in " + area));
                apart.putAll(everything(desk));
            }
            Outcome taken = pass(borough, county, area);
            assertThat(taken.added()).isPositive();
            assertThat(taken.open()).isZero();
            assertThat(taken.unseen()).isZero();
        }
        try (PanelDesk desk = county.open()) {
            Map<CaseId, Map<String, String>> together = everything(desk);
            assertThat(together).hasSizeGreaterThan(20).isEqualTo(apart);
            assertThat(desk.reconciling().others()).hasSize(4);
            assertThat(desk.cases().history(together.keySet().iterator().next())).isNotNull();
        }
        county.mustBeUnharmed();
    }

    @Test
    void whatTwoChangedApartIsShownThenChosenAndBothStoresSayTheSame() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        CaseId id;
        try (PanelDesk desk = office.open()) {
            ReviewCase made = desk.notification().accept(Cases.notified(desk, "Doyle"));
            id = made.id();
            desk.cases().save(telling(made, "As first heard"));
        }
        assertThat(pass(office, laptop, "1").added()).isEqualTo(1);
        try (PanelDesk desk = office.open()) {
            ReviewCase one = only(desk);
            desk.cases()
                    .save(
                            telling(one, "As the police say")
                                    .with(Fields.URGENT, Answer.of(new Value.Code("YNU01")))
                                    .with(
                                            Fields.WHY_URGENT,
                                            Answer.of(new Value.Text("Two in a week"))));
        }
        try (PanelDesk desk = laptop.open()) {
            desk.cases()
                    .save(
                            telling(only(desk), "As the family says")
                                    .with(
                                            Fields.FORENAMES,
                                            Answer.of(new Value.Text("Alexandra"))));
        }
        Outcome taken = pass(laptop, office, "2");
        assertThat(taken.changed()).isEqualTo(1);
        assertThat(taken.open()).isEqualTo(1);
        try (PanelDesk desk = office.open()) {
            ReviewCase both = only(desk);
            assertThat(both.answers().text(Fields.FORENAMES)).isEqualTo("Alexandra");
            assertThat(both.urgent()).isTrue();
            Reconciling.Dispute dispute = desk.reconciling().disputes(id).getFirst();
            assertThat(dispute.item()).isEqualTo("answer:incident.narrative#0");
            assertThat(dispute.sides())
                    .extracting(side -> side.text().orElse(""))
                    .containsExactlyInAnyOrder("=As the police say", "=As the family says");
            assertThat(dispute.sides())
                    .allSatisfy(side ->
                            assertThat(side.said().getFirst().author()).isEqualTo("Sam Okafor"));
            // Saving something else leaves the question open.
            desk.cases().save(both.with(Fields.SURNAME, Answer.of(new Value.Text("Doyle-Hart"))));
            desk.reconciling()
                    .choose(
                            desk.reconciling().disputes(id).getFirst(),
                            Optional.of("=As the police and the family say"));
            assertThat(desk.reconciling().disputes()).isEmpty();
            assertThat(only(desk).answers().text(Fields.NARRATIVE))
                    .isEqualTo("As the police and the family say");
            assertThat(desk.cases().history(id).toString())
                    .contains("As the family says", "As the police say");
        }
        Outcome back = pass(office, laptop, "3");
        assertThat(back.open()).isZero();
        try (PanelDesk here = office.open();
                PanelDesk there = laptop.open()) {
            assertThat(there.reconciling().disputes()).isEmpty();
            assertThat(everything(there)).isEqualTo(everything(here));
        }
        assertThat(pass(laptop, office, "4").changed()).isZero();
    }

    private static void due(PanelDesk desk, PanelAction a, int day) throws Refused {
        desk.actions()
                .save(
                        Reworded.action(
                                a,
                                "Ask",
                                Optional.of(java.time.LocalDate.of(2026, 12, day)),
                                a.status(),
                                a.evidence()));
    }

    /** A command of {@code vigil together} at a store. */
    static Program.Ran together(Program at, String command, String... more) {
        List<String> all = new ArrayList<>(List.of("together", command, at.store().toString()));
        all.addAll(List.of(more));
        all.addAll(List.of("--passphrase-file", at.passphraseFile().toString()));
        return at.run(all.toArray(String[]::new)).good();
    }

    @Test
    void theWholeWayByCommands() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        String reference;
        try (PanelDesk desk = office.open()) {
            reference =
                    desk.notification().accept(Cases.notified(desk, "Doyle")).reference().text();
            due(
                    desk,
                    desk.actions().newAction(Optional.empty(), Optional.empty(), Optional.empty()),
                    7);
        }
        Path officeCard = office.write("office.card", together(office, "card").out());
        Path laptopCard = laptop.write("laptop.card", together(laptop, "card").out());
        String first = folder.resolve("1.vigil").toString();
        assertThat(together(office, "send", first, "--to", laptopCard.toString(), "--police").out())
                .contains("One case", "one action", "what the police restricted");
        assertThat(together(laptop, "look", first).out())
                .contains("One case new here", "Actions: 1 new, 0 changed");
        Program.Ran asked =
                laptop.run(
                        "together",
                        "take",
                        laptop.store().toString(),
                        first,
                        "--passphrase-file",
                        laptop.passphraseFile().toString());
        assertThat(asked.exit()).as("nobody said yes").isEqualTo(Exit.USAGE);
        assertThat(asked.out()).contains("From ", "One case new here");
        assertThat(asked.sentence()).contains("nothing was taken");
        assertThat(Files.exists(Path.of(first + ".receipt"))).isFalse();
        try (PanelDesk desk = laptop.open()) {
            assertThat(desk.cases().list()).isEmpty();
        }
        assertThat(together(laptop, "take", first, "--yes").out()).contains("1.vigil.receipt");
        assertThat(together(office, "confirm", first + ".receipt").out()).contains("was taken");
        try (PanelDesk desk = office.open()) {
            desk.cases().save(telling(only(desk), "As the police say"));
            due(desk, desk.actions().actions().getFirst(), 8);
        }
        try (PanelDesk desk = laptop.open()) {
            desk.cases().save(telling(only(desk), "As the family says"));
            due(desk, desk.actions().actions().getFirst(), 9);
        }
        String second = folder.resolve("2.vigil").toString();
        together(laptop, "send", second, "--to", officeCard.toString());
        assertThat(together(office, "take", second, "--yes").out())
                .contains("2 items were said differently");
        assertThat(together(office, "conflicts").out())
                .contains(reference, "As the police say", "As the family says", "in this store");
        assertThat(together(office, "conflicts", "--json").out())
                .contains("vigil-conflicts/1", "\"kind\" : \"action\"");
        assertThat(together(office, "conflicts").out())
                .contains("A-2026-01  due  Ask – Due", "8 Dec 2026", "9 Dec 2026");
        together(office, "choose", "a-2026-01", "due", "1");
        together(office, "choose", reference, "answer:incident.narrative#0", "2");
        assertThat(together(office, "conflicts").out()).contains("Nothing to choose");
        String third = folder.resolve("3.vigil").toString();
        Path words = office.write("words.txt", "harbour thimble oak lantern");
        together(office, "send", third, "--bundle-passphrase-file", words.toString());
        assertThat(
                        together(
                                        laptop,
                                        "take",
                                        third,
                                        "--yes",
                                        "--bundle-passphrase-file",
                                        words.toString())
                                .out())
                .contains("Nothing was said differently");
        try (PanelDesk here = office.open();
                PanelDesk there = laptop.open()) {
            assertThat(everything(there)).isEqualTo(everything(here));
        }
    }

    @Test
    void aCopyOfTheFolderIsWorkedOnApartAndReconciled() throws Exception {
        Program office = program("office");
        CaseId id;
        try (PanelDesk desk = office.open()) {
            ReviewCase made = desk.notification().accept(Cases.notified(desk, "Doyle"));
            id = made.id();
            desk.cases().save(telling(made, "As first heard"));
        }
        Path copied = folder.resolve("laptop").resolve("store");
        try (var files = Files.walk(office.store())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copied.resolve(office.store().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Program laptop = new Program(folder.resolve("laptop"));
        CaseReference taken;
        try (PanelDesk desk = office.open()) {
            desk.cases().save(telling(only(desk), "In the office"));
            taken = desk.notification().accept(Cases.notified(desk, "Marsh")).reference();
        }
        try (PanelDesk desk = laptop.open()) {
            desk.cases().save(telling(only(desk), "On the way"));
            assertThat(desk.notification().accept(Cases.notified(desk, "Hill")).reference())
                    .isEqualTo(taken);
        }
        Outcome outcome = pass(laptop, office, "1");
        assertThat(outcome.lettered())
                .containsExactly(
                        new Reconciling.Lettered(taken.text(), taken.lettered('B').text()));
        pass(office, laptop, "2");
        try (PanelDesk here = office.open();
                PanelDesk there = laptop.open()) {
            assertThat(everything(there)).isEqualTo(everything(here)).hasSize(3);
            assertThat(there.reconciling().disputes(id)).hasSize(1);
            assertThat(here.reconciling().disputes(id)).hasSize(1);
        }
    }

    @Test
    void oneFactorFoundTwiceWaitsForAChoiceAndIsNeverLost() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        try (PanelDesk desk = office.open()) {
            desk.notification().accept(Cases.notified(desk, "Doyle"));
        }
        pass(office, laptop, "1");
        for (Program one : List.of(office, laptop)) {
            try (PanelDesk desk = one.open()) {
                String factor = desk.vocabulary().factors().keySet().iterator().next();
                List<FactorFinding> found = new ArrayList<>();
                found.add(
                        new FactorFinding(
                                desk.newId(),
                                factor,
                                one == office ? Influence.ofGrade(1) : Influence.ofGrade(3),
                                Optional.empty(),
                                "said " + one.store().getParent().getFileName()));
                desk.cases().save(only(desk).withFactors(found));
            }
        }
        assertThat(pass(laptop, office, "2").open()).isEqualTo(1);
        try (PanelDesk desk = office.open()) {
            Reconciling.Dispute dispute = desk.reconciling().disputes().getFirst();
            assertThat(dispute.sides()).hasSize(2);
            assertThat(only(desk).factors()).hasSize(1);
            Optional<String> laptops =
                    dispute.sides().stream()
                            .map(Reconciling.Side::text)
                            .filter(text -> text.orElse("").contains("said laptop"))
                            .findFirst()
                            .orElseThrow();
            desk.reconciling().choose(dispute, laptops);
            assertThat(desk.reconciling().disputes()).isEmpty();
            assertThat(only(desk).factors().getFirst().note()).isEqualTo("said laptop");
        }
        pass(office, laptop, "3");
        try (PanelDesk desk = laptop.open()) {
            assertThat(only(desk).factors()).hasSize(1);
            assertThat(only(desk).factors().getFirst().note()).isEqualTo("said laptop");
            assertThat(desk.reconciling().disputes()).isEmpty();
        }
    }

    @Test
    void aBundleIsTakenOnceByWhomItIsForAndOnlyWhatChangedSinceTheReceiptFollows()
            throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        Program stranger = program("stranger");
        try (PanelDesk desk = office.open()) {
            desk.notification().accept(Cases.notified(desk, "Doyle"));
            desk.notification().accept(Cases.notified(desk, "Marsh"));
        }
        Path file = folder.resolve("one.vigil");
        Bundles.Card card = card(laptop);
        try (PanelDesk desk = office.open()) {
            assertThat(desk.reconciling().send(to(card), file, Progress.none()).whole()).isTrue();
        }
        try (PanelDesk desk = stranger.open()) {
            assertThat(reason(desk, file)).isEqualTo("recipient");
        }
        String receipt;
        try (PanelDesk desk = laptop.open()) {
            receipt =
                    desk.reconciling()
                            .take(file, Optional.empty(), Progress.none())
                            .receipt()
                            .orElseThrow();
            assertThat(reason(desk, file)).isEqualTo("taken");
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Path broken = Files.write(folder.resolve("broken.vigil"), bytes);
        try (PanelDesk desk = laptop.open()) {
            assertThat(reason(desk, broken)).isEqualTo("damaged");
        }
        try (PanelDesk desk = office.open()) {
            assertThat(desk.reconciling().confirm(receipt).confirmed()).isPresent();
            desk.cases().save(telling(only(desk), "More is known"));
            Reconciling.Made next =
                    desk.reconciling().send(to(card), folder.resolve("two.vigil"), Progress.none());
            assertThat(next.cases()).isEqualTo(1);
            assertThat(next.whole()).isFalse();
        }
        try (PanelDesk desk = laptop.open()) {
            Outcome second =
                    desk.reconciling()
                            .take(folder.resolve("two.vigil"), Optional.empty(), Progress.none());
            assertThat(second.changed()).isEqualTo(1);
            assertThat(second.missing()).isFalse();
        }
    }

    private static String reason(PanelDesk desk, Path file) {
        Refused refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(
                        Refused.class,
                        () -> desk.reconciling().take(file, Optional.empty(), Progress.none()));
        return ((Problem.BundleUnusable) refused.problem()).reason();
    }

    @Test
    void whatThePoliceRestrictedStaysUnlessItIsAskedFor() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        Bundles.Card card = card(laptop);
        var police =
                office.wiring().vocabulary().catalogue().fields().stream()
                        .filter(f ->
                                f.sensitivity() == vigil.domain.casefile.Sensitivity.POL
                                        && f.type() instanceof vigil.domain.casefile.FieldType.Text)
                        .findFirst()
                        .orElseThrow();
        try (PanelDesk desk = office.open()) {
            ReviewCase made = desk.notification().accept(Cases.notified(desk, "Doyle"));
            desk.cases().save(made.with(police.key(), Answer.of(new Value.Text("Operation X"))));
            desk.reconciling()
                    .send(
                            new Reconciling.Order(
                                    new Bundles.Recipient.ByCard(card),
                                    "",
                                    Carried.usual(desk.session()),
                                    Optional.empty(),
                                    false),
                            folder.resolve("without.vigil"),
                            Progress.none());
            desk.reconciling().send(to(card), folder.resolve("with.vigil"), Progress.none());
        }
        try (PanelDesk desk = laptop.open()) {
            desk.reconciling()
                    .take(folder.resolve("without.vigil"), Optional.empty(), Progress.none());
            assertThat(only(desk).answers().get(police.key())).isEmpty();
            desk.reconciling()
                    .take(folder.resolve("with.vigil"), Optional.empty(), Progress.none());
            assertThat(only(desk).answers().text(police.key())).isEqualTo("Operation X");
        }
    }

    @Test
    void aBundleIntoAFileThatIsThereIsRefused() throws Exception {
        Program office = program("office");
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");
        Bundles.Card card = card(office);
        try (PanelDesk desk = office.open()) {
            assertThatThrownBy(() -> desk.reconciling().send(to(card), file, Progress.none()))
                    .isInstanceOf(Refused.class);
        }
        assertThat(file).hasContent("mine");
    }
}
