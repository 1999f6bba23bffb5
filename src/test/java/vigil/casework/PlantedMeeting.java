package vigil.casework;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;

/**
 * A meeting of eight cases about people whose names, numbers and places are made up afresh from a
 * seed, with fifty ways of pointing to them written into every text there is.
 */
final class PlantedMeeting {

    /** Those whom an identifier belongs to: a case, or somebody of an agency. */
    record Planted(String text, Optional<Integer> ofCase, Optional<String> agency) {}

    static final int CASES = 8;
    private static final int PLANTED = 50;
    private static final String HELD = "RECORDS_HELD01";

    /** With a form of it that people use for it, as any book of names has them. */
    private static final List<String> FORENAMES =
            List.of(
                    "Margaret Peggy",
                    "Anthony Tony",
                    "Katherine Kate",
                    "William Bill",
                    "Elizabeth Betty",
                    "Christopher Chris",
                    "Deborah Debbie",
                    "Theodore Ted",
                    "Michael Mick",
                    "Patricia Trish",
                    "Stephen Steve",
                    "Jennifer Jenny",
                    "Robert Bob",
                    "Susan Sue",
                    "Nicholas Nicky",
                    "Victoria Vicky");

    private static final String[] FIRST = {
        "Br", "Cal", "Dun", "Fen", "Gar", "Hol", "Kes", "Lor", "Mar", "Nor", "Pel", "Quen", "Ros",
        "Sil", "Tam", "Vel", "Wes", "Yar", "Zel", "Thor"
    };
    private static final String[] MIDDLE = {
        "a", "e", "i", "o", "u", "ame", "ilo", "eri", "uba", "ola", "ine", "ota"
    };
    private static final String[] LAST = {
        "thwaite", "bridge", "combe", "dale", "ford", "ham", "land", "mire", "ner", "pole", "quist",
        "rick", "sby", "tock", "ville", "wick", "worth", "zek"
    };
    private static final List<String> AGENCIES =
            List.of(
                    "AGENCY_TYPE01",
                    "AGENCY_TYPE02",
                    "AGENCY_TYPE03",
                    "AGENCY_TYPE04",
                    "AGENCY_TYPE05",
                    "AGENCY_TYPE07");

    private final Random random;
    private final Set<String> used = new LinkedHashSet<>();
    private final List<String> forenames;
    private final List<Planted> planted = new ArrayList<>();
    private final List<ReviewCase> cases = new ArrayList<>();
    private final List<Attendance> people = new ArrayList<>();
    private final LocalDate day;
    private int next;

    PlantedMeeting(long seed, LocalDate day) {
        this.random = new Random(seed);
        this.day = day;
        this.forenames = new ArrayList<>(FORENAMES);
        Collections.shuffle(forenames, random);
    }

