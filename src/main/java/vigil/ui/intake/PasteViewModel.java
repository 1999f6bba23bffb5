package vigil.ui.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.intake.ConfirmedFacts;
import vigil.domain.intake.MailFile;
import vigil.domain.intake.PastedText;
import vigil.domain.intake.Proposal;
import vigil.domain.intake.Reading;
import vigil.domain.intake.Target;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/**
 * Working through pasted reports, one after another. The text lives here and nowhere else; of it
 * only what is confirmed goes into the store.
 */
public final class PasteViewModel {

    /** What a person said to a proposal. */
    enum Said {
        NOTHING,
        YES,
        NO
    }

    /** A proposal with what was said to it. */
    record Row(Proposal proposal, Said said, int choice) {
        Target chosen() {
            return proposal.choices().get(choice);
        }
    }

    /** One report at work. */
    record Page(Reading reading, LocalDate received, List<Row> rows, boolean textKept) {
        Page {
            rows = List.copyOf(rows);
        }

        Page withRow(int index, Row row) {
            List<Row> changed = new ArrayList<>(rows);
            changed.set(index, row);
            return new Page(reading, received, changed, textKept);
        }

        long waiting() {
            return rows.stream().filter(r -> r.said == Said.NOTHING).count();
        }

        boolean anyConfirmed() {
            return rows.stream().anyMatch(r -> r.said == Said.YES) || textKept;
        }
    }

    private record Step(Page page, int current) {}

    private static final long LARGEST_FILE = 4L * 1024 * 1024;

    private final Kit kit;
    private final PanelDesk desk;
    private final ReadOnlyObjectWrapper<Optional<Page>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Deque<Step> undo = new ArrayDeque<>();
    private Consumer<String> unread = text -> {};
    private int number;
    private int total;

    public PasteViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    /** Gets back what could not be read, with the reports that waited behind it. */
    void whenUnread(Consumer<String> listener) {
        unread = listener;
    }

    /** Whether a report is at work or waits. */
    public boolean unfinished() {
        return page.get().isPresent() || !waiting.isEmpty();
    }

    ReadOnlyObjectProperty<Optional<Page>> page() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    Vocabulary vocabulary() {
        return desk.vocabulary();
    }

    LocalDate today() {
        return LocalDate.now(kit.clock());
    }

    /** Which report this is, from 1. */
    int number() {
        return number;
    }

    int total() {
        return total;
    }

    /** Takes what was pasted and begins with its first report. */
    void take(String pasted) {
        String clean = PastedText.clean(pasted);
        if (clean.isBlank()) {
            return;
        }
        waiting.addAll(PastedText.reports(clean));
        number = 0;
        total = waiting.size();
        next();
    }

    void open(Path file) {
        String name = String.valueOf(file.getFileName());
        kit.work()
                .run(
                        "readingReport",
                        progress -> {
                            try {
                                if (Files.size(file) > LARGEST_FILE) {
                                    throw new Refused(
                                            new Problem.UnreadableFile(name, "", "tooLong"));
                                }
                                return MailFile.text(name, Files.readAllBytes(file))
                                        .orElseThrow(() ->
                                                new Refused(
                                                        new Problem.UnreadableFile(
                                                                name, "", "noPlainText")));
                            } catch (java.io.IOException e) {
                                throw new Refused(new Problem.NotReadable(name), e);
                            }
                        },
                        this::take,
                        kit::report);
    }

    /** Reads the next report that waits. */
    void next() {
        page.set(Optional.empty());
        current.set(-1);
        undo.clear();
        Optional.ofNullable(waiting.poll())
                .ifPresent(text -> {
                    number++;
                    read(text, PastedText.sent(text, today()).orElse(today()));
                });
    }

    /** Reads the report again as if it had come on another day. */
    void receivedOn(LocalDate day) {
        page.get().filter(p -> !p.received.equals(day)).ifPresent(p -> read(p.reading.text(), day));
    }

    private void read(String text, LocalDate received) {
        kit.work()
                .run(
                        "readingReport",
                        progress -> desk.reports().read(text, received),
                        reading -> {
                            List<Row> rows =
                                    reading.proposals().stream()
                                            .map(p -> new Row(p, Said.NOTHING, 0))
                                            .toList();
                            undo.clear();
                            page.set(Optional.of(new Page(reading, received, rows, false)));
                            current.set(rows.isEmpty() ? -1 : 0);
                        },
                        problem -> {
                            kit.report(problem);
                            if (page.get().isEmpty()) {
                                waiting.addFirst(text);
                                unread.accept(String.join("\n\n----\n\n", waiting));
                                waiting.clear();
                            }
                        });
    }

