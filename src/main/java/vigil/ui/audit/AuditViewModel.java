package vigil.ui.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vigil.casework.AuditKind;
import vigil.casework.AuditTrail;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseReference;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestWork;
import vigil.words.AuditText;

/** The audit, read a page at a time while somebody scrolls. */
public final class AuditViewModel {

    /** Rows read at a time: some screens full. */
    static final int PAGE = 200;

    private static final Duration UNTIL_RESTED = Duration.ofMillis(200);

    /** Whether rows have been read yet. */
    enum State {
        READING,
        THERE,
        REFUSED
    }

    /** What the person wants to see. */
    private record Page(
            List<AuditTrail.Entry> rows, long count, AuditText text, List<PanelMember> members) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final LatestWork reading;
    private final LatestWork readingMore;
    private final ObservableList<AuditTrail.Entry> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<Long> count = new ReadOnlyObjectWrapper<>(0L);
    private final ObservableList<PanelMember> members = FXCollections.observableArrayList();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<Optional<PanelMember>> member =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AuditKind>> kind =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<CaseReference>> reviewCase =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> from =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> until =
            new SimpleObjectProperty<>(Optional.empty());
    private AuditText text;
    private Optional<Problem> problem = Optional.empty();
    private boolean all;
    private boolean quiet;

    public AuditViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.reading = new LatestWork(kit.work(), UNTIL_RESTED);
        this.readingMore = new LatestWork(kit.work(), Duration.ZERO);
        this.text = new AuditText(kit.words(), kit.clock().getZone(), Map.of());
        typed.addListener((p, was, is) -> read());
        member.addListener((p, was, is) -> read());
        kind.addListener((p, was, is) -> read());
        reviewCase.addListener((p, was, is) -> read());
        from.addListener((p, was, is) -> read());
        until.addListener((p, was, is) -> read());
    }

    PanelDesk desk() {
        return desk;
    }

    /** What is asked for, as the filters stand. */
    AuditTrail.Question question() {
        AuditTrail.Question asked =
                AuditTrail.Question.ALL
                        .between(start(from.get()), start(until.get().map(day -> day.plusDays(1))))
                        .only(kind.get().map(AuditKind::intents).orElse(java.util.Set.of()))
                        .with(text.words(typed.get()));
        if (member.get().isPresent()) {
            asked = asked.by(member.get().get().id());
        }
        return reviewCase.get().isPresent() ? asked.of(reviewCase.get().get().text()) : asked;
    }

    Optional<Instant> start(Optional<LocalDate> day) {
        return day.map(d -> d.atStartOfDay(kit.clock().getZone()).toInstant());
    }

    /** Reads the first page of what is asked for now. */
    void read() {
        if (quiet) {
            return;
        }
        readingMore.stop();
        AuditTrail.Question asked = question();
        reading.request(
                "readingAudit",
                progress ->
                        new Page(
                                desk.audit().page(asked, Long.MAX_VALUE, PAGE),
                                desk.audit().count(asked),
                                new AuditText(
                                        kit.words(), kit.clock().getZone(), desk.audit().known()),
                                desk.audit().members()),
                page -> {
                    text = page.text();
                    all = page.rows().size() < PAGE;
                    count.set(page.count());
                    if (!members.equals(page.members())) {
                        members.setAll(page.members());
                    }
                    rows.setAll(page.rows());
                    state.set(State.THERE);
                },
                refused -> {
                    problem = Optional.of(refused);
                    state.set(State.REFUSED);
                },
                () -> state.set(State.THERE));
    }

    /** Reads on after the last row, if there is more. */
    void more() {
        if (all || rows.isEmpty()) {
            return;
        }
        AuditTrail.Question asked = question();
        long before = rows.getLast().sequence();
        readingMore.request(
                "readingAudit",
                progress -> desk.audit().page(asked, before, PAGE),
                next -> {
                    all = next.size() < PAGE;
                    rows.addAll(next);
                },
                kit::report);
    }

    /** Takes all filters away, or leaves only one of them. */
    void clear(Optional<PanelMember> only, Optional<CaseReference> about) {
        quiet = true;
        typed.set("");
        member.set(only);
        kind.set(Optional.empty());
        reviewCase.set(about);
        from.set(Optional.empty());
        until.set(Optional.empty());
        quiet = false;
        read();
    }

    ObservableList<AuditTrail.Entry> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Long> count() {
        return count.getReadOnlyProperty();
    }

    ObservableList<PanelMember> members() {
        return members;
    }

    AuditText text() {
        return text;
    }

    Optional<Problem> problem() {
        return problem;
    }

    StringProperty typed() {
        return typed;
    }

    ObjectProperty<Optional<PanelMember>> member() {
        return member;
    }

    ObjectProperty<Optional<AuditKind>> kind() {
        return kind;
    }

    ObjectProperty<Optional<CaseReference>> reviewCase() {
        return reviewCase;
    }

    ObjectProperty<Optional<LocalDate>> from() {
        return from;
    }

    ObjectProperty<Optional<LocalDate>> until() {
        return until;
    }

    void dispose() {
        reading.stop();
        readingMore.stop();
        rows.clear();
    }
}
