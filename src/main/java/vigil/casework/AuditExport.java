package vigil.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.access.Right;

/** Parts of the audit that leave the program: signed, or as a list to be read. */
public final class AuditExport {

    /** More rows than this are not printed. */
    public static final int MOST_PRINTED = 5_000;

    private static final Pattern REFERENCE = Pattern.compile("DARD-[A-Z]{2,8}-\\d{4}-\\d{3,6}");

    /** What is asked for. */
    public record Wanted(
            Optional<Instant> from, Optional<Instant> until, boolean numbered, Path file) {}

    /** The sentences that a list is made of. */
    @FunctionalInterface
    public interface Telling {
        /** Moment, member and what was done, as they are to stand in a row. */
        List<String> tell(AuditTrail.Entry entry);
    }

    private final Desk desk;
    private final Adapters adapters;
    private final StoreKey key;
    private final String panel;

    AuditExport(Desk desk, Adapters adapters, StoreKey key, String panel) {
        this.desk = desk;
        this.adapters = adapters;
        this.key = key;
        this.panel = panel;
    }

    /** What people compare the key by with which extracts of this store are signed. */
    public String fingerprint() {
        return adapters.audit().signatures().fingerprint(key.signingKey());
    }

    /**
     * Writes the rows of a time with their codes, signed with the store's key.
     *
     * <p>The audit row comes first, so that no extract is out of which the audit does not know.
     *
     * @return how many rows are in it
     */
    public long extract(Wanted wanted, Progress progress) throws Refused {
        desk.session().require(Right.READ_AUDIT);
        if (Files.exists(wanted.file())) {
            throw new Refused(new Problem.AlreadyThere(wanted.file().toString()));
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.EXPORT_AUDIT,
                        tx -> {
                            // In a store whose keys were changed by a program that noted nothing.
                            new SigningKeys(adapters.audit().signatures(), key).note(tx);
                            tx.audit(
                                    "extract",
                                    wanted.numbered() ? "signed, cases numbered" : "signed");
                            return wanted;
                        });
        byte[] publicKey = key.signingKey();
        AuditTrail.Question question =
                AuditTrail.Question.ALL.between(wanted.from(), wanted.until());
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            progress.report("audit", 0, 0);
                            AuditTrail.Coded last = last(records);
                            Numbers numbers = new Numbers(wanted.numbered());
                            return adapters.audit()
                                    .files()
                                    .write(
                                            new AuditFiles.Head(
                                                    panel,
                                                    key.storeId().toString(),
                                                    wanted.from(),
                                                    wanted.until(),
                                                    desk.clock().instant(),
                                                    desk.session().member().name(),
                                                    wanted.numbered() ? "numbered" : "plain",
                                                    publicKey,
                                                    fingerprint(),
                                                    last.entry().sequence(),
                                                    last.code()),
                                            taker ->
                                                    records.audit()
                                                            .each(
                                                                    question,
                                                                    row -> {
                                                                        progress.checkCancelled();
                                                                        taker.take(
                                                                                numbers.row(
                                                                                        row,
                                                                                        records));
                                                                    }),
                                            key::sign,
                                            wanted.file());
                        });
    }

    /** Holds extracts against this store. */
    public ExtractComparison comparison() {
        return new ExtractComparison(desk, adapters.audit(), key);
    }

    private static AuditTrail.Coded last(Records records) throws Refused {
        List<AuditTrail.Coded> found = new ArrayList<>();
        List<AuditTrail.Entry> latest = records.audit().latest("", 1);
        if (!latest.isEmpty()) {
            Instant at = latest.getFirst().at();
            records.audit()
                    .each(
                            AuditTrail.Question.ALL.between(Optional.of(at), Optional.empty()),
                            found::add);
        }
        if (found.isEmpty()) {
            throw new Refused(new Problem.NotFound(""));
        }
        return found.getLast();
    }

    /** Calls cases by numbers that mean nothing elsewhere, in the order they come up. */
    private static final class Numbers {
        private final boolean wanted;
        private final Map<String, String> given = new HashMap<>();

        Numbers(boolean wanted) {
            this.wanted = wanted;
        }

        AuditFiles.Row row(AuditTrail.Coded row, Records records) {
            AuditTrail.Entry e = row.entry();
            List<String> cases = e.cases().map(records.audit()::cases).orElse(List.of());
            AuditTrail.Entry said =
                    new AuditTrail.Entry(
                            e.sequence(),
                            e.at(),
                            e.member(),
                            e.memberName(),
                            e.role(),
                            e.intent(),
                            in(e.subject()),
                            in(e.detail()),
                            e.shown(),
                            e.cases());
            return new AuditFiles.Row(
                    new AuditTrail.Coded(said, row.previous(), row.code()),
                    cases.stream().map(this::in).toList());
        }

        private String in(String text) {
            return wanted
                    ? REFERENCE
                            .matcher(text)
                            .replaceAll(hit -> Matcher.quoteReplacement(number(hit.group())))
                    : text;
        }

        private String number(String reference) {
            return given.computeIfAbsent(reference, r -> "case " + (given.size() + 1));
        }
    }

    /**
     * Writes rows as a list to be read, marked like everything that leaves.
     *
     * @param says title, then the heads of the three columns
     * @param notes what the reader must know, such as the filter
     * @return how many rows are in it
     */
    public long list(
            AuditTrail.Question question,
            List<String> says,
            List<String> notes,
            Telling telling,
            CaseListing.Form form,
            Path file,
            Progress progress)
            throws Refused {
        desk.session().require(Right.READ_AUDIT);
        List<List<Listing.Cell>> cells = new ArrayList<>();
        String marking =
                desk.work()
                        .read(
                                desk.session(),
                                records -> {
                                    if (form == CaseListing.Form.PDF
                                            && records.audit().count(question) > MOST_PRINTED) {
                                        throw new Refused(new Problem.TooManyToPrint(MOST_PRINTED));
                                    }
                                    records.audit()
                                            .each(
                                                    question,
                                                    row -> {
                                                        progress.checkCancelled();
                                                        cells.add(cells(telling.tell(row.entry())));
                                                    });
                                    return records.settings().get(Setting.MARKING_FULL);
                                });
        note("list", cells.size() + " rows as " + form.name());
        List<String> all = new ArrayList<>();
        if (!marking.isBlank()) {
            all.add(marking);
        }
        all.addAll(notes);
        Listing listing =
                new Listing(says.getFirst(), all, says.subList(1, says.size()), cells.reversed());
        switch (form) {
            case CSV -> adapters.listings().write(listing, Listing.Format.CSV, file, progress);
            case XLSX -> adapters.listings().write(listing, Listing.Format.XLSX, file, progress);
            case PDF ->
                    CaseListing.put(
                            adapters.documents().list(listing, panel, marking, desk.today()).pdf(),
                            file);
        }
        return cells.size();
    }

    private static List<Listing.Cell> cells(List<String> texts) {
        return texts.stream().<Listing.Cell>map(Listing.Cell.Text::new).toList();
    }

    /** Says that rows were shown outside the window, such as on a terminal. */
    public void note(String what, String how) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.EXPORT_AUDIT,
                        tx -> {
                            tx.audit(what, how);
                            return what;
                        });
    }
}
