package vigil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.disclosure.ListProjection;
import vigil.disclosure.Listed;
import vigil.disclosure.ListedColumn;
import vigil.domain.access.KeyClass;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseReference;

/** A list of cases that leaves the program: cut down for its readers, marked, and audited. */
public final class CaseListing {

    /** More rows than this are not printed: nobody reads two hundred pages. */
    public static final int MOST_PRINTED = 5_000;

    /** Who will read it. */
    public enum Audience {
        /** Members of the panel: one row a case, as this member sees it. */
        INSIDE,
        /** Anybody else: counts of what is alike, coarse, small ones left out. */
        OUTSIDE
    }

    /** What a list with names is needed for; what is chosen stands in the audit. */
    public enum Purpose {
        MEETING,
        RETURNS,
        SAFEGUARDING,
        QUALITY,
        OTHER
    }

    /** The kinds of file it can leave as. */
    public enum Form {
        PDF,
        XLSX,
        CSV
    }

    /**
     * What somebody wants to take out.
     *
     * @param rows in the order of the columns
     * @param notes the filter in words, as may be read by the audience
     * @param says the sentences that stand on it
     * @param cases whose rows they are, for the audit
     */
    public record Request(
            Audience audience,
            Purpose purpose,
            List<ListedColumn> columns,
            List<List<Listed>> rows,
            List<String> notes,
            Sentences says,
            List<CaseReference> cases) {
        public Request {
            columns = List.copyOf(columns);
            notes = List.copyOf(notes);
            cases = List.copyOf(cases);
        }

        /** Of cases that are not said. */
        public Request(
                Audience audience,
                Purpose purpose,
                List<ListedColumn> columns,
                List<List<Listed>> rows,
                List<String> notes,
                Sentences says) {
            this(audience, purpose, columns, rows, notes, says, List.of());
        }

        /** The same, and of which cases its rows are. */
        public Request of(List<CaseReference> whose) {
            return new Request(audience, purpose, columns, rows, notes, says, whose);
        }

        public Request with(List<List<Listed>> newRows) {
            return new Request(audience, purpose, columns, newRows, notes, says, cases);
        }
    }

    /**
     * Words that the program's language gives.
     *
     * @param title of the list
     * @param count over the column of counts
     * @param leftOut says that rows below the threshold were left out; {@code {0}} is the threshold
     */
    public record Sentences(String title, String count, String leftOut) {}

    /**
     * Ready to be looked at and taken out.
     *
     * @param cases how many cases went into it
     * @param shown what of them it shows
     * @param finished those of them that are closed and stand in it one by one
     */
    public record Prepared(
            Audience audience,
            Purpose purpose,
            Listing listing,
            String marking,
            List<String> columns,
            int cases,
            int rows,
            Shown shown,
            List<CaseReference> finished) {

        public Prepared {
            columns = List.copyOf(columns);
            finished = List.copyOf(finished);
        }
    }

    private final Desk desk;
    private final DocumentWriter documents;
    private final ListingWriter listings;
    private final String panel;

    CaseListing(Desk desk, DocumentWriter documents, ListingWriter listings, String panel) {
        this.desk = desk;
        this.documents = documents;
        this.listings = listings;
        this.panel = panel;
    }

    /** Whether this member may take a list out to these readers. */
    public boolean may(Audience audience) {
        return desk.session().may(right(audience));
    }

    private static Right right(Audience audience) {
        return audience == Audience.INSIDE ? Right.RELEASE_FULL : Right.RELEASE_COUNTS;
    }

    /**
     * Cuts a list down.
     *
     * @throws Refused if the member may not, or so few cases are in it that nothing may leave
     */
    public Prepared prepare(Request request) throws Refused {
        desk.session().require(right(request.audience()));
        return switch (request.audience()) {
            case INSIDE -> inside(request);
            case OUTSIDE -> outside(request);
        };
    }

    private Prepared inside(Request request) throws Refused {
        Sight sight = desk.session().sight();
        ListProjection.Inside cut =
                ListProjection.inside(request.columns(), request.rows(), sight::of);
        List<List<Listing.Cell>> cells =
                cut.rows().stream()
                        .map(row -> row.stream().map(CaseListing::cell).toList())
                        .toList();
        String marking =
                desk.work()
                        .read(
                                desk.session(),
                                records -> records.settings().get(Setting.MARKING_FULL));
        return prepared(
                request,
                marking,
                cut.columns().stream().map(ListedColumn::head).toList(),
                cut.columns().stream().map(ListedColumn::key).toList(),
                cells,
                request.notes(),
                shown(request, cut.columns()));
    }

    private Prepared outside(Request request) throws Refused {
        int threshold =
                Publication.threshold(
                        desk.work()
                                .read(
                                        desk.session(),
                                        records ->
                                                records.settings()
                                                        .get(Setting.SUPPRESSION_THRESHOLD)));
        ListProjection.Outside cut =
                ListProjection.outside(request.columns(), request.rows(), threshold);
        if (cut.rows().isEmpty() || cut.columns().isEmpty()) {
            throw new Refused(new Problem.TooFewToShow(threshold));
        }
        List<List<Listing.Cell>> cells = new ArrayList<>();
        for (int i = 0; i < cut.rows().size(); i++) {
            List<Listing.Cell> row =
                    new ArrayList<>(cut.rows().get(i).stream().map(CaseListing::cell).toList());
            row.add(new Listing.Cell.Number(cut.counts().get(i)));
            cells.add(row);
        }
        List<String> heads =
                new ArrayList<>(cut.columns().stream().map(ListedColumn::head).toList());
        heads.add(request.says().count());
        List<String> notes = new ArrayList<>(request.notes());
        if (cut.someLeftOut()) {
            notes.add(request.says().leftOut().replace("{0}", String.valueOf(threshold)));
        }
        String marking =
                desk.work()
                        .read(
                                desk.session(),
                                records -> records.settings().get(Setting.MARKING_PUBLIC));
        return prepared(
                request,
                marking,
                heads,
                cut.columns().stream().map(ListedColumn::key).toList(),
                cells,
                notes,
                Shown.NOTHING);
    }

