package vigil.words;

import java.util.stream.Collectors;
import vigil.casework.Leaving;

/** What is about to leave, in sentences. */
public final class LeavingText {

    private final Words words;

    public LeavingText(Words words) {
        this.words = words;
    }

    /** The marking alone. */
    public String marking(Leaving leaving) {
        return words.of("leaving.marking." + leaving.marking().name());
    }

    /** The version if it has one, what it contains, and where it goes. */
    public String sentence(Leaving leaving) {
        String contains =
                leaving.told().stream()
                        .map(content -> words.of("leaving.contains." + content.name()))
                        .collect(Collectors.joining("; "));
        return leaving.tier().map(tier -> words.of("leaving.tier." + tier.name()) + " ").orElse("")
                + words.of("leaving.contains", contains)
                + " "
                + words.of("leaving.where." + leaving.where().name());
    }

    /** All of it, in a line. */
    public String line(Leaving leaving) {
        return words.of("leaving.line", marking(leaving), sentence(leaving));
    }
}
