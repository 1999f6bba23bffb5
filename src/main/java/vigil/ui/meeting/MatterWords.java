package vigil.ui.meeting;

import java.util.Optional;
import java.util.stream.Collectors;
import vigil.casework.CaseSuggestion;
import vigil.casework.MeetingMatter;
import vigil.casework.WaitingLists;
import vigil.domain.alert.DrugAlert;
import vigil.domain.panel.OpenItem;
import vigil.domain.panel.PanelAction;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;
import vigil.words.DecisionWords;
import vigil.words.LateWords;
import vigil.words.PatternWords;

/** Says what is due at a meeting and why, and what a case is suggested for. */
final class MatterWords {

    private static final int TITLE = 400;
    private static final int SHORT = 5;
    private static final int CASE = 15;

    private final Kit kit;
    private final Vocabulary vocabulary;

    MatterWords(Kit kit, Vocabulary vocabulary) {
        this.kit = kit;
        this.vocabulary = vocabulary;
    }

    /** What it is called on an agenda. */
    String title(MeetingMatter matter) {
        String title =
                switch (matter) {
                    case MeetingMatter.Approval approval ->
                            kit.say(
                                    "prepare.approval",
                                    kit.words().date(approval.meeting().date()));
                    case MeetingMatter.Arising arising ->
                            kit.say("prepare.arising", arising.item().title());
                    case MeetingMatter.Open open -> open.item().title();
                    case MeetingMatter.Action action ->
                            kit.say(
                                    "prepare.action",
                                    action.action().reference(),
                                    action.action().wording());
                    case MeetingMatter.Advice advice ->
                            kit.say(
                                    "prepare.action",
                                    advice.recommendation().reference(),
                                    advice.recommendation().wording());
                    case MeetingMatter.News news -> decisions().title(news.finding());
                    case MeetingMatter.Alert alert -> alert(alert.alert());
                    case MeetingMatter.Theme theme -> kit.say("prepare.theme", theme.name());
                    case MeetingMatter.Inquest inquest ->
                            kit.say("prepare.inquest", inquest.inquest().of().reference().text());
                    case MeetingMatter.Report report ->
                            kit.say("prepare.report", addressee(report.report()));
                    case MeetingMatter.Feed feed -> kit.say("prepare.feed");
                };
        return title.substring(0, Math.min(title.length(), TITLE));
    }

    /** Why it is due. */
    String why(MeetingMatter matter) {
        return switch (matter) {
            case MeetingMatter.Approval approval -> kit.say("prepare.approval.why");
            case MeetingMatter.Arising arising ->
                    kit.say(
                            "prepare.arising.why",
                            kit.words().date(arising.meeting().date()),
                            arising.item().decision());
            case MeetingMatter.Open open -> why(open.item());
            case MeetingMatter.Action action ->
                    late(
                            action.daysLate(),
                            owner(action.action()),
                            action.action().due().map(kit.words()::date));
            case MeetingMatter.Advice advice -> why(advice);
            case MeetingMatter.News news ->
                    kit.say("prepare.news.why", decisions().safely(news.finding()));
            case MeetingMatter.Alert alert ->
                    alert.waiting()
                            ? kit.say(
                                    "prepare.alert.waiting",
                                    kit.words().date(alert.alert().report().received()))
                            : kit.say(
                                    "prepare.alert.live",
                                    alert.alert()
                                            .dates()
                                            .expires()
                                            .map(kit.words()::date)
                                            .orElse(""));
            case MeetingMatter.Theme theme -> kit.say("prepare.theme.why", theme.cases());
            case MeetingMatter.Inquest inquest ->
                    kit.say(
                            "prepare.inquest.why",
                            inquest.hearing().map(kit.words()::date).orElse(""),
                            inquest.inquest().days() / 30);
            case MeetingMatter.Report report ->
                    kit.say(
                            report.report().daysLate() > 0
                                    ? "prepare.report.late"
                                    : "prepare.report.why",
                            report.report().of().reference().text(),
                            report.report().due().map(kit.words()::date).orElse(""),
                            LateWords.say(kit.words(), report.report().daysLate()));
            case MeetingMatter.Feed feed ->
                    kit.say(
                            feed.since().isPresent() ? "prepare.feed.since" : "prepare.feed.all",
                            feed.since().map(kit.words()::date).orElse(""),
                            feed.deaths(),
                            feed.done());
        };
    }

