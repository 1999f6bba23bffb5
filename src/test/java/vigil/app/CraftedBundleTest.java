package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Bundles;
import vigil.casework.Carried;
import vigil.casework.PanelDesk;
import vigil.casework.PanelHistories;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Reconciling;
import vigil.casework.Refused;
import vigil.casework.TogetherFormat;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelKind;
import vigil.exchange.TogetherFile;

/** What somebody who has another program seals to a store: refused whole, in one sentence. */
@Tag("slow")
class CraftedBundleTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID RECORD = new UUID(9, 9);
    private static final String CODE = "ACT_STATUS01";

    @TempDir private Path folder;
    private Program office = new Program(Path.of("."));
    private Program laptop = office;
    private Optional<Meeting> kept = Optional.empty();
    private int made;

    @BeforeEach
    void twoStores() throws Exception {
        office = new Program(Files.createDirectories(folder.resolve("office"))).create("Sheffield");
        laptop = new Program(Files.createDirectories(folder.resolve("laptop"))).create("Sheffield");
        try (PanelDesk desk = office.open()) {
            Meeting draft =
                    desk.meetings()
                            .draft(
                                    "November",
                                    LocalDate.of(2026, 11, 22),
                                    List.of(),
                                    Map.of(AgendaKind.WELCOME, "Hello"));
            kept = Optional.of(desk.meetings().save(draft));
        }
    }

    private Meeting stored() {
        return kept.orElseThrow();
    }

    private static Edit edit(UUID id, String item, String text, UUID... basedOn) {
        return edit(id, item, text, NOON, basedOn);
    }

    private static Edit edit(UUID id, String item, String text, Instant at, UUID... basedOn) {
        return new Edit(
                id,
                new UUID(8, 8),
                item,
                Optional.empty(),
                Optional.of(text),
                new UUID(5, 6),
                "Sam",
                at,
                Set.of(basedOn));
    }

    private static Edit first(String item, String text) {
        return edit(UUID.randomUUID(), item, text);
    }

    private static TogetherFormat.TravellingRecord record(PanelKind kind, UUID id, Edit... edits) {
        return new TogetherFormat.TravellingRecord(
                new PanelHistories.Key(kind, id),
                kind == PanelKind.MEETING ? "" : "A-2026-77",
                NOON,
                new UUID(8, 8),
                List.of(edits));
    }

    private static TogetherFormat.TravellingRecord action(Edit... more) {
        List<Edit> edits = new java.util.ArrayList<>(List.of(more));
        edits.add(first("raisedOn", "2026-11-20"));
        edits.add(first("wording", "Ask"));
        edits.add(first("status", CODE));
        return record(PanelKind.ACTION, RECORD, edits.toArray(Edit[]::new));
    }

    private static TogetherFormat.TravellingRecord meeting(Edit... more) {
        List<Edit> edits = new java.util.ArrayList<>(List.of(more));
        edits.add(first("date", "2026-11-20"));
        edits.add(first("state", "PLANNED"));
        return record(PanelKind.MEETING, RECORD, edits.toArray(Edit[]::new));
    }

    private Path sealed(TogetherFormat.TravellingRecord... records) throws Exception {
        return sealed("Sam", records);
    }

    private Path sealed(String member, TogetherFormat.TravellingRecord... records)
            throws Exception {
        Bundles.Card to = TogetherOnStoreTest.card(office);
        Path file = folder.resolve(made++ + ".vigil");
        try (PanelDesk desk = laptop.open();
                Bundles.Self self = desk.bundles().self();
                OutputStream out = Files.newOutputStream(file)) {
            desk.bundles()
                    .format()
                    .seal(
                            out,
                            new Bundles.Draft(
                                    Bundles.Kind.CASES,
                                    UUID.randomUUID(),
                                    desk.clock().instant(),
                                    Optional.empty(),
                                    true),
                            self,
                            new Bundles.Recipient.ByCard(to),
                            content -> {
                                TogetherFormat.Outgoing write =
                                        new TogetherFile()
                                                .begin(
                                                        content,
                                                        new TogetherFormat.Head(
                                                                self.card().id(),
                                                                "Laptop",
                                                                0,
                                                                5,
                                                                new Carried(true, true, false)
                                                                        .code(),
                                                                Map.of()));
                                write.member(
                                        new PanelMember(
                                                new UUID(5, 6),
                                                Optional.empty(),
                                                member,
                                                "AGENCY_TYPE07",
                                                PanelRole.COORDINATOR,
                                                false,
                                                false));
                                for (TogetherFormat.TravellingRecord each : records) {
                                    write.record(each);
                                }
                                write.end();
                            });
        }
        return file;
    }

    private Reconciling.Outcome take(Path file) throws Refused {
        try (PanelDesk desk = office.open()) {
            return desk.reconciling().take(file, Optional.empty(), Progress.none());
        }
    }

    private void refused(Path file) throws Refused {
        Refused refused = catchThrowableOfType(Refused.class, () -> take(file));
        assertThat(refused).isNotNull();
        assertThat(refused.problem()).isEqualTo(new Problem.BundleUnusable("damaged", List.of()));
        try (PanelDesk desk = office.open()) {
            assertThat(desk.actions().actions()).isEmpty();
            assertThat(desk.meetings().list()).hasSize(1);
            assertThat(desk.meetings().open(stored().id())).isEqualTo(stored());
        }
    }

    @Test
    void anIdentityThatBelongsToSomethingOfAnotherKindIsRefused() throws Exception {
        refused(
                sealed(
                        record(
                                PanelKind.ACTION,
                                stored().id(),
                                first("raisedOn", "2026-11-20"),
                                first("status", CODE))));
        refused(
                sealed(
                        meeting(
                                first(
                                        "agenda:" + stored().agenda().getFirst().id(),
                                        "OTHER\u001fMine\u001f5"))));
    }

    @Test
    void whatNoColumnHoldsIsRefusedAlsoWhereItIsNotShown() throws Exception {
        UUID before = UUID.randomUUID();
        refused(
                sealed(
                        action(
                                edit(before, "evidence", "x".repeat(50_000)),
                                edit(UUID.randomUUID(), "evidence", "short", before))));
        refused(sealed(action(first("x".repeat(96), "short"))));
        refused(sealed(action(edit(before, "found", "well", Instant.MAX.minusSeconds(99)))));
        refused(sealed("S".repeat(201), action()));
    }

    @Test
    void aSideThatCouldNotBeShownIsRefused() throws Exception {
        refused(
                sealed(
                        action(
                                edit(new UUID(1, 1), "due", "2026-12-01"),
                                edit(new UUID(1, 2), "due", "soon"))));
        refused(sealed(meeting(first("interest:nobody", "yes\u001fno"))));
    }

    @Test
    void whatPointsAtSomethingOfAnotherKindIsKeptAndNotShown() throws Exception {
        Reconciling.Outcome taken =
                take(
                        sealed(
                                action(
                                        first("follows", RECORD.toString()),
                                        first("case", stored().id().toString()),
                                        first("meeting", new UUID(5, 6).toString()))));
        assertThat(taken.of(PanelKind.ACTION).added()).isEqualTo(1);
        try (PanelDesk desk = office.open()) {
            PanelAction one = desk.actions().actions().getFirst();
            assertThat(one.recommendation()).isEmpty();
            assertThat(one.reviewCase()).isEmpty();
            assertThat(one.meeting()).isEmpty();
        }
        office.mustBeUnharmed();
    }
}
