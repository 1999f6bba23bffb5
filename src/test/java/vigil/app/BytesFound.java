package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Searches a large file for many short strings of bytes in one pass. */
final class BytesFound {

    private static final int PREFIX = 1 << 16;

    private BytesFound() {}

    /** How often each is there; without those that are not. */
    static Map<String, Integer> in(Path file, Map<String, byte[]> wanted) throws IOException {
        return in(Files.readAllBytes(file), wanted);
    }

    static Map<String, Integer> in(byte[] content, Map<String, byte[]> wanted) {
        Map<String, Integer> found = new LinkedHashMap<>();
        places(content, wanted, (what, at) -> found.merge(what, 1, Integer::sum));
        return found;
    }

    /** Tells each place at which one of them stands. */
    static void places(
            byte[] content, Map<String, byte[]> wanted, BiConsumer<String, Integer> found) {
        List<List<Map.Entry<String, byte[]>>> starts = new ArrayList<>();
        for (int i = 0; i < PREFIX; i++) {
            starts.add(List.of());
        }
        for (Map.Entry<String, byte[]> each : wanted.entrySet()) {
            int start = start(each.getValue(), 0);
            List<Map.Entry<String, byte[]>> known = new ArrayList<>(starts.get(start));
            known.add(each);
            starts.set(start, known);
        }
        for (int at = 0; at + 1 < content.length; at++) {
            for (Map.Entry<String, byte[]> each : starts.get(start(content, at))) {
                if (is(each.getValue(), content, at)) {
                    found.accept(each.getKey(), at);
                }
            }
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static boolean is(byte[] wanted, byte[] content, int at) {
        if (at + wanted.length > content.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
