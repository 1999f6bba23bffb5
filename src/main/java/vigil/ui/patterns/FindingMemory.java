package vigil.ui.patterns;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vigil.patterns.Finding;

/** What the panel knows of a finding from before, and what it can do about it. */
public interface FindingMemory {

    /**
     * A short word about a finding's past, such as “grown since the last meeting”.
     *
     * @param text what it says
     * @param tone of its chip: accent, success, warning, danger or neutral
     */
    record Sign(String text, String tone) {}

    /** What its card says of its past; often nothing. */
    List<Sign> signs(Finding finding);

    /** Buttons that decide about it, beneath its sentence. */
    Optional<Node> actions(Finding finding);

    /** What was seen and decided before, at the end of its evidence. */
    Optional<Node> history(Finding finding);

    /** Nothing is remembered. */
    static FindingMemory none() {
        return new FindingMemory() {
            @Override
            public List<Sign> signs(Finding finding) {
                return List.of();
            }

            @Override
            public Optional<Node> actions(Finding finding) {
                return Optional.empty();
            }

            @Override
            public Optional<Node> history(Finding finding) {
                return Optional.empty();
            }
        };
    }
}
