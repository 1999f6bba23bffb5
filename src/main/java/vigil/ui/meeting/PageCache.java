package vigil.ui.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vigil.casework.PageViewer.Picture;

/** Drawn pages, so that going back is at once; the longest unseen are let go first. */
final class PageCache {

    /** A page at a scale, in thousandths of a pixel for each point. */
    private record Key(int page, int scale) {}

    private final Map<Key, Picture> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private final long room;
    private long used;

    /**
     * @param room how many pixels are kept
     */
    PageCache(long room) {
        this.room = room;
    }

    private static Key key(int page, double scale) {
        return new Key(page, (int) Math.round(scale * 1000));
    }

    Optional<Picture> get(int page, double scale) {
        return Optional.ofNullable(pictures.get(key(page, scale)));
    }

    void put(int page, double scale, Picture picture) {
        Optional.ofNullable(pictures.put(key(page, scale), picture))
                .ifPresent(old -> used -= size(old));
        used += size(picture);
        var oldest = pictures.entrySet().iterator();
        while (used > room && pictures.size() > 1 && oldest.hasNext()) {
            used -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long size(Picture picture) {
        return (long) picture.width() * picture.height();
    }

    void clear() {
        pictures.clear();
        used = 0;
    }
}
