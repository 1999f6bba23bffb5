package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casework.AlertStore;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Statement;
import vigil.domain.panel.Area;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.StrategyPillar;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;
import vigil.sample.SampleCounty;

class VigilFolderTest {

    private static final PanelProfile PROFILE =
            new PanelProfile(
                    "Panel, \"with\" quotes",
                    List.of(
                            new Area("SHEFFIELD", "Sheffield", "SHE"),
                            new Area("BARNSLEY", "Barnsley", "BAR")));
    private static final Vocabulary VOCABULARY =
            VocabularyResources.load()
                    .withList(
                            new CodeList(
                                    "AREA",
                                    "Areas",
                                    List.of(
                                            new Code("SHEFFIELD", "Sheffield"),
                                            new Code("BARNSLEY", "Barnsley"),
                                            new Code("OTHER", "Other area"))));

    @TempDir Path temp = Path.of(".");

    private static HeardIntake random(long seed, int cases) {
        RandomCases random = new RandomCases(seed, VOCABULARY);
        HeardIntake all = new HeardIntake();
        all.members.addAll(random.members(5));
        all.cases.addAll(random.cases(cases, all.members));
        for (int i = 0; i < 3; i++) {
            all.meetings.add(random.meeting(all.members, all.cases));
        }
        for (int i = 0; i < 4; i++) {
            all.recommendations.add(random.recommendation(i, all.meetings, all.cases));
            all.actions.add(random.action(i, all.recommendations, all.meetings));
        }
        return all;
    }

    private static void write(HeardIntake all, Path folder) throws Refused {
        try (VigilFolderWriter writer = VigilFolderWriter.create(folder, PROFILE, VOCABULARY)) {
            for (PanelMember member : all.members) {
                writer.member(member);
            }
            for (ReviewCase reviewCase : all.cases) {
                writer.reviewCase(reviewCase, false);
            }
            for (Meeting meeting : all.meetings) {
                writer.meeting(meeting);
            }
            for (Recommendation recommendation : all.recommendations) {
                writer.recommendation(recommendation);
            }
            for (PanelAction action : all.actions) {
                writer.action(action);
            }
            writer.finish();
        }
    }

