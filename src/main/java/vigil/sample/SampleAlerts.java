package vigil.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vigil.casework.AlertStore;
import vigil.casework.Intake;
import vigil.casework.Refused;
import vigil.domain.alert.AlertDates;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.AlertScores;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;

/**
 * Four drug alerts: one that is over, one that holds, one that is being written, and a report that
 * waits for a decision. Their words are made up.
 */
final class SampleAlerts {

    private static final String BROMAZOLAM = "BZD018";
    private static final String LABORATORY = "NOTIFIER13";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 24);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 9);

    private final Dice dice;
    private final UUID coordinator;

    SampleAlerts(long seed, UUID coordinator) {
        this.dice = new Dice(seed, -5);
        this.coordinator = coordinator;
    }

    /**
     * @param supply cases of which the panel had seen by June that they belong together
     */
    void handTo(Intake intake, List<CaseId> supply) throws Refused {
        DrugAlert over = opioid(supply);
        intake.alert(
                over,
                List.of(
                        event(over, AlertStore.Event.Kind.ISSUED, JUNE, "2026-07-22", ""),
                        event(
                                over,
                                AlertStore.Event.Kind.EXTENDED,
                                LocalDate.of(2026, 7, 20),
                                "2026-08-19",
                                "Another laboratory result")));
        DrugAlert live = tablets();
        intake.alert(
                live,
                List.of(event(live, AlertStore.Event.Kind.ISSUED, OCTOBER, "2026-12-04", "")));
        intake.alert(written(), List.of());
        intake.alert(reported(), List.of());
    }

    private AlertStore.Event event(
            DrugAlert alert, AlertStore.Event.Kind kind, LocalDate day, String until, String note) {
        Instant at = day.atTime(LocalTime.of(15, 20)).toInstant(ZoneOffset.UTC);
        return new AlertStore.Event(
                dice.id(),
                alert.id(),
                kind,
                at,
                coordinator,
                note,
                Optional.of(LocalDate.parse(until)),
                "",
                "");
    }

    private DrugAlert begun(String reference, LocalDate received, String... report) {
        return new DrugAlert(
                dice.id(),
                0,
                reference,
                new AlertReport(
                        received,
                        Optional.of(report[0]),
                        Optional.of(report[1]),
                        Optional.of(report[2]).filter(code -> !code.isEmpty()),
                        report[3],
                        Optional.of(report[4]),
                        Optional.of(report[5])),
                List.of(),
                List.of(),
                AlertScores.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                AlertText.EMPTY,
                AlertDates.NONE,
                OptionalInt.empty());
    }

    private static AlertScores scores(int relevance, int spread, int serious, int plausible) {
        return new AlertScores(
                Map.of(
                        AlertScores.Question.RELEVANCE, relevance,
                        AlertScores.Question.SPREAD, spread,
                        AlertScores.Question.SERIOUSNESS, serious,
                        AlertScores.Question.PLAUSIBILITY, plausible),
                "");
    }

    private DrugAlert opioid(List<CaseId> supply) {
        return begun(
                        "DA-2026-01",
                        LocalDate.of(2026, 6, 22),
                        LABORATORY,
                        "LDIS_CRIT03",
                        Mixture.PROTONITAZENE,
                        "white to beige powder, sold as heroin",
                        County.DONCASTER.area().code(),
                        "ALERT_EVIDENCE05")
                .withCases(supply)
                .withScores(scores(3, 2, 3, 3))
                .withDecision(Optional.of(AlertDecision.FORMAL))
                .withGrade(Optional.of(AlertGrade.RED))
                .withAudience(List.of("ALERT_AUD02", "ALERT_AUD03", "ALERT_AUD04", "ALERT_AUD06"))
                .withText(
                        new AlertText(
                                Map.of(
                                        AlertPart.TITLE,
                                        "Powder sold as heroin holds a very strong opioid",
                                        AlertPart.KNOWN,
                                        "A laboratory found protonitazene in powder sold as heroin in the"
                                                + " county this spring. It is many times as strong"
                                                + " as heroin and cannot be told by its look.",
                                        AlertPart.SIGNS,
                                        "Sleep from which nobody can be woken, slow or no breath,"
                                                + " blue lips, within minutes.",
                                        AlertPart.ADVICE,
                                        "Call 999.\nGive naloxone; more than one dose may be needed."
                                                + "\nStay until help is there."
                                                + "\nCarry naloxone, and do not use alone.",
                                        AlertPart.SAY,
                                        "We would rather you came than waited.",
                                        AlertPart.AVOID,
                                        "That it is the strongest about.")))
                .withDates(
                        new AlertDates(
                                Optional.of(JUNE),
                                Optional.of(LocalDate.of(2026, 8, 19)),
                                Optional.empty()))
                .withReached(OptionalInt.of(340));
    }

    private DrugAlert tablets() {
        return begun(
                        "DA-2026-02",
                        LocalDate.of(2026, 10, 6),
                        "NOTIFIER03",
                        "LDIS_CRIT03",
                        BROMAZOLAM,
                        "blue round tablets, sold as diazepam",
                        County.SHEFFIELD.area().code(),
                        "ALERT_EVIDENCE04")
                .withScores(scores(2, 2, 2, 3))
                .withDecision(Optional.of(AlertDecision.FORMAL))
                .withGrade(Optional.of(AlertGrade.AMBER))
                .withAudience(List.of("ALERT_AUD02", "ALERT_AUD03", "ALERT_AUD06"))
                .withText(
                        new AlertText(
                                Map.of(
                                        AlertPart.TITLE,
                                        "Blue tablets sold as diazepam hold bromazolam",
                                        AlertPart.KNOWN,
                                        "Drug checking found bromazolam and no diazepam in four"
                                                + " samples. How much is in a tablet varies.",
                                        AlertPart.SIGNS,
                                        "Long sleep, no memory of hours, slow breath with opioids"
                                                + " or alcohol.",
                                        AlertPart.ADVICE,
                                        "Call 999 if somebody cannot be woken."
                                                + "\nPut them on their side and stay."
                                                + "\nGive naloxone if opioids may be in it."
                                                + "\nNobody should stop at once after daily use.",
                                        AlertPart.SAY,
                                        "Ask what they took and when; no blame.")))
                .withDates(
                        new AlertDates(
                                Optional.of(OCTOBER),
                                Optional.of(LocalDate.of(2026, 12, 4)),
                                Optional.empty()))
                .withReached(OptionalInt.of(180));
    }

    private DrugAlert written() {
        return begun(
                        "DA-2026-03",
                        LocalDate.of(2026, 11, 12),
                        "NOTIFIER04",
                        "LDIS_CRIT01",
                        "",
                        "vape liquid sold as cannabis oil; several young people collapsed",
                        County.ROTHERHAM.area().code(),
                        "ALERT_EVIDENCE02")
                .withScores(scores(2, 1, 2, 2))
                .withDecision(Optional.of(AlertDecision.SHARE))
                .withAudience(List.of("ALERT_AUD02"))
                .withText(
                        AlertText.EMPTY.with(
                                AlertPart.TITLE, "Vape liquid that makes people collapse"));
    }

    private DrugAlert reported() {
        return begun(
                "DA-2026-04",
                LocalDate.of(2026, 11, 19),
                "NOTIFIER08",
                "LDIS_CRIT02",
                "",
                "crack said to be much stronger than usual",
                County.BARNSLEY.area().code(),
                "ALERT_EVIDENCE01");
    }
}
