package vigil.ui.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.domain.access.AccessMatrix;
import vigil.domain.access.AccessMatrix.Kind;
import vigil.domain.access.Grant;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.ui.kit.Columns;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Screen;

/** Who may do what: every role against every right, one's own role first. */
public final class AccessView implements Screen {

    private static final double ROLE_WIDTH = 108;
    private static final double NAME_WIDTH = 300;

    private final Kit kit;
    private final PanelRole own;
    private final List<PanelRole> roles = new ArrayList<>();
    private final VBox root;

    public AccessView(Kit kit, PanelMember member) {
        this.kit = kit;
        this.own = member.role();
        roles.add(own);
        Arrays.stream(PanelRole.values()).filter(role -> role != own).forEach(roles::add);
        Controls controls = new Controls(kit);
        GridPane grid = Controls.styled(new GridPane(), "access-grid");
        grid.setId("access-grid");
        double larger = Columns.larger(kit);
        ColumnConstraints names = new ColumnConstraints(NAME_WIDTH * larger);
        grid.getColumnConstraints().add(names);
        roles.forEach(role -> {
            ColumnConstraints column = new ColumnConstraints(ROLE_WIDTH * larger);
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
        });
        GridPane headings = Controls.styled(new GridPane(), "access-grid", "access-headings");
        headings.getColumnConstraints().setAll(grid.getColumnConstraints());
        head(headings);
        int row = 0;
        for (Kind kind : List.of(Kind.SEE, Kind.CHANGE, Kind.RIGHT)) {
            grid.add(
                    Controls.plain(
                            kit.say("access.group." + kind.name()), "strong", "access-group"),
                    0,
                    row++,
                    roles.size() + 1,
                    1);
            for (AccessMatrix.Row each : AccessMatrix.shipped().rows(kind)) {
                line(grid, row++, each);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("access-scroll");
        scroll.getStyleClass().add("wide");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // Which role a column is stays to be read however far down one is.
        ScrollPane above = new ScrollPane(headings);
        above.setId("access-headings");
        above.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        above.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        above.setFocusTraversable(false);
        above.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        above.hvalueProperty().bind(scroll.hvalueProperty());
        VBox table = new VBox(above, scroll);
        VBox.setVgrow(table, Priority.ALWAYS);
        root =
                Controls.styled(
                        new VBox(
                                controls.title("access.title"),
                                controls.muted("access.text"),
                                table),
                        "page");
    }

    private void head(GridPane grid) {
        for (int i = 0; i < roles.size(); i++) {
            PanelRole role = roles.get(i);
            VBox cell = new VBox(Controls.wrapping(kit.say("role." + role.name()), "strong"));
            if (role == own) {
                cell.getChildren().add(Controls.plain(kit.say("access.yours"), "muted", "small"));
            }
            grid.add(cell, i + 1, 0);
        }
    }

    private void line(GridPane grid, int row, AccessMatrix.Row what) {
        String said =
                what.kind() == Kind.RIGHT
                        ? kit.say("right." + what.name())
                        : kit.say("class." + what.name());
        Label name = Controls.wrapping(Character.toUpperCase(said.charAt(0)) + said.substring(1));
        grid.add(Controls.styled(new Region(), "access-line"), 0, row, roles.size() + 1, 1);
        grid.add(name, 0, row);
        for (int i = 0; i < roles.size(); i++) {
            Grant grant = what.of(roles.get(i));
            String given = kit.say("grant." + grant.name());
            Label cell =
                    grant.any()
                            ? Controls.wrapping(given, "access-yes")
                            : Controls.plain(given, "muted");
            if (!grant.any()) {
                cell.setMinWidth(Region.USE_PREF_SIZE);
            }
            cell.setAccessibleText(
                    said
                            + ", "
                            + kit.say("role." + roles.get(i).name())
                            + ": "
                            + kit.say("grant." + grant.name()));
            grid.add(cell, i + 1, row);
        }
    }

    @Override
    public Node node() {
        return root;
    }
}
