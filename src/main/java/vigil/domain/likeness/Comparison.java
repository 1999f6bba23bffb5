package vigil.domain.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.PartialDate;
import vigil.domain.likeness.Likeness.Kind;
import vigil.domain.likeness.Likeness.Level;
import vigil.domain.likeness.Likeness.Reason;
import vigil.domain.likeness.NameComparison.Match;
import vigil.domain.vocabulary.NameForms;

/**
 * Judges whether two records speak of one person. Each answer that both give is evidence: log2 of
 * how often it agrees so for one person (m) over how often for two (u); the sum says how much
 * likelier one person is than two (I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage,
 * JASA 64, 1969). The figures for m and u and what was judged rather than counted stand in
 * docs/decisions/0012-duplicates.md. Some things no sum outweighs: nobody dies twice.
 */
public final class Comparison {

    /** From here on somebody should look. */
    static final double POSSIBLE = 9.5;

    /** From here on it is almost certain, if names and a date or number of birth agree. */
    static final double SAME = 23;

    private static final double NHS_SAME = 22;
    private static final double NHS_NEAR = 7;
    private static final double NHS_DIFFERENT = -8;
    private static final double BIRTH_SAME = 13;
    private static final double FIRST_OF_JANUARY = 3.5;
    private static final double BIRTH_SWAPPED = 9;
    private static final double BIRTH_SLIP = 6;
    private static final double BIRTH_MONTH = 7;
    private static final double BIRTH_YEAR = 4.5;
    private static final double BIRTH_CLOSE = 2;
    private static final double BIRTH_DIFFERENT = -8;
    private static final double AGE_FITS = 2.5;
    private static final double AGE_DIFFERS = -5;
    private static final double EVENT_SAME = 8;
    private static final double EVENT_NEAR = 5;
    private static final double EVENT_SLIP = 3;
    private static final double EVENT_TYPED = -2;
    private static final double EVENT_PART = 2;
    private static final double EVENT_DIFFERENT = -9;
    private static final double HOME_SAME = 7;
    private static final double HOME_POSTCODE = 4;
    private static final double HOME_STREET = 3;
    private static final double HOME_DIFFERENT = -1;
    private static final double SCENE_SAME = 4;
    private static final double SEX_SAME = 0.7;
    private static final double SEX_DIFFERENT = -4;
    private static final int DAYS_NEAR = 3;
    private static final int DAYS_ONE_EVENT = 1;

    private final NameComparison names;

    public Comparison(NameForms forms) {
        this(forms, forms::share);
    }

    /**
     * @param counts of the people who are compared, or at least of every name they are compared by
     */
    public Comparison(NameForms forms, NameCounts counts) {
        this(forms, counts.shares(forms));
    }

    private Comparison(NameForms forms, NameComparison.Shares shares) {
        this.names = new NameComparison(forms, shares);
    }

    public Likeness of(Person a, Person b) {
        List<Reason> reasons = new ArrayList<>();
        NameComparison.Result name = names.compare(a.name(), b.name());
        names(name, reasons);
        boolean sameNumber = number(a, b, reasons);
        Optional<DateComparison.Agreement> birth = birth(a, b, reasons);
        if (birth.isEmpty()) {
            age(a, b, reasons);
        }
        sex(a, b, reasons);
        Address.Agreement home = home(a, b, reasons);
        Address.Agreement scene = a.scene().with(b.scene());
        if (scene == Address.Agreement.SAME && home != Address.Agreement.SAME) {
            reasons.add(new Reason("sceneSame", List.of(), SCENE_SAME));
        }
        boolean twoEvents = twoEvents(a, b);
        OptionalLong days = days(a, b);
        event(a, b, twoEvents, reasons);

        double bits = reasons.stream().mapToDouble(Reason::bits).sum();
        boolean barred = barred(a, b, name, sameNumber, birth, days);
        Level level = level(bits, barred, name, sameNumber, birth);
        Kind kind = kind(level, a, b, twoEvents, days, home, scene);
        return new Likeness(level, kind, bits, reasons);
    }

    private static void names(NameComparison.Result name, List<Reason> reasons) {
        if (name.swapped()) {
            reasons.add(new Reason("namesSwapped", List.of(), name.bits()));
            return;
        }
        NameComparison.reason("surname", name.surname(), NameComparison.surnameBits(name.surname()))
                .ifPresent(reasons::add);
        NameComparison.reason(
                        "forename", name.forename(), NameComparison.forenameBits(name.forename()))
                .ifPresent(reasons::add);
    }