    private String why(OpenItem item) {
        String why = kit.say("prepare.open." + item.why().name(), kit.words().date(item.date()));
        String back =
                item.back()
                        .map(day -> " " + kit.say("prepare.open.back", kit.words().date(day)))
                        .orElse("");
        return item.reason().isBlank() ? why + back : why + back + " “" + item.reason() + "”";
    }

    private String why(MeetingMatter.Advice advice) {
        StringBuilder why =
                new StringBuilder(
                        late(
                                advice.daysLate(),
                                advice.recommendation().ownerAgency().map(this::agency).orElse(""),
                                advice.recommendation().due().map(kit.words()::date)));
        if (advice.unanswered()) {
            why.append(' ').append(kit.say("prepare.advice.unanswered"));
        }
        if (advice.earlier() > 0) {
            why.append(' ').append(kit.say("prepare.advice.earlier", advice.earlier()));
        }
        return why.toString();
    }

    private String late(long days, String owner, Optional<String> due) {
        String whose = owner.isBlank() ? kit.say("action.nobody") : owner;
        return due.isEmpty()
                ? kit.say("prepare.action.noDue", whose)
                : days > 0
                        ? kit.say(
                                "prepare.action.late",
                                whose,
                                due.get(),
                                LateWords.say(kit.words(), days))
                        : kit.say("prepare.action.due", whose, due.get());
    }

    private String owner(PanelAction action) {
        return action.ownerPerson().isBlank()
                ? action.ownerAgency().map(this::agency).orElse("")
                : action.ownerPerson();
    }

    private String agency(String code) {
        return vocabulary.list("AGENCY_TYPE").label(code);
    }

    private String alert(DrugAlert alert) {
        String about =
                alert.report()
                        .substance()
                        .map(code -> vocabulary.substances().name(code))
                        .filter(label -> !label.isBlank())
                        .orElse(alert.report().description().lines().findFirst().orElse(""));
        return kit.say("prepare.alert", alert.reference(), about);
    }

    private String addressee(WaitingLists.Report report) {
        return report.addressee().isBlank() ? report.of().reference().text() : report.addressee();
    }

    private DecisionWords decisions() {
        return new DecisionWords(kit.words(), vocabulary);
    }

    /** What stands under it on the agenda from the beginning. */
    String discussion(MeetingMatter matter) {
        return switch (matter) {
            case MeetingMatter.News news -> decisions().safely(news.finding());
            case MeetingMatter.Arising arising ->
                    kit.say("prepare.decided", arising.item().decision());
            default -> "";
        };
    }

    int minutes(MeetingMatter matter) {
        return matter instanceof MeetingMatter.Open open && open.item().reviewCase().isPresent()
                ? CASE
                : SHORT;
    }

    /** All reasons for and against a case, in one sentence each. */
    String why(CaseSuggestion one) {
        return one.reasons().stream().map(this::why).collect(Collectors.joining(" · "));
    }

    private String why(CaseSuggestion.Reason reason) {
        if (reason.said().isPresent()) {
            return new PatternWords(kit.words(), vocabulary).say(reason.said().get());
        }
        String names =
                reason.agencies().stream()
                        .limit(3)
                        .map(this::agency)
                        .collect(Collectors.joining(", "));
        return kit.say(
                "prepare.why." + reason.ground().name(),
                reason.number(),
                reason.date().map(kit.words()::date).orElse(""),
                names);
    }
}
