package vigil.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * Opens a text file, packed or not, so that nothing in it is guessed at or read without a limit.
 */
final class TextFile {

    private static final int BUFFER = 1 << 16;

    private TextFile() {}

    /**
     * @param encoding used unless the first bytes are a byte order mark; UTF-8 if empty. What does
     *     not fit the encoding stops the reading.
     */
    static Reader open(Path file, ReadLimits limits, Optional<Charset> encoding)
            throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(CsvTable.fileName(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new CountedStream.Stopped(Fault.CANNOT_READ);
        }
        return open(Files.newInputStream(file), limits, encoding);
    }

    /** The same of what comes from a stream, which the reader closes. */
    static Reader open(InputStream raw, ReadLimits limits, Optional<Charset> encoding)
            throws IOException {
        try {
            CountedStream counted = CountedStream.plain(raw, limits.bytes());
            InputStream content = new BufferedInputStream(counted, BUFFER);
            if (startsWith(content, 0x1f, 0x8b)) {
                content =
                        new BufferedInputStream(
                                new CountedStream(
                                        new GZIPInputStream(content, BUFFER),
                                        limits.unpackedBytes(),
                                        limits.density(),
                                        counted::count),
                                BUFFER);
            }
            Charset charset = encoding.orElse(StandardCharsets.UTF_8);
            if (startsWith(content, 0xef, 0xbb, 0xbf)) {
                charset = StandardCharsets.UTF_8;
                content.skipNBytes(3);
            } else if (startsWith(content, 0xff, 0xfe)) {
                charset = StandardCharsets.UTF_16LE;
                content.skipNBytes(2);
            } else if (startsWith(content, 0xfe, 0xff)) {
                charset = StandardCharsets.UTF_16BE;
                content.skipNBytes(2);
            }
            return new BufferedReader(
                    new PlainText(
                            new InputStreamReader(
                                    content,
                                    charset.newDecoder()
                                            .onMalformedInput(CodingErrorAction.REPORT)
                                            .onUnmappableCharacter(CodingErrorAction.REPORT))),
                    BUFFER);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean startsWith(InputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        boolean same = true;
        for (int wanted : bytes) {
            same &= in.read() == wanted;
        }
        in.reset();
        return same;
    }

    /** Stops at a character that no text has; the sign of a binary file or a wrong encoding. */
    private static final class PlainText extends FilterReader {

        PlainText(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            check(c);
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                check(buffer[i]);
            }
            return read;
        }

        private static void check(int c) throws CountedStream.Stopped {
            if (c == 0 || c == 0xfffe || c == 0xffff) {
                throw new CountedStream.Stopped(Fault.NOT_TEXT);
            }
        }
    }

    /** What an exception in reading says of a file. */
    static Refused refused(String file, String place, @Nullable IOException e) {
        Fault fault =
                switch (e) {
                    case CountedStream.Stopped stopped -> stopped.fault();
                    case CharacterCodingException coding -> Fault.ENCODING;
                    case ZipException zip -> Fault.DAMAGED_GZIP;
                    case EOFException end -> Fault.DAMAGED_GZIP;
                    case NoSuchFileException missing -> Fault.MISSING_FILE;
                    case null, default -> Fault.CANNOT_READ;
                };
        Problem problem = new Problem.UnreadableFile(file, place, fault.key());
        return e == null ? new Refused(problem) : new Refused(problem, e);
    }
}
