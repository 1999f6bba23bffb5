package vigil.domain.likeness;

import java.util.List;
import java.util.Optional;
import vigil.domain.likeness.Likeness.Reason;
import vigil.domain.vocabulary.NameForms;
import vigil.domain.vocabulary.NameForms.Part;

/**
 * Compares names. Agreement on a name of share s is worth log2(m / s) bits, m being how often the
 * same person's name is written the same; a name heard, shortened or spelt otherwise is worth a
 * little less, and one that is quite different counts against.
 */
final class NameComparison {

    /** How two names, or parts of names, relate. */
    enum Match {
        UNKNOWN,
        SAME,
        FORM,
        ALIKE,
        PART,
        MIDDLE,
        CALLED,
        INITIAL,
        DIFFERENT;

        boolean agrees() {
            return this != UNKNOWN && this != DIFFERENT && this != INITIAL;
        }
    }

    /**
     * What the comparison of one part came to.
     *
     * @param rarest the share of the word that agrees
     */
    record Agreement(Match match, String left, String right, String of, double rarest) {
        static Agreement unknown() {
            return new Agreement(Match.UNKNOWN, "", "", "", 1);
        }

        static Agreement different(String left, String right) {
            return new Agreement(Match.DIFFERENT, left, right, "", 1);
        }
    }

    /** Both parts, as they came out best. */
    record Result(Agreement surname, Agreement forename, boolean swapped) {

        boolean agrees() {
            return surname.match().agrees() && forename.match().agrees();
        }

        /** Whether both parts are the same name, not only alike. */
        boolean certain() {
            return agrees() && surname.match() != Match.ALIKE && forename.match() != Match.ALIKE;
        }

        double bits() {
            return surnameBits(surname) + forenameBits(forename) - (swapped ? SWAPPED : 0);
        }
    }

    private static final double SWAPPED = 2;
    private static final double MOST_SURNAME = 9;
    private static final double MOST_FORENAME = 8;
    private static final double USUAL = 0.85;

    /** Names that many bear before the one they are called by. */
    private static final List<String> BEFORE = List.of("mohammed", "abdul");

    /** How common a word is among the records, if they say more than the list. */
    interface Shares {
        double of(Part part, String word);
    }

    private final NameForms forms;
    private final Shares shares;

    NameComparison(NameForms forms, Shares shares) {
        this.forms = forms;
        this.shares = shares;
    }

    Result compare(PersonName a, PersonName b) {
        Result straight = new Result(surnames(a, b), forenames(a, b), false);
        if (straight.agrees()) {
            return straight;
        }
        PersonName turned = b.swapped();
        Result swapped =
                new Result(
                        word(Part.FORENAME, a.surname(), turned.surname()),
                        word(Part.FORENAME, a.forenames(), turned.forenames()),
                        true);
        return swapped.agrees() && swapped.bits() > straight.bits() ? swapped : straight;
    }

    private Agreement surnames(PersonName a, PersonName b) {
        Agreement agreement = word(Part.SURNAME, a.surname(), b.surname());
        if (agreement.match() != Match.DIFFERENT) {
            return agreement;
        }
        return called(Part.SURNAME, a.surname(), b.others())
                .or(() -> called(Part.SURNAME, b.surname(), a.others()))
                .orElse(agreement);
    }

    private Agreement forenames(PersonName a, PersonName b) {
        Agreement agreement = given(a.forenames(), b.forenames());
        if (agreement.match() != Match.DIFFERENT) {
            return agreement;
        }
        return called(Part.FORENAME, a.forenames(), b.others())
                .or(() -> called(Part.FORENAME, b.forenames(), a.others()))
                .orElse(agreement);
    }

    private Optional<Agreement> called(Part part, List<String> words, List<String> others) {
        for (String word : words) {
            for (String other : others) {
                Agreement one = single(part, word, other);
                if (one.match() == Match.SAME || one.match() == Match.FORM) {
                    return Optional.of(new Agreement(Match.CALLED, word, other, "", one.rarest()));
                }
            }
        }
        return Optional.empty();
    }