    void select(int index) {
        current.set(index);
    }

    /** The choice of the proposal at work; the first one is taken where only one is. */
    void accept() {
        row().filter(row -> !row.proposal.ambiguous()).ifPresent(row -> say(Said.YES, row.choice));
    }

    void choose(int choice) {
        row().filter(row -> choice < row.proposal.choices().size())
                .ifPresent(row -> say(Said.YES, choice));
    }

    void reject() {
        row().ifPresent(row -> say(Said.NO, row.choice));
    }

    private Optional<Row> row() {
        return page.get()
                .filter(p -> current.get() >= 0 && current.get() < p.rows.size())
                .map(p -> p.rows.get(current.get()));
    }

    private void say(Said said, int choice) {
        page.get()
                .ifPresent(p -> {
                    remember();
                    int index = current.get();
                    Row row = new Row(p.rows.get(index).proposal, said, choice);
                    page.set(Optional.of(p.withRow(index, row)));
                    goOnFrom(index);
                });
    }

    private void goOnFrom(int index) {
        List<Row> rows = page.get().map(Page::rows).orElse(List.of());
        for (int step = 1; step <= rows.size(); step++) {
            int at = (index + step) % rows.size();
            if (rows.get(at).said == Said.NOTHING) {
                current.set(at);
                return;
            }
        }
        current.set(index);
    }

    /** Confirms everything that the text says plainly. */
    void acceptSure() {
        page.get()
                .ifPresent(p -> {
                    remember();
                    List<Row> rows =
                            p.rows.stream()
                                    .map(r ->
                                            r.said == Said.NOTHING && r.proposal.sure()
                                                    ? new Row(r.proposal, Said.YES, 0)
                                                    : r)
                                    .toList();
                    page.set(Optional.of(new Page(p.reading, p.received, rows, p.textKept)));
                    goOnFrom(rows.size() - 1);
                });
    }

    /** Whether the text itself goes into the narrative. */
    void keepText(boolean kept) {
        page.get()
                .filter(p -> p.textKept != kept)
                .ifPresent(p -> {
                    remember();
                    page.set(Optional.of(new Page(p.reading, p.received, p.rows, kept)));
                });
    }

    private void remember() {
        page.get().ifPresent(p -> undo.push(new Step(p, current.get())));
    }

    void undo() {
        Optional.ofNullable(undo.poll())
                .ifPresent(step -> {
                    page.set(Optional.of(step.page));
                    current.set(step.current);
                });
    }

    /** Whether the report says something, and nothing of it was taken or left out yet. */
    boolean untouched() {
        return page.get()
                .filter(p -> !p.rows.isEmpty() && !p.textKept)
                .filter(p -> p.waiting() == p.rows.size())
                .isPresent();
    }

    /**
     * A notification with what was confirmed; the report is done with. One of which nothing was
     * looked at stays: going on would let go of it unread.
     */
    void goOn(Consumer<ReviewCase> then) {
        if (untouched()) {
            kit.notices().note(kit.say("intake.untouched"));
            return;
        }
        page.get()
                .ifPresent(p -> {
                    ReviewCase draft = draft(p);
                    page.set(Optional.empty());
                    current.set(-1);
                    undo.clear();
                    then.accept(draft);
                });
    }

    private ReviewCase draft(Page p) {
        List<Target> confirmed =
                p.rows.stream().filter(r -> r.said == Said.YES).map(Row::chosen).toList();
        ReviewCase blank = desk.notification().blank();
        Answers answers =
                blank.answers()
                        .with(Fields.DATE_NOTIFIED, new Value.Date(PartialDate.of(p.received)));
        if (p.textKept) {
            answers = answers.with(Fields.NARRATIVE, new Value.Text(p.reading.text()));
        }
        return ConfirmedFacts.apply(blank.withAnswers(answers), confirmed, desk::newId);
    }

    /** Leaves the report out and goes on to the next. */
    void skip() {
        next();
    }

    /** Lets go of everything that was pasted. */
    void forget() {
        waiting.clear();
        total = 0;
        number = 0;
        next();
    }

    /** The page is left or the window locks: what was confirmed is kept as a draft. */
    public void keep() {
        page.get()
                .filter(Page::anyConfirmed)
                .ifPresent(p -> {
                    ReviewCase draft = draft(p);
                    kit.work()
                            .run(
                                    "keeping",
                                    () -> desk.notification().keepDraft(draft),
                                    () -> {},
                                    kit::report);
                });
    }
}
