package vigil.ui.toxicology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.toxicology.StageComparison;
import vigil.domain.toxicology.StageComparison.Line;
import vigil.domain.toxicology.StageComparison.Verdict;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.ui.kit.Kit;

/** Says in sentences how what was suspected and what was found differ. */
public final class ComparisonWords {

    private final Kit kit;
    private final SubstanceLexicon lexicon;

    public ComparisonWords(Kit kit, SubstanceLexicon lexicon) {
        this.kit = kit;
        this.lexicon = lexicon;
    }

    /** What one line comes to. */
    public String sentence(Line line) {
        String name = spoken(line.name());
        return switch (line.verdict()) {
            case CONFIRMED ->
                    line.proof().isEmpty()
                            ? kit.say("compare.confirmed")
                            : kit.say("compare.confirmed.marker", list(line.proof()), name);
            case NAMED -> kit.say("compare.named", name, list(line.namedAs()));
            case NOT_CONFIRMED ->
                    kit.say("compare.notConfirmed", name, absent(line), line.lookedFor().size())
                            + untested(line);
            case NOT_PROVEN ->
                    kit.say(
                                    "compare.notProven",
                                    name,
                                    list(line.compatible()),
                                    line.compatible().size())
                            + (line.lookedFor().isEmpty()
                                    ? ""
                                    : " "
                                            + kit.say(
                                                    "compare.absent",
                                                    first(absent(line)),
                                                    line.lookedFor().size()))
                            + untested(line);
            case NOT_TESTED -> kit.say("compare.notTested", name);
            case AWAITED -> kit.say("compare.awaited");
            case UNEXPECTED ->
                    line.proof().isEmpty()
                            ? kit.say("compare.unexpected", first(name))
                            : kit.say("compare.unexpected.marker", first(name), list(line.proof()));
            case ABSENT -> kit.say("compare.absent.only");
            case DISPUTED -> kit.say("compare.disputed");
            case CERTIFIED_ONLY -> kit.say("compare.certifiedOnly");
        };
    }

    /** The lines that differ, in as few sentences as say it. */
    public List<String> differences(StageComparison comparison) {
        List<String> sentences = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        for (Line line : comparison.lines()) {
            if (line.verdict() == Verdict.UNEXPECTED) {
                unexpected.add(spoken(line.name()));
            } else if (line.differs()) {
                sentences.add(
                        line.verdict() == Verdict.DISPUTED
                                ? kit.say("compare.disputed.named", first(spoken(line.name())))
                                : sentence(line));
            }
        }
        boolean suspected = comparison.lines().stream().anyMatch(l -> !l.suspected().isEmpty());
        if (!unexpected.isEmpty() && suspected) {
            sentences.add(
                    kit.say("compare.unexpected.all", first(join(unexpected)), unexpected.size()));
        }
        return sentences;
    }

    /** What would settle it and nobody reported. */
    private String untested(Line line) {
        List<String> missing =
                line.code().stream()
                        .flatMap(code -> lexicon.markers(code).stream())
                        .map(Substance::code)
                        .filter(code -> !line.lookedFor().contains(code))
                        .toList();
        return missing.isEmpty() || line.lookedFor().contains(line.code().orElse(""))
                ? ""
                : " " + kit.say("compare.untested", first(list(missing)), missing.size());
    }

    private String absent(Line line) {
        List<String> names = new ArrayList<>();
        for (SubstanceEvidence row : line.notFound()) {
            String name =
                    row.asWritten().isEmpty()
                            ? row.substance()
                                    .map(lexicon::name)
                                    .map(ComparisonWords::spoken)
                                    .orElse("")
                            : spoken(row.asWritten());
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return join(names);
    }

    private String list(List<String> codes) {
        return join(codes.stream().map(lexicon::name).map(ComparisonWords::spoken).toList());
    }

    private String join(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return kit.say(
                "compare.and",
                String.join(", ", names.subList(0, names.size() - 1)),
                names.getLast());
    }

    /** A name inside a sentence: small, unless it is an abbreviation or a code. */
    static String spoken(String name) {
        Optional<Character> second =
                name.length() > 1 ? Optional.of(name.charAt(1)) : Optional.empty();
        return second.filter(Character::isLowerCase).isPresent()
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    static String first(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