    private Agreement given(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Agreement.unknown();
        }
        List<String> mine = calledBy(a);
        List<String> theirs = calledBy(b);
        if (mine.size() < a.size() != theirs.size() < b.size()) {
            // One has Mohammed before it, the other perhaps only that.
            Agreement whole = word(Part.FORENAME, a, b);
            return whole.match().agrees() ? whole : word(Part.FORENAME, mine, theirs);
        }
        return word(Part.FORENAME, mine, theirs);
    }

    private List<String> calledBy(List<String> words) {
        return words.size() > 1
                        && BEFORE.stream()
                                .anyMatch(name ->
                                        forms.heads(Part.FORENAME, words.getFirst()).contains(name))
                ? words.subList(1, words.size())
                : words;
    }

    /** Compares two names of one or several words. */
    private Agreement word(Part part, List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Agreement.unknown();
        }
        String left = String.join(" ", a);
        String right = String.join(" ", b);
        if (a.size() == 1 && b.size() == 1) {
            return single(part, left, right);
        }
        Agreement whole = single(part, left.replace(" ", ""), right.replace(" ", ""));
        if (whole.match() == Match.SAME) {
            return new Agreement(Match.SAME, left, right, "", rarest(part, a));
        }
        return part == Part.SURNAME ? several(a, b, whole) : first(a, b, whole);
    }

    private Agreement several(List<String> a, List<String> b, Agreement whole) {
        if (a.size() == b.size() && a.containsAll(b)) {
            return new Agreement(
                    Match.SAME,
                    String.join(" ", a),
                    String.join(" ", b),
                    "",
                    rarest(Part.SURNAME, a));
        }
        Agreement best =
                whole.match().agrees() ? whole : Agreement.different(whole.left(), whole.right());
        for (String x : a) {
            for (String y : b) {
                Agreement one = single(Part.SURNAME, x, y);
                if (one.match().agrees()
                        && (!best.match().agrees() || one.rarest() < best.rarest())) {
                    best =
                            new Agreement(
                                    Match.PART,
                                    String.join(" ", a),
                                    String.join(" ", b),
                                    x,
                                    one.rarest());
                }
            }
        }
        return best;
    }

    /** Forenames: the first ones, or one person's first among the other's middle names. */
    private Agreement first(List<String> a, List<String> b, Agreement whole) {
        Agreement firsts = single(Part.FORENAME, a.getFirst(), b.getFirst());
        if (firsts.match().agrees()) {
            return firsts;
        }
        if (whole.match().agrees()) {
            return whole;
        }
        Agreement pair = together(a, b);
        if (pair.match().agrees()) {
            return pair;
        }
        for (String middle : a.subList(1, a.size())) {
            Agreement one = single(Part.FORENAME, middle, b.getFirst());
            if (one.match().agrees()) {
                return new Agreement(Match.MIDDLE, middle, b.getFirst(), "", one.rarest());
            }
        }
        for (String middle : b.subList(1, b.size())) {
            Agreement one = single(Part.FORENAME, a.getFirst(), middle);
            if (one.match().agrees()) {
                return new Agreement(Match.MIDDLE, a.getFirst(), middle, "", one.rarest());
            }
        }
        return firsts;
    }

    /** Mary Ann is Maryann, whatever follows. */
    private Agreement together(List<String> a, List<String> b) {
        String left = a.size() > 1 ? a.get(0) + a.get(1) : a.getFirst();
        String right = b.size() > 1 ? b.get(0) + b.get(1) : b.getFirst();
        return single(Part.FORENAME, left, right);
    }

    private Agreement single(Part part, String a, String b) {
        double share = Math.max(shares.of(part, a), shares.of(part, b));
        if (a.equals(b)) {
            return new Agreement(a.length() == 1 ? Match.INITIAL : Match.SAME, a, b, "", share);
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0)
                    ? new Agreement(Match.INITIAL, a, b, "", 0.1)
                    : Agreement.different(a, b);
        }
        Optional<String> common = forms.common(part, a, b);
        if (common.isPresent()) {
            return new Agreement(Match.FORM, a, b, common.get(), share);
        }
        if (part == Part.SURNAME
                && forms.common(Part.FORENAME, a, b).isPresent()
                && Spelling.jaroWinkler(a, b) > 0.75) {
            return new Agreement(Match.ALIKE, a, b, "", share);
        }
        // Two names that are both known, and not as forms of one another, are two names.
        boolean two = forms.known(part, a) && forms.known(part, b);
        return !two && alike(a, b)
                ? new Agreement(Match.ALIKE, a, b, "", share)
                : Agreement.different(a, b);
    }

    private static boolean alike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 3 || Math.abs(a.length() - b.length()) > 4) {
            return false;
        }
        if (Spelling.sound(a).equals(Spelling.sound(b))) {
            return shorter >= 4 || a.charAt(0) == b.charAt(0);
        }
        int distance = Spelling.distance(a, b);
        return shorter >= 5 && distance <= 1
                || shorter >= 8
                        && distance <= 2
                        && Spelling.consonants(a).equals(Spelling.consonants(b))
                || shorter >= 6 && Spelling.jaroWinkler(a, b) >= 0.94;
    }

    private double rarest(Part part, List<String> words) {
        return words.stream().mapToDouble(w -> shares.of(part, w)).min().orElse(1);
    }

    static double surnameBits(Agreement agreement) {
        double most = Math.min(MOST_SURNAME, log2(USUAL / agreement.rarest()));
        return switch (agreement.match()) {
            case UNKNOWN -> 0;
            case SAME -> most;
            case FORM, ALIKE -> most - 1;
            case PART -> most - 1.5;
            case MIDDLE, CALLED -> most - 2;
            case INITIAL -> 2;
            case DIFFERENT -> -4.5;
        };
    }

    static double forenameBits(Agreement agreement) {
        double most = Math.min(MOST_FORENAME, log2(USUAL / agreement.rarest()));
        return switch (agreement.match()) {
            case UNKNOWN -> 0;
            case SAME -> most;
            case FORM, ALIKE -> most - 1;
            case PART, MIDDLE, CALLED -> most - 2;
            case INITIAL -> 2.5;
            case DIFFERENT -> -5.5;
        };
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** The sentence of one part, if there is anything to say. */
    static Optional<Reason> reason(String part, Agreement agreement, double bits) {
        String key =
                switch (agreement.match()) {
                    case UNKNOWN -> "";
                    case SAME -> part + "Same";
                    case FORM ->
                            agreement.of().equals(agreement.right())
                                            || agreement.of().equals(agreement.left())
                                    ? "nameForm"
                                    : "nameForms";
                    case ALIKE -> "nameAlike";
                    case PART -> "surnamePart";
                    case MIDDLE -> "forenameMiddle";
                    case CALLED -> "nameCalled";
                    case INITIAL -> "nameInitial";
                    case DIFFERENT -> part + "Different";
                };
        if (key.isEmpty()) {
            return Optional.empty();
        }
        boolean turned = key.equals("nameForm") && agreement.of().equals(agreement.left());
        return Optional.of(
                new Reason(
                        key,
                        List.of(
                                capital(turned ? agreement.right() : agreement.left()),
                                capital(turned ? agreement.left() : agreement.right()),
                                capital(agreement.of())),
                        bits));
    }

    private static String capital(String words) {
        StringBuilder capital = new StringBuilder(words);
        for (int i = 0; i < capital.length(); i++) {
            if (i == 0 || capital.charAt(i - 1) == ' ') {
                capital.setCharAt(i, Character.toUpperCase(capital.charAt(i)));
            }
        }
        return capital.toString();
    }
}
