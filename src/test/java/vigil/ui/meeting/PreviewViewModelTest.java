package vigil.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.CopyForm;
import vigil.casework.MemoryStore;
import vigil.casework.MemoryStoreDesk;
import vigil.casework.MemoryStoreSample;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Publication;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.OutputTier;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.TestKit;

class PreviewViewModelTest {

    private final InlineWork work = new InlineWork();
    private final Kit kit = new TestKit().with(work);
    private final MemoryStore store = MemoryStoreSample.full(TestKit.vocabulary(), TestKit.CLOCK);

    private PanelDesk desk(PanelMember member) {
        return MemoryStoreDesk.open(
                store, member, TestKit.vocabulary(), new TinyMinutes(), TestKit.CLOCK);
    }

    private PreviewViewModel preview(PanelDesk desk) {
        return new PreviewViewModel(kit, desk, MemoryStoreSample.meetingId(3), Runnable::run);
    }

    private PreviewViewModel preview() {
        PreviewViewModel preview = preview(desk(MemoryStoreSample.SECRETARY));
        preview.show();
        return preview;
    }

    private void learning(String text) {
        Meeting held =
                store.records().panel().meeting(MemoryStoreSample.meetingId(3)).orElseThrow();
        store.records()
                .panel()
                .insertMeeting(
                        held.withDiscussion(Said.LEARNING.in(held.discussions().getFirst(), text)));
    }

    @Test
    void minutesAreMadeOnceAndAgainOnlyWhenSomethingChanged() throws Exception {
        PanelDesk desk = desk(MemoryStoreSample.COORDINATOR);
        PreviewViewModel preview = preview(desk);
        preview.show();
        preview.show();
        assertThat(work.names()).filteredOn("writingMinutes"::equals).hasSize(1);
        assertThat(preview.pages()).isGreaterThan(1);
        assertThat(preview.document().sizes()).hasSize(preview.pages());

        desk.actions().save(desk.actions().actions().getFirst());
        assertThat(preview.outdated().get()).isTrue();
        preview.show();
        assertThat(work.names()).filteredOn("writingMinutes"::equals).hasSize(2);
        assertThat(preview.outdated().get()).isFalse();
    }

    @Test
    void pagesAreDrawnOneAfterAnotherInTheOrderWantedAndThenKept() {
        PreviewViewModel preview = preview();
        List<Integer> drawn = new ArrayList<>();
        preview.document().draw(List.of(1, 0, 2), 0.5, (page, picture) -> drawn.add(page));
        long before = work.names().stream().filter("drawingPage"::equals).count();
        preview.document().draw(List.of(0, 1), 0.5, (page, picture) -> drawn.add(page));

        assertThat(drawn).containsExactly(1, 0, 2, 0, 1);
        assertThat(before).isEqualTo(3);
        assertThat(work.names()).filteredOn("drawingPage"::equals).hasSize(3);
        preview.document()
                .draw(List.of(0), 1, (page, picture) -> assertThat(picture.width()).isEqualTo(595));
    }

    @Test
    void pagesThatAreNoLongerWantedAreNotDrawn() {
        PreviewViewModel preview = preview();
        TreeSet<Integer> drawn = new TreeSet<>();
        work.hold();
        preview.document().draw(List.of(0, 1, 2), 0.5, (page, picture) -> drawn.add(page));
        preview.document().draw(List.of(2), 0.5, (page, picture) -> drawn.add(page));
        work.release();

        assertThat(drawn).containsExactly(0, 2); // the first had begun
    }

    @Test
    void wordsAreFoundOnTheirPages() {
        PreviewViewModel preview = preview();
        preview.document().search("PHARMACY");

        assertThat(preview.document().search().get().total()).isGreaterThan(1);
        assertThat(preview.document().search().get().pages()).isNotEmpty();
        preview.document().search("");
        assertThat(preview.document().search().get().total()).isZero();
    }

    @Test
    void zoomGoesFromWhereItIsToTheNextStep() {
        PreviewViewModel preview = preview();
        preview.zoom().step(1.17, true);
        assertThat(preview.zoom().chosen().get()).contains(1.25);
        preview.zoom().step(1.17, false);
        assertThat(preview.zoom().chosen().get()).contains(1.1);
        preview.zoom().step(3.0, true);
        assertThat(preview.zoom().chosen().get()).contains(3.0);
        preview.zoom().chosen().set(Optional.empty());
        assertThat(preview.zoom().chosen().get()).isEmpty();
    }

