package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.StrategyPillar;

/** What was recommended at the meetings, and who is to do what by when. */
final class Followed {

    /** Meeting, owner, reach, kind, accepted, status, months until due, wording, effect measure. */
    private static final String[][] RECOMMENDATIONS = {
        {
            "0",
            "AGENCY_TYPE07",
            "REC_LEVEL03",
            "REC_TYPE01",
            "ACCEPTED01",
            "ACT_STATUS04",
            "3",
            "Treatment services should visit, not write, after a second missed appointment.",
            "Share of missed pairs followed by a visit within five days"
        },
        {
            "0",
            "AGENCY_TYPE10",
            "REC_LEVEL02",
            "REC_TYPE07",
            "ACCEPTED01",
            "ACT_STATUS03",
            "4",
            "Every hostel in the county should hold naloxone on each floor and train its night staff.",
            "Hostels with naloxone on each floor"
        },
        {
            "1",
            "AGENCY_TYPE14",
            "REC_LEVEL03",
            "REC_TYPE02",
            "ACCEPTED01",
            "ACT_STATUS02",
            "5",
            "Prison healthcare and treatment services should see everybody with an opioid need within two days of release and again in the second week.",
            "Share seen in week two"
        },
        {
            "1",
            "AGENCY_TYPE19",
            "REC_LEVEL03",
            "REC_TYPE01",
            "ACCEPTED02",
            "ACT_STATUS02",
            "6",
            "Prescribers should review pregabalin and gabapentin for everybody who is prescribed methadone or buprenorphine.",
            "Reviews done in six months"
        },
        {
            "1",
            "AGENCY_TYPE06",
            "REC_LEVEL02",
            "REC_TYPE02",
            "ACCEPTED04",
            "ACT_STATUS01",
            "8",
            "The mental health trust should not close a referral after missed appointments without a call to the referrer.",
            ""
        },
        {
            "2",
            "AGENCY_TYPE17",
            "REC_LEVEL03",
            "REC_TYPE08",
            "ACCEPTED01",
            "ACT_STATUS03",
            "1",
            "Public health should issue an alert about supply sold as heroin that holds a nitazene, in words for people who use drugs.",
            "Services reached within two days"
        },
        {
            "2",
            "AGENCY_TYPE02",
            "REC_LEVEL03",
            "REC_TYPE04",
            "ACCEPTED01",
            "ACT_STATUS02",
            "5",
            "The ambulance service should remind crews that repeated naloxone may be needed.",
            ""
        },
        {
            "2",
            "AGENCY_TYPE16",
            "REC_LEVEL03",
            "REC_TYPE03",
            "ACCEPTED01",
            "ACT_STATUS02",
            "4",
            "The coroner's office should share toxicology with the panel on the day it arrives where a new opioid is found.",
            "Days from report to panel"
        },
        {
            "3",
            "AGENCY_TYPE11",
            "REC_LEVEL01",
            "REC_TYPE01",
            "ACCEPTED01",
            "ACT_STATUS02",
            "3",
            "The provider of the project in Sheffield should review room checks and agree a plan with treatment services.",
            "Overdoses found within one hour"
        },
        {
            "3",
            "AGENCY_TYPE04",
            "REC_LEVEL03",
            "REC_TYPE01",
            "ACCEPTED04",
            "ACT_STATUS01",
            "6",
            "Practices should look again at repeat prescriptions of two or more sedating medicines after an overdose.",
            ""
        },
    };

    /** Recommendation, owner, status, days until due, days until done or 0, wording, evidence. */
    private static final String[][] ACTIONS = {
        {
            "0",
            "AGENCY_TYPE07",
            "ACT_STATUS04",
            "60",
            "55",
            "Change the missed appointment procedure and tell all teams.",
            "Procedure v3; audit of 40 records: 36 visited"
        },
        {
            "0",
            "AGENCY_TYPE07",
            "ACT_STATUS03",
            "120",
            "110",
            "Audit second missed appointments after three months.",
            "Audit report received"
        },
        {
            "1",
            "AGENCY_TYPE10",
            "ACT_STATUS03",
            "90",
            "84",
            "List all projects and who holds naloxone.",
            "List of 31 projects"
        },
        {
            "1",
            "AGENCY_TYPE20",
            "ACT_STATUS03",
            "120",
            "128",
            "Train night staff in pairs, with peers.",
            "Attendance sheets, 64 people"
        },
        {
            "2",
            "AGENCY_TYPE14",
            "ACT_STATUS02",
            "100",
            "0",
            "Agree a shared list of Friday releases.",
            ""
        },
        {
            "2",
            "AGENCY_TYPE07",
            "ACT_STATUS02",
            "150",
            "0",
            "Hold appointment slots for the second week after release.",
            ""
        },
        {
            "3",
            "AGENCY_TYPE19",
            "ACT_STATUS02",
            "120",
            "0",
            "Run the search in all practices and send lists.",
            "Search written; 60 of 158 practices done"
        },
        {
            "3",
            "AGENCY_TYPE07",
            "ACT_STATUS01",
            "180",
            "0",
            "Add a pregabalin question to the prescribing review.",
            ""
        },
        {"4", "AGENCY_TYPE06", "ACT_STATUS01", "120", "0", "Reply to the recommendation.", ""},
        {
            "5",
            "AGENCY_TYPE17",
            "ACT_STATUS03",
            "2",
            "1",
            "Write and send the alert with peers.",
            "Alert sent to 212 addresses"
        },
        {
            "5",
            "AGENCY_TYPE01",
            "ACT_STATUS03",
            "14",
            "20",
            "Ask the laboratory to put seized powder first.",
            "Two seizures tested"
        },
        {"6", "AGENCY_TYPE02", "ACT_STATUS02", "100", "0", "Put a note in the crew bulletin.", ""},
        {
            "7",
            "AGENCY_TYPE16",
            "ACT_STATUS02",
            "90",
            "0",
            "Agree the wording of a same-day notice.",
            ""
        },
        {
            "8",
            "AGENCY_TYPE11",
            "ACT_STATUS02",
            "40",
            "0",
            "Review the times of room checks.",
            "First draft seen"
        },
        {
            "8",
            "AGENCY_TYPE07",
            "ACT_STATUS02",
            "75",
            "0",
            "Weekly drop-in at the project.",
            "Two sessions held"
        },
        {
            "9",
            "AGENCY_TYPE04",
            "ACT_STATUS01",
            "90",
            "0",
            "Bring a proposal to the next meeting.",
            ""
        },
    };

