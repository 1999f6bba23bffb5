package vigil.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vigil.casework.Intake;
import vigil.casework.IntakeSource;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.NameForms;
import vigil.domain.vocabulary.NameForms.Part;

/**
 * People who never lived, with names as common as in the country, and the same people as another
 * source writes them down.
 */
final class InventedPeople implements IntakeSource {

    private static final int YEARS = 15;
    private static final String[] HEADS =
            "ash bar cal dal el far gar hal in kel lan mar nor os pel rad sal tan ul wal"
                    .split(" ");
    private static final String[] TAILS =
            "bury combe den field ford ham ley low man more ridge ster thorpe ton well wick worth"
                    .split(" ");
    private static final String[] STREETS =
            "High Street,Church Lane,Station Road,Mill Lane,Park Road,Elm Grove,Victoria Street"
                    .split(",");

    private final Random random;
    private final NameForms forms;
    private final List<String> surnames = new ArrayList<>();
    private final List<String> forenames = new ArrayList<>();
    private final List<Answers> people = new ArrayList<>();

    InventedPeople(int count, long seed, NameForms forms) {
        this.random = new Random(seed);
        this.forms = forms;
        for (NameForms.Row row : forms.rows()) {
            List<String> names = row.part() == Part.SURNAME ? surnames : forenames;
            for (int i = 0; i < row.share(); i++) {
                names.add(row.name());
            }
        }
        for (int i = 0; i < count; i++) {
            people.add(person());
        }
    }

    List<Answers> people() {
        return people;
    }

    private Answers person() {
        String surname = random.nextInt(10_000) < surnames.size() ? pick(surnames) : invented();
        LocalDate death = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(YEARS * 365));
        LocalDate birth = death.minusDays(18L * 365 + random.nextInt(60 * 365));
        return Answers.none()
                .with(Fields.TYPE, new Value.Code("CASE_TYPE01"))
                .with(Fields.STATUS, new Value.Code(CaseStatus.GATHERING.code()))
                .with(Fields.AREA_OF_RESIDENCE, new Value.Code("SHEFFIELD"))
                .with(Fields.SEX, new Value.Code(random.nextInt(3) > 0 ? "SEX01" : "SEX02"))
                .with(Fields.SURNAME, text(capital(surname)))
                .with(Fields.FORENAMES, text(capital(pick(forenames))))
                .with(Fields.DATE_OF_BIRTH, date(birth))
                .with(Fields.DATE_OF_DEATH, date(death))
                .with(Fields.DATE_OF_INCIDENT, date(death))
                .with(Fields.DATE_NOTIFIED, date(death.plusDays(1)))
                .with(
                        Fields.ADDRESS,
                        Value.Parts.of(
                                Map.of(
                                        "lines",
                                        text(
                                                1
                                                        + random.nextInt(120)
                                                        + " "
                                                        + STREETS[random.nextInt(STREETS.length)]),
                                        "postcode",
                                        text(
                                                "S"
                                                        + (1 + random.nextInt(70))
                                                        + " "
                                                        + random.nextInt(10)
                                                        + (char) ('A' + random.nextInt(2))
                                                        + (char) ('P' + random.nextInt(5))))));
    }

    /** The same person as another source has them, with one or two of what happens to records. */
    Answers again(Answers person) {
        Answers changed = slip(person);
        return random.nextBoolean() ? changed : slip(changed);
    }

    private Answers slip(Answers person) {
        String surname = person.text(Fields.SURNAME);
        String forenames = person.text(Fields.FORENAMES);
        PartialDate birth = person.date(Fields.DATE_OF_BIRTH).orElseThrow();
        return switch (random.nextInt(10)) {
            case 0, 1 -> person.with(Fields.FORENAMES, text(form(Part.FORENAME, forenames)));
            case 2 -> person.with(Fields.SURNAME, text(form(Part.SURNAME, surname)));
            case 3 -> person.with(Fields.SURNAME, text(typed(surname)));
            case 4 -> person.with(Fields.FORENAMES, text(typed(forenames)));
            case 5 ->
                    person.with(Fields.SURNAME, text(forenames))
                            .with(Fields.FORENAMES, text(surname));
            case 6 -> person.with(Fields.DATE_OF_BIRTH, new Value.Date(slipped(birth)));
            case 7 ->
                    person.with(
                            Fields.DATE_OF_BIRTH, new Value.Date(PartialDate.ofYear(birth.year())));
            case 8 -> person.with(Fields.SURNAME, text(surname + "-" + capital(invented())));
            default ->
                    person.with(
                            Fields.ADDRESS,
                            Value.Parts.of(Map.of("lines", text("no fixed abode"))));
        };
    }

    private PartialDate slipped(PartialDate date) {
        if (date.day() == 0) {
            return date;
        }
        if (date.day() <= 12 && random.nextBoolean()) {
            return new PartialDate(date.year(), date.day(), date.month(), false);
        }
        int year = date.year() + (random.nextBoolean() ? 1 : -10);
        return new PartialDate(year, date.month(), Math.min(28, date.day()), false);
    }

    private String form(Part part, String name) {
        String word = name.toLowerCase(java.util.Locale.ROOT);
        return forms.rows().stream()
                .filter(row -> row.part() == part && row.name().equals(word))
                .filter(row -> !row.forms().isEmpty())
                .findFirst()
                .map(row -> capital(row.forms().get(random.nextInt(row.forms().size()))))
                .orElseGet(() -> typed(name));
    }

    /** One letter left out, doubled or exchanged, not the first. */
    private String typed(String name) {
        if (name.length() < 5) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default ->
                    name.substring(0, at)
                            + name.charAt(at + 1)
                            + name.charAt(at)
                            + name.substring(at + 2);
        };
    }

    private String invented() {
        return HEADS[random.nextInt(HEADS.length)]
                + HEADS[random.nextInt(HEADS.length)]
                + TAILS[random.nextInt(TAILS.length)];
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value date(LocalDate date) {
        return new Value.Date(PartialDate.of(date));
    }

    static ReviewCase asCase(Answers answers, int number) {
        return ReviewCase.blank(
                        new CaseId(new UUID(1, number + 1L)),
                        CaseReference.of("SHE", 2000, number + 1))
                .withAnswers(answers);
    }

    @Override
    public String name() {
        return "invented people";
    }

    @Override
    public void read(Intake intake, Progress progress) throws Refused {
        for (int i = 0; i < people.size(); i++) {
            intake.reviewCase(asCase(people.get(i), i), false);
            progress.report("cases", i, people.size());
        }
    }
}
