package vigil.documents;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.MinutesEdition;
import vigil.disclosure.MinutesView;
import vigil.documents.content.Block;
import vigil.documents.content.Contents;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Run;
import vigil.documents.content.RunningText;
import vigil.documents.content.SignOff;
import vigil.documents.content.Table;
import vigil.documents.content.Table.Column;
import vigil.documents.content.Table.Row;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.Presence;
import vigil.words.Words;

/**
 * Puts the minutes of a tier in order: the head, who was there, the items, the cases, what follows.
 */
final class MinutesComposer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final MinutesView view;
    private final MinutesEdition edition;
    private final List<Block> blocks = new ArrayList<>();
    private final CaseComposer cases;
    private int number;

    MinutesComposer(Words words, MinutesView view) {
        this(words, view, new MinutesEdition("", Optional.empty()));
    }

    MinutesComposer(Words words, MinutesView view, MinutesEdition edition) {
        this.edition = edition;
        this.words = words;
        this.view = view;
        this.cases = new CaseComposer(words, view.tier() == OutputTier.AGENCY);
    }

    DocumentContent compose() {
        opening();
        attendance();
        lastMinutes();
        actions();
        surveillance();
        items(AgendaKind.ALERTS);
        if (view.tier() != OutputTier.PUBLIC) {
            casePages();
        } else {
            learning();
        }
        themes();
        recommendations();
        items(AgendaKind.INQUESTS, AgendaKind.FEED, AgendaKind.OTHER);
        closing();
        return new DocumentContent(particulars(), blocks);
    }

    private Particulars particulars() {
        String date = words.longDate(view.date());
        Particulars particulars =
                Particulars.of(
                                words.of("minutes.fileTitle", view.panel(), date),
                                words.locale(),
                                view.date(),
                                view.panel() + " " + view.date() + " " + view.tier())
                        .about(words.of("minutes.subject." + view.tier().name()))
                        .by(view.panel())
                        .withRunningText(
                                new RunningText(
                                        view.panel(),
                                        words.of("minutes.head", words.date(view.date())),
                                        words.of("minutes.foot." + view.tier().name()),
                                        edition.copy().map(this::mark).orElse("")))
                        .withVersion(edition.version());
        if (!view.marking().isBlank()) {
            particulars = particulars.marked(view.marking());
        }
        return view.draft() ? particulars.withWatermark(words.of("minutes.draft")) : particulars;
    }

    private String mark(MinutesEdition.Copy copy) {
        return copy.recipient().isBlank()
                ? words.of("minutes.copy", copy.number())
                : words.of("minutes.copyFor", copy.number(), copy.recipient());
    }

    private void heading(String text) {
        number++;
        blocks.add(Heading.of(2, number + ". " + text));
    }

    private void opening() {
        blocks.add(Heading.of(1, words.of("minutes.title." + view.tier().name())));
        blocks.add(
                Paragraph.lead(
                        words.of(
                                view.tier() == OutputTier.AGENCY
                                        ? "minutes.lead.AGENCY"
                                        : "minutes.lead",
                                view.casesDiscussed(),
                                view.recommendations().size())));
        Facts facts = Facts.in(2, words.of("minutes.panel"), view.panel());
        facts = facts.and(words.of("minutes.when"), when());
        if (!view.venue().isBlank()) {
            facts = facts.and(words.of("minutes.venue"), view.venue());
        }
        if (view.chair().isPresent()) {
            facts = facts.and(words.of("minutes.chair"), view.chair().get());
        }
        if (view.secretary().isPresent()) {
            facts = facts.and(words.of("minutes.secretary"), view.secretary().get());
        }
        facts =
                facts.and(
                        words.of("minutes.quorum"),
                        words.of(
                                view.quorate() ? "minutes.quorum.met" : "minutes.quorum.notMet",
                                view.present(),
                                view.quorum()));
        facts =
                facts.and(
                        words.of("minutes.version"),
                        words.of("minutes.tier." + view.tier().name()));
        if (!view.audience().isBlank()) {
            facts = facts.and(words.of("minutes.audience"), view.audience());
        }
        if (!edition.version().isBlank()) {
            facts = facts.and(words.of("minutes.number"), edition.version());
        }
        if (view.approvedOn().isPresent()) {
            facts = facts.and(words.of("minutes.approvedOn"), words.date(view.approvedOn().get()));
        }
        blocks.add(facts);
        if (!view.amended().isEmpty()) {
            blocks.add(
                    Inset.of(
                            Inset.Tone.CAUTION,
                            words.of("minutes.amended"),
                            view.amended().stream()
                                    .map(a ->
                                            Paragraph.of(
                                                    words.of(
                                                            "minutes.amended.because",
                                                            a.number(),
                                                            words.date(a.on()),
                                                            a.reason())))
                                    .toArray(Paragraph[]::new)));
        }
        if (!view.confidentiality().isBlank()) {
            blocks.add(
                    Inset.of(
                            Inset.Tone.PLAIN,
                            words.of("minutes.confidentiality"),
                            Paragraph.of(view.confidentiality())));
        }
        blocks.add(new Contents(words.of("minutes.contents"), 2));
    }

    private String when() {
        String date = words.longDate(view.date());
        return view.startsAt().isBlank() ? date : date + ", " + view.startsAt();
    }

    private void attendance() {
        heading(words.of("minutes.attendance"));
        if (view.attendance().isEmpty() && view.agencies().isEmpty()) {
            blocks.add(Paragraph.of(words.of("minutes.attendance.none")));
            return;
        }
        if (view.attendance().isEmpty()) {
            blocks.add(Paragraph.of(words.of("minutes.represented")));
            blocks.add(Listing.bullets(view.agencies().toArray(String[]::new)));
            return;
        }
        people("minutes.present", Presence.PRESENT, Presence.DEPUTY, Presence.OBSERVER);
        people("minutes.apologies", Presence.APOLOGIES, Presence.ABSENT);
        long accepted = view.attendance().stream().filter(MinutesView.Attendee::accepted).count();
        blocks.add(Paragraph.of(words.of("minutes.accepted", accepted)));
        blocks.add(Heading.of(3, words.of("minutes.interests")));
        if (view.interests().isEmpty()) {
            blocks.add(Paragraph.of(words.of("minutes.interests.none")));
        }
        for (MinutesView.Interest interest : view.interests()) {
            blocks.add(
                    Paragraph.of(
                            Run.bold(interest.name() + ", " + interest.caseLabel() + ": "),
                            Run.of(
                                    interest.note()
                                            + " "
                                            + words.of(
                                                    interest.leftRoom()
                                                            ? "minutes.interests.left"
                                                            : "minutes.interests.stayed"))));
        }
        course();
    }

    /** Who came late, left and came back, when it was over, and that the chair signed. */
    private void course() {
        if (view.course().isEmpty()) {
            return;
        }
        blocks.add(Heading.of(3, words.of("minutes.course")));
        blocks.add(
                Listing.bullets(
                        view.course().stream()
                                .map(moment ->
                                        words.of(
                                                "minutes.course."
                                                        + moment.kind().name()
                                                        + (signedByNobody(moment) ? ".plain" : ""),
                                                TIME.format(moment.at()),
                                                moment.name(),
                                                moment.item(),
                                                words.date(moment.at().toLocalDate())))
                                .toArray(String[]::new)));
    }

    private static boolean signedByNobody(MinutesView.Moment moment) {
        return moment.kind() == CourseEvent.Kind.SIGNED && moment.name().isBlank();
    }

    private void people(String caption, Presence... of) {
        List<Presence> wanted = List.of(of);
        List<Row> rows =
                view.attendance().stream()
                        .filter(a -> wanted.contains(a.presence()))
                        .map(a -> Row.of(a.name(), a.agency(), role(a)))
                        .toList();
        if (!rows.isEmpty()) {
            blocks.add(
                    Table.of(
                                    words.of(caption),
                                    List.of(
                                            Column.of(words.of("minutes.column.name"), 3),
                                            Column.of(words.of("minutes.column.agency"), 4),
                                            Column.of(words.of("minutes.column.role"), 3)),
                                    rows)
                            .withRowHeads());
        }
    }

    private String role(MinutesView.Attendee attendee) {
        return switch (attendee.presence()) {
            case DEPUTY -> words.of("minutes.deputyFor", attendee.deputyFor());
            case OBSERVER -> words.of("minutes.observer");
            case ABSENT -> words.of("minutes.absent");
            case PRESENT, APOLOGIES -> attendee.role();
        };
    }

    /** What this meeting approved, and what was said of it. */
    private void lastMinutes() {
        if (view.approved().isEmpty()) {
            items(AgendaKind.LAST_MINUTES);
            return;
        }
        List<MinutesView.Item> said =
                view.items().stream().filter(i -> i.kind() == AgendaKind.LAST_MINUTES).toList();
        heading(said.isEmpty() ? words.of("minutes.lastMinutes") : said.getFirst().title());
        for (MinutesView.Approved each : view.approved()) {
            String day = words.longDate(each.meeting());
            blocks.add(
                    Paragraph.of(
                            each.corrections().isBlank()
                                    ? words.of("minutes.approved", day)
                                    : words.of("minutes.approved.but", day, each.corrections())));
        }
        said.forEach(this::said);
    }

    private void items(AgendaKind... kinds) {
        List<AgendaKind> wanted = List.of(kinds);
        for (MinutesView.Item item : view.items()) {
            if (wanted.contains(item.kind())
                    && (!item.discussion().isBlank() || !item.decision().isBlank())) {
                heading(item.title());
                said(item);
            }
        }
    }

    private void said(MinutesView.Item item) {
        Paragraph.typed(item.discussion()).forEach(blocks::add);
        if (!item.decision().isBlank()) {
            blocks.add(
                    Inset.of(
                            Inset.Tone.PLAIN,
                            words.of("minutes.decided"),
                            Paragraph.of(item.decision())));
        }
    }

    private void actions() {
        heading(words.of("minutes.actions"));
        if (view.actions().isEmpty()) {
            blocks.add(Paragraph.of(words.of("minutes.actions.none")));
            return;
        }
        long late = view.actions().stream().filter(MinutesView.Line::overdue).count();
        blocks.add(Paragraph.of(words.of("minutes.actions.text", view.actions().size(), late)));
        blocks.add(lines(words.of("minutes.actions.caption"), view.actions()));
    }

    private Table lines(String caption, List<MinutesView.Line> lines) {
        List<Row> rows = new ArrayList<>();
        for (MinutesView.Line line : lines) {
            String due = line.due().map(words::date).orElse("");
            rows.add(
                    new Row(
                            List.of(
                                    Table.Cell.of(line.reference()),
                                    Table.Cell.of(line.wording()),
                                    Table.Cell.of(line.owner()),
                                    Table.Cell.of(due),
                                    line.overdue()
                                            ? Table.Cell.of(
                                                    Run.bold(words.of("minutes.overdue")),
                                                    Run.of(" " + line.status()))
                                            : Table.Cell.of(line.status()))));
        }
        return Table.of(
                        caption,
                        List.of(
                                Column.of(words.of("minutes.column.reference"), 1.6),
                                Column.of(words.of("minutes.column.what"), 5.4),
                                Column.of(words.of("minutes.column.owner"), 3),
                                Column.of(words.of("minutes.column.due"), 2),
                                Column.of(words.of("minutes.column.status"), 3)),
                        rows)
                .withRowHeads();
    }

    private void surveillance() {
        heading(words.of("minutes.surveillance"));
        Optional<String> since = view.since().map(words::date);
        if (view.tier() != OutputTier.FULL) {
            String count =
                    view.surveillance().stream()
                            .findFirst()
                            .map(MinutesView.Surveillance::count)
                            .orElse("0");
            blocks.add(
                    Paragraph.of(
                            words.of(
                                    since.isPresent()
                                            ? "minutes.surveillance.public"
                                            : "minutes.surveillance.publicAll",
                                    count,
                                    since.orElse(""))));
            items(AgendaKind.SURVEILLANCE);
            return;
        }
        blocks.add(
                Paragraph.of(
                        words.of(
                                since.isPresent()
                                        ? "minutes.surveillance.since"
                                        : "minutes.surveillance.all",
                                since.orElse(""))));
        if (!view.surveillance().isEmpty()) {
            blocks.add(
                    Table.of(
                            words.of("minutes.surveillance.caption"),
                            List.of(
                                    Column.of(words.of("minutes.column.area"), 3),
                                    Column.of(words.of("minutes.column.type"), 5),
                                    Column.figures(words.of("minutes.column.cases"), 1)),
                            view.surveillance().stream()
                                    .map(s -> Row.of(s.area(), s.type(), s.count()))
                                    .toList()));
        }
        items(AgendaKind.SURVEILLANCE);
    }

    private void casePages() {
        boolean extract = view.tier() == OutputTier.AGENCY;
        if (!extract && !view.cases().isEmpty()) {
            blocks.add(PageBreak.upright());
        }
        heading(words.of("minutes.cases"));
        if (view.cases().isEmpty()) {
            blocks.add(
                    Paragraph.of(
                            words.of(
                                    extract ? "minutes.cases.extractNone" : "minutes.cases.none")));
            return;
        }
        blocks.add(
                Paragraph.of(
                        words.of(
                                extract ? "minutes.cases.extract" : "minutes.cases.text",
                                view.cases().size())));
        boolean first = true;
        for (MinutesView.CasePage page : view.cases()) {
            if (!first && !extract) { // an agency's own part of a case is a few lines
                blocks.add(PageBreak.upright());
            }
            first = false;
            cases.compose(page, blocks);
        }
    }

    private void learning() {
        heading(words.of("minutes.learning"));
        if (view.learning().isEmpty()) {
            blocks.add(Paragraph.of(words.of("minutes.learning.none")));
        } else {
            blocks.add(Paragraph.of(words.of("minutes.learning.text", view.casesDiscussed())));
            blocks.add(Listing.bullets(view.learning().toArray(String[]::new)));
        }
    }

    private void themes() {
        if (!view.themes().isEmpty()) {
            heading(words.of("minutes.themes"));
            blocks.add(
                    Listing.bullets(
                            view.themes().stream()
                                    .map(t ->
                                            view.tier() == OutputTier.FULL
                                                    ? words.of("minutes.theme", t.name(), t.cases())
                                                    : t.name())
                                    .toArray(String[]::new)));
        }
        items(AgendaKind.THEMES);
    }

    private void recommendations() {
        heading(words.of("minutes.recommendations"));
        if (view.recommendations().isEmpty()) {
            blocks.add(
                    Paragraph.of(
                            words.of(
                                    view.tier() == OutputTier.AGENCY
                                            ? "minutes.recommendations.noneYours"
                                            : "minutes.recommendations.none")));
        } else {
            blocks.add(lines(words.of("minutes.recommendations.caption"), view.recommendations()));
        }
    }

    private void closing() {
        heading(words.of("minutes.next"));
        blocks.add(
                Paragraph.of(
                        view.next()
                                .map(date -> words.of("minutes.next.on", words.longDate(date)))
                                .orElse(words.of("minutes.next.none"))));
        if (view.tier() == OutputTier.FULL) {
            List<SignOff.Signatory> people = new ArrayList<>();
            people.add(new SignOff.Signatory(view.chair().orElse(""), words.of("minutes.chair")));
            blocks.add(
                    new SignOff(words.of("minutes.signature"), words.of("minutes.date"), people));
        }
    }
}
