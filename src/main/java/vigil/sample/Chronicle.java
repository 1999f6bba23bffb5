package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.PartialDate;

/** The last year of a life in three to twelve dated events. */
final class Chronicle {

    private static final int MOST = 12;

    /** Something that can happen to anybody: event, agency, what is written. */
    private record Ordinary(String event, String agency, String what) {}

    private static final List<Ordinary> ORDINARY =
            List.of(
                    new Ordinary(
                            "EVENT_TYPE10",
                            "AGENCY_TYPE04",
                            "[Telephone|Face to face] consultation for [low mood|back pain|sleep|a chest infection]."),
                    new Ordinary(
                            "EVENT_TYPE10",
                            "AGENCY_TYPE04",
                            "Medication review [completed|offered, not attended]."),
                    new Ordinary(
                            "EVENT_TYPE06",
                            "AGENCY_TYPE03",
                            "Attended with [a fall|abdominal pain|an abscess|palpitations]; [discharged|left before being seen]."),
                    new Ordinary(
                            "EVENT_TYPE05",
                            "AGENCY_TYPE02",
                            "Crew attended; [advice given|declined transport|taken to hospital]."),
                    new Ordinary(
                            "EVENT_TYPE09",
                            "AGENCY_TYPE06",
                            "[Assessment by the access team|Review by telephone]; [discharged to GP|to be seen again]."),
                    new Ordinary(
                            "EVENT_TYPE14",
                            "AGENCY_TYPE10",
                            "[Moved to a new tenancy|Warning letter about arrears|Offered temporary accommodation]."),
                    new Ordinary(
                            "EVENT_TYPE11",
                            "AGENCY_TYPE01",
                            "[Arrested for shop theft, no further action|Seen by officers, welfare check|Voluntary interview]."),
                    new Ordinary(
                            "EVENT_TYPE16",
                            "AGENCY_TYPE07",
                            "[Death of a parent|Contact with children stopped|New relationship]."));

    private final Facts facts;
    private final List<AgencyReturn> returns;
    private final Dice dice;
    private final List<ChronologyEntry> entries = new ArrayList<>();

    private Chronicle(Facts facts, List<AgencyReturn> returns, Dice dice) {
        this.facts = facts;
        this.returns = returns;
        this.dice = dice;
    }

    static List<ChronologyEntry> of(Facts facts, List<AgencyReturn> returns, Dice dice) {
        Chronicle chronicle = new Chronicle(facts, returns, dice);
        chronicle.known();
        int more = dice.between(2, 6);
        for (int i = 0; i < more && chronicle.entries.size() < MOST - 1; i++) {
            Ordinary one = dice.pick(ORDINARY);
            chronicle.add(
                    dice.daysBefore(facts.incident(), 3, 360),
                    one.event,
                    one.agency,
                    one.what,
                    dice.chance(0.12),
                    dice.chance(0.06));
        }
        chronicle.add(
                facts.incident(),
                facts.nearFatal() ? "EVENT_TYPE04" : "EVENT_TYPE18",
                "AGENCY_TYPE01",
                facts.nearFatal() ? "Overdose, revived." : "Found; see narrative.",
                false,
                false);
        chronicle.entries.sort(Comparator.comparing(e -> e.date().earliest()));
        return chronicle.entries;
    }

    private void known() {
        facts.prisonRelease()
                .ifPresent(day ->
                        add(
                                day,
                                "EVENT_TYPE12",
                                "AGENCY_TYPE14",
                                "Released from prison [with an appointment for treatment|with a referral to treatment|at short notice].",
                                dice.chance(0.3),
                                false));
        facts.hospitalDischarge()
                .ifPresent(day ->
                        add(
                                day,
                                "EVENT_TYPE08",
                                "AGENCY_TYPE03",
                                facts.selfDischarged()
                                        ? "Left hospital against advice."
                                        : "Discharged from hospital [after treatment for infection|after two days|with a letter to the GP].",
                                dice.chance(0.15),
                                false));
        facts.lastOverdose()
                .filter(day -> day.isAfter(facts.incident().minusDays(400)))
                .ifPresent(day ->
                        add(
                                day,
                                "EVENT_TYPE04",
                                "AGENCY_TYPE02",
                                "Overdose, [naloxone given|came round before the crew arrived]; [no follow-up recorded|treatment service told].",
                                dice.chance(0.4),
                                dice.chance(0.1)));
        if (facts.inTreatment()) {
            add(
                    dice.daysBefore(facts.incident(), 1, 25),
                    "EVENT_TYPE01",
                    "AGENCY_TYPE07",
                    "[Keyworker appointment, spoke of plans|Seen for prescription review|Telephone call, said to be well].",
                    false,
                    dice.chance(0.15));
            if (dice.chance(0.5)) {
                add(
                        dice.daysBefore(facts.incident(), 5, 60),
                        "EVENT_TYPE02",
                        "AGENCY_TYPE07",
                        "Did not attend; [letter sent|called twice, no answer].",
                        dice.chance(0.3),
                        false);
            }
            if (facts.has(Mixture.METHADONE) && dice.chance(0.5)) {
                add(
                        dice.daysBefore(facts.incident(), 10, 120),
                        "EVENT_TYPE03",
                        "AGENCY_TYPE07",
                        "Methadone dose [increased|reduced at own request|unchanged after review].",
                        false,
                        false);
            }
        } else if (facts.treatment().equals("TX_STATUS05")) {
            add(
                    dice.daysBefore(facts.incident(), 30, 180),
                    "EVENT_TYPE01",
                    "AGENCY_TYPE07",
                    "Case closed [after missed appointments|planned discharge].",
                    dice.chance(0.4),
                    false);
        }
    }

    private void add(
            LocalDate date,
            String event,
            String agency,
            String what,
            boolean missed,
            boolean good) {
        PartialDate when =
                date.isBefore(facts.incident().minusDays(200)) && dice.chance(0.15)
                        ? PartialDate.ofMonth(date.getYear(), date.getMonthValue())
                        : PartialDate.of(date);
        Optional<UUID> from =
                returns.stream()
                        .filter(r -> r.agency().equals(agency) && r.received().isPresent())
                        .map(AgencyReturn::id)
                        .findFirst();
        entries.add(
                new ChronologyEntry(
                        dice.id(),
                        when,
                        Optional.empty(),
                        event,
                        Phrase.say(what, dice, Map.of()),
                        from,
                        missed,
                        good && !missed,
                        "OUTPUT_TIER02"));
    }
}
