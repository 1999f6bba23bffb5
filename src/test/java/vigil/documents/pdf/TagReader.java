package vigil.documents.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads a file as a screen reader does: down the tag tree, and nothing that is not in it. */
final class TagReader {

    /** An element: its type, the page it starts on and all it reaches, its text, what is below. */
    record Element(
            String type,
            int page,
            Set<Integer> pages,
            String text,
            List<Element> kids,
            COSDictionary dictionary) {}

    private static final Set<String> WITHIN_A_LINE = Set.of("Link", "Span", "Reference");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private final Map<COSBase, Integer> pages = new HashMap<>();
    private final List<Map<Integer, String>> marks = new ArrayList<>();

    private TagReader(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            pages.put(page.getCOSObject(), pages.size());
            Map<Integer, StringBuilder> texts = new HashMap<>();
            for (PageReader.Glyph glyph : PageReader.glyphs(page)) {
                texts.computeIfAbsent(glyph.mark(), _ -> new StringBuilder()).append(glyph.text());
            }
            Map<Integer, String> done = new HashMap<>();
            texts.forEach((mark, text) -> done.put(mark, text.toString()));
            marks.add(done);
        }
    }

    static Element read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return read(document);
        }
    }

    static Element read(PDDocument document) throws IOException {
        COSDictionary root =
                document.getDocumentCatalog()
                        .getCOSObject()
                        .getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
        return new TagReader(document).element(root.getCOSDictionary(COSName.K));
    }

    /** All elements of a type, in order. */
    static List<Element> all(Element root, String type) {
        List<Element> found = new ArrayList<>();
        collect(root, type, found);
        return found;
    }

    static List<String> words(Element root) {
        return words(root.text());
    }

    static List<String> words(String text) {
        return SPACE.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static void collect(Element element, String type, List<Element> found) {
        if (element.type().equals(type)) {
            found.add(element);
        }
        element.kids().forEach(kid -> collect(kid, type, found));
    }

    private Element element(COSDictionary dictionary) {
        String type = dictionary.getNameAsString(COSName.S);
        List<Element> kids = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int page = pageOf(dictionary);
        Set<Integer> reached = new TreeSet<>();
        for (COSBase kid : kids(dictionary)) {
            switch (kid) {
                case COSInteger mark -> {
                    reached.add(page);
                    text.append(marked(page, mark.intValue()));
                }
                case COSDictionary part when part.containsKey(COSName.S) -> {
                    Element below = element(part);
                    kids.add(below);
                    reached.addAll(below.pages());
                    page = page < 0 ? below.page() : page;
                    text.append(below.text());
                }
                case COSDictionary part when part.containsKey(COSName.MCID) -> {
                    reached.add(pageOf(part));
                    text.append(marked(pageOf(part), part.getInt(COSName.MCID)));
                }
                default -> {}
            }
        }
        String own = WITHIN_A_LINE.contains(type) ? text.toString() : " " + text + " ";
        return new Element(type, page, reached, own, kids, dictionary);
    }

    private String marked(int page, int mark) {
        String text = marks.get(page).get(mark);
        return text == null ? "" : text;
    }

    private int pageOf(COSDictionary dictionary) {
        COSDictionary page = dictionary.getCOSDictionary(COSName.PG);
        return page == null ? -1 : pages.get(page);
    }

    private static List<COSBase> kids(COSDictionary dictionary) {
        COSBase kids = dictionary.getDictionaryObject(COSName.K);
        List<COSBase> list = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                list.add(array.getObject(i));
            }
        } else if (kids instanceof COSObject object) {
            list.add(object.getObject());
        } else if (kids != null) {
            list.add(kids);
        }
        return list;
    }
}
