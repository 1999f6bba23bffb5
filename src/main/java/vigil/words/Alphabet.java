package vigil.words;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Locale;

/**
 * The order of letters. In Welsh ch, dd, ff, ng, ll, ph, rh and th are letters of their own, each
 * after the one it begins with, but ng after g. Java knows no Welsh order, so it is made from the
 * English one; a word in which two letters only meet (Bangor) is put where ng is, as in any sorting
 * by machine.
 */
final class Alphabet {

    private static final String WELSH =
            "& C < ch , cH , Ch , CH"
                    + " & D < dd , dD , Dd , DD"
                    + " & F < ff , fF , Ff , FF"
                    + " & G < ng , nG , Ng , NG"
                    + " & L < ll , lL , Ll , LL"
                    + " & P < ph , pH , Ph , PH"
                    + " & R < rh , rH , Rh , RH"
                    + " & T < th , tH , Th , TH";

    private Alphabet() {}

    static Collator of(Locale locale) {
        Collator english = Collator.getInstance(Words.ENGLISH);
        if (!locale.getLanguage().equals(Words.WELSH.getLanguage())
                || !(english instanceof RuleBasedCollator rules)) {
            return english;
        }
        try {
            return new RuleBasedCollator(rules.getRules() + WELSH);
        } catch (ParseException e) {
            throw new IllegalStateException("the Welsh alphabet", e);
        }
    }
}
