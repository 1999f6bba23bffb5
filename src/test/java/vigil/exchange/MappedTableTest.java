package vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Area;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;

class MappedTableTest {

    private static final String HEAD = "column,use,target,when,value,only if\n";
    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final SubstanceMentions MENTIONS =
            VocabularyResources.mentions(VOCABULARY.substances());
    private static final List<Area> AREAS =
            List.of(
                    new Area("SHEFFIELD", "Sheffield", "SHE"),
                    new Area("DONCASTER", "Doncaster", "DON"));

    @TempDir Path temp = Path.of(".");

    private HeardIntake read(String mapping, String table) throws IOException, Refused {
        return read(mapping, table.getBytes(StandardCharsets.UTF_8));
    }

    private HeardIntake read(String mapping, byte[] table) throws IOException, Refused {
        Path mappingFile = temp.resolve("mapping.csv");
        Path tableFile = temp.resolve("table.csv");
        Files.writeString(mappingFile, HEAD + mapping);
        Files.write(tableFile, table);
        HeardIntake heard = new HeardIntake();
        new MappedTable(tableFile, mappingFile, VOCABULARY, AREAS, MENTIONS, UUID::randomUUID)
                .read(heard, Progress.none());
        return heard;
    }

    private ReviewCase one(String mapping, String table) throws IOException, Refused {
        HeardIntake heard = read(mapping, table);
        assertThat(heard.refused).isEmpty();
        assertThat(heard.cases).hasSize(1);
        return heard.cases.getFirst();
    }

