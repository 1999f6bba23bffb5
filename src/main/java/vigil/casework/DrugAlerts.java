package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vigil.casework.AlertStore.Event;
import vigil.disclosure.AlertTextCheck;
import vigil.disclosure.AlertView;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.alert.AlertDates;
import vigil.domain.alert.AlertLack;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.panel.Area;
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

    private static final String LABORATORY = "NOTIFIER13";
    private static final String LABORATORY_EVIDENCE = "ALERT_EVIDENCE05";
    private static final String ONE_REPORT = "ALERT_EVIDENCE01";
    private static final String SEVERAL_REPORTS = "ALERT_EVIDENCE02";

    private final Desk desk;
    private final DocumentWriter writer;
    private final ContentDigest digest;
    private final PanelProfile profile;

    DrugAlerts(Desk desk, DocumentWriter writer, ContentDigest digest, PanelProfile profile) {
        this.desk = desk;
        this.writer = writer;
        this.digest = digest;
        this.profile = profile;
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
                                        .map(alert -> seen(records, alert))
                                        .toList());
    }

    /** An alert with those of its cases that the reader may know of. */
    private DrugAlert seen(Records records, DrugAlert alert) {
        List<CaseId> hidden = hidden(records, alert);
        return hidden.isEmpty()
                ? alert
                : alert.withCases(
                        alert.cases().stream().filter(id -> !hidden.contains(id)).toList());
    }

    private List<CaseId> hidden(Records records, DrugAlert alert) {
        if (alert.cases().isEmpty()) {
            return List.of();
        }
        Set<CaseId> known =
                records.cases().rows(alert.cases(), desk.session().sight().unnamed()).stream()
                        .map(CaseRow::id)
                        .collect(Collectors.toSet());
        return alert.cases().stream().filter(id -> !known.contains(id)).toList();
    }

    /** With its cases that were kept from who changes it, so that none is lost by it. */
    private DrugAlert whole(Records records, DrugAlert alert) {
        List<CaseId> all = new ArrayList<>(alert.cases());
        records.alerts().find(alert.id()).stream()
                .flatMap(stored -> hidden(records, stored).stream())
                .filter(id -> !all.contains(id))
                .forEach(all::add);
        return all.size() == alert.cases().size() ? alert : alert.withCases(all);
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
        return DrugAlert.begun(desk.ids().next(), desk.today());
    }

    /**
     * A new report from what a case holds: its area, the substance, how it was sold and looked.
     * Stored when it is saved.
     *
     * @param substance code of what it is about, if that is known
     */
    public DrugAlert about(CaseId id, Optional<String> substance) throws Refused {
        desk.session().require(Right.READ_ALERTS);
        ReviewCase reviewCase =
                desk.work()
                        .read(
                                desk.session(),
                                records ->
                                        records.cases()
                                                .find(id, desk.session().sight())
                                                .orElseThrow(() ->
                                                        new Refused(
                                                                new Problem.NotFound(
                                                                        id.toString()))));
        Optional<String> drug = substance.or(() -> watched(reviewCase));
        boolean found =
                reviewCase.evidence().stream()
                        .anyMatch(row ->
                                row.stage().confirmed()
                                        && row.substance()
                                                .map(this::counted)
                                                .equals(drug.map(this::counted)));
        AlertReport report =
                AlertReport.on(desk.today())
                        .withSubstance(drug)
                        .withDescription(looks(reviewCase))
                        .withArea(
                                reviewCase
                                        .answers()
                                        .code(Fields.AREA_OF_DEATH)
                                        .or(() ->
                                                reviewCase
                                                        .answers()
                                                        .code(Fields.AREA_OF_RESIDENCE)))
                        .withSource(
                                found && drug.isPresent()
                                        ? Optional.of(LABORATORY)
                                        : Optional.empty())
                        .withEvidence(
                                Optional.of(
                                        found && drug.isPresent()
                                                ? LABORATORY_EVIDENCE
                                                : ONE_REPORT));
        return begin().withReport(report).withCases(List.of(id));
    }

    /**
     * A new report from a finding of the pattern search and the cases behind it. Stored when it is
     * saved.
     *
     * @param key by which the search knows the finding
     * @param said its sentence
     * @param substance code of what it is about
     */
    public DrugAlert about(String key, String said, Set<CaseId> cases, String substance)
            throws Refused {
        desk.session().require(Right.READ_ALERTS);
        List<CaseId> known =
                desk.work()
                        .read(
                                desk.session(),
                                records ->
                                        records
                                                .cases()
                                                .rows(desk.session().sight().unnamed())
                                                .stream()
                                                .map(CaseRow::id)
                                                .filter(cases::contains)
                                                .toList());
        return begin().withReport(
                        AlertReport.on(desk.today())
                                .withSubstance(Optional.of(substance))
                                .withEvidence(Optional.of(SEVERAL_REPORTS)))
                .withCases(known)
                .withFindings(List.of(new DrugAlert.LinkedFinding(key, said)));
    }

    /** What the vocabulary watches for among what a case names, found or suspected. */
    private Optional<String> watched(ReviewCase reviewCase) {
        return reviewCase.evidence().stream()
                .filter(row -> !row.stage().negative())
                .flatMap(row -> row.substance().stream())
                .filter(code ->
                        desk.vocabulary()
                                .substances()
                                .byCode(code)
                                .filter(s -> s.watched())
                                .isPresent())
                .findFirst();
    }

    private String counted(String code) {
        return desk.vocabulary().substances().countedAs(code);
    }

    /** How it was called and how it looked, as the reports of a case say. */
    private String looks(ReviewCase reviewCase) {
        Set<String> said = new LinkedHashSet<>();
        for (SubstanceEvidence row : reviewCase.evidence()) {
            if (!row.stage().confirmed() && !row.stage().negative()) {
                String form = row.form().map(desk.vocabulary().list("FORM")::label).orElse("");
                String text = (row.asWritten() + " " + row.appearance()).strip();
                if (!text.isEmpty()) {
                    said.add(form.isEmpty() ? text : text + " (" + form + ")");
                }
            }
        }
        return String.join("; ", said);
    }

    /** The same report and words once more, for an alert in place of one that is over. */
    public DrugAlert anew(DrugAlert over) {
        return new DrugAlert(
                desk.ids().next(),
                0,
                "",
                over.report().withReceived(desk.today()),
                over.cases(),
                over.findings(),
                over.scores(),
                over.decision(),
                over.grade(),
                over.audience(),
                over.text(),
                AlertDates.NONE,
                OptionalInt.empty());
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
                                    return seen(tx, store(tx, whole(tx, numbered), "saved"));
                                });
        desk.news().tell(Changed.ALERTS);
        return saved;
    }

    private static String next(Transaction tx, DrugAlert alert) {
        String series = "DA-" + alert.report().received().getYear() + "-";
        return series + String.format("%02d", tx.alerts().nextNumber(series));
    }

    private static DrugAlert store(Transaction tx, DrugAlert alert, String what) throws Refused {
        if (!tx.alerts().save(alert)) {
            throw new Refused(
                    new Problem.Stale(alert.reference(), alert.version(), alert.version() + 1));
        }
        tx.audit(alert.reference(), what);
        return alert.withStored(alert.version() + 1, alert.reference());
    }

    /** What in the words of an alert names somebody or some place. */
    public List<AlertTextCheck.Hit> check(DrugAlert alert) throws Refused {
        desk.session().require(Right.READ_ALERTS);
        return desk.work().read(desk.session(), records -> hits(records, alert));
    }

    /** Whoever looks: an alert is held against everything that names the people in its cases. */
    private List<AlertTextCheck.Hit> hits(Records records, DrugAlert alert) throws Refused {
        Sight everything = desk.session().searched();
        List<ReviewCase> linked = new ArrayList<>();
        for (CaseId id : whole(records, alert).cases()) {
            records.cases().find(id, everything).ifPresent(linked::add);
        }
        List<CaseRow> rows = records.cases().rows(everything);
        List<String> known = new ArrayList<>(profile.areas().stream().map(Area::name).toList());
        known.add(profile.name());
        return new AlertTextCheck(
                        linked,
                        rows.stream().map(row -> row.reference().text()).toList(),
                        rows.stream().map(CaseRow::name).toList(),
                        known,
                        desk.vocabulary().names())
                .in(alert);
    }

    /** Makes the page of an alert as it would leave, with what is wrong with its words. */
    public Prepared prepare(DrugAlert alert, Progress progress) throws Refused {
        desk.session().require(Right.READ_ALERTS);
        progress.report("writing", 0, 2);
        Prepared prepared = desk.work().read(desk.session(), records -> prepared(records, alert));
        progress.report("writing", 2, 2);
        return prepared;
    }

    private Prepared prepared(Records records, DrugAlert alert) throws Refused {
        AlertView view =
                AlertView.of(
                        alert,
                        desk.vocabulary(),
                        profile.name(),
                        records.settings().get(Setting.MARKING_PUBLIC),
                        desk.today());
        DocumentWriter.Written written = writer.alert(view);
        List<AlertTextCheck.Hit> hits = new ArrayList<>(hits(records, alert));
        if (hits.isEmpty()) {
            hits.addAll(inFile(records, alert, written.pdf()));
        }
        return new Prepared(alert, written.pdf(), written.pages(), written.lettersNotShown(), hits);
    }

    /** What in any layer of the finished page points to the people in its cases. */
    private List<AlertTextCheck.Hit> inFile(Records records, DrugAlert alert, byte[] pdf)
            throws Refused {
        List<String> own = new ArrayList<>(profile.areas().stream().map(Area::name).toList());
        own.add(profile.name());
        Set<LocalDate> days = new LinkedHashSet<>();
        days.add(desk.today());
        days.add(alert.report().received());
        alert.dates().issued().ifPresent(days::add);
        alert.dates().expires().ifPresent(days::add);
        KnownIdentifiers known = new KnownIdentifiers(own).onlyKnown().exempting(days);
        for (CaseId id : alert.cases()) {
            records.cases()
                    .find(id, desk.session().searched())
                    .ifPresent(c -> known.reviewCase(c, "place"));
        }
        return new ReleaseCheck(known)
                .of(writer.layers(pdf), "").stream()
                        .map(leak ->
                                new AlertTextCheck.Hit(
                                        AlertTextCheck.DESCRIPTION,
                                        leak.identifier(),
                                        leak.passage()))
                        .toList();
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
        return change(
                alert,
                Intent.ISSUE_ALERT,
                Event.Kind.ISSUED,
                "",
                stored -> stored.withDates(stored.dates().withIssued(desk.today())));
    }

    /** Lets a live alert hold longer. */
    public DrugAlert extend(DrugAlert alert, LocalDate until, String why) throws Refused {
        if (until.isBefore(desk.today())
                || alert.dates().expires().filter(old -> !until.isAfter(old)).isPresent()) {
            throw new Refused(new Problem.Invalid("alert.dates", "notLater", List.of()));
        }
        return change(
                alert,
                Intent.ISSUE_ALERT,
                Event.Kind.EXTENDED,
                why,
                stored -> stored.withDates(stored.dates().withExpires(Optional.of(until))));
    }

    /** Makes today the last day of a live alert. */
    public DrugAlert end(DrugAlert alert, String why) throws Refused {
        return change(
                alert,
                Intent.ISSUE_ALERT,
                Event.Kind.ENDED,
                why,
                stored -> stored.withDates(stored.dates().withExpires(Optional.of(desk.today()))));
    }

    /** Takes a live alert back, because it was wrong or is no longer true. */
    public DrugAlert withdraw(DrugAlert alert, String why) throws Refused {
        if (why.isBlank()) {
            throw new Refused(new Problem.Invalid("alert.dates", "missing", List.of()));
        }
        return change(
                alert,
                Intent.ISSUE_ALERT,
                Event.Kind.WITHDRAWN,
                why,
                stored -> stored.withDates(stored.dates().withWithdrawn(desk.today())));
    }

    private DrugAlert change(
            DrugAlert alert,
            Intent intent,
            Event.Kind kind,
            String why,
            UnaryOperator<DrugAlert> change)
            throws Refused {
        DrugAlert changed =
                desk.work()
                        .write(
                                desk.session(),
                                intent,
                                tx -> {
                                    DrugAlert stored = require(tx, alert.id());
                                    if (stored.version() != alert.version()) {
                                        throw new Refused(
                                                new Problem.Stale(
                                                        stored.reference(),
                                                        alert.version(),
                                                        stored.version()));
                                    }
                                    if (kind == Event.Kind.ISSUED) {
                                        refuseUnfit(tx, stored);
                                    } else {
                                        requireLive(stored);
                                    }
                                    DrugAlert now = store(tx, change.apply(stored), kind.name());
                                    tx.alerts().append(event(now, kind, why.strip(), "", ""));
                                    return now;
                                });
        desk.news().tell(Changed.ALERTS);
        return changed;
    }

    private void requireLive(DrugAlert stored) throws Refused {
        if (stored.state(desk.today()) != AlertState.LIVE) {
            throw new Refused(new Problem.AlertNotLive(stored.reference()));
        }
    }

    private void refuseUnfit(Records records, DrugAlert stored) throws Refused {
        if (stored.dates().issued().isPresent()) {
            throw new Refused(new Problem.AlertIssued(stored.reference()));
        }
        List<String> lacks =
                stored.lacks(desk.today()).stream()
                        .filter(AlertLack::barring)
                        .map(AlertLack::name)
                        .toList();
        if (!lacks.isEmpty()) {
            throw new Refused(new Problem.AlertLacking(lacks));
        }
        Prepared prepared = prepared(records, stored);
        refuseHits(prepared);
    }

    private static void refuseHits(Prepared prepared) throws Refused {
        if (!prepared.hits().isEmpty()) {
            throw new Refused(new Problem.AlertNames(prepared.hits().size()));
        }
        if (prepared.pages() > 1) {
            throw new Refused(new Problem.AlertTooLong());
        }
    }

    private static DrugAlert require(Records records, UUID id) throws Refused {
        return records.alerts()
                .find(id)
                .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
    }

    private Event event(
            DrugAlert alert, Event.Kind kind, String note, String recipient, String sha256) {
        return new Event(
                desk.ids().next(),
                alert.id(),
                kind,
                desk.clock().instant(),
                desk.session().member().id(),
                note,
                alert.dates().expires(),
                recipient,
                sha256);
    }

    /** Says about how many an issued alert reached. */
    public DrugAlert reached(DrugAlert alert, OptionalInt count) throws Refused {
        if (count.isPresent() && count.getAsInt() < 0) {
            throw new Refused(new Problem.Invalid("alert.reached", "negative", List.of()));
        }
        DrugAlert saved =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.SAVE_ALERT,
                                tx ->
                                        store(
                                                tx,
                                                require(tx, alert.id()).withReached(count),
                                                "reached"));
        desk.news().tell(Changed.ALERTS);
        return saved;
    }

    /**
     * Writes a live alert to a file for somebody, and the register says to whom. The words are held
     * against the cases once more, which may have learnt names since it was issued.
     */
    public Event release(DrugAlert alert, Path target, String recipient) throws Refused {
        if (recipient.isBlank()) {
            throw new Refused(new Problem.Invalid("alert.audience", "missing", List.of()));
        }
        Event event =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.RELEASE_ALERT,
                                tx -> {
                                    DrugAlert stored = require(tx, alert.id());
                                    requireLive(stored);
                                    Prepared prepared = prepared(tx, stored);
                                    refuseHits(prepared);
                                    Event left =
                                            event(
                                                    stored,
                                                    Event.Kind.RELEASED,
                                                    "",
                                                    recipient.strip(),
                                                    sha256(prepared.pdf()));
                                    tx.alerts().append(left);
                                    tx.audit(stored.reference(), "ALERT " + left.sha256());
                                    LettersOut.write(prepared.pdf(), target);
                                    return left;
                                });
        desk.news().tell(Changed.ALERTS);
        return event;
    }

    private String sha256(byte[] pdf) {
        try {
            return digest.sha256(new ByteArrayInputStream(pdf));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
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
