package vigil.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import vigil.ui.kit.Controls;

/** A page of the guide, written in Markdown, as nodes of the window. */
final class GuidePage extends AbstractVisitor {

    private final VBox page = Controls.styled(new VBox(), "guide");
    private TextFlow line = new TextFlow();
    private String style = "";
    private String bullet = "";

    private GuidePage() {}

    /**
     * @param name the page's file name without its ending, such as {@code cases}
     */
    static VBox of(String name) {
        GuidePage builder = new GuidePage();
        Parser.builder().build().parse(read(name)).accept(builder);
        return builder.page;
    }

    private static String read(String name) {
        try (InputStream stream =
                GuidePage.class.getResourceAsStream("/vigil/guide/" + name + ".md")) {
            if (stream == null) {
                throw new IllegalStateException("the guide lacks a page: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String... styles) {
        line = Controls.styled(new TextFlow(), styles);
        page.getChildren().add(line);
    }

    @Override
    public void visit(Heading heading) {
        begin("guide-head-" + heading.getLevel());
        style = "guide-head-text-" + heading.getLevel();
        visitChildren(heading);
        style = "";
    }

    @Override
    public void visit(Paragraph paragraph) {
        begin(bullet.isEmpty() ? "guide-text" : "guide-item");
        if (!bullet.isEmpty()) {
            add(bullet);
            bullet = "";
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(ListItem item) {
        bullet =
                item.getParent() instanceof OrderedList list
                        ? number(list, item) + ".  "
                        : item.getParent() instanceof BulletList ? "•  " : "";
        visitChildren(item);
    }

    private static int number(OrderedList list, ListItem item) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number;
    }

    @Override
    public void visit(StrongEmphasis strong) {
        style = "strong";
        visitChildren(strong);
        style = "";
    }

    @Override
    public void visit(Emphasis emphasis) {
        visitChildren(emphasis);
    }

    @Override
    public void visit(Code code) {
        String before = style;
        style = "guide-key";
        add(code.getLiteral());
        style = before;
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
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        line.getChildren().add(text);
    }
}
