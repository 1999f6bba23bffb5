package vigil.domain.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/**
 * What six agencies returned on one invented person who died on 2 November 2026: two dates for one
 * discharge, an overdose told by three, a gap in the spring.
 */
public final class SixReturns {

    public static final String POLICE = "AGENCY_TYPE01";
    public static final String AMBULANCE = "AGENCY_TYPE02";
    public static final String HOSPITAL = "AGENCY_TYPE03";
    public static final String GP = "AGENCY_TYPE04";
    public static final String TREATMENT = "AGENCY_TYPE07";
    public static final String HOUSING = "AGENCY_TYPE10";
    public static final String PROBATION = "AGENCY_TYPE15";

    private int next = 1;
    private final List<AgencyReturn> returns = new ArrayList<>();
    private final List<ChronologyEntry> entries = new ArrayList<>();

    private SixReturns() {}

    /** The case with all six returns received, and one agency that has not answered. */
    public static ReviewCase onto(ReviewCase base) {
        SixReturns six = new SixReturns();
        six.fill();
        return base.with(Fields.DATE_OF_DEATH, Answer.of(new Value.Date(date("2026-11-02"))))
                .with(
                        new FieldKey("health.lastGpContact"),
                        Answer.of(new Value.Date(date("2026-09-14"))))
                .withReturns(six.returns)
                .withChronology(six.entries);
    }

    public static ReviewCase reviewCase() {
        return onto(
                ReviewCase.blank(
                        new CaseId(new UUID(3, 3)), new CaseReference("DARD-SHE-2026-099")));
    }

    static PartialDate date(String text) {
        return PartialDate.parse(text).orElseThrow();
    }

    private void fill() {
        UUID hospital = received(HOSPITAL);
        UUID gp = received(GP);
        UUID treatment = received(TREATMENT);
        UUID ambulance = received(AMBULANCE);
        UUID police = received(POLICE);
        UUID housing = received(HOUSING);
        returns.add(
                new AgencyReturn(
                        new UUID(9, next++),
                        PROBATION,
                        "",
                        Optional.of(LocalDate.of(2026, 11, 5)),
                        Optional.of(LocalDate.of(2026, 11, 19)),
                        "AGENCY_STATUS02",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        ""));

        add(
                hospital,
                "2026-03-02",
                "",
                "06",
                "Brought in after an overdose of heroin at a friend’s home. Naloxone given by the crew.",
                false,
                false);
        add(
                hospital,
                "2026-03-04",
                "11:30",
                "08",
                "Discharged home from the medical ward. No referral to the drug liaison team.",
                true,
                false);
        add(gp, "2026-03-06", "", "08", "Discharge letter: left the medical ward.", false, false);
        add(
                gp,
                "2026-05-20",
                "",
                "10",
                "Seen for chest infection. Asked about mood and alcohol.",
                false,
                true);
        add(
                gp,
                "2026-09-14",
                "",
                "10",
                "Did not mention drug use. Repeat prescription of pregabalin.",
                false,
                false);
        add(
                treatment,
                "2025",
                "",
                "01",
                "First episode of treatment in another borough.",
                false,
                false);
        add(
                treatment,
                "2026-01-12",
                "",
                "01",
                "Assessment. Started on methadone 30 ml.",
                false,
                false);
        add(treatment, "2026-02-18", "", "02", "Missed review. Text sent, no call.", true, false);
        add(treatment, "2026-06", "", "03", "Dose raised to 60 ml in June.", false, false);
        add(
                treatment,
                "2026-10-19",
                "10:00",
                "01",
                "Key worker saw him. Naloxone kit given, and shown how to use it.",
                false,
                true);
        add(
                ambulance,
                "2026-03-02",
                "22:41",
                "05",
                "Call to an overdose at a friend’s home. Naloxone 400 mcg given.",
                false,
                false);
        add(
                ambulance,
                "2026-11-02",
                "07:15",
                "05",
                "Call to an unresponsive man in his room. Life extinct.",
                false,
                false);
        add(
                police,
                "2026-03-02",
                "22:50",
                "05",
                "Went with the ambulance to an overdose at a friend’s home.",
                false,
                false);
        add(
                police,
                "2026-08-07",
                "",
                "11",
                "Arrested for shoplifting. Seen by the custody nurse, referred to treatment.",
                false,
                true);
        add(
                police,
                "2026-10-29",
                "",
                "05",
                "With the ambulance at the hostel: drowsy, came round, stayed there.",
                false,
                false);
        add(
                housing,
                "2026-08-20",
                "",
                "14",
                "Moved into the hostel on Foundry Street.",
                false,
                false);
        add(
                housing,
                "2026-10-30",
                "",
                "17",
                "Staff found foil in his room. No welfare check was added.",
                true,
                false);
    }

    private UUID received(String agency) {
        UUID id = new UUID(9, next++);
        returns.add(
                new AgencyReturn(
                        id,
                        agency,
                        "",
                        Optional.of(LocalDate.of(2026, 11, 5)),
                        Optional.of(LocalDate.of(2026, 11, 19)),
                        "AGENCY_STATUS06",
                        List.of(),
                        Optional.of(LocalDate.of(2026, 11, 12)),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        ""));
        return id;
    }

    private void add(
            UUID from,
            String date,
            String time,
            String event,
            String what,
            boolean missed,
            boolean good) {
        entries.add(
                new ChronologyEntry(
                        new UUID(8, next++),
                        date(date),
                        ClockTime.parse(time),
                        "EVENT_TYPE" + event,
                        what,
                        Optional.of(from),
                        missed,
                        good,
                        "OUTPUT_TIER01"));
    }
}
