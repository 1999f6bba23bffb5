package vigil.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vigil.disclosure.MinutesView;
import vigil.disclosure.MinutesView.Amended;
import vigil.disclosure.MinutesView.Approved;
import vigil.disclosure.MinutesView.Attendee;
import vigil.disclosure.MinutesView.CasePage;
import vigil.disclosure.MinutesView.Event;
import vigil.disclosure.MinutesView.Fact;
import vigil.disclosure.MinutesView.FactorLine;
import vigil.disclosure.MinutesView.Interest;
import vigil.disclosure.MinutesView.Item;
import vigil.disclosure.MinutesView.Line;
import vigil.disclosure.MinutesView.Moment;
import vigil.disclosure.MinutesView.Surveillance;
import vigil.disclosure.MinutesView.Theme;
import vigil.disclosure.identity.Redaction;
import vigil.disclosure.identity.RedactionGround;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.Presence;

/**
 * The words of one version of the minutes as they are kept for good: each with its length before it
 * (in letters, as decimal digits and a colon), one after the other in the order of the record.
 *
 * @param log why something is not in it
 * @param found what in the record it was made from may not leave with it
 */
public record KeptMinutes(MinutesView view, List<Redaction> log, List<Publication.Leak> found) {

    /** Of the order of the words; a change of it is a new number and a reader for the old. */
    private static final String FORM = "minutes 1";

    /** Numbers, days, moments and the names of codes as they are written here. */
    private static final java.util.regex.Pattern CODE =
            java.util.regex.Pattern.compile(
                    "minutes 1|[0-9]{0,6}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+)?"
                            + "|[A-Z]+_[A-Z_0-9]+|"
                            + codes());

    private static String codes() {
        List<Enum<?>> all = new ArrayList<>();
        all.addAll(List.of(OutputTier.values()));
        all.addAll(List.of(Presence.values()));
        all.addAll(List.of(AgendaKind.values()));
        all.addAll(List.of(RedactionGround.values()));
        all.addAll(List.of(CourseEvent.Kind.values()));
        return all.stream().map(Enum::name).collect(java.util.stream.Collectors.joining("|"));
    }

    public KeptMinutes {
        log = List.copyOf(log);
        found = List.copyOf(found);
    }

