package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.Changed;
import vigil.casework.CopyForm;
import vigil.casework.KeyVault;
import vigil.casework.Leaving;
import vigil.casework.PageViewer;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.casework.SecondPerson;
import vigil.casework.WrittenAt;
import vigil.domain.access.PanelMember;
import vigil.domain.panel.OutputTier;
import vigil.ui.kit.Kit;

/**
 * The minutes of a meeting as they would leave the panel: one tier at a time, page by page from
 * memory, and released to a file once nothing in them names anybody who may not be named.
 */
final class PreviewViewModel {

    private final Kit kit;
    private final PanelDesk desk;
    private final UUID meeting;
    private final Consumer<Runnable> onceKept;
    private final Runnable stopListening;
    private final ObservableList<String> agencies = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<String>> agency =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OutputTier> tier = new SimpleObjectProperty<>(OutputTier.FULL);
    private final ReadOnlyObjectWrapper<Optional<Publication.Prepared>> prepared =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final PageZoom zoom = new PageZoom();
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final ObjectProperty<Integer> version = new SimpleObjectProperty<>(0);
    private final ObjectProperty<CopyForm.Kind> form =
            new SimpleObjectProperty<>(CopyForm.Kind.ARCHIVE);
    private final DrawnDocument document;
    private final Approval approval;
    private final LeavingCopies copies;
    private final Map<UUID, String> names = new HashMap<>();
    private long newest;

    /**
     * @param onceKept runs something once what is being written is stored, because minutes are made
     *     from what is stored
     */
    PreviewViewModel(Kit kit, PanelDesk desk, UUID meeting, Consumer<Runnable> onceKept) {
        this.kit = kit;
        this.desk = desk;
        this.meeting = meeting;
        this.onceKept = onceKept;
        this.document = new DrawnDocument(kit);
        this.approval = new Approval(kit, desk, meeting, prepared::get, () -> outdated.set(false));
        this.copies = new LeavingCopies(kit, desk, meeting, prepared::get, this::useApprovalUp);
        tier.addListener((p, was, is) -> prepare());
        agency.addListener((p, was, is) -> agencyChosen(was, is));
        version.addListener((p, was, is) -> prepare());
        stopListening =
                desk.onChange(changed -> {
                    if (changed != Changed.SETTINGS) {
                        kit.work().onWindow(() -> outdated.set(prepared.get().isPresent()));
                    }
                });
    }

    List<OutputTier> tiers() {
        return desk.publication().tiers();
    }

    /** Codes of the agencies that an extract can be made for. */
    ObservableList<String> agencies() {
        return agencies;
    }

    String agencyName(String code) {
        return desk.vocabulary().list("AGENCY_TYPE").label(code);
    }

    /** Whose extract is shown. */
    ObjectProperty<Optional<String>> agency() {
        return agency;
    }

    private void agencyChosen(Optional<String> was, Optional<String> is) {
        if (tier.get() == OutputTier.AGENCY && was.isPresent() && is.isPresent()) {
            prepare();
        }
    }

    ObjectProperty<OutputTier> tier() {
        return tier;
    }

    /** What kind of file would be released. */
    ObjectProperty<CopyForm.Kind> form() {
        return form;
    }

    /** How good a passphrase of a file is; it is not kept. */
    KeyVault.Strength strength(Passphrase passphrase) {
        return desk.protection().strength(passphrase);
    }

    /** The number of the locked version that is shown; 0 for the minutes as they stand. */
    ObjectProperty<Integer> version() {
        return version;
    }

    /** Makes the minutes if they were never made, or if something changed since. */
    void show() {
        if (prepared.get().isEmpty() && trouble.get().isEmpty() || outdated.get()) {
            prepare();
        }
    }

    /** Makes the minutes from what is stored now. Of several requests only the newest counts. */
    void prepare() {
        long mine = ++newest;
        OutputTier wanted = tier.get();
        Optional<String> whose = agency.get();
        int number = version.get();
        onceKept.accept(() -> {
            if (mine == newest) {
                busy.set(true);
                kit.work()
                        .run(
                                "writingMinutes",
                                progress -> make(wanted, whose, number, progress),
                                made -> show(mine, made),
                                problem -> fail(mine, problem));
            }
        });
    }

