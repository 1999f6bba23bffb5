package vigil.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Value;

/** Writes down what is known of a case: who, where, what happened, and the coroner's part. */
final class Answered {

    private final Facts facts;
    private final Timeline time;
    private final Dice dice;
    private final Dice words;
    private final Sheet sheet;

    private Answered(Facts facts, Timeline time, Dice dice) {
        this.words = new Dice(dice.next(), 1);
        this.facts = facts;
        this.time = time;
        this.dice = dice;
        this.sheet =
                new Sheet(
                        dice,
                        time.fresh() ? 0.25 : time.status() == CaseStatus.GATHERING ? 0.62 : 0.86);
    }

    static Answers of(
            Facts facts,
            Timeline time,
            Optional<Causes.Cause> cause,
            UUID coordinator,
            long number,
            Dice dice) {
        Answered answered = new Answered(facts, time, dice);
        answered.head(coordinator);
        answered.person(number);
        answered.incident();
        if (facts.nearFatal()) {
            answered.survivor();
        } else {
            answered.coroner(cause);
        }
        if (time.status() != CaseStatus.OUT_OF_SCOPE) {
            new Background(facts, time, dice, answered.sheet).write();
        }
        return answered.sheet.answers();
    }

    private void head(UUID coordinator) {
        boolean drink = facts.has(Mixture.ALCOHOL) || facts.believed(Mixture.ALCOHOL);
        boolean drugs = facts.kind() != Mixture.Kind.ALCOHOL;
        sheet.code(
                "case.type",
                facts.nearFatal()
                        ? "CASE_TYPE06"
                        : facts.otherCause()
                                ? facts.treatment().equals("TX_STATUS05")
                                        ? "CASE_TYPE05"
                                        : "CASE_TYPE04"
                                : !drugs
                                        ? "CASE_TYPE02"
                                        : drink && dice.chance(0.6)
                                                ? "CASE_TYPE03"
                                                : "CASE_TYPE01");
        sheet.code("case.status", time.status().code());
        String area = facts.borough().area().code();
        sheet.code("case.areaOfDeath", area);
        sheet.code(
                "case.areaOfResidence",
                facts.noFixedAbode() ? "NFA" : facts.away() ? "OTHER" : area);
        sheet.put("case.coordinator", Sheet.code(coordinator.toString()));
        sheet.put("case.dateNotified", Sheet.date(time.notified()));
        sheet.code(
                "case.notifierType",
                dice.weighted(
                        "NOTIFIER01 55, NOTIFIER02 14, NOTIFIER03 13, NOTIFIER04 6, NOTIFIER05 5, NOTIFIER08 4, NOTIFIER10 2, NOTIFIER16 1"));
        boolean urgent =
                (facts.plan().pattern() != Plan.Pattern.NONE && facts.plan().number() > 0)
                        || dice.chance(0.05);
        sheet.code("case.urgent", urgent ? "YNU01" : "YNU02");
        if (urgent) {
            sheet.text(
                    "case.whyUrgent",
                    facts.plan().pattern() == Plan.Pattern.NITAZENE
                            ? "Possible potent supply: unusually fast collapse"
                            : facts.plan().pattern() == Plan.Pattern.HOSTEL
                                    ? "Another death at the same project within weeks"
                                    : dice.pick(
                                            List.of(
                                                    "Others used from the same bag",
                                                    "Child in the household",
                                                    "Strong batch reported")));
        }
        sheet.code("case.criminalInvestigation", dice.weighted("YNU02 90, YNU01 6, YNU03 4"));
        sheet.put(
                "governance.agreement",
                Sheet.parts(
                        "title",
                        Sheet.text("County sharing agreement"),
                        "version",
                        Sheet.text(facts.incident().getYear() < 2023 ? "2" : "3")));
        if (time.fresh()) {
            return;
        }
        sheet.put("case.screeningDate", Sheet.date(time.notified().plusDays(dice.between(1, 7))));
        sheet.put(
                "case.parallelReviews",
                Sheet.codes(facts.nearFatal() ? "PARALLEL07" : "PARALLEL01"));
        if (time.status() == CaseStatus.OUT_OF_SCOPE) {
            sheet.code(
                    "case.outOfScopeReason",
                    dice.weighted("SCREEN_OUT05 50, SCREEN_OUT01 30, SCREEN_OUT02 20"));
            return;
        }
        sheet.code(
                "case.route",
                time.slot() >= 0
                        ? "REVIEW_ROUTE01"
                        : dice.weighted(
                                "REVIEW_ROUTE01 40, REVIEW_ROUTE02 40, REVIEW_ROUTE03 12, REVIEW_ROUTE06 8"));
        if (time.slot() == Slots.READY) {
            sheet.put("case.targetPanelDate", Sheet.date(Slots.NEXT_MEETING));
        }
        if (time.closed().isPresent()) {
            sheet.put("case.dateClosed", Sheet.date(time.closed().get()));
            sheet.code(
                    "case.closureReason",
                    facts.nearFatal()
                            ? "CLOSE_REASON03"
                            : dice.weighted("CLOSE_REASON01 80, CLOSE_REASON02 20"));
        }
    }

