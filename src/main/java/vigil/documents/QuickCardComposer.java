package vigil.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Run;
import vigil.documents.content.RunningText;
import vigil.documents.content.Table;
import vigil.domain.access.Grant;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.words.Words;

/** What somebody in a role does each month, may do, and presses: one page. */
final class QuickCardComposer {

    /** A card belongs to a version of the program, not to a day. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final double KEY_SHARE = 0.24;

    private final Words words;
    private final PanelRole role;

    QuickCardComposer(Words words, PanelRole role) {
        this.words = words;
        this.role = role;
    }

    DocumentContent compose() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Heading.of(1, words.of("card.title", name())));
        blocks.add(Paragraph.lead(own("lead")));
        blocks.add(Heading.of(2, words.of("card.month")));
        blocks.add(Listing.numbered(own("month").split("\\|")));
        blocks.add(Heading.of(2, words.of("card.may")));
        String may = String.join("; ", rights());
        blocks.add(Paragraph.of((may.isEmpty() ? "" : may + ". ") + words.of("card.notMay")));
        blocks.add(Heading.of(2, words.of("card.keys")));
        blocks.add(keys());
        blocks.add(
                Inset.of(
                        Inset.Tone.CAUTION,
                        words.of("card.care"),
                        Paragraph.of(words.of("card.care.text"))));
        blocks.add(Paragraph.note(words.of("card.stuck")));
        Particulars about =
                Particulars.of(
                                words.of("card.file", name()),
                                words.locale(),
                                DAY,
                                role.name() + " CARD")
                        .about(words.of("card.about"))
                        .by(words.of("app.name"))
                        .withRunningText(
                                new RunningText(
                                        words.of("card.head"), name(), "", words.of("card.pages")));
        return new DocumentContent(about, blocks);
    }

    private String name() {
        return words.of("role." + role.name());
    }

    private String own(String what) {
        return words.of("card." + role.name() + "." + what);
    }

    private List<String> rights() {
        return Arrays.stream(Right.values())
                .filter(role::has)
                .map(right ->
                        extent(role.grant(right))
                                .map(extent ->
                                        words.of(
                                                "card.may.item",
                                                words.of("right." + right.name()),
                                                extent))
                                .orElse(words.of("right." + right.name())))
                .toList();
    }

    private Optional<String> extent(Grant grant) {
        return words.find("card.extent." + grant.name());
    }

    /** From the sentences of the sheet of keys, so that they say the same. */
    private Table keys() {
        List<Table.Row> rows =
                Stream.of(words.of("card.shared").split(" "), own("keys").split(" "))
                        .flatMap(Arrays::stream)
                        .map(key ->
                                new Table.Row(
                                        List.of(
                                                Table.Cell.of(
                                                        Run.of(key.substring(key.indexOf('.') + 1))),
                                                Table.Cell.of(words.of("shortcut." + key)))))
                        .distinct()
                        .toList();
        return Table.of(
                        words.of("card.keys"),
                        List.of(
                                Table.Column.of(words.of("card.keys.press"), KEY_SHARE),
                                Table.Column.of(words.of("card.keys.does"), 1 - KEY_SHARE)),
                        rows)
                .setClose()
                .withStripes();
    }
}
