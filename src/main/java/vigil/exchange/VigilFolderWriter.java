package vigil.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.casework.AlertStore;
import vigil.casework.Intake;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseLink;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Area;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Writes what a source hands over as a folder of CSV files that {@link VigilFolder} reads, case by
 * case. Identities become {@linkplain WrittenNames names}. panel.csv is written last, so that a
 * folder without it was not finished. An answer without content (an empty text, no codes) is not
 * written.
 */
public final class VigilFolderWriter implements Intake, AutoCloseable {

    private final PanelProfile profile;
    private final TableOutput output;
    private final WrittenNames names = new WrittenNames();
    private final CaseTables cases;
    private final MeetingTables meetings;
    private final AlertTables alerts;
    private final List<UnwrittenLink> links = new ArrayList<>();

    /** A link waits until the case at its other end has a reference. */
    private record UnwrittenLink(String reference, CaseLink link) {}

    private VigilFolderWriter(PanelProfile profile, Vocabulary vocabulary, Output output) {
        this.profile = profile;
        List<FieldDefinition> fields =
                vocabulary.catalogue().fields().stream().filter(FieldDefinition::answered).toList();
        this.output = output.of(fields.stream().map(field -> field.key().text()).toList());
        this.cases = new CaseTables(vocabulary, fields, names, this.output);
        this.meetings = new MeetingTables(names, this.output);
        this.alerts = new AlertTables(names, this.output);
    }

    /** Makes what is written to, with the columns of the cases. */
    private interface Output {
        TableOutput of(List<String> fields);
    }

    /**
     * Starts a workbook with the tables of cases as sheets; what is said of meetings is left out.
     *
     * @param about what its first sheet says, line by line; its marking first
     */
    public static VigilFolderWriter workbook(
            Path file, List<String> about, PanelProfile profile, Vocabulary vocabulary)
            throws Refused {
        VigilFolderWriter writer =
                new VigilFolderWriter(
                        profile, vocabulary, fields -> new WorkbookOutput(file, about, fields));
        writer.output.begin();
        return writer;
    }

    /**
     * Starts a folder, which is created if it is not there.
     *
     * @throws Refused if it holds a finished folder of this kind already, or cannot be written
     */
    public static VigilFolderWriter create(Path folder, PanelProfile profile, Vocabulary vocabulary)
            throws Refused {
        if (Files.exists(folder.resolve(FolderLayout.PANEL.file()))) {
            throw new Refused(new Problem.AlreadyThere(CsvTable.fileName(folder)));
        }
        VigilFolderWriter writer =
                new VigilFolderWriter(
                        profile, vocabulary, fields -> new FolderOutput(folder, fields));
        writer.output.begin();
        return writer;
    }

    @Override
    public void rowRead() {}

    @Override
    public void coded(String what) {}

    @Override
    public void skipped(String column, String reason, String value) {}

    @Override
    public void refused(String place, String column, String reason) {
        throw new IllegalStateException("what is written comes from facts, not from rows");
    }

    @Override
    public void member(PanelMember member) throws Refused {
        output.row(
                FolderLayout.MEMBERS,
                names.newMember(member.id()),
                member.userName().orElse(""),
                member.name(),
                member.agency(),
                member.role().name(),
                TableOutput.yes(member.active()),
                TableOutput.yes(member.cleared()));
    }

    @Override
    public void reviewCase(ReviewCase reviewCase, boolean needsReference) throws Refused {
        String reference = reviewCase.reference().text();
        names.newCase(reviewCase.id(), reference);
        cases.write(reviewCase);
        reviewCase.links().forEach(link -> links.add(new UnwrittenLink(reference, link)));
    }

    @Override
    public void meeting(Meeting meeting) throws Refused {
        meetings.write(meeting);
    }

    @Override
    public void alert(DrugAlert alert, List<AlertStore.Event> events) throws Refused {
        alerts.write(alert, events);
    }

    @Override
    public void recommendation(Recommendation r) throws Refused {
        names.newRecommendation(r.id(), r.reference());
        output.row(
                FolderLayout.RECOMMENDATIONS,
                r.reference(),
                names.meeting(r.meeting()),
                names.reference(r.reviewCase()),
                r.madeOn().toString(),
                r.wording(),
                r.reach().orElse(""),
                r.kind().orElse(""),
                r.ownerAgency().orElse(""),
                r.ownerPerson(),
                r.accepted().orElse(""),
                r.acceptedReason(),
                TableOutput.date(r.due()),
                r.status(),
                r.evidence(),
                r.effectMeasure(),
                r.escalated().orElse(""));
    }

    @Override
    public void followThrough(FollowThrough t) throws Refused {
        output.row(
                FolderLayout.FOLLOW_THROUGH,
                names.item(t.item()),
                TableOutput.date(t.repliedOn()),
                t.factor().orElse(""),
                t.pillars().stream().map(Enum::name).collect(Collectors.joining(" ")),
                TableOutput.date(t.lookOn()),
                TableOutput.date(t.lookedOn()),
                t.found());
    }

    @Override
    public void action(PanelAction a) throws Refused {
        names.newAction(a.id(), a.reference());
        output.row(
                FolderLayout.ACTIONS,
                a.reference(),
                names.recommendation(a.recommendation()),
                names.meeting(a.meeting()),
                names.reference(a.reviewCase()),
                a.raisedOn().toString(),
                a.wording(),
                a.ownerAgency().orElse(""),
                a.ownerPerson(),
                TableOutput.date(a.due()),
                a.status(),
                a.evidence(),
                TableOutput.date(a.completedOn()));
    }

    /** Finishes the folder. Until then it cannot be read. */
    public void finish() throws Refused {
        for (UnwrittenLink unwritten : links) {
            String other = names.reference(Optional.of(unwritten.link.other()));
            if (!other.isEmpty()) {
                output.row(FolderLayout.LINKS, unwritten.reference, other, unwritten.link.type());
            }
        }
        List<List<String>> panel = new ArrayList<>();
        panel.add(List.of("panel", "", profile.name(), ""));
        for (Area area : profile.areas()) {
            panel.add(List.of("area", area.code(), area.name(), area.abbreviation()));
        }
        output.finish(panel);
    }

    /** Lets go of the files; without {@link #finish} the folder stays unfinished. */
    @Override
    public void close() {
        output.letGo();
    }
}
