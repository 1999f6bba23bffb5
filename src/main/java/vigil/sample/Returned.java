package vigil.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseStatus;

/** What the agencies were asked and answered. */
final class Returned {

    private static final int WORKING_DAYS = 10;

    private static final Map<String, List<String>> ANSWERS =
            Map.ofEntries(
                    Map.entry(
                            "AGENCY_TYPE01",
                            List.of(
                                    "[Two|Three|Several] contacts in the last year, [none|one] as a person at risk. [No domestic incidents.|One welfare check.|Seen with others in the town centre.]")),
                    Map.entry(
                            "AGENCY_TYPE02",
                            List.of(
                                    "[One call|Two calls|Three calls] in 12 months, [one|the last] for [a fall|an overdose|chest pain]. [Not conveyed.|Conveyed to hospital.]")),
                    Map.entry(
                            "AGENCY_TYPE03",
                            List.of(
                                    "[One|Two|Four] attendances in 12 months. [Left before being seen once.|Discharged with advice.|Seen by the liaison nurse.]")),
                    Map.entry(
                            "AGENCY_TYPE04",
                            List.of(
                                    "Last seen [by telephone|face to face]. [Medication review overdue.|Medication reviewed this year.] [Low mood recorded.|Chronic pain recorded.|Asked for help with sleep.]")),
                    Map.entry(
                            "AGENCY_TYPE05",
                            List.of(
                                    "Collected [daily|three times a week|weekly]. [Missed two days in the last fortnight.|No missed doses in the last fortnight.]")),
                    Map.entry(
                            "AGENCY_TYPE06",
                            List.of(
                                    "[Assessed once and discharged to the GP.|On a waiting list.|Referral closed after two missed appointments.|Under the community team.]")),
                    Map.entry(
                            "AGENCY_TYPE07",
                            List.of(
                                    "[In treatment for some years|Second episode|Short episode]; [engaged well|attended irregularly|seen mostly by telephone]. [Naloxone offered.|Naloxone issued.|No naloxone record.]")),
                    Map.entry(
                            "AGENCY_TYPE10",
                            List.of(
                                    "[Tenant since 2019|Application open|In temporary accommodation]. [Rent arrears.|No concerns noted.|Complaints from neighbours.]")),
                    Map.entry(
                            "AGENCY_TYPE14",
                            List.of(
                                    "Released with [an appointment|a bridging prescription|no fixed address]. [Naloxone given.|Naloxone not recorded.]")),
                    Map.entry(
                            "AGENCY_TYPE15",
                            List.of(
                                    "On licence; [reported as asked|one missed appointment|induction completed].")));

    private final Facts facts;
    private final Timeline time;
    private final Dice dice;
    private final List<AgencyReturn> returns = new ArrayList<>();

    private Returned(Facts facts, Timeline time, Dice dice) {
        this.facts = facts;
        this.time = time;
        this.dice = dice;
    }

    static List<AgencyReturn> of(Facts facts, Timeline time, Dice dice) {
        Returned returned = new Returned(facts, time, dice);
        List<String> agencies =
                new ArrayList<>(List.of("AGENCY_TYPE04", "AGENCY_TYPE07", "AGENCY_TYPE01"));
        if (dice.chance(0.7)) {
            agencies.add("AGENCY_TYPE06");
        }
        if (dice.chance(0.6)) {
            agencies.add("AGENCY_TYPE03");
        }
        if (dice.chance(0.4)) {
            agencies.add("AGENCY_TYPE02");
        }
        if (dice.chance(0.35)) {
            agencies.add("AGENCY_TYPE10");
        }
        if (facts.inTreatment() && facts.has(Mixture.METHADONE)) {
            agencies.add("AGENCY_TYPE05");
        }
        if (facts.prisonRelease().isPresent()) {
            agencies.add("AGENCY_TYPE14");
            agencies.add("AGENCY_TYPE15");
        }
        agencies.forEach(returned::ask);
        return returned.returns;
    }

    private void ask(String agency) {
        LocalDate sent = time.notified().plusDays(dice.between(1, 6));
        LocalDate due = workingDays(sent);
        LocalDate answered = sent.plusDays(dice.around(15, 11, 2, 70));
        boolean late = dice.chance(time.status() == CaseStatus.GATHERING ? 0.22 : 0.02);
        boolean received = !late && !answered.isAfter(Timeline.AS_AT);
        List<LocalDate> reminders = new ArrayList<>();
        LocalDate until = received ? answered : Timeline.AS_AT;
        for (int days : List.of(3, 14)) {
            if (due.plusDays(days).isBefore(until)) {
                reminders.add(due.plusDays(days));
            }
        }
        boolean knows =
                !(agency.equals("AGENCY_TYPE07") && facts.treatment().matches("TX_STATUS0[79]"))
                        && dice.chance(0.8);
        String status =
                received
                        ? knows ? "AGENCY_STATUS06" : "AGENCY_STATUS07"
                        : !due.isBefore(Timeline.AS_AT)
                                ? "AGENCY_STATUS02"
                                : switch (reminders.size()) {
                                    case 0 -> "AGENCY_STATUS09";
                                    case 1 -> "AGENCY_STATUS03";
                                    default ->
                                            due.plusDays(40).isBefore(Timeline.AS_AT)
                                                    ? "AGENCY_STATUS05"
                                                    : "AGENCY_STATUS04";
                                };
        returns.add(
                new AgencyReturn(
                        dice.id(),
                        agency,
                        "",
                        Optional.of(sent),
                        Optional.of(due),
                        status,
                        reminders,
                        received ? Optional.of(answered) : Optional.empty(),
                        received
                                ? Optional.of(knows ? "RECORDS_HELD01" : "RECORDS_HELD02")
                                : Optional.empty(),
                        received && knows
                                ? Phrase.say(
                                        dice.pick(ANSWERS.getOrDefault(agency, List.of(""))),
                                        dice,
                                        Map.of())
                                : "",
                        received
                                ? Optional.of(
                                        dice.weighted(
                                                "DISCLOSURE02 62, DISCLOSURE03 26, DISCLOSURE01 12"))
                                : Optional.empty(),
                        ""));
    }

    private static LocalDate workingDays(LocalDate from) {
        LocalDate day = from;
        for (int left = WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