    private void person(long number) {
        sheet.text("person.surname", Names.surname(facts.ethnic(), dice));
        sheet.text("person.forenames", Names.forenames(facts.ethnic(), facts.male(), dice));
        if (dice.chance(0.012)) {
            sheet.put(
                    "person.dateOfBirth",
                    new Value.Date(
                            vigil.domain.casefile.PartialDate.ofYear(facts.birth().getYear())));
        } else {
            sheet.put("person.dateOfBirth", Sheet.date(facts.birth()));
        }
        sheet.code("person.sex", facts.male() ? "SEX01" : "SEX02");
        sheet.askCode("person.ethnicGroup", facts.ethnic());
        if (!time.fresh() && dice.chance(0.85)) {
            sheet.text("person.nhsNumber", TestNumbers.nhs(number));
        }
        if (facts.noFixedAbode()) {
            sheet.gap("person.address", GapReason.NOT_APPLICABLE, "No fixed abode");
            sheet.code("person.noFixedAbode", "YNU01");
        } else {
            boolean there = facts.place().equals("PLACE01") || facts.inHostel();
            sheet.put(
                    "person.address",
                    address(
                            there
                                    ? facts.premises()
                                    : County.home(facts.borough(), number + 120_000),
                            there ? facts.postcode() : County.postcode(facts.borough(), dice)));
        }
        if (time.fresh()) {
            return;
        }
        sheet.askCode(
                "person.employment",
                facts.age() > 66
                        ? "EMPLOY08"
                        : dice.weighted(
                                "EMPLOY05 46, EMPLOY04 22, EMPLOY03 9, EMPLOY01 14, EMPLOY02 5, EMPLOY06 4"));
        sheet.askCode(
                "person.maritalStatus",
                dice.weighted(
                        "MARITAL01 58, MARITAL02 9, MARITAL03 11, MARITAL04 7, MARITAL05 12, MARITAL06 3"));
        sheet.askCode("person.veteran", dice.weighted("YNU02 93, YNU01 4, YNU03 3"));
        sheet.askCode("person.careLeaver", dice.weighted("YNU02 82, YNU01 9, YNU03 9"));
        boolean children = dice.chance(0.34);
        sheet.ask(
                "person.dependentChildren",
                children
                        ? Sheet.parts(
                                "any",
                                Sheet.code("YNU01"),
                                "number",
                                Sheet.number(dice.between(1, 4)))
                        : Sheet.parts("any", Sheet.code("YNU02")));
    }

    private static Value address(String lines, String postcode) {
        return Sheet.parts("lines", Sheet.text(lines), "postcode", Sheet.text(postcode));
    }

    /** What the account says of it, or what is usual. */
    private String resuscitation(String narrative) {
        if (narrative.contains("Resuscitation was tried") || facts.nearFatal()) {
            return "YNU01";
        }
        return narrative.contains("dead for some hours") || facts.daysUnseen() > 0
                ? "YNU02"
                : dice.weighted("YNU01 66, YNU02 34");
    }

