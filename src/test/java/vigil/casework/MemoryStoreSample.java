package vigil.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Area;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Vocabulary;

/** A panel with people, cases, meetings and actions of real length; everybody in it is made up. */
public final class MemoryStoreSample {

    public static final PanelProfile PANEL =
            new PanelProfile(
                    "South Yorkshire drug and alcohol related death review panel",
                    List.of(
                            new Area("SHEFFIELD", "Sheffield", "SHE"),
                            new Area("BARNSLEY", "Barnsley", "BAR"),
                            new Area("ROTHERHAM", "Rotherham", "ROT"),
                            new Area("DONCASTER", "Doncaster", "DON")));

    public static final PanelMember COORDINATOR =
            member(1, "Priya Nair", "AGENCY_TYPE01", PanelRole.COORDINATOR, "priya");
    public static final PanelMember SECRETARY =
            member(2, "Tom Whitfield", "AGENCY_TYPE17", PanelRole.SECRETARIAT, "tom");
    public static final PanelMember CHAIR =
            member(3, "Dr Helen Ashworth", "AGENCY_TYPE17", PanelRole.CHAIR, "helen");

    private static final List<PanelMember> OTHERS =
            List.of(
                    member(4, "DS Mark Ellison", "AGENCY_TYPE01", PanelRole.PANEL_MEMBER, ""),
                    member(5, "Siobhan Keane", "AGENCY_TYPE02", PanelRole.PANEL_MEMBER, ""),
                    member(6, "Dr Anil Kapoor", "AGENCY_TYPE03", PanelRole.PANEL_MEMBER, ""),
                    member(7, "Ruth Adeyemi", "AGENCY_TYPE07", PanelRole.PANEL_MEMBER, ""),
                    member(8, "Gareth Pugh", "AGENCY_TYPE10", PanelRole.PANEL_MEMBER, ""),
                    member(9, "Elaine Marsden", "AGENCY_TYPE06", PanelRole.PANEL_MEMBER, ""),
                    member(10, "Joseph Tanner", "AGENCY_TYPE15", PanelRole.PANEL_MEMBER, ""),
                    member(11, "Farida Hussain", "AGENCY_TYPE12", PanelRole.PANEL_MEMBER, ""),
                    member(12, "Colin Brearley", "AGENCY_TYPE19", PanelRole.PANEL_MEMBER, ""));

    private MemoryStoreSample() {}

    private static PanelMember member(
            int n, String name, String agency, PanelRole role, String user) {
        return new PanelMember(
                id(1, n), Optional.of(user).filter(u -> !u.isEmpty()), name, agency, role, true);
    }

    /** An identity made from a kind and a number, so that tests can name it. */
    public static UUID id(int kind, int number) {
        return new UUID(0x0190_0000_0000_7000L + kind, 0x8000_0000_0000_0000L + number);
    }

    public static CaseId caseId(int number) {
        return new CaseId(id(2, number));
    }

    public static UUID meetingId(int number) {
        return id(3, number);
    }

    /** A store with the people only. */
    public static MemoryStore people(Vocabulary vocabulary, Clock clock) {
        MemoryStore store = new MemoryStore(PANEL, vocabulary, clock);
        MemoryStorePanel panel = store.records().panel();
        panel.saveMember(COORDINATOR);
        panel.saveMember(SECRETARY);
        panel.saveMember(CHAIR);
        OTHERS.forEach(panel::saveMember);
        return store;
    }

    /** A store with people and cases, of which four are ready for a panel. */
    public static MemoryStore cases(Vocabulary vocabulary, Clock clock) {
        MemoryStore store = people(vocabulary, clock);
        for (int n = 1; n <= 8; n++) {
            store.with(reviewCase(n));
        }
        return store;
    }

