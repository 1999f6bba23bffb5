package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vigil.casework.AlertStore.Event;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;

/** What becomes of an alert: issued, extended, ended, withdrawn, given to people as a file. */
final class AlertCourse {

    private final Desk desk;
    private final ContentDigest digest;
    private final AlertPage page;

    AlertCourse(Desk desk, ContentDigest digest, AlertPage page) {
        this.desk = desk;
        this.digest = digest;
        this.page = page;
    }

    /**
     * Issues an alert as it is stored: from then on it holds, and its words stay.
     *
     * @throws Refused with {@link Problem.AlertLacking}, {@link Problem.AlertNames} or {@link
     *     Problem.AlertTooLong} if it may not leave as it is
     */
    DrugAlert issue(DrugAlert alert) throws Refused {
        return change(
                alert,
                Intent.ISSUE_ALERT,
                Event.Kind.ISSUED,
                "",
                stored -> stored.withDates(stored.dates().withIssued(desk.today())));
    }

    /** Lets a live alert hold longer. */
    DrugAlert extend(DrugAlert alert, LocalDate until, String why) throws Refused {
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
    DrugAlert end(DrugAlert alert, String why) throws Refused {
        return change(
                alert,
                Intent.ISSUE_ALERT,
                Event.Kind.ENDED,
                why,
                stored -> stored.withDates(stored.dates().withExpires(Optional.of(desk.today()))));
    }

    /** Takes a live alert back, because it was wrong or is no longer true. */
    DrugAlert withdraw(DrugAlert alert, String why) throws Refused {
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
                                        page.refuseUnfit(tx, stored);
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

    /** Says about how many an issued alert reached. */
    DrugAlert reached(DrugAlert alert, OptionalInt count) throws Refused {
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
    Event release(DrugAlert alert, Path target, String recipient) throws Refused {
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
                                    DrugAlerts.Prepared prepared = page.prepared(tx, stored);
                                    AlertPage.refuseHits(prepared);
                                    Event left =
                                            event(
                                                    stored,
                                                    Event.Kind.RELEASED,
                                                    "",
                                                    recipient.strip(),
                                                    digest.sha256(prepared.pdf()));
                                    tx.alerts().append(left);
                                    tx.audit(stored.reference(), "ALERT " + left.sha256());
                                    LettersOut.write(prepared.pdf(), target);
                                    return left;
                                });
        desk.news().tell(Changed.ALERTS);
        return event;
    }

    private static DrugAlert require(Records records, UUID id) throws Refused {
        return records.alerts()
                .find(id)
                .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
    }

    static DrugAlert store(Transaction tx, DrugAlert alert, String what) throws Refused {
        if (!tx.alerts().save(alert)) {
            throw new Refused(
                    new Problem.Stale(alert.reference(), alert.version(), alert.version() + 1));
        }
        tx.audit(alert.reference(), what);
        return alert.withStored(alert.version() + 1, alert.reference());
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
}