    /** Whether both have the same number, which hardly anything outweighs. */
    private static boolean number(Person a, Person b, List<Reason> reasons) {
        String mine = a.nhsNumber();
        String theirs = b.nhsNumber();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        if (mine.equals(theirs)) {
            reasons.add(new Reason("nhsSame", List.of(), NHS_SAME));
            return true;
        }
        boolean valid = NhsNumber.parse(mine).isPresent() && NhsNumber.parse(theirs).isPresent();
        boolean near = Spelling.distance(mine, theirs) <= 1;
        if (near) {
            // The check digit catches every such slip, so one of them is not a number.
            reasons.add(new Reason("nhsNear", List.of(), NHS_NEAR));
        } else {
            reasons.add(new Reason("nhsDifferent", List.of(), valid ? NHS_DIFFERENT : -1));
        }
        return false;
    }

    private static Optional<DateComparison.Agreement> birth(
            Person a, Person b, List<Reason> reasons) {
        if (a.birth().isEmpty() || b.birth().isEmpty()) {
            return Optional.empty();
        }
        PartialDate mine = a.birth().get();
        DateComparison.Agreement agreement = DateComparison.of(mine, b.birth().get());
        double bits =
                switch (agreement) {
                    case SAME -> firstOfJanuary(a.birth()) ? FIRST_OF_JANUARY : BIRTH_SAME;
                    case DAY_AND_MONTH_SWAPPED -> BIRTH_SWAPPED;
                    case ONE_DIGIT, YEAR_SLIP -> BIRTH_SLIP;
                    case SAME_MONTH -> BIRTH_MONTH;
                    case SAME_YEAR -> BIRTH_YEAR;
                    case CLOSE -> BIRTH_CLOSE;
                    case DIFFERENT -> BIRTH_DIFFERENT;
                };
        reasons.add(new Reason("birth" + camel(agreement), List.of(), bits));
        return Optional.of(agreement);
    }

    private static void age(Person a, Person b, List<Reason> reasons) {
        OptionalInt mine = a.age();
        OptionalInt theirs = b.age();
        if (mine.isPresent() && theirs.isPresent()) {
            int apart = Math.abs(mine.getAsInt() - theirs.getAsInt());
            if (apart <= 1) {
                reasons.add(new Reason("ageFits", List.of(), AGE_FITS));
            } else if (apart > 5) {
                reasons.add(new Reason("ageDiffers", List.of(), AGE_DIFFERS));
            }
        }
    }

    private static void sex(Person a, Person b, List<Reason> reasons) {
        if (!decided(a.sex()) || !decided(b.sex())) {
            return;
        }
        boolean same = a.sex().equals(b.sex());
        reasons.add(
                new Reason(
                        same ? "sexSame" : "sexDifferent",
                        List.of(),
                        same ? SEX_SAME : SEX_DIFFERENT));
    }

    private static boolean decided(String sex) {
        return sex.equals("SEX01") || sex.equals("SEX02");
    }

    private static Address.Agreement home(Person a, Person b, List<Reason> reasons) {
        Address.Agreement agreement = a.home().with(b.home());
        switch (agreement) {
            case UNKNOWN -> {
                // Says nothing.
            }
            case SAME -> reasons.add(new Reason("homeSame", List.of(), HOME_SAME));
            case SAME_HOUSE -> reasons.add(new Reason("homeHouse", List.of(), HOME_SAME - 1));
            case SAME_POSTCODE -> reasons.add(new Reason("homePostcode", List.of(), HOME_POSTCODE));
            case SAME_STREET -> reasons.add(new Reason("homeStreet", List.of(), HOME_STREET));
            case DIFFERENT -> reasons.add(new Reason("homeDifferent", List.of(), HOME_DIFFERENT));
        }
        return agreement;
    }

    /** A near-fatal overdose and something on another day are two events, whoever it was. */
    private static boolean twoEvents(Person a, Person b) {
        if (!a.nearFatal() && !b.nearFatal()) {
            return false;
        }
        OptionalLong days = days(a, b);
        return days.isPresent()
                ? days.getAsLong() > DAYS_ONE_EVENT
                : a.nearFatal() != b.nearFatal();
    }

    private static OptionalLong days(Person a, Person b) {
        if (a.event().filter(PartialDate::toTheDay).isEmpty()
                || b.event().filter(PartialDate::toTheDay).isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Math.abs(
                        a.event().get().earliest().toEpochDay()
                                - b.event().get().earliest().toEpochDay()));
    }