    /**
     * A store in the middle of its work: meetings, one of them held today, recommendations,
     * actions.
     */
    public static MemoryStore full(Vocabulary vocabulary, Clock clock) {
        MemoryStore store = cases(vocabulary, clock);
        LocalDate today = LocalDate.now(clock);
        store.with(meeting(1, today.minusWeeks(30), MeetingState.AGREED, List.of(7, 8)));
        store.with(meeting(2, today.minusWeeks(18), MeetingState.AGREED, List.of(5, 6)));
        store.with(meeting(3, today.minusWeeks(6), MeetingState.HELD, List.of(4)));
        store.with(meeting(4, today, MeetingState.PLANNED, List.of(1, 2, 3)));
        store.with(meeting(5, today.plusWeeks(6), MeetingState.PLANNED, List.of()));
        actions(store, today);
        return store;
    }

    private static ReviewCase reviewCase(int n) {
        String[] surnames = {
            "Hartley", "Okafor", "Swift", "Mellor", "Prentice", "Lomas", "Ibbotson", "Rafiq"
        };
        String[] forenames = {
            "Daniel James", "Grace", "Leanne", "Peter", "Shaun", "Katherine", "Wayne", "Imran"
        };
        String[] areas = {"SHE", "BAR", "ROT", "DON", "SHE", "SHE", "BAR", "ROT"};
        int at = n - 1;
        CaseStatus status =
                n <= 4
                        ? CaseStatus.READY
                        : n <= 6 ? CaseStatus.ACTIONS_OPEN : CaseStatus.AWAITING_INQUEST;
        Area area =
                PANEL.areas().stream()
                        .filter(a -> a.abbreviation().equals(areas[at]))
                        .findFirst()
                        .orElseThrow();
        ReviewCase blank = ReviewCase.blank(caseId(n), CaseReference.of(areas[at], 2026, 10 + n));
        return blank.withAnswers(
                        blank.answers()
                                .with(Fields.TYPE, new Value.Code("CASE_TYPE01"))
                                .with(Fields.STATUS, new Value.Code(status.code()))
                                .with(Fields.AREA_OF_RESIDENCE, new Value.Code(area.code()))
                                .with(Fields.SURNAME, new Value.Text(surnames[at]))
                                .with(Fields.FORENAMES, new Value.Text(forenames[at]))
                                .with(Fields.SEX, new Value.Code("SEX01"))
                                .with(Fields.DATE_OF_BIRTH, date(1980 - n, 3, 14))
                                .with(Fields.DATE_OF_INCIDENT, date(2026, 2, 2 + n))
                                .with(Fields.DATE_OF_DEATH, date(2026, 2, 3 + n))
                                .with(Fields.DATE_NOTIFIED, date(2026, 2, 4 + n))
                                .with(Fields.PLACE, new Value.Code("PLACE01"))
                                .with(Fields.TREATMENT_STATUS, new Value.Code("TX_STATUS02"))
                                .with(
                                        new FieldKey("social.accommodation"),
                                        new Value.Code("ACCOM03"))
                                .with(Fields.NARRATIVE, new Value.Text("Found by a neighbour.")))
                .withEvidence(
                        List.of(
                                SubstanceEvidence.of(
                                        id(4, n),
                                        Optional.of("OPI001"),
                                        "brown",
                                        EvidenceStage.SUSPECTED),
                                SubstanceEvidence.of(
                                        id(5, n),
                                        Optional.of("OPI011"),
                                        "oxycodone",
                                        EvidenceStage.CONFIRMED)))
                .withFactors(
                        List.of(
                                new FactorFinding(
                                        id(6, n),
                                        "IND01",
                                        Influence.SUFFICIENT,
                                        Optional.empty(),
                                        "toxicology"),
                                new FactorFinding(
                                        id(7, n),
                                        "IND05",
                                        Influence.MAY_HAVE_CONTRIBUTED,
                                        Optional.empty(),
                                        "left prison 9 days before")));
    }

    private static Value date(int year, int month, int day) {
        return new Value.Date(new PartialDate(year, month, day, false));
    }

