package vigil.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.casework.ColumnGuess;
import vigil.casework.ColumnGuess.Certainty;
import vigil.casework.ColumnGuess.Use;

/**
 * Two columns that seem to be the same field: the surer one keeps it, the other is only possible.
 * Texts may be gathered from several columns, but that is for a person to say.
 */
final class OneUseEach {

    private OneUseEach() {}

    static List<ColumnGuess> of(List<ColumnGuess> guesses) {
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < guesses.size(); i++) {
            for (Use use : guesses.get(i).uses()) {
                if (use.use().equals("field")) {
                    Integer other = owners.get(use.target());
                    if (other == null
                            || use.certainty().compareTo(certainty(guesses.get(other), use)) < 0) {
                        owners.put(use.target(), i);
                    }
                }
            }
        }
        List<ColumnGuess> single = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            ColumnGuess guess = guesses.get(i);
            List<Use> uses = new ArrayList<>();
            for (Use use : guess.uses()) {
                boolean owned =
                        !use.use().equals("field") || owners.getOrDefault(use.target(), i) == i;
                uses.add(
                        owned
                                ? use
                                : new Use(
                                        use.use(),
                                        use.target(),
                                        use.substance(),
                                        Certainty.POSSIBLE,
                                        "otherColumnToo"));
            }
            single.add(
                    new ColumnGuess(
                            guess.column(), guess.samples(), guess.filled(), uses, guess.dates()));
        }
        return single;
    }

    private static Certainty certainty(ColumnGuess guess, Use wanted) {
        return guess.uses().stream()
                .filter(use -> use.target().equals(wanted.target()))
                .map(Use::certainty)
                .findFirst()
                .orElse(Certainty.POSSIBLE);
    }
}
