package vigil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is sealed in the bundles of a briefing, as bytes. */
final class BriefingContent {

    /** More than any panel's papers; a larger one is not read. */
    static final int MOST_BYTES = 32 << 20;

    private static final String PACK = "briefing 1";
    private static final String COMMENTS = "comments 1";

    private BriefingContent() {}

    /**
     * A pack.
     *
     * @param secret of the identity that answers for this pack
     * @param card of the panel, as text, to which comments are sealed
     */
    record Pack(Briefing briefing, byte[] secret, String card) {

        byte[] bytes() {
            CountedText.Out out = new CountedText.Out().say(PACK);
            out.say(Base64.getEncoder().encodeToString(secret)).say(card);
            out.say(briefing.meeting().toString()).say(briefing.panel()).say(briefing.title());
            out.say(briefing.date().toString()).say(briefing.place()).say(briefing.marking());
            out.say(briefing.reader()).say(briefing.note());
            out.all(
                    briefing.pages(),
                    page -> {
                        out.say(page.kind().name()).say(page.label()).say(page.title());
                        out.all(page.blocks(), block -> write(out, block));
                    });
            return out.bytes();
        }

        private static void write(CountedText.Out out, Briefing.Block block) {
            out.say(block.subject()).say(block.heading()).say(block.text());
            out.all(block.facts(), fact -> out.say(fact.caption()).say(fact.value()));
            out.all(block.lines(), out::say);
        }

        static Pack read(InputStream in) throws IOException, Refused {
            return parsed(in, PACK, Pack::read);
        }

        private static Pack read(CountedText.In in) {
            byte[] secret = Base64.getDecoder().decode(in.word());
            if (secret.length != Bundles.SECRET) {
                throw new IllegalArgumentException("no secret");
            }
            String card = in.word();
            return new Pack(
                    new Briefing(
                            UUID.fromString(in.word()),
                            in.word(),
                            in.word(),
                            LocalDate.parse(in.word()),
                            in.word(),
                            in.word(),
                            in.word(),
                            in.word(),
                            in.all(Pack::page)),
                    secret,
                    card);
        }

        private static Briefing.Page page(CountedText.In in) {
            return new Briefing.Page(
                    Briefing.Kind.valueOf(in.word()), in.word(), in.word(), in.all(Pack::block));
        }

        private static Briefing.Block block(CountedText.In in) {
            return new Briefing.Block(
                    in.word(),
                    in.word(),
                    in.word(),
                    in.all(i -> new Briefing.Fact(i.word(), i.word())),
                    in.all(CountedText.In::word));
        }
    }

    /** What a member wrote, by what it is about. */
    record Note(String subject, String text, Instant at) {}

    static byte[] bytes(Map<String, Note> notes) {
        CountedText.Out out = new CountedText.Out().say(COMMENTS);
        out.all(
                List.copyOf(new TreeMap<>(notes).values()),
                note -> out.say(note.subject()).say(note.text()).say(note.at().toString()));
        return out.bytes();
    }

    static Map<String, Note> notes(InputStream in) throws IOException, Refused {
        Map<String, Note> notes = new TreeMap<>();
        parsed(
                        in,
                        COMMENTS,
                        words ->
                                words.all(
                                        i -> new Note(i.word(), i.word(), Instant.parse(i.word()))))
                .forEach(note -> notes.put(note.subject(), note));
        return notes;
    }

    private static <T> T parsed(
            InputStream in, String form, java.util.function.Function<CountedText.In, T> reading)
            throws IOException, Refused {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw unusable("damaged");
        }
        try {
            CountedText.In words = new CountedText.In(bytes);
            if (!words.word().equals(form)) {
                throw unusable("newer");
            }
            T read = reading.apply(words);
            words.end();
            return read;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unusable("damaged");
        } finally {
            java.util.Arrays.fill(bytes, (byte) 0);
        }
    }

    static Refused unusable(String reason, Object... details) {
        return new Refused(new Problem.BundleUnusable(reason, List.of(details)));
    }
}
