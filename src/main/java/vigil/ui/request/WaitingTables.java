package vigil.ui.request;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vigil.casework.RequestStore;
import vigil.casework.WaitingLists;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ResponseTimes;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.LateWords;

/** One table for each list of what is waited for. */
final class WaitingTables {

    private static final double REST = Double.MAX_VALUE;

    private final Kit kit;
    private final Vocabulary vocabulary;
    private final RequestWords words;
    private final BiConsumer<CaseId, WaitingList> open;

    WaitingTables(Kit kit, Vocabulary vocabulary, BiConsumer<CaseId, WaitingList> open) {
        this.kit = kit;
        this.vocabulary = vocabulary;
        this.words = new RequestWords(kit, vocabulary);
        this.open = open;
    }

    LineTable<RequestStore.Open> requests() {
        return new LineTable<RequestStore.Open>(kit, "waiting-requests", "waiting.REQUESTS", true)
                .column("waiting.case", 160, 190, r -> strong(r.reference().text()))
                .column(
                        "requests.column.agency",
                        200,
                        REST,
                        r ->
                                LineTable.lines(
                                        new Label(words.agency(r.request())),
                                        muted(words.chased(r.request()))))
                .column(
                        "requests.column.status",
                        130,
                        190,
                        r -> Controls.row(words.state(r.request())))
                .column("requests.column.dates", 185, 215, r -> words.dates(r.request()))
                .column("requests.column.age", 165, 190, r -> words.age(r.request()))
                .whenOpened(r -> open.accept(r.reviewCase(), WaitingList.REQUESTS));
    }

    LineTable<ResponseTimes> times() {
        return new LineTable<ResponseTimes>(kit, "waiting-times", "waiting.TIMES", false)
                .column(
                        "requests.column.agency",
                        220,
                        REST,
                        t ->
                                LineTable.lines(
                                        new Label(vocabulary.list("AGENCY_TYPE").label(t.agency())),
                                        muted(t.few() ? kit.say("times.few", t.answered()) : "")))
                .column(
                        "times.answered",
                        140,
                        200,
                        t -> new Label(kit.say("times.of", t.answered(), t.asked())))
                .column(
                        "times.median",
                        120,
                        170,
                        t -> days(t.median().isPresent() ? number(t.median().getAsDouble()) : ""))
                .column(
                        "times.ninety",
                        140,
                        190,
                        t ->
                                days(
                                        t.ninety().isPresent()
                                                ? String.valueOf(t.ninety().getAsInt())
                                                : ""))
                .column("times.onTime", 170, 230, this::onTime);
    }

    private static String number(double days) {
        return days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
    }

    private Node days(String number) {
        return number.isEmpty()
                ? Controls.plain("—", "muted")
                : new Label(kit.say("times.days", number));
    }

    /** A share never stands without its fraction, and alone as a fraction where there are few. */
    private Node onTime(ResponseTimes times) {
        String fraction = kit.say("times.of", times.onTime(), times.settled());
        return times.settled() < ResponseTimes.FEW
                ? LineTable.lines(new Label(fraction))
                : LineTable.lines(
                        new Label(
                                kit.say(
                                        "times.share",
                                        Math.round(100.0 * times.onTime() / times.settled()))),
                        muted(fraction));
    }

    LineTable<WaitingLists.Toxicology> toxicology() {
        return this.<WaitingLists.Toxicology>table("waiting-toxicology", WaitingList.TOXICOLOGY)
                .column("waiting.case", 160, 190, t -> strong(t.of().reference().text()))
                .column("waiting.status", 190, 260, t -> status(t.of()))
                .column("waiting.death", 140, 190, t -> date(t.death()))
                .column(
                        "waiting.sinceDeath",
                        160,
                        REST,
                        t -> since("waiting.days", t.sinceDeath(), 112))
                .column(
                        "waiting.sinceReported",
                        180,
                        REST,
                        t -> since("waiting.days", t.sinceReported(), 112))
                .whenOpened(t -> open.accept(t.of().id(), WaitingList.TOXICOLOGY));
    }

    LineTable<WaitingLists.Inquest> inquests() {
        return this.<WaitingLists.Inquest>table("waiting-inquests", WaitingList.INQUESTS)
                .column("waiting.case", 160, 190, i -> strong(i.of().reference().text()))
                .column("waiting.status", 190, 260, i -> status(i.of()))
                .column("waiting.opened", 140, 190, i -> date(Optional.of(i.opened())))
                .column("waiting.hearing", 160, 240, i -> hearing(i))
                .column(
                        "waiting.open",
                        170,
                        REST,
                        i ->
                                LineTable.lines(
                                        new Label(kit.say("waiting.days", i.days())),
                                        i.late()
                                                ? Controls.plain(
                                                        kit.say("waiting.overYear"),
                                                        "small",
                                                        "late")
                                                : muted("")))
                .whenOpened(i -> open.accept(i.of().id(), WaitingList.INQUESTS));
    }