    private static Meeting meeting(int n, LocalDate date, MeetingState state, List<Integer> cases) {
        List<Attendance> attendance = new ArrayList<>();
        List<PanelMember> everybody = new ArrayList<>(List.of(CHAIR, SECRETARY, COORDINATOR));
        everybody.addAll(OTHERS);
        for (int i = 0; i < everybody.size(); i++) {
            PanelMember member = everybody.get(i);
            Presence presence =
                    state == MeetingState.PLANNED
                            ? Presence.PRESENT
                            : i == 5
                                    ? Presence.APOLOGIES
                                    : i == 8 ? Presence.ABSENT : Presence.PRESENT;
            attendance.add(
                    new Attendance(
                            id(10 + n, i),
                            Optional.of(member.id()),
                            member.name(),
                            member.agency(),
                            i == 0 ? "Consultant in public health" : "",
                            presence,
                            "",
                            state != MeetingState.PLANNED && i < 4));
        }
        List<AgendaItem> agenda = new ArrayList<>();
        String[] titles = {
            "Welcome and confidentiality",
            "Minutes of the last meeting",
            "Action log",
            "Surveillance update",
            "Drug alerts"
        };
        for (int i = 0; i < titles.length; i++) {
            agenda.add(
                    new AgendaItem(
                            id(20 + n, i),
                            AgendaKind.values()[i],
                            titles[i],
                            Optional.empty(),
                            i == 3 ? 15 : 5,
                            "",
                            ""));
        }
        List<CaseDiscussion> discussions = new ArrayList<>();
        for (int number : cases) {
            String reference = reviewCase(number).reference().text();
            agenda.add(
                    new AgendaItem(
                            id(30 + n, number),
                            AgendaKind.CASE,
                            reference,
                            Optional.of(caseId(number)),
                            20,
                            "",
                            ""));
            if (state != MeetingState.PLANNED) {
                discussions.add(said(id(40 + n, number), caseId(number)));
            }
        }
        agenda.add(
                new AgendaItem(
                        id(20 + n, 50),
                        AgendaKind.THEMES,
                        "Themes across cases",
                        Optional.empty(),
                        10,
                        "",
                        ""));
        agenda.add(
                new AgendaItem(
                        id(20 + n, 51),
                        AgendaKind.OTHER,
                        "Any other business",
                        Optional.empty(),
                        5,
                        "",
                        ""));
        List<DeclaredInterest> interests =
                state == MeetingState.HELD
                        ? List.of(
                                new DeclaredInterest(
                                        id(10 + n, 7),
                                        caseId(cases.getFirst()),
                                        "Held the tenancy.",
                                        true))
                        : List.of();
        return new Meeting(
                meetingId(n),
                1,
                n == 5 ? "Extraordinary meeting: nitazenes" : "Panel meeting",
                date,
                "10:00",
                "Committee room 2, Town Hall, Barnsley",
                Optional.of(CHAIR.id()),
                Optional.of(SECRETARY.id()),
                6,
                state,
                Setting.CONFIDENTIALITY.initial(),
                attendance,
                interests,
                agenda,
                discussions);
    }

    private static CaseDiscussion said(UUID id, CaseId reviewCase) {
        return new CaseDiscussion(
                id,
                reviewCase,
                "Ruth Adeyemi",
                "A man in his forties who had been in and out of opioid treatment for twelve years. He left prison"
                        + " nine days before his death with a script to a pharmacy he could not reach by bus, and was"
                        + " found at home by a neighbour.",
                "Police: no earlier welfare calls. Ambulance: attended twice in the month before. Treatment provider:"
                        + " missed two appointments after release; a letter was sent. Housing: rent paid, no contact.",
                "The pharmacy rang the provider on the second missed day.",
                "The release was on a Friday and the first appointment on the following Thursday. Nobody held the case"
                        + " over the weekend.",
                "A release on a Friday needs a named worker over the weekend and a pharmacy that can be reached.",
                "",
                Optional.of("PREVENT01"),
                Optional.of("PANEL_CONF02"),
                Optional.of(CaseDecision.COMPLETE),
                "prison release, continuity of care",
                Optional.empty(),
                "");
    }