    private final Dice dice;
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<PanelAction> actions = new ArrayList<>();

    Followed(List<Meeting> meetings, List<List<CaseMade>> cases, long seed) {
        this.dice = new Dice(seed, -4);
        for (String[] one : RECOMMENDATIONS) {
            int at = Integer.parseInt(one[0]);
            Meeting meeting = meetings.get(at);
            List<CaseMade> talkedAbout = cases.get(at);
            recommendations.add(
                    new Recommendation(
                            dice.id(),
                            0,
                            reference("R", recommendations.size() + 1),
                            Optional.of(meeting.id()),
                            talkedAbout.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(dice.pick(talkedAbout).reviewCase().id()),
                            meeting.date(),
                            one[7],
                            Optional.of(one[2]),
                            Optional.of(one[3]),
                            Optional.of(one[1]),
                            "",
                            Optional.of(one[4]),
                            one[4].equals("ACCEPTED02") ? "For new prescriptions first" : "",
                            Optional.of(meeting.date().plusMonths(Integer.parseInt(one[6]))),
                            one[5],
                            one[5].equals("ACT_STATUS04")
                                    ? "Effect looked at again in September: visits up from a third to nine in ten"
                                    : "",
                            one[8],
                            Optional.empty()));
        }
        for (String[] one : ACTIONS) {
            Recommendation recommendation = recommendations.get(Integer.parseInt(one[0]));
            LocalDate raised = recommendation.madeOn();
            int done = Integer.parseInt(one[4]);
            actions.add(
                    new PanelAction(
                            dice.id(),
                            0,
                            reference("A", actions.size() + 1),
                            Optional.of(recommendation.id()),
                            recommendation.meeting(),
                            Optional.empty(),
                            raised,
                            one[5],
                            Optional.of(one[1]),
                            "",
                            Optional.of(raised.plusDays(Integer.parseInt(one[3]))),
                            one[2],
                            one[6],
                            done == 0 ? Optional.empty() : Optional.of(raised.plusDays(done))));
        }
    }

    private static String reference(String series, int number) {
        return series + "-2026-" + (number < 10 ? "0" : "") + number;
    }

    List<Recommendation> recommendations() {
        return recommendations;
    }

    /** Days of the owners' answers, and second looks at the first two that were done. */
    List<FollowThrough> through() {
        List<FollowThrough> through = new ArrayList<>();
        for (Recommendation r : recommendations) {
            FollowThrough one =
                    FollowThrough.none(r.id())
                            .replied(
                                    r.accepted()
                                            .filter(code -> !code.equals("ACCEPTED04"))
                                            .map(code -> r.madeOn().plusDays(26)));
            if (r.status().equals("ACT_STATUS04")) {
                one =
                        one.about(Optional.empty(), Set.of(StrategyPillar.TREATMENT))
                                .look(
                                        Optional.of(LocalDate.of(2026, 9, 1)),
                                        Optional.of(LocalDate.of(2026, 9, 10)),
                                        "Nine visits in ten after a second missed appointment;"
                                                + " a third before");
            } else if (r.status().equals("ACT_STATUS03")) {
                one =
                        one.about(Optional.empty(), Set.of(StrategyPillar.TREATMENT))
                                .look(
                                        Optional.of(LocalDate.of(2026, 11, 16)),
                                        Optional.empty(),
                                        "");
            }
            if (!one.equals(FollowThrough.none(r.id()))) {
                through.add(one);
            }
        }
        return through;
    }

    List<PanelAction> actions() {
        return actions;
    }
}