    private void incident() {
        // Words have a chance of their own, so that a new phrase changes no fact.
        String narrative = Narratives.of(facts, words);
        LocalDate day = facts.incident();
        boolean estimated = facts.daysUnseen() > 2;
        sheet.put("incident.dateOfIncident", Sheet.date(day, estimated));
        if (facts.nearFatal()) {
            sheet.gap("incident.dateOfDeath", GapReason.NOT_APPLICABLE);
        } else {
            sheet.put("incident.dateOfDeath", Sheet.date(day, estimated));
        }
        LocalTime seen =
                facts.daysUnseen() == 0 && facts.lastSeenAt().isAfter(facts.foundAt())
                        ? LocalTime.of(Math.max(0, facts.foundAt().getHour() - 1), 0)
                        : facts.lastSeenAt();
        sheet.ask(
                "incident.lastSeenAlive", Sheet.moment(facts.lastSeen(), Optional.of(seen), true));
        sheet.ask("incident.found", Sheet.moment(day, Optional.of(facts.foundAt()), false));
        sheet.code("incident.place", facts.place());
        sheet.put("incident.address", address(facts.premises(), facts.postcode()));
        if (!facts.nearFatal()) {
            sheet.askCode("incident.placeOfDeath", facts.placeOfDeath());
        }
        if (facts.placeOfDeath().equals("PLACE_DEATH02")) {
            sheet.text("incident.hospital", facts.borough().hospital());
        }
        sheet.askCode("incident.foundBy", facts.foundBy());
        sheet.askCode("incident.othersPresent", facts.others());
        sheet.ask("incident.actionByOthers", Sheet.codes(actions()));
        sheet.askCode("incident.delayInCalling", dice.weighted("YNU02 70, YNU01 12, YNU03 18"));
        sheet.askCode("incident.resuscitation", resuscitation(narrative));
        sheet.askCode("incident.naloxoneGiven", facts.naloxoneGiven());
        sheet.askCode("incident.intent", facts.intent());
        sheet.askCode(
                "incident.noteLeft",
                facts.intent().equals("INTENT02") && dice.chance(0.4) ? "YNU01" : "YNU02");
        sheet.ask("incident.paraphernalia", Sheet.codes(items()));
        List<String> words =
                facts.found().stream()
                        .filter(f -> f.suspected() && !f.asWritten().isEmpty())
                        .map(Found::asWritten)
                        .toList();
        if (!words.isEmpty() && dice.chance(0.3)) {
            sheet.text(
                    "incident.substancesAtScene",
                    Causes.list(words)
                            + dice.pick(
                                    List.of(
                                            "; clear wrap",
                                            "; foil",
                                            "; tablets loose",
                                            "; no packaging")));
        }
        sheet.text("incident.narrative", narrative);
        sheet.code("safeguarding.childrenAtRisk", dice.weighted("YNU02 91, YNU01 4, YNU03 5"));
    }

    private List<String> actions() {
        if (facts.others().equals("BYST01")) {
            return List.of("BYST_ACTION07");
        }
        List<String> all = new ArrayList<>();
        if (dice.chance(0.5)) {
            all.add("BYST_ACTION01");
        }
        all.add("BYST_ACTION03");
        if (facts.naloxoneGiven().equals("NAL_GIVEN03")) {
            all.add("BYST_ACTION04");
        }
        return all;
    }

    private List<String> items() {
        return switch (facts.kind()) {
            case OPIOID ->
                    dice.chance(0.5)
                            ? List.of("PARAPHERNALIA01")
                            : dice.chance(0.6)
                                    ? List.of("PARAPHERNALIA02", "PARAPHERNALIA03")
                                    : List.of("PARAPHERNALIA10");
            case STIMULANT ->
                    dice.chance(0.5)
                            ? List.of("PARAPHERNALIA04", "PARAPHERNALIA05")
                            : List.of("PARAPHERNALIA09");
            case ALCOHOL -> List.of("PARAPHERNALIA08");
            case MEDICINES -> List.of("PARAPHERNALIA06");
            case OTHER -> List.of(dice.pick(List.of("PARAPHERNALIA05", "PARAPHERNALIA07")));
        };
    }