    @Test
    void releasedMinutesAreInTheFileAndInTheRegister(@TempDir Path folder) throws IOException {
        PreviewViewModel preview = preview();
        Path file = folder.resolve(preview.fileName(LocalDate.of(2026, 7, 23)));
        List<LeavingCopies.Outcome> outcomes = new ArrayList<>();
        preview.copies()
                .release(
                        new CopyForm.Archive(),
                        " Director of Public Health ",
                        file,
                        false,
                        outcomes::add,
                        problem -> {
                            throw new AssertionError(problem);
                        });

        assertThat(file.getFileName().toString()).isEqualTo("minutes-2026-07-23-full.pdf");
        assertThat(Files.readAllBytes(file))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(outcomes).containsExactly(LeavingCopies.Outcome.RELEASED);
        assertThat(preview.copies().register())
                .singleElement()
                .extracting(Publication.Gone::release)
                .satisfies(release -> {
                    assertThat(release.recipient()).isEqualTo("Director of Public Health");
                    assertThat(release.tier()).isEqualTo(OutputTier.FULL.code());
                    assertThat(preview.memberName(release.member())).isEqualTo("Tom Whitfield");
                });
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenAsked(@TempDir Path folder) throws IOException {
        PreviewViewModel preview = preview();
        Path file = Files.writeString(folder.resolve("there.pdf"), "mine");
        List<LeavingCopies.Outcome> outcomes = new ArrayList<>();
        preview.copies()
                .release(
                        new CopyForm.Archive(),
                        "Somebody",
                        file,
                        false,
                        outcomes::add,
                        problem -> {});
        assertThat(Files.readString(file)).isEqualTo("mine");
        preview.copies()
                .release(
                        new CopyForm.Archive(),
                        "Somebody",
                        file,
                        true,
                        outcomes::add,
                        problem -> {});

        assertThat(outcomes)
                .containsExactly(LeavingCopies.Outcome.FILE_EXISTS, LeavingCopies.Outcome.RELEASED);
        assertThat(preview.copies().register()).hasSize(1);
    }

    @Test
    void minutesThatNameSomebodyCannotBeReleased(@TempDir Path folder) {
        learning("Mr Mellor was released on a Friday.");
        PreviewViewModel preview = preview();
        assertThat(preview.releasable()).isTrue(); // the full version may name people
        preview.tier().set(OutputTier.PUBLIC);

        assertThat(preview.prepared().get().orElseThrow().found()).isNotEmpty();
        assertThat(preview.releasable()).isFalse();
        List<Problem> problems = new ArrayList<>();
        preview.copies()
                .release(
                        new CopyForm.Archive(),
                        "Somebody",
                        folder.resolve("public.pdf"),
                        false,
                        outcome -> {},
                        problems::add);
        assertThat(problems).hasOnlyElementsOfType(Problem.IdentifiersLeft.class);
        assertThat(folder).isEmptyDirectory();

        learning("A release on a Friday needs a plan for the weekend.");
        preview.prepare();
        assertThat(preview.releasable()).isTrue();
    }

    @Test
    void whoMayNotReleaseFullMinutesIsToldSoAndSeesNone() {
        PreviewViewModel preview =
                preview(
                        desk(
                                new PanelMember(
                                        MemoryStoreSample.id(1, 98),
                                        Optional.of("ann"),
                                        "Ann Lee",
                                        "AGENCY_TYPE17",
                                        PanelRole.DEPUTY,
                                        true)));
        preview.show();

        assertThat(preview.prepared().get()).isEmpty();
        assertThat(preview.trouble().get()).contains(new Problem.NotPermitted("RELEASE_FULL"));
        preview.tier().set(OutputTier.REDACTED);
        assertThat(preview.prepared().get()).isPresent();
        assertThat(preview.trouble().get()).isEmpty();
    }

    @Test
    void leavingLetsGoOfEveryPage() {
        PreviewViewModel preview = preview();
        preview.dispose();
        List<Integer> drawn = new ArrayList<>();
        preview.document().draw(List.of(0), 1, (page, picture) -> drawn.add(page));

        assertThat(drawn).isEmpty();
        assertThat(work.names()).contains("closingPages");
        assertThat(preview.prepared().get()).isEmpty();
    }
}
