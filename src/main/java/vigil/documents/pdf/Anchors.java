package vigil.documents.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.documents.content.Heading;

/** Where the headings are, by their number in the document; known once every slice has its page. */
final class Anchors {

    /** Page from 0, and points from its top. */
    record Place(int page, double top) {}

    private final List<Heading> headings;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<Integer, Place> places = new HashMap<>();

    Anchors(List<Heading> headings) {
        this.headings = headings;
        for (int i = 0; i < headings.size(); i++) {
            int number = i;
            headings.get(i).anchor().ifPresent(name -> byName.put(name, number));
        }
    }

    List<Heading> headings() {
        return headings;
    }

    int named(String anchor) {
        Integer number = byName.get(anchor);
        if (number == null) {
            throw new IllegalArgumentException("a link leads to a heading");
        }
        return number;
    }

    void place(int heading, Place place) {
        places.put(heading, place);
    }

    Place place(int heading) {
        Place place = places.get(heading);
        if (place == null) {
            throw new IllegalStateException("asked for a page before the pages were made up");
        }
        return place;
    }
}