    private Problem refusal(String mapping, String table) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> read(mapping, table))
                .isInstanceOfSatisfying(Refused.class, r -> problem[0] = r.problem());
        return problem[0];
    }

    @Test
    void aColumnAnswersAField() throws IOException, Refused {
        ReviewCase read =
                one(
                        "Sex,field,person.sex,,,\nName,field,person.surname,,,\n",
                        "Name,Sex\nÖrnsdal,female\n");
        assertThat(read.answers().code(Fields.SEX)).contains("SEX02");
        assertThat(read.answers().text(Fields.SURNAME)).isEqualTo("Örnsdal");
    }

    @Test
    void valuesAreMappedExactlyThenByPatternThenOtherwise() throws IOException, Refused {
        String mapping =
                "Place,field,incident.place,own home,PLACE01,\n"
                        + "Place,field,incident.place,*hotel*,PLACE08,\n"
                        + "Place,field,incident.place,,PLACE19,\n";
        HeardIntake heard = read(mapping, "Place\nOWN HOME\n\"the old Hotel, room 3\"\nmoon\n");
        assertThat(heard.cases)
                .extracting(c -> c.answers().code(Fields.PLACE).orElse(""))
                .containsExactly("PLACE01", "PLACE08", "PLACE19");
    }

    @Test
    void aValueWithoutARuleIsCountedAndNotGuessed() throws IOException, Refused {
        HeardIntake heard = read("Sex,field,person.sex,M,SEX01,\n", "Sex\nM\nfemale\nzebra\n");
        assertThat(heard.cases)
                .extracting(c -> c.answers().code(Fields.SEX).orElse(""))
                .containsExactly("SEX01", "SEX02", "");
        assertThat(heard.skippedValues)
                .containsEntry("Sex: valueNotMapped", java.util.Map.of("zebra", 1));
    }

    @Test
    void gapsKeepTheirReason() throws IOException, Refused {
        String mapping =
                "Sex,field,person.sex,refused,?UNK04,\nSex,field,person.sex,(empty),?UNK01,\nAge,field,person.ageAtDeath,,,\nX,skip,,,,\n";
        HeardIntake heard = read(mapping, "Sex,Age,X\nrefused,unknown,1\n,N/K,1\n");
        assertThat(heard.cases)
                .extracting(c -> c.answers().get(Fields.SEX).orElseThrow())
                .containsExactly(
                        Answer.gap(GapReason.REFUSED), Answer.gap(GapReason.NOT_YET_ASKED));
        assertThat(heard.cases)
                .extracting(c -> c.answers().get(Fields.AGE_AT_DEATH).orElseThrow())
                .containsOnly(Answer.gap(GapReason.NOT_RECORDED));
    }

    @Test
    void anEmptyCellIsNothing() throws IOException, Refused {
        ReviewCase read =
                one("Sex,field,person.sex,,,\nAge,field,person.ageAtDeath,,,\n", "Sex,Age\n,44\n");
        assertThat(read.answers().get(Fields.SEX)).isEmpty();
        assertThat(read.answers().known(Fields.AGE_AT_DEATH)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 03/02/2025, 2025-02-03",
        "d MMM yyyy, 3 feb 2025, 2025-02-03",
        "MM/yyyy, 02/2025, 2025-02",
        "yyyy, 2025, 2025",
        "dd.MM.yyyy HH:mm, 03.02.2025 14:30, 2025-02-03"
    })
    void datesAreReadInTheirFormat(String format, String written, String expected)
            throws IOException, Refused {
        ReviewCase read =
                one(
                        ",date-format,,," + format + ",\nDied,field,incident.dateOfDeath,,,\n",
                        "Died\n" + written + "\n");
        assertThat(read.dateOfDeath().orElseThrow().text()).isEqualTo(expected);
    }

    @Test
    void aMomentKeepsItsTime() throws IOException, Refused {
        ReviewCase read =
                one(
                        "Found,date-format,,,dd/MM/yyyy HH:mm,\nFound,field,incident.found,,,\n",
                        "Found\n03/02/2025 14:30\n");
        assertThat(read.answers().known(Fields.FOUND).orElseThrow())
                .isInstanceOfSatisfying(
                        Value.Moment.class,
                        m -> assertThat(m.time().orElseThrow().text()).isEqualTo("14:30"));
    }

    @Test
    void anImpossibleDateIsNoDate() throws IOException, Refused {
        HeardIntake heard =
                read(
                        ",date-format,,,dd/MM/yyyy,\nDied,field,incident.dateOfDeath,,,\n",
                        "Died\n31/02/2025\n");
        assertThat(heard.cases.getFirst().dateOfDeath()).isEmpty();
        assertThat(heard.skipped).containsEntry("Died: notADate", 1);
    }

    @Test
    void whatIsRequiredRefusesItsRow() throws IOException, Refused {
        HeardIntake heard =
                read(
                        "Died,required,incident.dateOfDeath,,,\n,constant,case.urgent,,No,\n",
                        "Died,X\n2025-02-03,\nsoon,\n,1\nunknown,1\n");
        assertThat(heard.cases).hasSize(1);
        assertThat(heard.refused)
                .containsExactly(
                        "line 3 / Died / notADate",
                        "line 4 / Died / missingValue",
                        "line 5 / Died / missingValue");
    }

    @Test
    void aRuleCanDependOnAnotherColumn() throws IOException, Refused {
        String mapping =
                "Date,field,incident.dateOfDeath,,{},Kind=death\nDate,field,incident.dateOfDeath,,~{},Kind=report*\n";
        HeardIntake heard =
                read(
                        mapping,
                        "Date,Kind\n2025-02-03,Death\n2025-02-04,reported\n2025-02-05,other\n");
        assertThat(heard.cases)
                .extracting(c -> c.dateOfDeath().map(d -> d.text()).orElse(""))
                .containsExactly("2025-02-03", "~2025-02-04", "");
    }

    @Test
    void partsOfAFieldComeTogether() throws IOException, Refused {
        ReviewCase read =
                one(
                        "B,field,coroner.cause.1b,,,\nA,field,coroner.cause.1a,,,\nOther,field,coroner.cause.2,,,\n",
                        "A,B,Other\nHypoxia,Heroin toxicity,unknown\n");
        assertThat(read.answers().known(Fields.CAUSE).orElseThrow())
                .isEqualTo(
                        Value.Parts.of(
                                new java.util.LinkedHashMap<>(
                                        java.util.Map.of(
                                                "1a",
                                                new Value.Text("Hypoxia"),
                                                "1b",
                                                new Value.Text("Heroin toxicity")))));
    }

    @Test
    void textsFromSeveralColumnsAreJoinedAndCodesGathered() throws IOException, Refused {
        ReviewCase read =
                one(
                        "A,field,incident.narrative,,,\nB,field,incident.narrative,,Scene: {},\nC,field,health.conditions,Y,COPD or asthma,\nD,field,health.conditions,Y,Diabetes,\n",
                        "A,B,C,D\nFound at home,bottles,Y,Y\n");
        assertThat(read.answers().text(Fields.NARRATIVE))
                .isEqualTo("Found at home\nScene: bottles");
        assertThat(read.answers().codes(new FieldKey("health.conditions")))
                .containsExactly("PHYS01", "PHYS06");
    }

    @Test
    void theFirstValueStaysAndAGapGivesWay() throws IOException, Refused {
        HeardIntake heard =
                read(
                        "A,field,person.sex,,,\nB,field,person.sex,,,\n",
                        "A,B\nMale,Female\nunknown,Female\nMale,male\n");
        assertThat(heard.cases)
                .extracting(c -> c.answers().code(Fields.SEX).orElse(""))
                .containsExactly("SEX01", "SEX02", "SEX01");
        assertThat(heard.skipped).containsEntry("B: alreadyAnswered", 1);
    }

    @Test
    void aSectionThatRepeatsTakesSeveralColumns() throws IOException, Refused {
        ReviewCase read =
                one(
                        "M1,field,medicine.name,,,\nM2,field,medicine.name#2,,,\n",
                        "M1,M2\nMirtazapine,Naproxen\n");
        assertThat(read.answers().get(new AnswerKey(new FieldKey("medicine.name"), 1)))
                .contains(Answer.of(new Value.Text("Naproxen")));
    }

    @Test
    void flagsMarkSubstancesAtTheirStage() throws IOException, Refused {
        HeardIntake heard =
                read(
                        "Heroin,substance,SUB_STAGE05,Y*,heroin,\nHeroin,substance,SUB_STAGE05,N,,\n",
                        "Heroin\nY\nyes\nN\n?\n");
        assertThat(heard.cases).extracting(c -> c.evidence().size()).containsExactly(1, 1, 0, 0);
        SubstanceEvidence row = heard.cases.getFirst().evidence().getFirst();
        assertThat(row.substance()).contains("OPI001");
        assertThat(row.stage()).isEqualTo(EvidenceStage.CONFIRMED);
        assertThat(row.asWritten()).isEqualTo("Heroin");
        assertThat(heard.skipped).containsEntry("Heroin: valueNotMapped", 1);
    }

    @Test
    void textGivesSubstancesAsWrittenOnTheirLine() throws IOException, Refused {
        HeardIntake heard =
                read(
                        "Cause,text-substances,Listed in medical cause of death/1a,,,\n",
                        "Cause\n\"Heroin and diazapam, no cocaine; heroin\"\nMeth\nHanging\n");
        assertThat(heard.cases.getFirst().evidence())
                .extracting(
                        SubstanceEvidence::substance,
                        SubstanceEvidence::asWritten,
                        SubstanceEvidence::certificateLine)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of("OPI001"), "Heroin", Optional.of("CERT_LINE01")),
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of("BZD001"), "diazapam", Optional.of("CERT_LINE01")));
        assertThat(heard.cases.get(1).evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.substance()).isEmpty())
                .satisfies(e -> assertThat(e.asWritten()).isEqualTo("Meth"));
        assertThat(heard.skipped)
                .containsEntry("Cause: substanceDenied", 1)
                .containsEntry("Cause: substanceAmbiguous", 1)
                .containsEntry("Cause: noSubstance", 1);
    }

    @Test
    void aListKeepsEveryEntry() throws IOException, Refused {
        HeardIntake heard =
                read(
                        "Tox,list-substances,SUB_STAGE04,,,\nTox,list-substances,SUB_STAGE04,moonjuice,OPI034,\n",
                        "Tox\nheroin; MOONJUICE / blues + fizz\n\"1,4-BD\"\n");
        assertThat(heard.cases.getFirst().evidence())
                .extracting(e -> e.substance().orElse("as written ") + e.asWritten())
                .containsExactly(
                        "OPI001heroin", "OPI034MOONJUICE", "as written blues", "as written fizz");
        assertThat(heard.cases.get(1).evidence())
                .extracting(e -> e.substance().orElse(""))
                .containsExactly("SED003");
    }

    @Test
    void anUnknownPlaceIsAnotherArea() throws IOException, Refused {
        HeardIntake heard =
                read("A,field,case.areaOfResidence,,,\n", "A\nsheffield\nDON\nLeeds\nNFA\n");
        assertThat(heard.cases)
                .extracting(c -> c.answers().code(Fields.AREA_OF_RESIDENCE).orElse(""))
                .containsExactly("SHEFFIELD", "DONCASTER", "OTHER", "NFA");
        assertThat(heard.skippedValues)
                .containsEntry("A: areaUnknown", java.util.Map.of("Leeds", 1));
        assertThat(heard.cases)
                .extracting(c -> c.reference().prefix())
                .containsExactly(
                        "DARD-SHE-1000-", "DARD-DON-1000-", "DARD-OTH-1000-", "DARD-NFA-1000-");
    }

    @Test
    void columnsThatAreNotMentionedAreSaidOnce() throws IOException, Refused {
        HeardIntake heard =
                read("A,field,person.surname,,,\nB,skip,,,why,\n", "A,B,C\nx,1,2\ny,3,4\n");
        assertThat(heard.skipped)
                .containsEntry("B: columnSkipped", 1)
                .containsEntry("C: columnNotMapped", 1);
        assertThat(heard.rows).isEqualTo(2);
    }

    @Test
    void rowsWithTooFewCellsAreRefusedAndBlankOnesSaid() throws IOException, Refused {
        HeardIntake heard = read("A,field,person.surname,,,\n", "A,B\nx,1\ny\n,\nz,1,2\n");
        assertThat(heard.cases).hasSize(1);
        assertThat(heard.refused).containsExactly("line 3 /  / cellCount", "line 5 /  / cellCount");
        assertThat(heard.skipped).containsEntry(": blankRow", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {";", ",", "TAB"})
    void theDelimiterIsGuessed(String delimiter) throws IOException, Refused {
        String d = delimiter.equals("TAB") ? "\t" : delimiter;
        ReviewCase read =
                one(
                        "A,field,person.surname,,,\nB,field,person.forenames,,,\n",
                        "A" + d + "B\n\"x" + d + "y\"" + d + "z\n");
        assertThat(read.answers().text(Fields.SURNAME)).isEqualTo("x" + d + "y");
    }

    @Test
    void theMappingCanSayDelimiterEncodingAndSource() throws IOException, Refused {
        HeardIntake heard =
                read(
                        ",delimiter,,,bar,\n,encoding,,,windows-1252,\n,source,,,AGENCY_TYPE16,\nA,field,person.surname,,,\nB,skip,,,,\n",
                        "A|B\nÖstby,x|1\n".getBytes(Charset.forName("windows-1252")));
        assertThat(heard.cases.getFirst().answers().get(Fields.SURNAME))
                .contains(new Answer.Known(new Value.Text("Östby,x"), "AGENCY_TYPE16"));
    }

    @Test
    void aSpreadsheetsUnicodeTextIsRead() throws IOException, Refused {
        byte[] text = ("\uFEFFA\tB\nŁódź\t1\n").getBytes(StandardCharsets.UTF_16LE);
        HeardIntake heard = read("A,field,person.surname,,,\nB,skip,,,,\n", text);
        assertThat(heard.cases.getFirst().answers().text(Fields.SURNAME)).isEqualTo("Łódź");
    }

    @Test
    void formulasAreTextAndLoseOnlyTheirGuard() throws IOException, Refused {
        ReviewCase read =
                one(
                        "A,field,person.surname,,,\nB,field,person.forenames,,,\n",
                        "A,B\n'=1+1,\"=HYPERLINK(\"\"x\"\")\"\n");
        assertThat(read.answers().text(Fields.SURNAME)).isEqualTo("=1+1");
        assertThat(read.answers().text(Fields.FORENAMES)).isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void anotherEncodingIsSaid() {
        assertThatThrownBy(() ->
                        read(
                                "A,field,person.surname,,,\n",
                                "A\nÖstby\n".getBytes(Charset.forName("windows-1252"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r ->
                                assertThat(r.problem())
                                        .isInstanceOfSatisfying(
                                                Problem.UnreadableFile.class,
                                                u -> assertThat(u.reason()).isEqualTo("encoding")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "A,guess,person.surname,,,!unknownUse!line 2",
                "A,field,person.shoes,,,!unknownField!line 2",
                "A,field,person.surname.1a,,,!unknownField!line 2",
                "A,field,case.reference,,,!notFillable!line 2",
                "A,field,case.coordinator,,,!notFillable!line 2",
                "A,field,person.surname#2,,,!notFillable!line 2",
                "A,field,person.sex,x,SEX99,!unknownCode!line 2",
                "A,constant,person.sex,,,!missingValue!line 2",
                "A,substance,SUB_STAGE77,Y,heroin,!unknownStage!line 2",
                "A,substance,SUB_STAGE05,Y,meth,!unknownSubstance!line 2",
                "A,substance,SUB_STAGE05,,heroin,!badSetting!line 2",
                "A,date-format,,,dd/MM/yy,!badSetting!line 2",
                "A,date-format,,,nonsense yyyy,!badSetting!line 2",
                "A,encoding,,,klingon,!badSetting!line 2",
                "A,delimiter,,,xx,!badSetting!line 2",
                "A,field,person.surname,,,Kind!badSetting!line 2",
                ",field,person.surname,,,!missingColumn!line 2",
                "A,unknown,UNK99,,x,!unknownCode!line 2",
                "A,field,person.surname,,!cellCount!line 2"
            })
    void aMappingThatMakesNoSenseIsRefusedWithItsLine(String line, String reason, String place) {
        assertThat(refusal(line + "\n", "A\nx\n"))
                .isEqualTo(new Problem.UnreadableFile("mapping.csv", place, reason));
    }

    @Test
    void aColumnThatIsNotThereRefusesTheTable() {
        assertThat(refusal("Z,field,person.surname,,,\n", "A\nx\n"))
                .isEqualTo(new Problem.UnreadableFile("table.csv", "Z", "missingColumn"));
        assertThat(refusal("a (3),field,person.surname,,,\n", "A,a\nx,y\n"))
                .as("the second column of a name is called a (2)")
                .isEqualTo(new Problem.UnreadableFile("table.csv", "a (3)", "missingColumn"));
    }

    @Test
    void aBombIsRefusedBeforeItFillsAnything() throws IOException {
        Path bomb = temp.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write("A\n".getBytes(StandardCharsets.UTF_8));
            byte[] line = ("x".repeat(999) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                out.write(line);
            }
        }
        Files.writeString(temp.resolve("mapping.csv"), HEAD + "A,skip,,,,\n");
        assertThat(Files.size(bomb)).isLessThan(400_000);
        assertThatThrownBy(() ->
                        new MappedTable(
                                        bomb,
                                        temp.resolve("mapping.csv"),
                                        VOCABULARY,
                                        AREAS,
                                        MENTIONS,
                                        UUID::randomUUID)
                                .read(
                                        new HeardIntake() {
                                            @Override
                                            public void reviewCase(
                                                    ReviewCase reviewCase, boolean needs) {}
                                        },
                                        Progress.none()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r ->
                                assertThat(r.problem())
                                        .isInstanceOfSatisfying(
                                                Problem.UnreadableFile.class,
                                                u -> assertThat(u.reason()).isEqualTo("tooDense")));
    }

    @Test
    void whoeverWaitsCanStopIt() {
        assertThatThrownBy(
                        () -> {
                            Files.writeString(temp.resolve("mapping.csv"), HEAD + "A,skip,,,,\n");
                            Files.writeString(temp.resolve("table.csv"), "A\nx\n");
                            new MappedTable(
                                            temp.resolve("table.csv"),
                                            temp.resolve("mapping.csv"),
                                            VOCABULARY,
                                            AREAS,
                                            MENTIONS,
                                            UUID::randomUUID)
                                    .read(
                                            new HeardIntake(),
                                            new Progress() {
                                                @Override
                                                public void report(
                                                        String step, long done, long total) {}

                                                @Override
                                                public boolean cancelled() {
                                                    return true;
                                                }
                                            });
                        })
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problem()).isInstanceOf(Problem.Cancelled.class));
    }
}
