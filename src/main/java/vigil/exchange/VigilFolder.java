package vigil.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.Intake;
import vigil.casework.IntakeSource;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.ToxicologyReport;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;

/**
 * A folder of CSV files, or a workbook of such sheets, in Vigil's own layout, as {@link
 * VigilFolderWriter} writes it. What it holds gets new identities; references stay. Cases are read
 * one by one.
 */
public final class VigilFolder implements IntakeSource {

    private static final int REPORT_EVERY = 50;
    private static final int NAME = 200;
    private static final int MOST_AREAS = 200;
    private static final int MOST_MEMBERS = 5_000;

    private final Path folder;
    private final Vocabulary vocabulary;
    private final Supplier<UUID> ids;
    private final ReadLimits limits;

    /**
     * @param ids the new identities; the store takes many cases cheaply if each is greater than the
     *     one before
     */
    public VigilFolder(Path folder, Vocabulary vocabulary, Supplier<UUID> ids) {
        this(folder, vocabulary, ids, ReadLimits.DEFAULT);
    }

    VigilFolder(Path folder, Vocabulary vocabulary, Supplier<UUID> ids, ReadLimits limits) {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.ids = ids;
        this.limits = limits;
    }

    @Override
    public String name() {
        return CsvTable.fileName(folder.toAbsolutePath().normalize());
    }

    /** Whose folder it is: the panel's name and its boroughs, from panel.csv alone. */
    public static PanelProfile profile(Path folder) throws Refused {
        try (FolderPlace place = FolderPlace.open(folder, ReadLimits.DEFAULT)) {
            return profile(place);
        }
    }

    /** Whether a file is a workbook with these tables as sheets. */
    public static boolean isCases(Path file) {
        return FolderPlace.isCases(file);
    }