    private void survivor() {
        sheet.code(
                "nearFatal.consent",
                dice.weighted(
                        "SURVIVOR_CONSENT03 50, SURVIVOR_CONSENT01 35, SURVIVOR_CONSENT02 15"));
        sheet.code("nearFatal.reversedBy", facts.naloxoneGiven());
        if (!time.fresh()) {
            sheet.text(
                    "nearFatal.observed",
                    dice.pick(
                            List.of(
                                    "Six hours, then discharged",
                                    "Overnight on a short stay ward",
                                    "Left the ambulance at the scene",
                                    "Two hours in the emergency department")));
            sheet.code("nearFatal.followUp", dice.weighted("YNU02 55, YNU01 35, YNU03 10"));
            sheet.code(
                    "nearFatal.outcome",
                    dice.weighted(
                            "OUTCOME2801 40, OUTCOME2803 25, OUTCOME2802 18, OUTCOME2804 10, OUTCOME2806 7"));
        }
    }

    private void coroner(Optional<Causes.Cause> cause) {
        if (time.status() == CaseStatus.NOTIFIED) {
            return;
        }
        sheet.code("coroner.area", facts.borough().coroner());
        sheet.put("coroner.reported", Sheet.date(time.notified()));
        sheet.askCode(
                "coroner.postMortemType",
                dice.weighted("PM_TYPE01 66, PM_TYPE02 27, PM_TYPE03 5, PM_TYPE04 2"));
        sheet.code("coroner.toxicologyRequested", time.toxicologyAsked() ? "YNU01" : "YNU02");
        time.toxicology()
                .ifPresent(day -> sheet.put("coroner.toxicologyReceived", Sheet.date(day)));
        cause.ifPresent(c -> sheet.put("coroner.cause", c.value()));
        time.inquestOpened().ifPresent(day -> sheet.put("coroner.inquestOpened", Sheet.date(day)));
        time.inquest().ifPresent(day -> sheet.put("coroner.inquestDate", Sheet.date(day)));
        time.registered().ifPresent(day -> sheet.put("coroner.registered", Sheet.date(day)));
        if (time.concluded()) {
            sheet.code("coroner.conclusion", conclusion());
            boolean report = dice.chance(0.015);
            sheet.code("coroner.regulation28", report ? "YNU01" : "YNU02");
            if (report) {
                LocalDate made = time.inquest().orElse(time.notified()).plusDays(10);
                LinkedHashMap<String, Value> details =
                        new LinkedHashMap<>(
                                Map.of("reference", Sheet.text("2" + dice.between(100, 999))));
                details.put("addressee", Sheet.text("County NHS trust"));
                details.put("date", Sheet.date(made));
                details.put("concern", Sheet.text("Follow-up after discharge"));
                details.put("due", Sheet.date(made.plusDays(56)));
                reply(made, details);
                sheet.put("coroner.regulation28Details", Sheet.parts(details));
            }
        } else if (!time.fresh()) {
            sheet.code("coroner.conclusion", "CONCLUSION11");
        }
    }

    /** Most are answered, some too late, one in eight never. */
    private static void reply(LocalDate made, LinkedHashMap<String, Value> details) {
        Dice own = new Dice(made.toEpochDay(), 28);
        LocalDate day = made.plusDays(own.between(25, 68));
        if (own.chance(0.88) && !day.isAfter(Timeline.AS_AT)) {
            details.put("replied", Sheet.date(day));
            details.put(
                    "answer",
                    Sheet.text(
                            own.pick(
                                    List.of(
                                            "Calls within 48 hours of discharge since then",
                                            "Discharge letters now name who calls, and when",
                                            "Accepted; an audit of follow-up each quarter"))));
        }
    }

    private String conclusion() {
        if (facts.otherCause()) {
            return "CONCLUSION04";
        }
        if (facts.intent().equals("INTENT02")) {
            return dice.weighted("CONCLUSION03 80, CONCLUSION06 12, CONCLUSION05 8");
        }
        return facts.kind() == Mixture.Kind.ALCOHOL
                ? dice.weighted("CONCLUSION02 70, CONCLUSION04 20, CONCLUSION01 10")
                : dice.weighted("CONCLUSION02 62, CONCLUSION01 28, CONCLUSION06 7, CONCLUSION05 3");
    }
}
