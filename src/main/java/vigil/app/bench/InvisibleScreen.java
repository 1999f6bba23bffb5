package vigil.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An X screen that nobody sees, for programs that can paint nowhere else, and what is on it: the
 * program {@code Xvfb} keeps its picture in a file, in the format of {@code xwd}.
 */
final class InvisibleScreen implements AutoCloseable {

    static final String PROGRAM = "Xvfb";

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    /** Every so many pixels, across and down, one is looked at. */
    private static final int EVERY = 6;

    /** Where the header of the picture says how long it is, a line is, and how many colours. */
    private static final int HEADER_SIZE = 0;

    private static final int LINE_BYTES = 12 * Integer.BYTES;
    private static final int COLOURS = 19 * Integer.BYTES;
    private static final int COLOUR_BYTES = 12;

    private final Process process;
    private final String display;
    private final ByteBuffer picture;

    private InvisibleScreen(Process process, String display, ByteBuffer picture) {
        this.process = process;
        this.display = display;
        this.picture = picture;
    }

    /**
     * @param folder for its picture
     * @throws IOException if it does not come up
     */
    static InvisibleScreen start(Path folder) throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("screen"));
        Process process =
                new ProcessBuilder(
                                PROGRAM,
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                WIDTH + "x" + HEIGHT + "x24",
                                "-nolisten",
                                "tcp",
                                "-fbdir",
                                pictures.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String number =
                Optional.ofNullable(
                                new BufferedReader(
                                                new InputStreamReader(
                                                        process.getInputStream(),
                                                        StandardCharsets.US_ASCII))
                                        .readLine())
                        .orElseThrow(() -> new IOException(PROGRAM + " did not start"));
        try (FileChannel file = FileChannel.open(pictures.resolve(PROGRAM + "_screen0"))) {
            ByteBuffer picture = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            return new InvisibleScreen(process, ":" + number.strip(), picture);
        }
    }

    /** What programs find it by, in the variable {@code DISPLAY}. */
    String display() {
        return display;
    }

    /** The colours of pixels spread evenly over it, as they are now. */
    int[] look() {
        int begin = picture.getInt(HEADER_SIZE) + COLOUR_BYTES * picture.getInt(COLOURS);
        int line = picture.getInt(LINE_BYTES);
        int across = WIDTH / EVERY;
        int[] seen = new int[across * (HEIGHT / EVERY)];
        for (int i = 0; i < seen.length; i++) {
            int x = i % across * EVERY;
            int y = i / across * EVERY;
            seen[i] = picture.getInt(begin + y * line + x * Integer.BYTES);
        }
        return seen;
    }

    /** The part of the pixels, 0 to 1, in which two looks differ. */
    static double differing(int[] one, int[] other) {
        int differing = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                differing++;
            }
        }
        return (double) differing / one.length;
    }

    /** Waits for its end, at which it removes its picture. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