    private static HeardIntake read(Path folder) throws Refused {
        HeardIntake heard = new HeardIntake();
        new VigilFolder(folder, VocabularyResources.load(), UUID::randomUUID)
                .read(heard, Progress.none());
        return heard;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenIsReadAgainWithoutLoss(long seed) throws Refused {
        HeardIntake all = random(seed, 25);
        write(all, temp.resolve("a"));
        HeardIntake heard = read(temp.resolve("a"));
        assertThat(heard.refused).isEmpty();
        assertThat(heard.skipped).isEmpty();
        assertThat(Named.difference(Named.all(heard), Named.all(all))).isEmpty();
        assertThat(heard.cases)
                .extracting(ReviewCase::id)
                .doesNotContainAnyElementsOf(all.cases.stream().map(ReviewCase::id).toList());
    }

    @Test
    void whatIsReadIsWrittenAgainByteForByte() throws Refused, IOException {
        write(random(11, 30), temp.resolve("a"));
        write(read(temp.resolve("a")), temp.resolve("b"));
        for (FolderLayout layout : FolderLayout.values()) {
            assertThat(temp.resolve("b").resolve(layout.file()))
                    .hasSameBinaryContentAs(temp.resolve("a").resolve(layout.file()));
        }
    }

    @Test
    void rowsThatSomebodySortedOtherwiseAreStillFound() throws Refused, IOException {
        HeardIntake all = random(12, 20);
        write(all, temp.resolve("a"));
        Path file = temp.resolve("a").resolve("links.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<String> rows = lines.subList(1, lines.size());
        Collections.reverse(rows);
        Files.write(file, lines);
        assertThat(Named.difference(Named.all(read(temp.resolve("a"))), Named.all(all))).isEmpty();
    }

    @Test
    void noCellCanBeRunAsAFormula() throws Refused, IOException {
        write(random(13, 30), temp.resolve("a"));
        for (FolderLayout layout : FolderLayout.values()) {
            try (de.siegmar.fastcsv.reader.CsvReader<de.siegmar.fastcsv.reader.CsvRecord> csv =
                    de.siegmar.fastcsv.reader.CsvReader.builder()
                            .ofCsvRecord(temp.resolve("a").resolve(layout.file()))) {
                csv.forEach(row ->
                        assertThat(row.getFields())
                                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*")));
            }
        }
    }

    @Test
    void thePanelsNameAndAreasAreReadAlone() throws Refused, IOException {
        write(random(14, 2), temp.resolve("a"));
        assertThat(VigilFolder.profile(temp.resolve("a"))).isEqualTo(PROFILE);
        for (FolderLayout layout : FolderLayout.values()) {
            if (layout != FolderLayout.PANEL) {
                Files.delete(temp.resolve("a").resolve(layout.file()));
            }
        }
        assertThat(VigilFolder.profile(temp.resolve("a"))).isEqualTo(PROFILE);
    }

    @Test
    void anUnfinishedFolderIsNotRead() throws Refused {
        try (VigilFolderWriter writer =
                VigilFolderWriter.create(temp.resolve("a"), PROFILE, VOCABULARY)) {
            writer.close();
        }
        assertThatThrownBy(() -> read(temp.resolve("a")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r ->
                                assertThat(r.problem())
                                        .isEqualTo(
                                                new Problem.UnreadableFile(
                                                        "panel.csv", "", "missingFile")));
    }

    @Test
    void aFinishedFolderIsNotWrittenOver() throws Refused {
        write(random(15, 2), temp.resolve("a"));
        assertThatThrownBy(() -> write(random(16, 2), temp.resolve("a")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problem()).isInstanceOf(Problem.AlreadyThere.class));
    }

    @Test
    void aMissingFileIsSaid() throws Refused, IOException {
        write(random(17, 3), temp.resolve("a"));
        Files.delete(temp.resolve("a").resolve("agenda.csv"));
        assertThat(read(temp.resolve("a")).skipped).containsEntry("agenda.csv: missingFile", 1);
    }

    /** A small folder in which one cell is changed. */
    private HeardIntake changed(String file, String... lines) throws IOException, Refused {
        Path folder = temp.resolve("small");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("panel.csv"),
                "item,code,name,abbreviation\npanel,,P,\narea,SHEFFIELD,Sheffield,SHE\n");
        Files.writeString(
                folder.resolve("members.csv"),
                "member,user name,name,agency,role,active\nm1,,A,AGENCY_TYPE01,CHAIR,yes\n");
        Files.writeString(
                folder.resolve("cases.csv"),
                "reference,person.sex,incident.dateOfDeath\nDARD-SHE-2025-001,SEX01,2025-02-03\nDARD-SHE-2025-002,?UNK02,~2025-03\n");
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
        return read(folder);
    }

    @Test
    void aSmallFolderIsRead() throws IOException, Refused {
        HeardIntake heard =
                changed(
                        "links.csv",
                        "reference,other,type",
                        "DARD-SHE-2025-001,DARD-SHE-2025-002,LINK_TYPE01");
        assertThat(heard.refused).isEmpty();
        assertThat(heard.cases).hasSize(2);
        assertThat(heard.cases.getFirst().links().getFirst().other())
                .isEqualTo(heard.cases.get(1).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "cases.csv!reference,person.sex!DARD-SHE-2025-001,SEX99!cases.csv, line 2 / person.sex / unknownCode",
                "cases.csv!reference,person.nhsNumber!DARD-SHE-2025-001,9990000017!cases.csv, line 2 / person.nhsNumber / notAValue",
                "cases.csv!reference,person.sex!DARD-SHE-2025-1,SEX01!cases.csv, line 2 / reference / notAReference",
                "cases.csv!reference,person.sex!DARD-SHE-2025-001!cases.csv, line 2 /  / cellCount",
                "cases.csv!reference,case.areaOfDeath!DARD-SHE-2025-001,LEEDS!cases.csv, line 2 / case.areaOfDeath / unknownCode",
                "cases.csv!reference,case.coordinator!DARD-SHE-2025-001,m9!cases.csv, line 2 / case.coordinator / notFound",
                "factors.csv!reference,factor,influence,modifiable,note!DARD-SHE-2025-001,IND01,4,,!factors.csv, line 2 / influence / notAValue",
                "factors.csv!reference,factor,influence,modifiable,note!DARD-SHE-2025-009,IND01,2,,!factors.csv, line 2 / reference / notFound",
                "toxicology.csv!reference,report,kind,laboratory,laboratory reference,sampled,received,reported,matrix,note!DARD-SHE-2025-001,1,TOX_KIND9,,,,,,,!toxicology.csv, line 2 / kind / unknownCode",
                "substances.csv!reference,substance,as written,stage,role,source,prescribed,route,form,appearance,unexpected,matrix,concentration,unit,laboratory,reported,certificate line,report!DARD-SHE-2025-001,OPI001,,SUB_STAGE01,,,,,,,,,,,,,,1!substances.csv, line 2 / report / notFound",
                "chronology.csv!reference,date,time,event,what,return,missed,good,tier,apart from!DARD-SHE-2025-001,2025-01-02,,EVENT_TYPE01,seen,,no,no,OUTPUT_TIER01,7!chronology.csv, line 2 / apart from / notFound",
                "chronology.csv!reference,date,time,event,what,return,missed,good,tier,statements!DARD-SHE-2025-001,2025-01-02,,EVENT_TYPE01,seen,,no,no,OUTPUT_TIER01,1 seen!chronology.csv, line 2 / statements / notAValue",
                "links.csv!reference,other,type!DARD-SHE-2025-001,DARD-SHE-2025-001,LINK_TYPE01!links.csv, line 2 / other / twice",
                "sources.csv!reference,agency,fields!DARD-SHE-2025-001,AGENCY_TYPE01,person.surname!sources.csv, line 2 / fields / notFound",
                "answers.csv!reference,field,occurrence,value!DARD-SHE-2025-001,person.sex,2,SEX01!answers.csv, line 2 / field / unknownField",
                "members.csv!member,user name,name,agency,role,active!m1,,A,AGENCY_TYPE01,KING,yes!members.csv, line 2 / role / unknownCode"
            })
    void anErrorNamesFileLineAndColumn(String file, String header, String row, String expected)
            throws IOException, Refused {
        assertThat(changed(file, header, row).refused).contains(expected.replace("\\,", ","));
    }

    @Test
    void aLineOfTheFormIsKnownAgainInTheCaseThatCameIn() throws Refused {
        HeardIntake all = random(18, 40);
        write(all, temp.resolve("a"));
        assertThat(formLines(read(temp.resolve("a")))).isNotEmpty().isEqualTo(formLines(all));
    }

    private static List<UUID> formLines(HeardIntake heard) {
        return heard.cases.stream()
                .flatMap(c -> c.chronology().stream())
                .flatMap(entry -> entry.statements().stream())
                .filter(said -> said.field().isPresent())
                .map(Statement::line)
                .toList();
    }

    @Test
    void aFolderOfAnEarlierVersionIsReadAsItWas() throws IOException, Refused {
        Path folder = temp.resolve("small");
        changed(
                "chronology.csv",
                "reference,date,time,event,what,return,missed,good,tier",
                "DARD-SHE-2025-001,2025-01-02,,EVENT_TYPE01,seen,,no,no,OUTPUT_TIER01",
                "DARD-SHE-2025-001,2025-01-03,,EVENT_TYPE01,seen,,no,no,OUTPUT_TIER01");
        HeardIntake heard =
                changed(
                        "substances.csv",
                        "reference,substance,as written,stage,role,source,prescribed,route,form,appearance,unexpected,matrix,concentration,unit,laboratory,reported,certificate line",
                        "DARD-SHE-2025-001,OPI001,,SUB_STAGE01,,,,,,,,,,,,,");
        assertThat(heard.refused).isEmpty();
        assertThat(heard.skipped).doesNotContainKey("toxicology.csv: missingFile");
        ReviewCase read = heard.cases.getFirst();
        assertThat(Files.exists(folder.resolve("toxicology.csv"))).isFalse();
        assertThat(read.evidence()).hasSize(1).allMatch(row -> row.report().isEmpty());
        assertThat(read.chronology())
                .hasSize(2)
                .allMatch(entry -> entry.agency().isEmpty() && entry.statements().isEmpty());
    }

    @Test
    void anUnknownColumnRefusesTheFolder() {
        assertThatThrownBy(() ->
                        changed("cases.csv", "reference,person.shoeSize", "DARD-SHE-2025-001,9"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r ->
                                assertThat(r.problem())
                                        .isEqualTo(
                                                new Problem.UnreadableFile(
                                                        "cases.csv",
                                                        "person.shoeSize",
                                                        "unknownColumn")));
    }

    @Test
    void aFolderSavedBySpreadsheetWithSemicolonsAndMarkIsRead() throws IOException, Refused {
        HeardIntake heard =
                changed(
                        "cases.csv",
                        "\uFEFFreference;person.sex;person.surname",
                        "DARD-SHE-2025-001;SEX02;\"Ö;x\"");
        assertThat(heard.refused).isEmpty();
        assertThat(heard.cases.getFirst().answers().text(vigil.domain.casefile.Fields.SURNAME))
                .isEqualTo("Ö;x");
    }

    @Test
    void guardingIsExact() {
        Random random = new Random(3);
        String letters = "'=+-@\t\r\na ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(6); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(FormulaGuard.release(FormulaGuard.guard(text.toString())))
                    .isEqualTo(text.toString());
        }
    }

    /** Alerts and what stands beside actions, as one can tell them apart by their words. */
    private static List<String> told(HeardIntake heard) {
        Map<UUID, String> items = new HashMap<>();
        heard.recommendations.forEach(r -> items.put(r.id(), r.reference()));
        heard.actions.forEach(a -> items.put(a.id(), a.reference()));
        Map<CaseId, String> cases = new HashMap<>();
        heard.cases.forEach(c -> cases.put(c.id(), c.reference().text()));
        Map<UUID, String> members = new HashMap<>();
        heard.members.forEach(m -> members.put(m.id(), m.name()));
        Map<UUID, String> alerts = new HashMap<>();
        List<String> told = new ArrayList<>();
        heard.followed.forEach(f ->
                told.add(
                        items.get(f.item())
                                + List.of(
                                        f.repliedOn(),
                                        f.factor(),
                                        f.pillars(),
                                        f.lookOn(),
                                        f.lookedOn(),
                                        f.found())));
        heard.alerts.forEach(a -> {
            alerts.put(a.id(), a.reference());
            told.add(
                    a.reference()
                            + List.of(
                                    a.report(),
                                    a.cases().stream().map(cases::get).toList(),
                                    a.findings(),
                                    a.scores(),
                                    a.decision(),
                                    a.grade(),
                                    a.audience(),
                                    a.text(),
                                    a.dates(),
                                    a.reached()));
        });
        heard.events.forEach(e ->
                told.add(
                        alerts.get(e.alert())
                                + List.of(
                                        e.kind(),
                                        e.at(),
                                        members.get(e.member()),
                                        e.note(),
                                        e.expires(),
                                        e.recipient(),
                                        e.sha256())));
        return told;
    }

    @Test
    void alertsAndWhatStandsBesideActionsComeBackAsTheyWere() throws Refused {
        HeardIntake county = new HeardIntake();
        new SampleCounty(VOCABULARY, 300, 3).read(county, Progress.none());
        assertThat(county.alerts).hasSize(4);
        assertThat(county.events).hasSize(3);
        // What the sample leaves empty.
        var alert = county.alerts.getFirst();
        county.alerts.set(
                0, alert.withFindings(List.of(new DrugAlert.LinkedFinding("pair 1", "Said, so"))));
        county.events.add(
                new AlertStore.Event(
                        new UUID(7, 7),
                        alert.id(),
                        AlertStore.Event.Kind.RELEASED,
                        Instant.parse("2026-06-24T15:31:22.123456Z"),
                        county.members.getFirst().id(),
                        "=by hand",
                        Optional.empty(),
                        "Hostels",
                        "ab".repeat(32)));
        var action = county.actions.getFirst();
        county.followed.add(
                new FollowThrough(
                        action.id(),
                        Optional.empty(),
                        Optional.of(VOCABULARY.offeredFactors().getFirst().code()),
                        EnumSet.allOf(StrategyPillar.class),
                        Optional.of(LocalDate.of(2027, 1, 1)),
                        Optional.of(LocalDate.of(2027, 1, 2)),
                        "Two lines,\nand a comma"));
        Path folder = temp.resolve("county");
        try (VigilFolderWriter writer =
                VigilFolderWriter.create(folder, SampleCounty.profile(), VOCABULARY)) {
            for (var member : county.members) {
                writer.member(member);
            }
            for (var reviewCase : county.cases) {
                writer.reviewCase(reviewCase, false);
            }
            for (var meeting : county.meetings) {
                writer.meeting(meeting);
            }
            for (var recommendation : county.recommendations) {
                writer.recommendation(recommendation);
            }
            for (var one : county.actions) {
                writer.action(one);
            }
            for (var through : county.followed) {
                writer.followThrough(through);
            }
            for (var one : county.alerts) {
                writer.alert(
                        one,
                        county.events.stream().filter(e -> e.alert().equals(one.id())).toList());
            }
            writer.finish();
        }
        HeardIntake back = read(folder);
        assertThat(back.refused).isEmpty();
        assertThat(told(back)).containsExactlyInAnyOrderElementsOf(told(county));
    }
}