    private Node hearing(WaitingLists.Inquest inquest) {
        return inquest.next().isEmpty()
                ? Controls.plain(kit.say("waiting.notFixed"), "muted")
                : date(inquest.next());
    }

    LineTable<WaitingLists.Report> reports() {
        return this.<WaitingLists.Report>table("waiting-reports", WaitingList.REPORTS)
                .column("waiting.case", 160, 190, r -> strong(r.of().reference().text()))
                .column(
                        "waiting.addressee",
                        180,
                        REST,
                        r ->
                                r.addressee().isEmpty()
                                        ? Controls.plain(kit.say("waiting.notSaid"), "muted")
                                        : new Label(r.addressee()))
                .column("waiting.issued", 140, 190, r -> date(r.issued()))
                .column("waiting.replyDue", 150, 200, this::due)
                .column(
                        "waiting.replied",
                        150,
                        200,
                        r ->
                                r.replied().isPresent()
                                        ? date(r.replied())
                                        : Controls.plain(kit.say("waiting.noReply"), "muted"))
                .whenOpened(r -> open.accept(r.of().id(), WaitingList.REPORTS));
    }

    private Node due(WaitingLists.Report report) {
        if (report.due().isEmpty()) {
            return Controls.plain(kit.say("waiting.notSaid"), "muted");
        }
        LocalDate due = report.due().get();
        return LineTable.lines(
                new Label(kit.words().date(due)),
                report.daysLate() > 0
                        ? Controls.plain(
                                LateWords.say(kit.words(), report.daysLate()), "small", "late")
                        : muted(""));
    }

    LineTable<WaitingLists.Kin> kin() {
        return this.<WaitingLists.Kin>table("waiting-kin", WaitingList.KIN)
                .column("waiting.case", 160, 190, k -> strong(k.of().reference().text()))
                .column("waiting.status", 190, 260, k -> status(k.of()))
                .column(
                        "waiting.offer",
                        190,
                        REST,
                        k ->
                                Controls.row(
                                        Controls.chip(
                                                kit.say("waiting.offer." + k.offer().name()),
                                                switch (k.offer()) {
                                                    case NOT_OFFERED -> "danger";
                                                    case NO_REPLY -> "warning";
                                                    case DECLINED -> "neutral";
                                                    case ACCEPTED -> "success";
                                                })))
                .column("waiting.death", 140, 190, k -> date(k.death()))
                .column("waiting.sinceDeath", 160, REST, k -> since("waiting.days", k.days(), -1))
                .whenOpened(k -> open.accept(k.of().id(), WaitingList.KIN));
    }

    LineTable<WaitingLists.Retention> retention() {
        return this.<WaitingLists.Retention>table("waiting-retention", WaitingList.RETENTION)
                .column("waiting.case", 160, 190, r -> strong(r.of().reference().text()))
                .column("waiting.status", 190, 260, r -> status(r.of()))
                .column(
                        "waiting.retentionDue",
                        170,
                        REST,
                        r ->
                                LineTable.lines(
                                        new Label(kit.words().date(r.due())),
                                        r.days() >= 0
                                                ? Controls.plain(
                                                        kit.say("waiting.retention.now", r.days()),
                                                        "small",
                                                        "late")
                                                : muted(
                                                        kit.say(
                                                                "waiting.retention.soon",
                                                                -r.days()))))
                .column(
                        "waiting.hold",
                        160,
                        REST,
                        r ->
                                r.legalHold()
                                        ? Controls.row(
                                                Controls.chip(kit.say("waiting.hold"), "warning"))
                                        : muted(""))
                .whenOpened(r -> open.accept(r.of().id(), WaitingList.RETENTION));
    }

    private <T> LineTable<T> table(String id, WaitingList list) {
        return new LineTable<>(kit, id, "waiting." + list.name(), false);
    }

    private static Label strong(String text) {
        return Controls.plain(text, "strong");
    }

    private static Label muted(String text) {
        return Controls.plain(text, "muted", "small");
    }

    private Node status(WaitingLists.Of of) {
        return new Label(vocabulary.list("CASE_STATUS").label(of.status().code()));
    }

    private Node date(Optional<PartialDate> date) {
        return date.isEmpty()
                ? Controls.plain(kit.say("waiting.notSaid"), "muted")
                : new Label(said(date.get()));
    }

    private String said(PartialDate date) {
        String text =
                date.exact()
                        .map(kit.words()::date)
                        .orElseGet(() ->
                                date.month() == 0
                                        ? String.valueOf(date.year())
                                        : kit.words()
                                                .month(
                                                        java.time.YearMonth.of(
                                                                date.year(), date.month())));
        return date.estimated() ? kit.say("answer.about", text) : text;
    }

    /**
     * @param late from how many days on it is marked; none if negative
     */
    private Node since(String key, OptionalLong days, int late) {
        if (days.isEmpty()) {
            return Controls.plain(kit.say("waiting.notSaid"), "muted");
        }
        Label label = new Label(kit.say(key, days.getAsLong()));
        if (late >= 0 && days.getAsLong() > late) {
            label.getStyleClass().add("late");
        }
        return label;
    }
}