    private static void actions(MemoryStore store, LocalDate today) {
        MemoryStorePanel panel = store.records().panel();
        String[] advice = {
            "Agree with the prison and the probation service that nobody on opioid treatment is released on a Friday"
                    + " without a pharmacy that is open and can be reached the next morning.",
            "Give take-home naloxone to everybody who leaves hospital after a non-fatal overdose, before they leave.",
            "Ask the coroner’s office to send toxicology to the panel as soon as it is reported."
        };
        for (int i = 0; i < advice.length; i++) {
            panel.saveRecommendation(
                    new Recommendation(
                            id(50, i),
                            0,
                            "R-2026-0" + (i + 1),
                            Optional.of(meetingId(i + 1)),
                            Optional.of(caseId(i == 2 ? 4 : 7 - i)),
                            today.minusWeeks(30 - 12L * i),
                            advice[i],
                            Optional.of("REC_LEVEL02"),
                            Optional.of("REC_TYPE02"),
                            Optional.of(
                                    i == 0
                                            ? "AGENCY_TYPE15"
                                            : i == 1 ? "AGENCY_TYPE03" : "AGENCY_TYPE16"),
                            i == 0 ? "Joseph Tanner" : i == 1 ? "Dr Anil Kapoor" : "",
                            Optional.of(i == 2 ? "ACCEPTED04" : "ACCEPTED01"),
                            "",
                            Optional.of(today.plusWeeks(4L * i - 3)),
                            i == 0 ? "ACT_STATUS02" : "ACT_STATUS01",
                            "",
                            "People released on a Friday with no next-day dose",
                            Optional.empty()));
        }
        String[] steps = {
            "Draft a Friday release protocol with the prison’s healthcare lead and bring it to the next panel.",
            "Map the pharmacies that open on Saturday and Sunday in each borough.",
            "Write to all hospital pharmacies about naloxone on discharge.",
            "Add a naloxone question to the discharge checklist in the emergency department.",
            "Report how many people left hospital with naloxone in the last quarter, by site.",
            "Meet the coroner’s officer about when reports are sent.",
            "Share the panel’s learning on prison release with the four safeguarding boards.",
            "Brief hostel managers on signs of nitazene overdose and on repeat naloxone doses.",
            "Confirm who holds cases over the weekend in each treatment service."
        };
        int[] due = {-95, -24, -6, -1, 0, 5, 12, 40, -60};
        for (int i = 0; i < steps.length; i++) {
            boolean done = i == 8;
            panel.saveAction(
                    new PanelAction(
                            id(60, i),
                            0,
                            "A-2026-" + String.format("%02d", i + 1),
                            Optional.of(id(50, i < 2 ? 0 : i < 5 ? 1 : 2)),
                            Optional.of(meetingId(1 + i % 3)),
                            i == 6 ? Optional.empty() : Optional.of(caseId(i % 2 == 0 ? 7 : 4)),
                            today.minusWeeks(10),
                            steps[i],
                            i == 7
                                    ? Optional.empty()
                                    : Optional.of("AGENCY_TYPE" + (i % 2 == 0 ? "15" : "07")),
                            i == 7 ? "" : i % 3 == 0 ? "Tom Whitfield" : "Ruth Adeyemi",
                            Optional.of(today.plusDays(due[i])),
                            done ? "ACT_STATUS03" : i % 3 == 1 ? "ACT_STATUS02" : "ACT_STATUS01",
                            done ? "Rota received from all four services." : "",
                            done ? Optional.of(today.minusDays(50)) : Optional.empty()));
        }
        panel.record(
                new PanelStore.ActionNote(
                        id(70, 1),
                        id(60, 0),
                        java.time.Instant.parse("2026-07-14T13:20:00Z"),
                        SECRETARY.id(),
                        "First draft sent to the prison’s healthcare lead, who is on leave until August."));
    }
}