    private static PanelProfile profile(FolderPlace place) throws Refused {
        if (!place.has(FolderLayout.PANEL)) {
            throw CsvTable.refused(place.name(FolderLayout.PANEL), "", Fault.MISSING_FILE);
        }
        try (FolderTable table = FolderTable.open(place, FolderLayout.PANEL)) {
            Optional<String> name = Optional.empty();
            List<Area> areas = new ArrayList<>();
            Set<String> seen = new HashSet<>(Set.of(Area.OTHER.code(), Area.NO_FIXED_ABODE.code()));
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                String line = "line " + row.get().line();
                if (row.get().cells().size() != table.header().size()) {
                    throw table.refused(line, Fault.CELL_COUNT);
                }
                String item = cell(table, row.get(), "item").toLowerCase(Locale.ROOT);
                String called = cell(table, row.get(), "name");
                if (called.isEmpty()) {
                    throw table.refused(line, Fault.MISSING_VALUE);
                }
                if (called.length() > NAME || areas.size() > MOST_AREAS) {
                    throw table.refused(line, Fault.TOO_LONG);
                }
                if (item.equals("panel") && name.isEmpty()) {
                    name = Optional.of(called);
                } else if (item.equals("area")) {
                    Area area =
                            new Area(
                                    cell(table, row.get(), "code"),
                                    called,
                                    cell(table, row.get(), "abbreviation"));
                    if (!area.code().matches("[A-Za-z0-9_-]{1,40}")
                            || !area.abbreviation().matches("[A-Z]{2,8}")) {
                        throw table.refused(line, Fault.NOT_A_VALUE);
                    }
                    if (!seen.add(area.code())
                            || !seen.add("abbreviation " + area.abbreviation())) {
                        throw table.refused(line, Fault.TWICE);
                    }
                    areas.add(area);
                } else {
                    throw table.refused(
                            line, item.equals("panel") ? Fault.TWICE : Fault.UNKNOWN_CODE);
                }
                row = table.next();
            }
            return new PanelProfile(
                    name.orElseThrow(() -> table.refused("item", Fault.MISSING_VALUE)), areas);
        }
    }

    private static String cell(FolderTable table, CsvTable.Row row, String column) {
        return row.cells().get(table.header().indexOf(column)).strip();
    }

    @Override
    public void read(Intake intake, Progress progress) throws Refused {
        try (FolderPlace place = FolderPlace.open(folder, limits)) {
            read(place, intake, progress);
        }
    }

    private void read(FolderPlace place, Intake intake, Progress progress) throws Refused {
        PanelProfile profile = profile(place);
        FolderNames names = new FolderNames();
        Vocabulary here = vocabulary.withList(areas(profile));
        sayWhatIsMissing(place, intake);
        members(place, names, here, intake);
        int cases = references(place, names, intake);
        cases(place, names, here, intake, progress, cases, profile.areas());
        progress.checkCancelled();
        new FolderMeetings(place, here, names, ids, intake).read();
        new FolderAlerts(place, here, names, ids, intake).read();
    }

    /** The areas a case of this folder can have. */
    private CodeList areas(PanelProfile profile) {
        List<Code> codes = new ArrayList<>();
        profile.areas().forEach(area -> codes.add(new Code(area.code(), area.name())));
        codes.add(new Code(Area.OTHER.code(), Area.OTHER.name()));
        codes.add(new Code(Area.NO_FIXED_ABODE.code(), Area.NO_FIXED_ABODE.name()));
        return new CodeList("AREA", "Areas", codes);
    }

    private static void sayWhatIsMissing(FolderPlace place, Intake intake) throws Refused {
        for (FolderLayout layout : FolderLayout.values()) {
            if (!place.has(layout)) {
                if (layout == FolderLayout.CASES) {
                    throw CsvTable.refused(place.name(layout), "", Fault.MISSING_FILE);
                }
                if (layout.expected() && (!place.isWorkbook() || layout.ofCases())) {
                    intake.skipped(place.name(layout), Fault.MISSING_FILE.key(), "");
                }
            }
        }
    }

    private void members(FolderPlace place, FolderNames names, Vocabulary here, Intake intake)
            throws Refused {
        try (FolderTable table = FolderTable.open(place, FolderLayout.MEMBERS)) {
            Set<String> users = new HashSet<>();
            Optional<CsvTable.Row> next = table.next();
            while (next.isPresent()) {
                intake.rowRead();
                RowCells row = new RowCells(table.file(), table.header(), next.get(), here, intake);
                String key = row.needed("member", 40).strip();
                UUID id = ids.get();
                if (names.members().put(key, id) != null || names.members().size() > MOST_MEMBERS) {
                    row.bad("member", Fault.TWICE);
                }
                Optional<String> user =
                        Optional.of(row.text("user name", 60)).filter(u -> !u.isEmpty());
                if (user.isPresent() && !users.add(user.get())) {
                    row.bad("user name", Fault.TWICE);
                }
                String name = row.needed("name", NAME);
                String agency = row.neededCode("agency", "AGENCY_TYPE");
                PanelRole role =
                        row.neededConstant("role", PanelRole.class, PanelRole.PANEL_MEMBER);
                boolean active = row.yes("active");
                boolean cleared = row.yes("cleared");
                if (row.good()) {
                    intake.member(new PanelMember(id, user, name, agency, role, active, cleared));
                    intake.coded("member");
                }
                next = table.next();
            }
        }
    }

    /** Gives each case its identity, so that links and meetings can name it, and counts them. */
    private int references(FolderPlace place, FolderNames names, Intake intake) throws Refused {
        try (FolderTable table = FolderTable.open(place, FolderLayout.CASES)) {
            int count = 0;
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                count++;
                String reference = reference(table, row.get());
                boolean bad = !reference.isEmpty() && !canonical(reference);
                if (bad
                        || (!reference.isEmpty()
                                && names.cases().put(reference, new CaseId(ids.get())) != null)) {
                    intake.refused(
                            table.file() + ", line " + row.get().line(),
                            "reference",
                            (bad ? Fault.NOT_A_REFERENCE : Fault.TWICE).key());
                }
                row = table.next();
            }
            return count;
        }
    }

    private static boolean canonical(String reference) {
        return CaseReference.parse(reference).filter(r -> r.text().equals(reference)).isPresent();
    }

    private static String reference(FolderTable table, CsvTable.Row row) {
        int at = table.header().indexOf("reference");
        return at < row.cells().size() ? row.cells().get(at).strip() : "";
    }

    private void cases(
            FolderPlace place,
            FolderNames names,
            Vocabulary here,
            Intake intake,
            Progress progress,
            int total,
            List<Area> areas)
            throws Refused {
        Map<String, Integer> order = new HashMap<>();
        names.cases().keySet().forEach(reference -> order.put(reference, order.size()));
        try (FolderTable table = FolderTable.open(place, FolderLayout.CASES);
                CaseRows further = CaseRows.open(place, FolderLayout.ANSWERS, order, intake);
                CaseRows sources = CaseRows.open(place, FolderLayout.SOURCES, order, intake);
                CaseRows toxicology = CaseRows.open(place, FolderLayout.TOXICOLOGY, order, intake);
                CaseRows evidence = CaseRows.open(place, FolderLayout.SUBSTANCES, order, intake);
                CaseRows factors = CaseRows.open(place, FolderLayout.FACTORS, order, intake);
                CaseRows returns = CaseRows.open(place, FolderLayout.RETURNS, order, intake);
                CaseRows chronology = CaseRows.open(place, FolderLayout.CHRONOLOGY, order, intake);
                CaseRows links = CaseRows.open(place, FolderLayout.LINKS, order, intake)) {
            Map<String, FieldDefinition> fields = FolderCases.fields(table, here);
            FolderCases cases = new FolderCases(here, names, ids, intake);
            Set<String> done = new HashSet<>();
            int count = 0;
            Optional<CsvTable.Row> row = table.next();
            while (row.isPresent()) {
                if (count++ % REPORT_EVERY == 0) {
                    progress.report("cases", count, total);
                    progress.checkCancelled();
                }
                intake.rowRead();
                String reference = reference(table, row.get());
                CaseId id = names.cases().get(reference);
                if (reference.isEmpty()
                        || (id != null && done.add(reference) && canonical(reference))) {
                    CaseId self = id == null ? new CaseId(ids.get()) : id;
                    cases.begin();
                    Map<AnswerKey, Answer> answers = cases.answers(table, row.get(), fields);
                    cases.further(further.table(), further.of(reference), answers);
                    cases.sources(sources.table(), sources.of(reference), answers);
                    Map<String, UUID> numbers = new HashMap<>();
                    Map<String, UUID> reports = new HashMap<>();
                    List<ToxicologyReport> toxicologyReports =
                            cases.toxicology(toxicology.table(), toxicology.of(reference), reports);
                    ReviewCase reviewCase =
                            cases.build(
                                    self,
                                    new CaseReference("DARD-OTH-1000-000"),
                                    answers,
                                    cases.evidence(
                                            evidence.table(), evidence.of(reference), reports),
                                    cases.factors(factors.table(), factors.of(reference)),
                                    cases.returns(returns.table(), returns.of(reference), numbers),
                                    cases.chronology(
                                            chronology.table(), chronology.of(reference), numbers),
                                    cases.links(links.table(), links.of(reference), self),
                                    toxicologyReports);
                    if (cases.good()) {
                        intake.reviewCase(
                                reviewCase.withReference(
                                        CaseReference.parse(reference)
                                                .orElseGet(() ->
                                                        NextReference.placeholder(
                                                                reviewCase, areas))),
                                reference.isEmpty());
                        intake.coded("case");
                    }
                }
                row = table.next();
            }
        }
    }
}
