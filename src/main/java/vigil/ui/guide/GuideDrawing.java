package vigil.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import vigil.ui.kit.Controls;

/** A page of the guide, written in Markdown, as nodes of the window. */
final class GuideDrawing extends AbstractVisitor {

    private static final Pattern RULE = Pattern.compile("[\\s|:-]*");

    /**
     * A page that was drawn.
     *
     * @param texts its running texts, in reading order
     * @param headings by what a link calls them
     */
    record Drawn(VBox page, List<MarkedFlow> texts, Map<String, javafx.scene.Node> headings) {}

    private final VBox page = Controls.styled(new VBox(), "guide");
    private final List<MarkedFlow> texts = new ArrayList<>();
    private final Map<String, javafx.scene.Node> headings = new LinkedHashMap<>();
    private final Consumer<String> follow;
    private Pane into = page;
    private MarkedFlow line = new MarkedFlow();
    private String style = "";
    private String bullet = "";

    private GuideDrawing(Consumer<String> follow) {
        this.follow = follow;
    }

    /**
     * @param follow gets where a link leads to, as it stands in the page
     */
    static Drawn draw(String markdown, Consumer<String> follow) {
        GuideDrawing drawing = new GuideDrawing(follow);
        Parser.builder().build().parse(markdown).accept(drawing);
        return new Drawn(drawing.page, drawing.texts, drawing.headings);
    }

    /** What a link calls a heading: small letters, no signs, hyphens for spaces. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .strip()
                .replace(' ', '-');
    }

    private MarkedFlow begin(String... styles) {
        line = new MarkedFlow(styles);
        texts.add(line);
        into.getChildren().add(line);
        return line;
    }

    /** Draws what is inside into a pane of its own. */
    private void inside(Pane pane, Runnable draw) {
        Pane before = into;
        before.getChildren().add(pane);
        into = pane;
        draw.run();
        into = before;
    }

    @Override
    public void visit(Heading heading) {
        MarkedFlow drawn = begin("guide-head-" + heading.getLevel());
        style = "guide-head-text-" + heading.getLevel();
        visitChildren(heading);
        style = "";
        drawn.choose(0, drawn.length());
        headings.putIfAbsent(anchor(drawn.chosenText()), drawn);
        drawn.choose(0, 0);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof org.commonmark.node.Text first
                && first.getLiteral().startsWith("|")) {
            table(paragraph);
            return;
        }
        begin("guide-text");
        if (!bullet.isEmpty()) {
            add(bullet);
            bullet = "";
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(BulletList list) {
        inside(Controls.styled(new VBox(), "guide-list"), () -> visitChildren(list));
    }

    @Override
    public void visit(OrderedList list) {
        inside(Controls.styled(new VBox(), "guide-list"), () -> visitChildren(list));
    }

    @Override
    public void visit(ListItem item) {
        bullet = item.getParent() instanceof OrderedList list ? number(list, item) + ".  " : "•  ";
        visitChildren(item);
        bullet = "";
    }

    private static int number(OrderedList list, ListItem item) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number;
    }

    /** Rows of cells between upright lines; the second row is only the rule under the heads. */
    private void table(Paragraph paragraph) {
        GridPane grid = Controls.styled(new GridPane(), "guide-table");
        inside(new VBox(grid), () -> {});
        int row = 0;
        int columns = 0;
        List<Node> cells = new ArrayList<>();
        Node next = paragraph.getFirstChild();
        while (true) {
            if (next == null || next instanceof SoftLineBreak) {
                int drawn = row(grid, row, cells);
                columns = Math.max(columns, drawn);
                row += drawn > 0 ? 1 : 0;
                cells.clear();
                if (next == null) {
                    break;
                }
            } else {
                cells.add(next);
            }
            next = next.getNext();
        }
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
    }

    private int row(GridPane grid, int row, List<Node> pieces) {
        if (pieces.size() == 1
                && pieces.getFirst() instanceof org.commonmark.node.Text only
                && RULE.matcher(only.getLiteral()).matches()) {
            return 0;
        }
        int column = -1;
        for (Node piece : pieces) {
            if (!(piece instanceof org.commonmark.node.Text text)) {
                piece.accept(this);
                continue;
            }
            String[] parts = text.getLiteral().split("\\|", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    column++;
                    line = new MarkedFlow(row == 0 ? "guide-cell-head" : "guide-cell");
                    if (!(piece == pieces.getLast() && i == parts.length - 1)) {
                        texts.add(line);
                        grid.add(line, column, row);
                    }
                }
                String said = i == 0 ? parts[i] : parts[i].stripLeading();
                if (!said.isBlank()) {
                    style = row == 0 ? "strong" : "";
                    add(said);
                    style = "";
                }
            }
        }
        return column;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        block(code.getLiteral());
    }

    private void block(String literal) {
        inside(
                Controls.styled(new VBox(), "guide-code"),
                () -> {
                    begin("guide-text");
                    style = "guide-key";
                    add(literal.stripTrailing());
                    style = "";
                });
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled("strong", () -> visitChildren(strong));
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled("guide-emphasis", () -> visitChildren(emphasis));
    }

    @Override
    public void visit(Code code) {
        styled("guide-key", () -> add(code.getLiteral()));
    }

    private void styled(String name, Runnable within) {
        String before = style;
        style = name;
        within.run();
        style = before;
    }

    @Override
    public void visit(Link link) {
        String words = said(link);
        String target = link.getDestination();
        if (target.startsWith("../") || target.contains("://")) {
            add(words); // not in the program
            return;
        }
        Hyperlink there = Controls.styled(new Hyperlink(words), "guide-link");
        there.setOnAction(event -> follow.accept(target));
        line.getChildren().add(there);
    }

    private static String said(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(
                    child instanceof org.commonmark.node.Text text
                            ? text.getLiteral()
                            : child instanceof Code code ? code.getLiteral() : said(child));
        }
        return words.toString();
    }

    @Override
    public void visit(org.commonmark.node.Image image) {
        Optional<InputStream> file = GuideBook.picture(image.getDestination());
        if (file.isEmpty()) {
            return;
        }
        try (InputStream stream = file.get()) {
            ImageView view = new ImageView(new Image(stream));
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setAccessibleText(said(image));
            view.setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
            VBox frame = Controls.styled(new VBox(view), "guide-picture");
            frame.setMinWidth(0); // a picture once drawn large would keep the page as wide
            view.fitWidthProperty().bind(Bindings.max(1, page.widthProperty().subtract(24)));
            into.getChildren().add(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    private void add(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("guide-words");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        line.getChildren().add(text);
    }
}
