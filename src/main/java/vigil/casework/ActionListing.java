package vigil.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.casework.CaseListing.Form;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/**
 * A list of recommendations and actions that leaves the program, marked and audited. No case stands
 * in it, and whoever owns something is named only by those who may read of living people.
 */
public final class ActionListing {

    /** A column; ends the key {@code actions.list.<…>}. */
    public enum Column {
        REFERENCE,
        KIND,
        WHAT,
        OWNER,
        PERSON,
        MADE,
        DUE,
        DAYS_LATE,
        STATUS,
        ACCEPTED,
        REASON,
        ANSWERED,
        FACTOR,
        PILLARS,
        EVIDENCE,
        EFFECT,
        LOOK_ON,
        LOOKED_ON,
        FOUND
    }

    private static final Set<Column> PRINTED =
            Set.of(
                    Column.REFERENCE,
                    Column.WHAT,
                    Column.OWNER,
                    Column.DUE,
                    Column.DAYS_LATE,
                    Column.STATUS,
                    Column.ACCEPTED,
                    Column.EVIDENCE);

    /** The words of the program's language. */
    public interface Says {
        String title();

        String column(Column column);

        /** The kind of an item. */
        String kind(boolean recommendation);

        String pillar(String name);
    }

    private final Desk desk;
    private final DocumentWriter documents;
    private final ListingWriter listings;
    private final String panel;

    ActionListing(Desk desk, DocumentWriter documents, ListingWriter listings, String panel) {
        this.desk = desk;
        this.documents = documents;
        this.listings = listings;
        this.panel = panel;
    }

    public boolean may() {
        return Intent.EXPORT_ACTIONS.right().filter(right -> !desk.session().may(right)).isEmpty();
    }

    /**
     * Writes these items, in this order, into a new file of the folder. The audit row comes first.
     *
     * @param stem how the file is called, before its number and ending
     * @param notes the filter in words
     * @return the file, numbered if there is one of that name already
     */
    public Path write(
            List<UUID> items,
            List<String> notes,
            Form form,
            Path folder,
            String stem,
            Says says,
            Progress progress)
            throws Refused {
        FollowUps.Picture picture = new FollowUps(desk, new ActionTracking(desk)).picture(progress);
        List<Column> columns = columns(form);
        List<List<Listing.Cell>> rows = new ArrayList<>();
        for (UUID item : items) {
            row(picture, item, says)
                    .ifPresent(line -> rows.add(columns.stream().map(line).toList()));
        }
        String marking =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.EXPORT_ACTIONS,
                                tx -> {
                                    tx.audit("actions", rows.size() + " as " + form.name());
                                    return tx.settings().get(Setting.MARKING_FULL);
                                });
        List<String> all = new ArrayList<>();
        if (!marking.isBlank()) {
            all.add(marking);
        }
        all.addAll(notes);
        Listing listing =
                new Listing(says.title(), all, columns.stream().map(says::column).toList(), rows);
        Path file = free(folder, stem, form.name().toLowerCase(Locale.ROOT));
        switch (form) {
            case CSV -> listings.write(listing, Listing.Format.CSV, file, progress);
            case XLSX -> listings.write(listing, Listing.Format.XLSX, file, progress);
            case PDF ->
                    CaseListing.put(
                            documents.list(listing, panel, marking, desk.today()).pdf(), file);
        }
        return file;
    }

    private List<Column> columns(Form form) {
        List<Column> columns = new ArrayList<>();
        for (Column column : Column.values()) {
            boolean person = column != Column.PERSON || desk.session().sight().living();
            if (person && (form != Form.PDF || PRINTED.contains(column))) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static Path free(Path folder, String stem, String ending) {
        Path file = folder.resolve(stem + "." + ending);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(stem + " (" + number + ")." + ending);
        }
        return file;
    }

    private Optional<java.util.function.Function<Column, Listing.Cell>> row(
            FollowUps.Picture picture, UUID item, Says says) {
        Optional<Recommendation> advised =
                picture.recommendations().stream().filter(r -> r.id().equals(item)).findFirst();
        if (advised.isPresent()) {
            Recommendation r = advised.get();
            return Optional.of(column ->
                    switch (column) {
                        case REFERENCE -> text(r.reference());
                        case KIND -> text(says.kind(true));
                        case WHAT -> text(r.wording());
                        case OWNER -> coded("AGENCY_TYPE", r.ownerAgency());
                        case PERSON -> text(r.ownerPerson());
                        case MADE -> new Listing.Cell.Day(r.madeOn());
                        case DUE -> day(r.due());
                        case DAYS_LATE -> late(r.due(), r.finished(), picture.date());
                        case STATUS -> coded("ACT_STATUS", Optional.of(r.status()));
                        case ACCEPTED -> coded("ACCEPTED", r.accepted());
                        case REASON -> text(r.acceptedReason());
                        case EVIDENCE -> text(r.evidence());
                        case EFFECT -> text(r.effectMeasure());
                        default -> beside(column, picture.through(item), says);
                    });
        }
        return picture.actions().stream()
                .filter(a -> a.id().equals(item))
                .findFirst()
                .map(a -> column -> cell(a, column, picture, says));
    }

    private Listing.Cell cell(PanelAction a, Column column, FollowUps.Picture picture, Says says) {
        return switch (column) {
            case REFERENCE -> text(a.reference());
            case KIND -> text(says.kind(false));
            case WHAT -> text(a.wording());
            case OWNER -> coded("AGENCY_TYPE", a.ownerAgency());
            case PERSON -> text(a.ownerPerson());
            case MADE -> new Listing.Cell.Day(a.raisedOn());
            case DUE -> day(a.due());
            case DAYS_LATE -> late(a.due(), a.finished(), picture.date());
            case STATUS -> coded("ACT_STATUS", Optional.of(a.status()));
            case EVIDENCE -> text(a.evidence());
            case ACCEPTED, REASON, EFFECT -> new Listing.Cell.Blank();
            default -> beside(column, picture.through(a.id()), says);
        };
    }

    private Listing.Cell beside(Column column, FollowThrough through, Says says) {
        return switch (column) {
            case ANSWERED -> day(through.repliedOn());
            case FACTOR -> text(through.factor().map(desk.vocabulary()::factorName).orElse(""));
            case PILLARS ->
                    text(
                            through.pillars().stream()
                                    .map(pillar -> says.pillar(pillar.name()))
                                    .collect(Collectors.joining(", ")));
            case LOOK_ON -> day(through.lookOn());
            case LOOKED_ON -> day(through.lookedOn());
            case FOUND -> text(through.found());
            default -> new Listing.Cell.Blank();
        };
    }

    private Listing.Cell coded(String list, Optional<String> code) {
        return text(code.map(desk.vocabulary().list(list)::label).orElse(""));
    }

    private static Listing.Cell text(String words) {
        return words.isEmpty() ? new Listing.Cell.Blank() : new Listing.Cell.Text(words);
    }

    private static Listing.Cell day(Optional<LocalDate> day) {
        return day.<Listing.Cell>map(Listing.Cell.Day::new).orElseGet(Listing.Cell.Blank::new);
    }

    private static Listing.Cell late(Optional<LocalDate> due, boolean finished, LocalDate today) {
        long days = FollowUps.Picture.daysLate(due, finished, today);
        return days > 0 ? new Listing.Cell.Number(days) : new Listing.Cell.Blank();
    }
}
