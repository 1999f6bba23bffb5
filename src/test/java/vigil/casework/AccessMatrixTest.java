package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.access.AccessMatrix;
import vigil.domain.access.AccessMatrix.Kind;
import vigil.domain.access.Grant;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.access.Right;
import vigil.domain.casefile.Sensitivity;

/** The table of who may do what is whole, and says what the program does. */
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.shipped();

    private static PanelMember member(PanelRole role, boolean cleared) {
        return new PanelMember(
                new UUID(9, role.ordinal()),
                Optional.of("u" + role.ordinal()),
                "Somebody",
                "AGENCY_TYPE01",
                role,
                true,
                cleared);
    }

    @Test
    void everyIntentHasItsRowWithTheExtentOfItsRight() {
        List<String> wrong = new ArrayList<>();
        for (Intent intent : Intent.values()) {
            compare(wrong, Kind.INTENT, intent.name(), intent.right());
        }
        assertThat(wrong).isEmpty();
        assertThat(MATRIX.rows(Kind.INTENT)).hasSize(Intent.values().length);
    }

    @Test
    void everyReadingHasItsRowWithTheExtentOfItsRight() {
        List<String> wrong = new ArrayList<>();
        for (Reading reading : Reading.values()) {
            compare(wrong, Kind.READING, reading.name(), reading.right());
        }
        assertThat(wrong).isEmpty();
        assertThat(MATRIX.rows(Kind.READING)).hasSize(Reading.values().length);
    }

    private static void compare(List<String> wrong, Kind kind, String name, Optional<Right> right) {
        Optional<AccessMatrix.Row> row = MATRIX.row(kind, name);
        if (row.isEmpty()) {
            wrong.add("no row in matrix.csv: " + kind + " " + name);
            return;
        }
        for (PanelRole role : PanelRole.values()) {
            Grant expected = right.map(role::grant).orElse(Grant.YES);
            if (row.get().of(role) != expected) {
                wrong.add(name + " " + role + " " + row.get().of(role) + " but " + expected);
            }
        }
    }

    @Test
    void classesOfAnswersAreSeenAsTheTableSays() {
        assertThat(MATRIX.rows(Kind.SEE))
                .extracting(AccessMatrix.Row::name)
                .containsExactlyElementsOf(
                        Arrays.stream(Sensitivity.values())
                                .map(Sensitivity::name)
                                .sorted(
                                        java.util.Comparator.comparing(n ->
                                                List.of("OPEN", "QI", "SENS", "ID", "LIV", "POL")
                                                        .indexOf(n)))
                                .toList());
        for (AccessMatrix.Row row : MATRIX.rows(Kind.SEE)) {
            Sensitivity sensitivity = Sensitivity.valueOf(row.name());
            for (PanelRole role : PanelRole.values()) {
                for (boolean cleared : List.of(true, false)) {
                    Grant cell = row.of(role);
                    boolean allowed = cell.any() && (cleared || cell != Grant.CLEARED);
                    assertThat(new Session(member(role, cleared)).sight().of(sensitivity))
                            .as("%s %s cleared %s", role, sensitivity, cleared)
                            .isEqualTo(allowed);
                }
            }
        }
    }

    @Test
    void onlyTheClearedReadWhatThePoliceRestrict() {
        for (PanelRole role :
                List.of(PanelRole.COORDINATOR, PanelRole.CHAIR, PanelRole.POLICE_LEAD)) {
            assertThat(member(role, true).rights()).contains(Right.READ_POLICE);
            assertThat(member(role, false).rights())
                    .doesNotContain(Right.READ_POLICE, Right.WRITE_POLICE);
        }
        assertThat(member(PanelRole.POLICE_LEAD, false).rights())
                .doesNotContain(Right.READ_IDENTITY, Right.RELEASE_ALERTS);
    }

    @Test
    void keysOfNamesGoOnlyToThoseWhoReadOrSearchThem() {
        for (PanelRole role :
                List.of(
                        PanelRole.PANEL_MEMBER,
                        PanelRole.ANALYST,
                        PanelRole.LDIS_LEAD,
                        PanelRole.SENIOR_READER,
                        PanelRole.RESPONDER)) {
            assertThat(KeyClass.of(member(role, true).rights())).as(role.name()).isEmpty();
        }
        assertThat(KeyClass.of(member(PanelRole.SYSTEM_OWNER, true).rights()))
                .isEqualTo(Set.of(KeyClass.MEMBERS));
        assertThat(KeyClass.of(member(PanelRole.BEREAVEMENT_LEAD, true).rights()))
                .isEqualTo(Set.of(KeyClass.LIVING));
        assertThat(KeyClass.of(member(PanelRole.SECRETARIAT, true).rights()))
                .isEqualTo(Set.of(KeyClass.IDENTITY, KeyClass.LIVING));
        assertThat(KeyClass.of(member(PanelRole.COORDINATOR, true).rights()))
                .isEqualTo(Set.of(KeyClass.values()));
        assertThat(KeyClass.of(member(PanelRole.POLICE_LEAD, false).rights())).isEmpty();
    }

    /** So that the page cannot say something else than the program does. */
    @Test
    void thePageOfTheGuideHasEveryRowOfTheTable() throws Exception {
        List<String> page =
                java.nio.file.Files.readAllLines(java.nio.file.Path.of("docs/admin/rights.md"));
        vigil.words.Words words = vigil.words.Words.english();
        for (Kind kind : Kind.values()) {
            for (AccessMatrix.Row row : MATRIX.rows(kind)) {
                String name =
                        switch (kind) {
                            case RIGHT -> words.of("right." + row.name());
                            case SEE, CHANGE -> words.of("class." + row.name());
                            case READING, INTENT -> "`" + row.name() + "`";
                        };
                StringBuilder line = new StringBuilder("| " + name + " |");
                for (PanelRole role : PanelRole.values()) {
                    Grant grant = row.of(role);
                    line.append(' ').append(grant.any() ? grant.text() : "–").append(" |");
                }
                assertThat(page).contains(line.toString());
            }
        }
    }
}