    private Made make(OutputTier wanted, Optional<String> whose, int number, Progress progress)
            throws Refused {
        List<String> all =
                wanted == OutputTier.AGENCY
                        ? desk.publication().agencies(meeting, number)
                        : List.of();
        String extract = whose.filter(all::contains).orElse(all.isEmpty() ? "" : all.getFirst());
        Publication.Prepared made =
                desk.publication().prepare(meeting, number, wanted, extract, progress);
        PageViewer viewer = desk.publication().view(made);
        return new Made(
                made,
                viewer,
                IntStream.range(0, viewer.pages()).mapToObj(viewer::size).toList(),
                desk.publication().register(meeting),
                desk.membership().members(),
                all,
                desk.secondPerson().standing(made));
    }

    /** What making the minutes gave, read in one go. */
    private record Made(
            Publication.Prepared prepared,
            PageViewer viewer,
            List<PageViewer.Size> sizes,
            List<Publication.Gone> register,
            List<PanelMember> members,
            List<String> agencies,
            SecondPerson.Standing second) {}

    private void show(long mine, Made made) {
        if (mine != newest) {
            document.discard(made.viewer());
            return;
        }
        document.open(made.viewer(), made.sizes());
        busy.set(false);
        outdated.set(false);
        trouble.set(Optional.empty());
        made.members().forEach(member -> names.put(member.id(), member.name()));
        copies.register().setAll(made.register());
        approval.show(made.second());
        page.set(Math.min(page.get(), made.prepared().pages() - 1));
        if (made.prepared().tier() == OutputTier.AGENCY) {
            if (!agencies.equals(made.agencies())) {
                agencies.setAll(made.agencies());
            }
            agency.set(Optional.of(made.prepared().agency()));
        }
        prepared.set(Optional.of(made.prepared()));
    }

    private void fail(long mine, Problem problem) {
        if (mine == newest) {
            document.close();
            busy.set(false);
            prepared.set(Optional.empty());
            trouble.set(Optional.of(problem));
        }
    }

    ReadOnlyObjectProperty<Optional<Publication.Prepared>> prepared() {
        return prepared.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether something was stored since these minutes were made. */
    ReadOnlyBooleanProperty outdated() {
        return outdated.getReadOnlyProperty();
    }

    PageZoom zoom() {
        return zoom;
    }

    /** The page one looks at, from 0. */
    IntegerProperty page() {
        return page;
    }

    /** The pages, as far as they are drawn and read. */
    DrawnDocument document() {
        return document;
    }

    int pages() {
        return prepared.get().map(Publication.Prepared::pages).orElse(0);
    }

    /**
     * A name for the file that says nothing of what is in it: {@code minutes-2026-09-17-full.pdf}.
     */
    String fileName(LocalDate date) {
        return plainName(date) + form.get().ending();
    }

    private String plainName(LocalDate date) {
        return "minutes-" + date + "-" + tier.get().name().toLowerCase(Locale.ROOT);
    }

    /** The same for the redaction log. */
    String logName(LocalDate date) {
        return plainName(date) + "-redactions.pdf";
    }

    /** Whether these minutes can be released: made, up to date, and naming nobody. */
    boolean releasable() {
        return clean() && mayRelease() && !approval.missing();
    }

    /** Whether they are made, up to date, and name nobody. */
    boolean clean() {
        return !busy.get() && prepared.get().filter(p -> p.found().isEmpty()).isPresent();
    }

    /** The second person's word on them. */
    Approval approval() {
        return approval;
    }

    private void useApprovalUp() {
        if (approval.needed()) {
            prepare();
        }
    }

    /** Their copies on the way out. */
    LeavingCopies copies() {
        return copies;
    }

    /** Whether the member may let these minutes out, once nothing stands against it. */
    boolean mayRelease() {
        return desk.session().may(leaving().intent());
    }

    /** What would leave now. */
    Leaving leaving() {
        return Publication.leaving(tier.get(), form.get());
    }

    /** Where something that was found is written, if it is written anywhere. */
    void whereWritten(Publication.Leak leak, Consumer<Optional<WrittenAt>> then) {
        kit.work()
                .run(
                        "openingMeeting",
                        progress -> desk.publication().whereWritten(meeting, leak),
                        then,
                        kit::report);
    }

    String memberName(UUID member) {
        return names.getOrDefault(member, "");
    }

    void dispose() {
        stopListening.run();
        newest++;
        document.close();
        prepared.set(Optional.empty());
    }
}
