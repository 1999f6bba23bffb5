package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.casework.AlertStore.Event;
import vigil.disclosure.AlertTextCheck;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.PanelProfile;

/**
 * Drug alerts: reported, judged, written, checked for what names somebody, issued, given to people
 * as a file, extended, withdrawn. Nothing is ever sent: people do that.
 */
public final class DrugAlerts {

    /**
     * An alert as it would leave, to be looked at.
     *
     * @param hits what in its words names somebody or some place
     */
    public record Prepared(
            DrugAlert alert,
            byte[] pdf,
            int pages,
            int lettersNotShown,
            List<AlertTextCheck.Hit> hits) {

        public Prepared {
            hits = List.copyOf(hits);
        }
    }

    /** A line of the register. */
    public record Line(Event event, String by) {}

    /** What somebody should look at: reports without a decision, and alerts that end soon. */
    public record Outlook(List<DrugAlert> waiting, List<DrugAlert> ending) {

        public Outlook {
            waiting = List.copyOf(waiting);
            ending = List.copyOf(ending);
        }
    }

    private final Desk desk;
    private final DocumentWriter writer;
    private final AlertBeginnings beginnings;
    private final AlertCases cases;
    private final AlertPage page;
    private final AlertCourse course;

    DrugAlerts(Desk desk, DocumentWriter writer, ContentDigest digest, PanelProfile profile) {
        this.desk = desk;
        this.writer = writer;
        this.beginnings = new AlertBeginnings(desk);
        this.cases = new AlertCases(desk.session());
        this.page = new AlertPage(desk, writer, profile, cases);
        this.course = new AlertCourse(desk, digest, page);
    }

    public boolean may(Intent intent) {
        return intent.right().filter(right -> !desk.session().may(right)).isEmpty();
    }

    /** Every alert, the one reported last first. */
    public List<DrugAlert> all() throws Refused {
        desk.session().require(Right.READ_ALERTS);
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                records.alerts().all().stream()
                                        .map(alert -> cases.seen(records, alert))
                                        .toList());
    }

    /** What waits and what ends soon; nothing for whoever may not read alerts. */
    public Outlook outlook() throws Refused {
        if (!desk.session().may(Right.READ_ALERTS)) {
            return new Outlook(List.of(), List.of());
        }
        List<DrugAlert> all = all();
        LocalDate today = desk.today();
        return new Outlook(
                all.stream().filter(a -> a.state(today) == AlertState.REPORTED).toList(),
                all.stream().filter(a -> a.expiresSoon(today)).toList());
    }

    /** A new report, of today; stored when it is saved. */
    public DrugAlert begin() {
        return beginnings.begin();
    }

    /**
     * A new report from what a case holds: its area, the substance, how it was sold and looked.
     * Stored when it is saved.
     *
     * @param substance code of what it is about, if that is known
     */
    public DrugAlert about(CaseId id, Optional<String> substance) throws Refused {
        return beginnings.about(id, substance);
    }

    /**
     * A new report from a finding of the pattern search and the cases behind it. Stored when it is
     * saved.
     *
     * @param key by which the search knows the finding
     * @param said its sentence
     * @param substance code of what it is about
     */
    public DrugAlert about(String key, String said, Set<CaseId> known, String substance)
            throws Refused {
        return beginnings.about(key, said, known, substance);
    }

    /** The same report and words once more, for an alert in place of one that is over. */
    public DrugAlert anew(DrugAlert over) {
        return beginnings.anew(over);
    }

    /**
     * Stores a report or the draft of an alert; numbers it when it is new.
     *
     * @throws Refused with {@link Problem.AlertIssued} once it was issued, with {@link
     *     Problem.Stale} if somebody else stored it meanwhile
     */
    public DrugAlert save(DrugAlert alert) throws Refused {
        if (alert.report().received().isAfter(desk.today())) {
            throw new Refused(new Problem.Invalid("alert.received", "inFuture", List.of()));
        }
        DrugAlert saved =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.SAVE_ALERT,
                                tx -> {
                                    if (tx.alerts()
                                            .find(alert.id())
                                            .filter(a -> a.dates().issued().isPresent())
                                            .isPresent()) {
                                        throw new Refused(
                                                new Problem.AlertIssued(alert.reference()));
                                    }
                                    DrugAlert numbered =
                                            alert.reference().isEmpty()
                                                    ? alert.withStored(0, next(tx, alert))
                                                    : alert;
                                    return cases.seen(
                                            tx,
                                            AlertCourse.store(
                                                    tx, cases.whole(tx, numbered), "saved"));
                                });
        desk.news().tell(Changed.ALERTS);
        return saved;
    }

    private static String next(Transaction tx, DrugAlert alert) {
        String series = "DA-" + alert.report().received().getYear() + "-";
        return series + String.format("%02d", tx.alerts().nextNumber(series));
    }

    /** What in the words of an alert names somebody or some place. */
    public List<AlertTextCheck.Hit> check(DrugAlert alert) throws Refused {
        return page.check(alert);
    }

    /** Makes the page of an alert as it would leave, with what is wrong with its words. */
    public Prepared prepare(DrugAlert alert, Progress progress) throws Refused {
        return page.prepare(alert, progress);
    }

    public PageViewer view(Prepared prepared) throws Refused {
        return writer.view(prepared.pdf());
    }

    /**
     * Issues an alert as it is stored: from then on it holds, and its words stay.
     *
     * @throws Refused with {@link Problem.AlertLacking}, {@link Problem.AlertNames} or {@link
     *     Problem.AlertTooLong} if it may not leave as it is
     */
    public DrugAlert issue(DrugAlert alert) throws Refused {
        return course.issue(alert);
    }

    /** Lets a live alert hold longer. */
    public DrugAlert extend(DrugAlert alert, LocalDate until, String why) throws Refused {
        return course.extend(alert, until, why);
    }

    /** Makes today the last day of a live alert. */
    public DrugAlert end(DrugAlert alert, String why) throws Refused {
        return course.end(alert, why);
    }

    /** Takes a live alert back, because it was wrong or is no longer true. */
    public DrugAlert withdraw(DrugAlert alert, String why) throws Refused {
        return course.withdraw(alert, why);
    }

    /** Says about how many an issued alert reached. */
    public DrugAlert reached(DrugAlert alert, OptionalInt count) throws Refused {
        return course.reached(alert, count);
    }

    /**
     * Writes a live alert to a file for somebody, and the register says to whom. The words are held
     * against the cases once more, which may have learnt names since it was issued.
     */
    public Event release(DrugAlert alert, Path target, String recipient) throws Refused {
        return course.release(alert, target, recipient);
    }

    /** What became of an alert and who has it, latest first. */
    public List<Line> register(DrugAlert alert) throws Refused {
        desk.session().require(Right.READ_ALERTS);
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            Map<UUID, String> names =
                                    records.panel().members().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            PanelMember::id, PanelMember::name));
                            return records.alerts().events(alert.id()).stream()
                                    .map(e -> new Line(e, names.getOrDefault(e.member(), "")))
                                    .toList();
                        });
    }
}
