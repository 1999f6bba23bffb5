package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.pack.PackView;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Vocabulary;

/**
 * A pack as its readers may see it. Only {@link ReportDraft#shown} makes one, from tables that the
 * gate let out, so that whoever writes it has no number that did not pass.
 */
public final class Report {

    /**
     * What it says of itself.
     *
     * @param kind ends its keys and begins its file name, such as {@code foi}
     * @param tier {@link OutputTier#REDACTED} for the partnership, {@link OutputTier#PUBLIC} for
     *     anybody
     * @param title names nobody
     * @param name what its file is called, without an ending; names nobody
     * @param cutOff the last day that counted
     * @param facts said at its head: label and value
     * @param marking on every page; empty for none
     */
    public record About(
            String kind,
            OutputTier tier,
            String panel,
            Phrase title,
            String name,
            LocalDate cutOff,
            List<Fact> facts,
            String marking) {

        public About {
            facts = List.copyOf(facts);
        }

        /** Whether it is to stay on a page or two. */
        public boolean brief() {
            return kind.equals("threat");
        }
    }

    /** Something said of it at its head. */
    public record Fact(Phrase label, Phrase value) {}

    /** A heading with what stands beneath it. */
    public record Section(Phrase heading, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What was left out as a whole.
     *
     * @param reason ends the key of why
     */
    public record LeftOut(Phrase what, String reason) {}

    private final About about;
    private final GateRule rule;
    private final List<Section> sections;
    private final List<Optional<ShownTable>> tables;
    private final Optional<PackView> findings;
    private final List<LeftOut> leftOut;
    private final String hash;
    private final Vocabulary vocabulary;

    Report(
            About about,
            GateRule rule,
            List<Section> sections,
            List<Optional<ShownTable>> tables,
            Optional<PackView> findings,
            List<LeftOut> leftOut,
            String hash,
            Vocabulary vocabulary) {
        this.about = about;
        this.rule = rule;
        this.sections = List.copyOf(sections);
        this.tables = List.copyOf(tables);
        this.findings = findings;
        this.leftOut = List.copyOf(leftOut);
        this.hash = hash;
        this.vocabulary = vocabulary;
    }

    public About about() {
        return about;
    }

    /** By which small counts are kept back. */
    public GateRule rule() {
        return rule;
    }

    public List<Section> sections() {
        return sections;
    }

    /** The findings of the pattern board that may be told, if it has any. */
    public Optional<PackView> findings() {
        return findings;
    }

    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** SHA-256 of the figures, as the register of what left has it. */
    public String hash() {
        return hash;
    }

    /** To name things by. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * A number as it may be seen; hidden if its table was left out.
     *
     * @param pick not {@link Part.Pick#NONE}
     */
    public ShownCount at(Part.Pick pick) {
        return tables.get(pick.table())
                .map(table -> table.at(pick.row(), pick.column()))
                .orElseGet(ShownCount.Hidden::new);
    }

    /** How many numbers of a table are not shown. */
    public long hidden(Part.Figures figures) {
        return figures.lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(pick -> !pick.none() && at(pick) instanceof ShownCount.Hidden)
                .count();
    }

    /** How many numbers of a table there are. */
    public static long numbers(Part.Figures figures) {
        return figures.lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(pick -> !pick.none())
                .count();
    }

    /** All its tables of deaths, in their order. */
    public List<Part.Figures> figures() {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .map(part -> part instanceof Part.Shares shares ? shares.figures() : part)
                .filter(Part.Figures.class::isInstance)
                .map(Part.Figures.class::cast)
                .toList();
    }
}
