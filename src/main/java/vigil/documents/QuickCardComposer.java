package vigil.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Run;
import vigil.documents.content.RunningText;
import vigil.documents.content.Spacer;
import vigil.domain.access.Grant;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.words.Words;

/** What somebody in a role does each month, may do, and presses: one page. */
final class QuickCardComposer {

    /** A card belongs to a version of the program, not to a day. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final int KEY_COLUMNS = 3;
    private static final double GAP = 5;

    private final Words words;
    private final PanelRole role;

    QuickCardComposer(Words words, PanelRole role) {
        this.words = words;
        this.role = role;
    }

    DocumentContent compose() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Heading.of(1, words.of("card.title", name())));
        blocks.add(Paragraph.of(own("lead")));
        blocks.add(Heading.of(2, words.of("card.month")));
        blocks.add(Listing.numbered(own("month").split("\\|")));
        blocks.add(Heading.of(2, words.of("card.keys")));
        blocks.add(keys());
        blocks.add(new Spacer(GAP));
        blocks.add(
                Inset.of(
                        Inset.Tone.CAUTION,
                        words.of("card.care"),
                        Paragraph.note(words.of("card.care.text"))));
        blocks.add(Paragraph.note(may()));
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

    /** What the role may, or what it may not: whichever is told in fewer words. */
    private String may() {
        List<Right> closed =
                Arrays.stream(Right.values()).filter(right -> !role.has(right)).toList();
        if (closed.isEmpty() || closed.size() * 2 > Right.values().length) {
            String all = said(Arrays.stream(Right.values()).filter(role::has));
            return words.of(
                    "card.may", (all.isEmpty() ? "" : all + ". ") + words.of("card.notMay"));
        }
        String most = words.of("card.mayBut", said(closed.stream()));
        String limited =
                said(
                        Arrays.stream(Right.values())
                                .filter(role::has)
                                .filter(right -> extent(role.grant(right)).isPresent()));
        return limited.isEmpty() ? most : most + " " + words.of("card.limits", limited);
    }

    private String said(Stream<Right> rights) {
        return rights.map(this::said).collect(Collectors.joining("; "));
    }

    private String said(Right right) {
        String name = words.of("right." + right.name());
        return extent(role.grant(right))
                .map(extent -> words.of("card.may.item", name, extent))
                .orElse(name);
    }

    private Optional<String> extent(Grant grant) {
        return words.find("card.extent." + grant.name());
    }

    /** From the sentences of the sheet of keys, so that they say the same. */
    private Facts keys() {
        return new Facts(
                KEY_COLUMNS,
                Stream.of(words.of("card.shared").split(" "), own("keys").split(" "))
                        .flatMap(Arrays::stream)
                        .distinct()
                        .map(key ->
                                new Facts.Fact(
                                        key.substring(key.indexOf('.') + 1),
                                        List.of(Run.of(words.of("shortcut." + key)))))
                        .toList());
    }
}
