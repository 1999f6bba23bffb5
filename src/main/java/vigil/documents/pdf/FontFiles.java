package vigil.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The font files, each read when it is first set and kept for the next document. */
final class FontFiles {

    /** One file, and how its glyphs stand beside and on each other. */
    static final class FontFile {

        private final byte[] bytes;
        private final Kerning kerning;
        private final Optional<Accents> accents;

        FontFile(byte[] bytes) {
            this.bytes = bytes;
            Optional<GposTable> gpos = GposTable.in(bytes);
            this.kerning = gpos.map(Kerning::of).orElseGet(Kerning::none);
            this.accents = gpos.map(Accents::of);
        }

        byte[] bytes() {
            return bytes;
        }

        Kerning kerning() {
            return kerning;
        }

        Optional<Accents> accents() {
            return accents;
        }
    }

    private final Map<FontKind, FontFile> files = new EnumMap<>(FontKind.class);

    synchronized FontFile file(FontKind kind) throws IOException {
        FontFile file = files.get(kind);
        if (file == null) {
            file = new FontFile(read(kind));
            files.put(kind, file);
        }
        return file;
    }

    private static byte[] read(FontKind kind) throws IOException {
        try (InputStream in = FontFiles.class.getResourceAsStream("/vigil/fonts/" + kind.file())) {
            if (in == null) {
                throw new IOException("a font is missing from the program");
            }
            return in.readAllBytes();
        }
    }
}
