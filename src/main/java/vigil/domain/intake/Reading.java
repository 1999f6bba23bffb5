package vigil.domain.intake;

import java.util.List;

/**
 * What was read in one report.
 *
 * @param text the text the places refer to
 * @param proposals in the order of the text
 * @param passedOver in the order of the text
 */
public record Reading(String text, List<Proposal> proposals, List<PassedOver> passedOver) {

    public Reading {
        proposals = List.copyOf(proposals);
        passedOver = List.copyOf(passedOver);
    }
}
