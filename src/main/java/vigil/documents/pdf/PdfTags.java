package vigil.documents.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tag tree into the file, and the parent tree that leads back from what is on a page to
 * its element. Small dictionaries are written in place, else each would become an object.
 */
final class PdfTags {

    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

    private static final int NO_PAGE = -1;

    /** What one painted page gives to the tree. */
    record TaggedPage(PDPage page, List<Tag> marks, List<COSDictionary> areas) {}

    private final List<TaggedPage> pages;
    private final Map<Tag, COSDictionary> elements = new HashMap<>();
    private final Map<Integer, COSBase> parents = new HashMap<>();

    private PdfTags(List<TaggedPage> pages) {
        this.pages = pages;
    }

    static void write(PDDocument document, Tag root, List<TaggedPage> pages) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        marked.setDirect(true);
        catalog.setItem(COSName.getPDFName("MarkInfo"), marked);
        COSDictionary tree = new PdfTags(pages).tree(root);
        catalog.setItem(COSName.getPDFName("StructTreeRoot"), tree);
    }

    private COSDictionary tree(Tag root) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        number();
        tree.setItem(COSName.K, element(root, tree));
        tree.setItem(COSName.getPDFName("ParentTree"), parentTree());
        tree.setInt(COSName.getPDFName("ParentTreeNextKey"), parents.size());
        return tree;
    }

    /** Pages take the first keys of the parent tree, links those after them. */
    private void number() {
        int key = pages.size();
        for (int i = 0; i < pages.size(); i++) {
            COSDictionary page = pages.get(i).page().getCOSObject();
            page.setInt(COSName.STRUCT_PARENTS, i);
            page.setItem(COSName.getPDFName("Tabs"), COSName.S);
            for (COSDictionary area : pages.get(i).areas()) {
                area.setInt(STRUCT_PARENT, key++);
            }
        }
    }

    private COSDictionary element(Tag tag, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        elements.put(tag, element);
        element.setName(COSName.S, tag.type());
        element.setItem(COSName.P, parent);
        tag.language().ifPresent(l -> element.setString(COSName.LANG, l.toLanguageTag()));
        tag.description().ifPresent(d -> element.setItem(COSName.ALT, PdfMetadata.text(d)));
        COSBase attributes = attributes(tag);
        if (attributes != null) {
            element.setItem(COSName.A, attributes);
        }
        COSArray kids = new COSArray();
        int home = home(tag);
        if (home != NO_PAGE) {
            element.setItem(COSName.PG, pages.get(home).page());
        }
        for (Tag.Kid kid : tag.kids()) {
            kids.add(
                    switch (kid) {
                        case Tag.Part(Tag part) -> element(part, element);
                        case Tag.Mark mark -> mark(mark, home);
                        case Tag.Area area -> area(area, element);
                    });
        }
        if (kids.size() == 1) {
            element.setItem(COSName.K, kids.get(0));
        } else if (kids.size() > 1) {
            kids.setDirect(true);
            element.setItem(COSName.K, kids);
        }
        return element;
    }

    /** The page that an element's marks are on unless they say otherwise. */
    private static int home(Tag tag) {
        for (Tag.Kid kid : tag.kids()) {
            if (kid instanceof Tag.Mark(int page, int _)) {
                return page;
            }
        }
        return NO_PAGE;
    }

    private COSBase mark(Tag.Mark mark, int home) {
        if (mark.page() == home) {
            return COSInteger.get(mark.number());
        }
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, pages.get(mark.page()).page());
        reference.setInt(COSName.MCID, mark.number());
        reference.setDirect(true);
        return reference;
    }

    private COSBase area(Tag.Area area, COSDictionary element) {
        TaggedPage page = pages.get(area.page());
        COSDictionary annotation = page.areas().get(area.number());
        parents.put(annotation.getInt(STRUCT_PARENT), element);
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "OBJR");
        reference.setItem(COSName.PG, page.page());
        reference.setItem(COSName.OBJ, annotation);
        reference.setDirect(true);
        return reference;
    }

    private static @Nullable COSBase attributes(Tag tag) {
        List<COSDictionary> all = new ArrayList<>();
        tag.scope()
                .ifPresent(scope -> {
                    COSDictionary table = owned("Table");
                    table.setName(
                            COSName.getPDFName("Scope"),
                            scope == Tag.Scope.COLUMN ? "Column" : "Row");
                    all.add(table);
                });
        tag.numbering()
                .ifPresent(style -> {
                    COSDictionary list = owned("List");
                    list.setName(COSName.getPDFName("ListNumbering"), style);
                    all.add(list);
                });
        tag.box()
                .ifPresent(box -> {
                    COSDictionary layout = owned("Layout");
                    layout.setItem(COSName.BBOX, rectangle(box));
                    layout.setName(COSName.getPDFName("Placement"), "Block");
                    all.add(layout);
                });
        return all.isEmpty() ? null : all.getFirst();
    }

    private static COSDictionary owned(String owner) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
        attributes.setDirect(true);
        return attributes;
    }

    private static COSArray rectangle(Tag.Box box) {
        COSArray corners = new COSArray();
        float[] numbers = {box.left(), box.bottom(), box.right(), box.top()};
        for (float number : numbers) {
            corners.add(new COSFloat(number));
        }
        corners.setDirect(true);
        return corners;
    }

    private COSDictionary parentTree() {
        for (int i = 0; i < pages.size(); i++) {
            COSArray owners = new COSArray();
            for (Tag tag : pages.get(i).marks()) {
                owners.add(elements.get(tag));
            }
            parents.put(i, owners);
        }
        COSArray numbers = new COSArray();
        for (int key = 0; key < parents.size(); key++) {
            numbers.add(COSInteger.get(key));
            numbers.add(parents.get(key));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.getPDFName("Nums"), numbers);
        return tree;
    }
}
