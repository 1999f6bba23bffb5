package vigil.patterns;

import java.util.Collection;

/**
 * How much is known of the deaths a finding is about.
 *
 * @param deaths all of them, whether or not they can say
 * @param toxicologyBack those of which a laboratory has reported
 * @param factorsAssessed those whose factors were assessed
 */
public record Completeness(long deaths, long toxicologyBack, long factorsAssessed) {

    static Completeness of(Collection<CaseFact> facts) {
        return new Completeness(
                facts.size(),
                facts.stream().filter(CaseFact::toxicologyBack).count(),
                facts.stream().filter(CaseFact::factorsAssessed).count());
    }

    /** How many of the deaths a laboratory has reported of. */
    public Sentence toxicology() {
        return Sentence.of(
                "pattern.note.toxicologyBack",
                new Argument.Percent(toxicologyBack, deaths),
                Argument.count(toxicologyBack),
                Argument.count(deaths));
    }
}
