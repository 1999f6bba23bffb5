package vigil.app.bench;

import java.time.Clock;
import vigil.casework.FaultLog;
import vigil.casework.IntakeFiles;
import vigil.casework.StoreCare;
import vigil.domain.vocabulary.Vocabulary;
import vigil.words.Words;

/**
 * The program that is measured, as it really is wired.
 *
 * @param clock stands on the day up to which the invented county reaches, as does that of {@code
 *     care}
 * @param child starts the program once more
 * @param cheap the same as {@code care}, with keys that cost next to nothing to open: for stores
 *     that are opened a thousand times
 * @param filling the same on a disk that can be made to fill up
 * @param layered the same with stores that leave out some of their protection
 */
public record Subject(
        StoreCare care,
        IntakeFiles files,
        Words words,
        Vocabulary vocabulary,
        FaultLog faults,
        Clock clock,
        ChildCommand child,
        StoreCare cheap,
        FillingDisk filling,
        Layered layered) {

    /** The same with another care. */
    Subject with(StoreCare other) {
        return new Subject(
                other, files, words, vocabulary, faults, clock, child, cheap, filling, layered);
    }

    /** The same, started once more in another way. */
    Subject with(ChildCommand other) {
        return new Subject(
                care, files, words, vocabulary, faults, clock, other, cheap, filling, layered);
    }
}