    public byte[] bytes() {
        Out out = new Out();
        out.text(FORM);
        write(out, view);
        out.all(
                log,
                r -> {
                    out.text(r.part()).text(r.caseLabel()).text(r.what()).text(r.label());
                    out.text(r.ground().name()).number(r.times());
                });
        out.all(
                found,
                leak -> {
                    out.text(leak.identifier()).text(leak.passage()).text(leak.layer());
                    out.number(leak.page());
                });
        return out.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static KeptMinutes read(byte[] bytes) {
        In in = new In(new String(bytes, StandardCharsets.UTF_8));
        if (!in.text().equals(FORM)) {
            throw new IllegalArgumentException("kept minutes of another form");
        }
        return new KeptMinutes(
                view(in),
                in.all(i ->
                        new Redaction(
                                i.text(),
                                i.text(),
                                i.text(),
                                i.text(),
                                RedactionGround.valueOf(i.text()),
                                i.number())),
                in.all(i -> new Publication.Leak(i.text(), i.text(), i.text(), i.number())));
    }

    /** The same without the recommendations and actions of these references. */
    KeptMinutes without(Set<String> references) {
        return references.isEmpty() ? this : new KeptMinutes(view.without(references), log, found);
    }

    /**
     * The same with every word of it rewritten; what is no word of anybody's (numbers, days, codes)
     * stays.
     */
    public static byte[] rewritten(byte[] bytes, java.util.function.UnaryOperator<String> words) {
        In in = new In(new String(bytes, StandardCharsets.UTF_8));
        Out out = new Out();
        while (in.more()) {
            String word = in.text();
            out.text(CODE.matcher(word).matches() ? word : words.apply(word));
        }
        return out.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Out out, MinutesView v) {
        out.text(v.tier().name()).text(v.panel()).text(v.title()).day(v.date());
        out.text(v.startsAt()).text(v.venue()).text(v.marking()).truth(v.draft());
        out.maybe(v.chair()).maybe(v.secretary());
        out.truth(v.quorate()).number(v.present()).number(v.quorum());
        out.all(
                v.attendance(),
                a -> {
                    out.text(a.name()).text(a.agency()).text(a.role());
                    out.text(a.presence().name()).text(a.deputyFor()).truth(a.accepted());
                });
        out.all(v.agencies(), out::text);
        out.all(
                v.interests(),
                i -> out.text(i.name()).text(i.caseLabel()).text(i.note()).truth(i.leftRoom()));
        out.text(v.confidentiality());
        out.all(
                v.items(),
                i ->
                        out.text(i.kind().name())
                                .text(i.title())
                                .text(i.discussion())
                                .text(i.decision()));
        out.all(v.cases(), page -> write(out, page));
        out.number(v.casesDiscussed());
        out.all(v.learning(), out::text);
        out.all(v.themes(), t -> out.text(t.name()).number(t.cases()));
        out.all(v.recommendations(), line -> write(out, line));
        out.all(v.actions(), line -> write(out, line));
        out.all(v.surveillance(), s -> out.text(s.area()).text(s.type()).text(s.count()));
        out.maybe(v.since().map(LocalDate::toString));
        out.maybe(v.next().map(LocalDate::toString));
        out.text(v.audience());
        out.maybe(v.approvedOn().map(LocalDate::toString));
        out.all(v.approved(), a -> out.day(a.meeting()).text(a.corrections()));
        out.all(v.amended(), a -> out.number(a.number()).day(a.on()).text(a.reason()));
        out.all(
                v.course(),
                m ->
                        out.text(m.at().toString())
                                .text(m.kind().name())
                                .text(m.name())
                                .text(m.item()));
    }

    private static void write(Out out, CasePage page) {
        out.text(page.label());
        out.all(page.facts(), fact -> out.text(fact.caption()).text(fact.value()));
        out.all(
                page.chronology(),
                e -> out.text(e.date()).text(e.what()).truth(e.missed()).truth(e.good()));
        out.text(page.presenter()).text(page.summary()).text(page.agencies());
        out.text(page.wentWell()).text(page.different());
        out.all(
                page.factors(),
                f -> out.text(f.name()).number(f.grade()).truth(f.protective()).text(f.note()));
        out.text(page.preventability()).text(page.confidence()).text(page.learning());
        out.all(page.recommendations(), out::text);
        out.maybe(page.decision()).text(page.returnReason()).text(page.disagreement());
    }

    private static void write(Out out, Line line) {
        out.text(line.reference()).text(line.wording()).text(line.owner());
        out.maybe(line.due().map(LocalDate::toString)).text(line.status()).truth(line.overdue());
    }

    private static MinutesView view(In in) {
        return new MinutesView(
                OutputTier.valueOf(in.text()),
                in.text(),
                in.text(),
                in.day(),
                in.text(),
                in.text(),
                in.text(),
                in.truth(),
                in.maybe(),
                in.maybe(),
                in.truth(),
                in.number(),
                in.number(),
                in.all(i ->
                        new Attendee(
                                i.text(),
                                i.text(),
                                i.text(),
                                Presence.valueOf(i.text()),
                                i.text(),
                                i.truth())),
                in.all(In::text),
                in.all(i -> new Interest(i.text(), i.text(), i.text(), i.truth())),
                in.text(),
                in.all(i -> new Item(AgendaKind.valueOf(i.text()), i.text(), i.text(), i.text())),
                in.all(KeptMinutes::page),
                in.number(),
                in.all(In::text),
                in.all(i -> new Theme(i.text(), i.number())),
                in.all(KeptMinutes::line),
                in.all(KeptMinutes::line),
                in.all(i -> new Surveillance(i.text(), i.text(), i.text())),
                in.maybe().map(LocalDate::parse),
                in.maybe().map(LocalDate::parse),
                in.text(),
                in.maybe().map(LocalDate::parse),
                in.all(i -> new Approved(i.day(), i.text())),
                in.all(i -> new Amended(i.number(), i.day(), i.text())),
                in.all(i ->
                        new Moment(
                                LocalDateTime.parse(i.text()),
                                CourseEvent.Kind.valueOf(i.text()),
                                i.text(),
                                i.text())));
    }

    private static CasePage page(In in) {
        return new CasePage(
                in.text(),
                in.all(i -> new Fact(i.text(), i.text())),
                in.all(i -> new Event(i.text(), i.text(), i.truth(), i.truth())),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.all(i -> new FactorLine(i.text(), i.number(), i.truth(), i.text())),
                in.text(),
                in.text(),
                in.text(),
                in.all(In::text),
                in.maybe(),
                in.text(),
                in.text());
    }

    private static Line line(In in) {
        return new Line(
                in.text(),
                in.text(),
                in.text(),
                in.maybe().map(LocalDate::parse),
                in.text(),
                in.truth());
    }

    private static final class Out {
        private final StringBuilder text = new StringBuilder();

        Out text(String word) {
            text.append(word.length()).append(':').append(word);
            return this;
        }

        Out number(int number) {
            return text(String.valueOf(number));
        }

        Out truth(boolean yes) {
            return text(yes ? "1" : "0");
        }

        Out day(LocalDate day) {
            return text(day.toString());
        }

        Out maybe(Optional<String> word) {
            number(word.isPresent() ? 1 : 0);
            word.ifPresent(this::text);
            return this;
        }

        <T> void all(List<T> items, Consumer<T> each) {
            number(items.size());
            items.forEach(each);
        }
    }

    private static final class In {
        private final String text;
        private int at;

        In(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        String text() {
            int colon = text.indexOf(':', at);
            if (colon < 0) {
                throw new IllegalArgumentException("kept minutes end too soon");
            }
            int length = Integer.parseInt(text.substring(at, colon));
            at = colon + 1 + length;
            return text.substring(colon + 1, at);
        }

        int number() {
            return Integer.parseInt(text());
        }

        boolean truth() {
            return text().equals("1");
        }

        LocalDate day() {
            return LocalDate.parse(text());
        }

        Optional<String> maybe() {
            return number() == 1 ? Optional.of(text()) : Optional.empty();
        }

        <T> List<T> all(Function<In, T> each) {
            int many = number();
            List<T> items = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                items.add(each.apply(this));
            }
            return items;
        }
    }
}
