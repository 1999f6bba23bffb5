package vigil.domain.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vigil.domain.casefile.Answers;

/** People who do not exist, with names as common as they are, and ages and dates as deaths have. */
public final class RandomPeople {

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
    private final List<String> surnames = new ArrayList<>();
    private final List<String> men = new ArrayList<>();
    private final List<String> women = new ArrayList<>();

    public RandomPeople(long seed) {
        this.random = new Random(seed);
        for (String line : PersonPairs.lines("frequencies")) {
            String[] c = line.split(";");
            List<String> names =
                    switch (c[0]) {
                        case "surname" -> surnames;
                        case "man" -> men;
                        default -> women;
                    };
            for (int i = 0; i < Integer.parseInt(c[2]); i++) {
                names.add(c[1]);
            }
        }
    }

    Person next() {
        return Person.of(answers());
    }

    public Answers answers() {
        boolean man = random.nextInt(3) > 0;
        List<String> given = man ? men : women;
        // The table holds about a sixth of surnames and half of forenames, by bearers.
        String surname = random.nextInt(10_000) < surnames.size() ? pick(surnames) : invented();
        String forename = random.nextInt(5) > 0 ? pick(given) : invented();
        String birth =
                random.nextInt(20) == 0
                        ? ""
                        : LocalDate.of(1945, 1, 1).plusDays(random.nextInt(60 * 365)).toString();
        String death = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(10 * 365)).toString();
        String address =
                random.nextInt(10) == 0
                        ? ""
                        : (1 + random.nextInt(120))
                                + " "
                                + STREETS[random.nextInt(STREETS.length)]
                                + "|S"
                                + (1 + random.nextInt(70))
                                + " "
                                + random.nextInt(10)
                                + (char) ('A' + random.nextInt(2))
                                + "B";
        return PersonPairs.answers(surname, forename, birth, "", address, death, man ? "1" : "2");
    }

    private String invented() {
        return HEADS[random.nextInt(HEADS.length)]
                + HEADS[random.nextInt(HEADS.length)]
                + TAILS[random.nextInt(TAILS.length)];
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