    /** What a list with these columns shows of its cases. */
    private static Shown shown(Request request, List<ListedColumn> columns) {
        Set<KeyClass> classes = EnumSet.noneOf(KeyClass.class);
        for (ListedColumn column : columns) {
            switch (column.sensitivity()) {
                case ID -> classes.add(KeyClass.IDENTITY);
                case LIV -> classes.add(KeyClass.LIVING);
                case POL -> classes.add(KeyClass.POLICE);
                case OPEN, QI, SENS -> {}
            }
        }
        return new Shown(classes, request.cases().stream().map(CaseReference::text).toList());
    }

    private Prepared prepared(
            Request request,
            String marking,
            List<String> heads,
            List<String> keys,
            List<List<Listing.Cell>> cells,
            List<String> notes,
            Shown shown)
            throws Refused {
        List<String> all = new ArrayList<>();
        if (!marking.isBlank()) {
            all.add(marking);
        }
        all.addAll(notes);
        return new Prepared(
                request.audience(),
                request.purpose(),
                new Listing(request.says().title(), all, heads, cells),
                marking,
                keys,
                request.rows().size(),
                cells.size(),
                shown,
                finished(request));
    }

    /** Outside, cases are only counted. */
    private List<CaseReference> finished(Request request) throws Refused {
        return request.audience() == Audience.OUTSIDE
                ? List.of()
                : desk.work()
                        .read(
                                desk.session(),
                                records ->
                                        FinishedCases.referred(
                                                records, Set.copyOf(request.cases())));
    }

    private static Listing.Cell cell(Listed value) {
        return switch (value) {
            case Listed.Words words -> new Listing.Cell.Text(words.text());
            case Listed.Day day ->
                    day.date()
                            .exact()
                            .<Listing.Cell>map(Listing.Cell.Day::new)
                            .orElseGet(() -> new Listing.Cell.Text(day.date().text()));
            case Listed.Count count -> new Listing.Cell.Number(count.number());
            case Listed.Nothing nothing -> new Listing.Cell.Blank();
        };
    }

    /**
     * Writes a list to a file. The audit row comes first, so that no list is out of which the audit
     * does not know; a file that could not be written then stands there as an attempt.
     */
    public void export(Prepared prepared, Form form, Path file, Progress progress) throws Refused {
        export(prepared, form, file, OpeningReason.NONE, progress);
    }

    /** The same for a reason, which it takes if closed cases stand in it. */
    public void export(
            Prepared prepared, Form form, Path file, OpeningReason reason, Progress progress)
            throws Refused {
        String why = FinishedCases.demand(prepared.finished(), reason);
        if (form == Form.PDF && prepared.rows() > MOST_PRINTED) {
            throw new Refused(new Problem.TooManyToPrint(MOST_PRINTED));
        }
        note(prepared, form.name(), why);
        switch (form) {
            case CSV -> listings.write(prepared.listing(), Listing.Format.CSV, file, progress);
            case XLSX -> listings.write(prepared.listing(), Listing.Format.XLSX, file, progress);
            case PDF -> writePdf(prepared, file, progress);
        }
    }

    /** What leaves with a list. */
    public static Leaving leaving(Prepared prepared) {
        return Leaving.of(Intent.EXPORT_CASES)
                .names(prepared.shown().classes().contains(KeyClass.IDENTITY));
    }

    private void note(Prepared prepared, String form, String why) throws Refused {
        desk.session().require(right(prepared.audience()));
        desk.work()
                .write(
                        desk.session(),
                        leaving(prepared),
                        tx -> {
                            tx.audit(
                                    prepared.audience().name().toLowerCase(Locale.ROOT),
                                    prepared.cases()
                                            + " cases as "
                                            + form
                                            + " for "
                                            + prepared.purpose().name().toLowerCase(Locale.ROOT)
                                            + ": "
                                            + prepared.columns().stream()
                                                    .collect(Collectors.joining(" "))
                                            + (why.isEmpty() ? "" : ", " + why),
                                    prepared.shown());
                            return prepared.cases();
                        });
    }

    private void writePdf(Prepared prepared, Path file, Progress progress) throws Refused {
        progress.report("writing", 0, 0);
        byte[] pdf =
                documents.list(prepared.listing(), panel, prepared.marking(), desk.today()).pdf();
        progress.checkCancelled();
        put(pdf, file);
    }

    /** Writes a whole file or none. */
    static void put(byte[] pdf, Path file) throws Refused {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, pdf);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // What could not be written will hardly be there to delete.
            }
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        }
    }

    /** Leaves in the audit that rows were copied to be pasted elsewhere. */
    public void noteCopy(int cases, List<ListedColumn> columns) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Leaving.of(Intent.EXPORT_CASES).to(Leaving.Where.CLIPBOARD),
                        tx -> {
                            tx.audit(
                                    "clipboard",
                                    cases
                                            + " cases: "
                                            + columns.stream()
                                                    .map(ListedColumn::key)
                                                    .collect(Collectors.joining(" ")));
                            return cases;
                        });
    }
}