    private static void event(Person a, Person b, boolean twoEvents, List<Reason> reasons) {
        if (a.event().isEmpty() || b.event().isEmpty()) {
            return;
        }
        if (twoEvents) {
            reasons.add(new Reason("twoEvents", List.of(), 0));
            return;
        }
        OptionalLong days = days(a, b);
        if (days.isPresent() && days.getAsLong() == 0) {
            reasons.add(new Reason("deathSame", List.of(), EVENT_SAME));
        } else if (days.isPresent() && days.getAsLong() <= DAYS_NEAR) {
            reasons.add(new Reason("deathNear", List.of(), EVENT_NEAR));
        } else {
            switch (DateComparison.of(a.event().get(), b.event().get())) {
                case DAY_AND_MONTH_SWAPPED ->
                        reasons.add(new Reason("deathSwapped", List.of(), EVENT_SLIP));
                case YEAR_SLIP, ONE_DIGIT ->
                        reasons.add(new Reason("deathSlip", List.of(), EVENT_TYPED));
                case SAME, SAME_MONTH, CLOSE ->
                        reasons.add(new Reason("deathMonth", List.of(), EVENT_PART));
                case SAME_YEAR -> reasons.add(new Reason("deathYear", List.of(), 0));
                case DIFFERENT ->
                        reasons.add(new Reason("deathDifferent", List.of(), EVENT_DIFFERENT));
            }
        }
    }

    /** What cannot be one person, whatever else agrees. */
    private static boolean barred(
            Person a,
            Person b,
            NameComparison.Result name,
            boolean sameNumber,
            Optional<DateComparison.Agreement> birth,
            OptionalLong days) {
        if (sameNumber) {
            return false;
        }
        boolean sameBirth = born(birth) && !firstOfJanuary(a.birth());
        boolean sameDay = days.isPresent() && days.getAsLong() == 0;
        boolean sameTime = days.isPresent() && days.getAsLong() <= DAYS_NEAR;
        boolean otherName = !name.swapped() && name.forename().match() == Match.DIFFERENT;
        if (otherName) {
            // Twins and brothers; unless both dates are one, and one of the names is wrong.
            boolean surname = name.surname().match().agrees();
            return !(sameBirth && sameDay && surname && !a.nearFatal() && !b.nearFatal());
        }
        boolean otherBirth = birth.filter(g -> g == DateComparison.Agreement.DIFFERENT).isPresent();
        if (otherBirth) {
            return !(name.certain() && sameTime);
        }
        boolean bothDied = !a.nearFatal() && !b.nearFatal();
        boolean otherDeath =
                bothDied
                        && a.event().isPresent()
                        && b.event().isPresent()
                        && !sameTime
                        && DateComparison.of(a.event().get(), b.event().get())
                                == DateComparison.Agreement.DIFFERENT;
        return otherDeath && !(name.agrees() && sameBirth);
    }

    private static Level level(
            double bits,
            boolean barred,
            NameComparison.Result name,
            boolean sameNumber,
            Optional<DateComparison.Agreement> birth) {
        if (barred || bits < POSSIBLE) {
            return Level.NONE;
        }
        boolean certain = bits >= SAME && name.agrees() && (born(birth) || sameNumber);
        return certain ? Level.SAME : Level.POSSIBLE;
    }

    private static boolean born(Optional<DateComparison.Agreement> birth) {
        return birth.filter(agreement ->
                        agreement == DateComparison.Agreement.SAME
                                || agreement == DateComparison.Agreement.DAY_AND_MONTH_SWAPPED)
                .isPresent();
    }

    /** What is written where nobody knows the birthday. */
    private static boolean firstOfJanuary(Optional<PartialDate> birth) {
        return birth.filter(date -> date.day() == 1 && date.month() == 1).isPresent();
    }

    private static Kind kind(
            Level level,
            Person a,
            Person b,
            boolean twoEvents,
            OptionalLong days,
            Address.Agreement home,
            Address.Agreement scene) {
        if (level != Level.NONE) {
            return twoEvents ? Kind.EARLIER_NEAR_FATAL : Kind.DUPLICATE;
        }
        boolean place =
                scene == Address.Agreement.SAME
                        || home == Address.Agreement.SAME
                        || a.home().with(b.scene()) == Address.Agreement.SAME
                        || a.scene().with(b.home()) == Address.Agreement.SAME;
        if (!place) {
            return Kind.NONE;
        }
        boolean once = days.isPresent() && days.getAsLong() <= DAYS_ONE_EVENT;
        return once ? Kind.SAME_INCIDENT : Kind.SAME_ADDRESS;
    }

    private static String camel(Enum<?> value) {
        StringBuilder camel = new StringBuilder();
        for (String word : value.name().split("_")) {
            camel.append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return camel.toString();
    }
}
