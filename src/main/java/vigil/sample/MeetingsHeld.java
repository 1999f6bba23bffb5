package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.access.PanelRole;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.Presence;

/** The meetings of the year: four held and one planned. */
final class MeetingsHeld {

    private static final String CONFIDENTIALITY =
            "What is said here is about people who died and about people who live. It is shared under the county"
                    + " sharing agreement, for learning only, and stays with this panel.";
    private static final int QUORUM = 8;
    private static final int AGENDA_OF_NEXT = 8;

    private final PanelMembers members;
    private final Dice dice;

    MeetingsHeld(PanelMembers members, long seed) {
        this.members = members;
        this.dice = new Dice(seed, -3);
    }

    /**
     * @param cases the cases of each meeting, the planned one last
     */
    List<Meeting> all(List<List<CaseMade>> cases) {
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < Slots.MEETINGS.size(); i++) {
            meetings.add(held(i, cases.get(i)));
        }
        meetings.add(planned(cases.get(Slots.READY)));
        return meetings;
    }

    private Meeting held(int number, List<CaseMade> cases) {
        LocalDate date = Slots.MEETINGS.get(number);
        List<Attendance> attendance = attendance(number);
        List<AgendaItem> agenda = new ArrayList<>();
        item(
                agenda,
                AgendaKind.WELCOME,
                "Welcome, apologies and confidentiality",
                5,
                "The statement was read and accepted by all present.",
                "");
        item(
                agenda,
                AgendaKind.LAST_MINUTES,
                "Minutes of the last meeting",
                5,
                "",
                number == 0 ? "First meeting recorded here." : "Agreed.");
        item(
                agenda,
                AgendaKind.ACTIONS,
                "Action log",
                10,
                "Each owner reported. Overdue actions were gone through one by one.",
                "");
        item(agenda, AgendaKind.SURVEILLANCE, "What is being seen", 10, surveillance(number), "");
        for (CaseMade made : cases) {
            agenda.add(
                    new AgendaItem(
                            dice.id(),
                            AgendaKind.CASE,
                            made.reviewCase().reference().text(),
                            Optional.of(made.reviewCase().id()),
                            12,
                            "",
                            ""));
        }
        item(agenda, AgendaKind.THEMES, "Themes across cases", 10, THEMES.get(number), "");
        item(agenda, AgendaKind.OTHER, "Any other business", 5, "", "Next meeting in two months.");
        List<CaseDiscussion> discussions = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            discussions.add(discussion(cases.get(i), number, i));
        }
        List<DeclaredInterest> interests =
                number == 1 && !cases.isEmpty()
                        ? List.of(
                                new DeclaredInterest(
                                        present(attendance).id(),
                                        cases.getFirst().reviewCase().id(),
                                        "Had treated a relative of the person who died.",
                                        true))
                        : List.of();
        return new Meeting(
                dice.id(),
                0,
                "Panel meeting " + (number + 1) + " of 2026",
                date,
                "10:00",
                "Committee Room 2, Fallowmere Hall",
                Optional.of(members.first(PanelRole.CHAIR).id()),
                Optional.of(members.first(PanelRole.SECRETARIAT).id()),
                QUORUM,
                number < 3 ? MeetingState.LOCKED : MeetingState.AGREED,
                CONFIDENTIALITY,
                attendance,
                interests,
                agenda,
                discussions);
    }

    private Meeting planned(List<CaseMade> ready) {
        List<AgendaItem> agenda = new ArrayList<>();
        item(agenda, AgendaKind.WELCOME, "Welcome, apologies and confidentiality", 5, "", "");
        item(agenda, AgendaKind.LAST_MINUTES, "Minutes of the last meeting", 5, "", "");
        item(agenda, AgendaKind.ACTIONS, "Action log", 10, "", "");
        item(agenda, AgendaKind.SURVEILLANCE, "What is being seen", 15, "", "");
        for (CaseMade made : ready.subList(0, Math.min(AGENDA_OF_NEXT, ready.size()))) {
            agenda.add(
                    new AgendaItem(
                            dice.id(),
                            AgendaKind.CASE,
                            made.reviewCase().reference().text(),
                            Optional.of(made.reviewCase().id()),
                            12,
                            "",
                            ""));
        }
        item(agenda, AgendaKind.THEMES, "Themes across cases", 10, "", "");
        item(agenda, AgendaKind.OTHER, "Any other business", 5, "", "");
        return new Meeting(
                dice.id(),
                0,
                "Panel meeting 5 of 2026",
                Slots.NEXT_MEETING,
                "10:00",
                "Committee Room 2, Fallowmere Hall",
                Optional.of(members.first(PanelRole.CHAIR).id()),
                Optional.of(members.first(PanelRole.SECRETARIAT).id()),
                QUORUM,
                MeetingState.PLANNED,
                CONFIDENTIALITY,
                List.of(),
                List.of(),
                agenda,
                List.of());
    }

    private void item(
            List<AgendaItem> agenda,
            AgendaKind kind,
            String title,
            int minutes,
            String discussion,
            String decision) {
        agenda.add(
                new AgendaItem(
                        dice.id(), kind, title, Optional.empty(), minutes, discussion, decision));
    }

    /** Everybody but the deputy, the owner of the system and a few who could not come. */
    private List<Attendance> attendance(int meeting) {
        List<Attendance> attendance = new ArrayList<>();
        int seat = 0;
        for (PanelMembers.Seat one : members.seats()) {
            seat++;
            PanelRole role = one.member().role();
            if (role == PanelRole.DEPUTY || role == PanelRole.SYSTEM_OWNER) {
                continue;
            }
            boolean away = role == PanelRole.PANEL_MEMBER && (seat + meeting * 5) % 7 == 0;
            boolean deputy = role == PanelRole.PANEL_MEMBER && (seat + meeting * 3) % 9 == 1;
            if (deputy) {
                attendance.add(
                        new Attendance(
                                dice.id(),
                                Optional.empty(),
                                Names.guest(seat + 24 * (meeting % 2)),
                                one.member().agency(),
                                "Deputy for "
                                        + one.title()
                                                .substring(0, 1)
                                                .toLowerCase(java.util.Locale.ROOT)
                                        + one.title().substring(1),
                                Presence.DEPUTY,
                                one.member().name(),
                                true));
            }
            attendance.add(
                    new Attendance(
                            dice.id(),
                            Optional.of(one.member().id()),
                            one.member().name(),
                            one.member().agency(),
                            one.title(),
                            away || deputy ? Presence.APOLOGIES : Presence.PRESENT,
                            "",
                            !(away || deputy)));
        }
        attendance.add(
                new Attendance(
                        dice.id(),
                        Optional.empty(),
                        Names.guest(21 + meeting % 3),
                        "AGENCY_TYPE20",
                        "Observer, bereavement service",
                        Presence.OBSERVER,
                        "",
                        true));
        return attendance;
    }

    /** A member of an agency who came. */
    private static Attendance present(List<Attendance> attendance) {
        return attendance.stream()
                .filter(a -> a.presence() == Presence.PRESENT && a.agency().equals("AGENCY_TYPE04"))
                .findFirst()
                .orElse(attendance.getFirst());
    }

    private static String surveillance(int number) {
        return switch (number) {
            case 0 ->
                    "Deaths as expected for the season. Pregabalin was named beside methadone in several recent reports; to be watched.";
            case 1 ->
                    "The laboratory reported protonitazene in a death believed to be from heroin. The local drug information panel was told the same day.";
            case 2 ->
                    "More deaths with protonitazene, nearly all in one borough; none was suspected at the scene. Alert issued.";
            default ->
                    "Deaths at one project in Sheffield within a few weeks; toxicology is awaited for the latest.";
        };
    }

    private static final List<String> THEMES =
            List.of(
                    "Missed appointments answered by letter only; naloxone not in the home.",
                    "Release from prison on a Friday; appointments after the second week.",
                    "Supply sold as heroin that is not; people using alone behind a locked door.",
                    "Room checks and naloxone in supported accommodation.");

    private CaseDiscussion discussion(CaseMade made, int meeting, int place) {
        CaseDecision decision =
                meeting == 2 && place == 3
                        ? CaseDecision.RETURN
                        : meeting == 3 && place == 5 ? CaseDecision.DEFER : CaseDecision.COMPLETE;
        boolean complete = decision == CaseDecision.COMPLETE;
        return new CaseDiscussion(
                dice.id(),
                made.reviewCase().id(),
                members.first(PanelRole.COORDINATOR).name(),
                Narratives.summary(made.facts(), dice),
                Discussed.agencies(made.facts(), dice),
                Discussed.wentWell(made.facts(), dice),
                Discussed.different(made.facts(), dice),
                Discussed.learning(made.facts(), dice),
                meeting == 1 && place == 2
                        ? "The mental health trust did not agree that the referral had been closed too early."
                        : "",
                Optional.of(
                        complete
                                ? dice.weighted("PREVENT01 75, PREVENT02 15, PREVENT03 10")
                                : "PREVENT03"),
                Optional.of(dice.weighted("PANEL_CONF02 55, PANEL_CONF01 20, PANEL_CONF03 25")),
                Optional.of(decision),
                Discussed.theme(made.facts()),
                complete ? Optional.empty() : Optional.of(Slots.NEXT_MEETING),
                complete
                        ? ""
                        : decision == CaseDecision.RETURN
                                ? "Toxicology and the prison return are awaited"
                                : "The GP return came too late to be read");
    }
}