    /** Puts the meeting, its cases and what followed into a store, as held. */
    UUID into(MemoryStore store) {
        List<Planted> all = new ArrayList<>();
        List<List<Planted>> ofEach = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<Planted> own = new ArrayList<>();
            cases.add(person(i, own));
            ofEach.add(own);
        }
        staff(all);
        // Some of everybody, in an order of chance.
        ofEach.forEach(own -> {
            Collections.shuffle(own, random);
            all.addAll(own.subList(0, 5));
        });
        List<Planted> rest = new ArrayList<>();
        ofEach.forEach(own -> rest.addAll(own.subList(5, own.size())));
        Collections.shuffle(rest, random);
        all.addAll(rest);
        planted.addAll(all.subList(0, PLANTED));
        for (int i = 0; i < CASES; i++) {
            cases.set(i, written(cases.get(i), i));
            store.with(cases.get(i));
        }
        Meeting meeting = meeting();
        store.with(meeting);
        followUps(store, meeting.id());
        return meeting.id();
    }

    List<Planted> planted() {
        return List.copyOf(planted);
    }

    /** What may not stand in a version; of an extract, what is not that agency's. */
    List<Planted> forbidden(OutputTier tier, String agency) {
        return planted.stream()
                .filter(p ->
                        tier != OutputTier.AGENCY
                                || p.ofCase().filter(i -> !knows(agency, i)).isPresent()
                                || p.agency().filter(a -> !a.equals(agency)).isPresent())
                .toList();
    }

    private static boolean knows(String agency, int number) {
        return agencies(number).contains(agency);
    }

    private static List<String> agencies(int number) {
        return List.of(
                AGENCIES.get(number % AGENCIES.size()),
                AGENCIES.get((number + 2) % AGENCIES.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String name() {
        while (true) {
            String name =
                    FIRST[random.nextInt(FIRST.length)]
                            + MIDDLE[random.nextInt(MIDDLE.length)]
                            + LAST[random.nextInt(LAST.length)];
            if (used.add(name)) {
                return name;
            }
        }
    }

    private String digits(int many) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < many; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String nhs() {
        while (true) {
            String nine = (1 + random.nextInt(9)) + digits(8);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (10 - i) * (nine.charAt(i) - '0');
            }
            int check = 11 - sum % 11;
            if (check < 10 || check == 11) {
                return nine + check % 11;
            }
        }
    }

    private LocalDate date(int from, int to) {
        return LocalDate.of(from + random.nextInt(to - from), 1, 1).plusDays(random.nextInt(360));
    }

    private void plant(List<Planted> to, int number, String... texts) {
        for (String text : texts) {
            to.add(new Planted(text, Optional.of(number), Optional.empty()));
        }
    }

    private static void dates(List<String> to, LocalDate day) {
        String month = day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.UK);
        String brief = month.substring(0, 3);
        int d = day.getDayOfMonth();
        String th =
                d % 10 == 1 && d != 11
                        ? "st"
                        : d % 10 == 2 && d != 12 ? "nd" : d % 10 == 3 && d != 13 ? "rd" : "th";
        to.add(d + " " + month + " " + day.getYear());
        to.add(d + th + " of " + month);
        to.add(month + " " + d + ", " + day.getYear());
        to.add(String.format("%02d/%02d/%d", d, day.getMonthValue(), day.getYear()));
        to.add(d + "." + day.getMonthValue() + "." + String.valueOf(day.getYear()).substring(2));
        to.add(day.toString());
        to.add(d + "-" + brief + "-" + String.valueOf(day.getYear()).substring(2));
    }

    private ReviewCase person(int number, List<Planted> own) {
        String[] forename = forenames.get(number).split(" ");
        String middle = name();
        String surname = name();
        String street = name();
        String hostel = name();
        String kin = forenames.get(CASES + number).split(" ")[0];
        String kinSurname = name();
        String nickname = name();
        String nhs = nhs();
        LocalDate born = date(1950, 2002);
        LocalDate died = day.minusDays(60 + random.nextInt(300));
        while (!used.add(died.toString())) { // one day may not be two people's
            died = died.minusDays(1);
        }
        String outward = "S" + (1 + random.nextInt(9));
        String inward =
                (1 + random.nextInt(9)) + "QZ".replace("Q", letter()).replace("Z", letter());
        String phone = "07" + digits(9);
        String mail = (kin + "." + kinSurname).toLowerCase(Locale.UK) + "@example.org";
        String coroner = "SY/" + digits(2) + "/" + digits(4);
        String pnc = digits(4) + "/" + digits(7) + letter();
        int house = 1 + random.nextInt(98);
        plant(
                own,
                number,
                surname,
                surname.toUpperCase(Locale.UK),
                forename[0] + " " + surname,
                surname + ", " + forename[0],
                forename[1],
                forename[1] + " " + surname,
                "Mr " + surname,
                surname + "’s",
                middle,
                nickname,
                forename[0].charAt(0) + "." + surname.charAt(0) + ".",
                forename[0].charAt(0) + ". " + middle.charAt(0) + ". " + surname.charAt(0) + ".",
                nhs,
                nhs.substring(0, 3) + " " + nhs.substring(3, 6) + " " + nhs.substring(6),
                nhs.substring(0, 3) + "-" + nhs.substring(3, 6) + "-" + nhs.substring(6),
                house + " " + street + " Street",
                house + " " + street + " St",
                street + " Street",
                hostel + " House",
                outward + " " + inward,
                outward + inward,
                kin,
                kin + " " + kinSurname,
                phone,
                "+44 " + phone.substring(1, 5) + " " + phone.substring(5),
                phone.substring(0, 5) + " " + phone.substring(5, 8) + " " + phone.substring(8),
                mail,
                coroner,
                coroner.replace('/', '-'),
                pnc,
                "DARD-SHE-2026-" + (400 + number),
                "DARD SHE 2026 " + (400 + number));
        List<String> days = new ArrayList<>();
        dates(days, born);
        dates(days, died);
        plant(own, number, days.toArray(String[]::new));
        Answers answers =
                Answers.none()
                        .with(Fields.AREA_OF_RESIDENCE, new Value.Code("SHEFFIELD"))
                        .with(Fields.SURNAME, new Value.Text(surname))
                        .with(Fields.FORENAMES, new Value.Text(forename[0] + " " + middle))
                        .with(new FieldKey("person.otherNames"), new Value.Text(nickname))
                        .with(
                                new FieldKey("family.nextOfKin"),
                                new Value.Text(kin + " " + kinSurname))
                        .with(new FieldKey("family.contact"), new Value.Text(phone + ", " + mail))
                        .with(new FieldKey("coroner.reference"), new Value.Text(coroner))
                        .with(new FieldKey("person.pncNumber"), new Value.Text(pnc))
                        .with(Fields.NHS_NUMBER, new Value.Text(nhs))
                        .with(Fields.DATE_OF_BIRTH, date(born))
                        .with(Fields.DATE_OF_DEATH, date(died))
                        .with(
                                Fields.ADDRESS,
                                parts(house + " " + street + " Street, Sheffield", outward, inward))
                        .with(
                                Fields.INCIDENT_ADDRESS,
                                parts(hostel + " House, Sheffield", outward, inward))
                        .with(Fields.PLACE, new Value.Code("PLACE03"));
        return ReviewCase.blank(
                        new CaseId(id()), new CaseReference("DARD-SHE-2026-" + (400 + number)))
                .withAnswers(answers);
    }

    private String letter() {
        return String.valueOf("ABDEFGHJLNPQRSTUWXYZ".charAt(random.nextInt(20)));
    }

    private static Value date(LocalDate day) {
        return new Value.Date(PartialDate.parse(day.toString()).orElseThrow());
    }

    private static Value parts(String lines, String outward, String inward) {
        Map<String, Value> parts = new LinkedHashMap<>();
        parts.put("lines", new Value.Text(lines));
        parts.put("postcode", new Value.Text(outward + " " + inward));
        return Value.Parts.of(parts);
    }

    /** Those at the table: each of an agency. */
    private void staff(List<Planted> all) {
        for (String agency : AGENCIES) {
            String first = name();
            String last = name();
            people.add(
                    new Attendance(
                            id(),
                            Optional.empty(),
                            first + " " + last,
                            agency,
                            "lead",
                            Presence.PRESENT,
                            "",
                            true));
            all.add(
                    new Planted(
                            random.nextBoolean() ? first + " " + last : "Dr " + last,
                            Optional.empty(),
                            Optional.of(agency)));
        }
    }

    /** One sentence for each of what is planted, in an order of chance. */
    private String everything() {
        List<Planted> order = new ArrayList<>(planted);
        Collections.shuffle(order, random);
        StringBuilder text = new StringBuilder();
        for (Planted each : order) {
            text.append(sentence(each.text())).append(' ');
        }
        return text.toString().strip();
    }

    private String sentence(String words) {
        return switch (random.nextInt(6)) {
            case 0 -> "The panel heard of " + words + " from two services.";
            case 1 -> words + " was named in the return.";
            case 2 -> "Nobody had asked (" + words + ") in time.";
            case 3 -> "It was noted: " + words + "; and no plan was made.";
            case 4 -> "The record says “" + words + "” twice.";
            default -> "Contact about " + words + ", then none.";
        };
    }

    /** As many as there is room for; over all short texts each comes its turn. */
    private String some(int letters) {
        StringBuilder text = new StringBuilder();
        while (true) {
            String sentence = sentence(planted.get(next % planted.size()).text());
            if (text.length() + sentence.length() + 1 > letters) {
                return text.toString().strip();
            }
            next++;
            text.append(sentence).append(' ');
        }
    }

    private ReviewCase written(ReviewCase blank, int number) {
        List<AgencyReturn> returns = new ArrayList<>();
        for (String agency : AGENCIES) {
            boolean knows = knows(agency, number);
            returns.add(
                    new AgencyReturn(
                            id(),
                            agency,
                            "",
                            Optional.of(day.minusDays(90)),
                            Optional.of(day.minusDays(60)),
                            RequestStatus.RETURNED.code(),
                            List.of(),
                            Optional.of(day.minusDays(50)),
                            Optional.of(knows ? HELD : "RECORDS_HELD02"),
                            knows ? everything() : "",
                            Optional.empty(),
                            ""));
        }
        List<ChronologyEntry> chronology = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            chronology.add(
                    new ChronologyEntry(
                            id(),
                            PartialDate.parse(day.minusDays(80 + i).toString()).orElseThrow(),
                            Optional.empty(),
                            "EVENT_TYPE01",
                            everything(),
                            Optional.of(returns.get(number % AGENCIES.size()).id()),
                            i == 0,
                            i == 1,
                            OutputTier.PUBLIC.code()));
        }
        return blank.withReturns(returns)
                .withChronology(chronology)
                .withFactors(
                        List.of(
                                new FactorFinding(
                                        id(),
                                        Fixture.VOCABULARY.factors().keySet().iterator().next(),
                                        Influence.ofGrade(2),
                                        Optional.empty(),
                                        some(4000))))
                .withEvidence(
                        List.of(
                                SubstanceEvidence.of(
                                        id(),
                                        Optional.empty(),
                                        some(400),
                                        EvidenceStage.SUSPECTED)));
    }

    private Meeting meeting() {
        List<AgendaItem> agenda = new ArrayList<>();
        for (AgendaKind kind : AgendaKind.values()) {
            if (kind != AgendaKind.CASE) {
                agenda.add(
                        new AgendaItem(
                                id(),
                                kind,
                                some(120),
                                Optional.empty(),
                                5,
                                everything(),
                                everything()));
            }
        }
        List<CaseDiscussion> said = new ArrayList<>();
        for (ReviewCase each : cases) {
            agenda.add(
                    new AgendaItem(
                            id(),
                            AgendaKind.CASE,
                            each.reference().text(),
                            Optional.of(each.id()),
                            15,
                            everything(),
                            everything()));
            said.add(
                    new CaseDiscussion(
                            id(),
                            each.id(),
                            some(200),
                            everything(),
                            everything(),
                            everything(),
                            everything(),
                            everything(),
                            everything(),
                            Optional.of("PREVENT01"),
                            Optional.of("PANEL_CONF02"),
                            Optional.empty(),
                            some(900),
                            Optional.empty(),
                            some(1900)));
        }
        List<Attendance> attendance = new ArrayList<>(people);
        Attendance first = people.getFirst();
        attendance.add(
                new Attendance(
                        id(),
                        Optional.empty(),
                        name() + " " + name(),
                        "AGENCY_TYPE17",
                        some(190),
                        Presence.DEPUTY,
                        first.name(),
                        true));
        return new Meeting(
                id(),
                1,
                "Panel meeting " + some(120),
                day,
                "10:00",
                some(380),
                Optional.empty(),
                Optional.empty(),
                3,
                MeetingState.HELD,
                some(3900),
                attendance,
                people.stream()
                        .map(a ->
                                new DeclaredInterest(
                                        a.id(), cases.getFirst().id(), some(1900), true))
                        .toList(),
                agenda,
                said);
    }

    private void followUps(MemoryStore store, UUID meeting) {
        for (int i = 0; i < CASES; i++) {
            String agency = AGENCIES.get(i % AGENCIES.size());
            Optional<CaseId> about = Optional.of(cases.get(i).id());
            store.records()
                    .panel()
                    .saveRecommendation(
                            new Recommendation(
                                    id(),
                                    0,
                                    "R-2026-" + (10 + i),
                                    Optional.of(meeting),
                                    about,
                                    day,
                                    everything(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(agency),
                                    people.get(i % people.size()).name(),
                                    Optional.empty(),
                                    everything(),
                                    Optional.of(day.plusDays(60)),
                                    PanelAction.NOT_STARTED,
                                    everything(),
                                    some(1900),
                                    Optional.empty()));
            store.records()
                    .panel()
                    .saveAction(
                            new PanelAction(
                                    id(),
                                    0,
                                    "A-2026-" + (10 + i),
                                    Optional.empty(),
                                    Optional.of(meeting),
                                    about,
                                    day,
                                    everything(),
                                    Optional.of(agency),
                                    people.get(i % people.size()).name(),
                                    Optional.of(day.plusDays(30)),
                                    PanelAction.NOT_STARTED,
                                    everything(),
                                    Optional.empty()));
        }
    }

    /** Letters and digits of a text, without accents, capitals, and what cannot be seen. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .toLowerCase(Locale.UK)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
