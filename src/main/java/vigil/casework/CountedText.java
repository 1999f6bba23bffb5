package vigil.casework;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Words one after the other, each with its length in letters and a colon before it. What is read
 * back is never trusted: a length that does not fit, or anything left over, is refused.
 */
final class CountedText {

    private CountedText() {}

    /** Writes. */
    static final class Out {
        private final StringBuilder text = new StringBuilder();

        Out say(String word) {
            text.append(word.length()).append(':').append(word);
            return this;
        }

        <T> Out all(List<T> items, Consumer<T> each) {
            say(String.valueOf(items.size()));
            items.forEach(each);
            return this;
        }

        byte[] bytes() {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Reads; whatever is not as {@link Out} writes it is an {@link IllegalArgumentException}. */
    static final class In {
        private static final int MOST_DIGITS = 8;

        private final String text;
        private int at;

        In(byte[] bytes) {
            this.text = new String(bytes, StandardCharsets.UTF_8);
        }

        String word() {
            int colon = text.indexOf(':', at);
            if (colon < 0 || colon == at || colon - at > MOST_DIGITS) {
                throw new IllegalArgumentException("no length");
            }
            int length = Integer.parseInt(text.substring(at, colon));
            if (length < 0 || length > text.length() - colon - 1) {
                throw new IllegalArgumentException("a length beyond the end");
            }
            at = colon + 1 + length;
            return text.substring(colon + 1, at);
        }

        /** Each item takes at least two letters, so a count cannot ask for more than is there. */
        <T> List<T> all(Function<In, T> each) {
            int many = Integer.parseInt(word());
            if (many < 0 || many > (text.length() - at) / 2) {
                throw new IllegalArgumentException("a count beyond the end");
            }
            List<T> items = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                items.add(each.apply(this));
            }
            return items;
        }

        void end() {
            if (at != text.length()) {
                throw new IllegalArgumentException("something left over");
            }
        }
    }
}
