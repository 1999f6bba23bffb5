package vigil.ui.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.charts.TextWidth;
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

    private static final double LEAST_ROLE = 90;
    private static final double MOST_ROLE = 150;

    /** The size of text as it comes. */
    private static final double TEXT = 15;

    private static final double LEAST_NAME = 200;
    private static final double MOST_NAME = 340;

    /** Of what scrolls. */
    private static final double EDGES = 2;

    private final Kit kit;
    private final PanelRole own;
    private final List<PanelRole> roles = new ArrayList<>();
    private final List<Region> names = new ArrayList<>();
    private final List<Region> groups = new ArrayList<>();
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
        grid.getColumnConstraints().add(column(LEAST_NAME * larger, MOST_NAME * larger));
        roles.forEach(role -> {
            ColumnConstraints column = column(least(role) * larger, MOST_ROLE * larger);
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
        });
        GridPane headings = Controls.styled(new GridPane(), "access-grid", "access-headings");
        headings.getColumnConstraints().setAll(grid.getColumnConstraints());
        head(headings);
        int row = 0;
        for (Kind kind : List.of(Kind.SEE, Kind.CHANGE, Kind.RIGHT)) {
            Label group =
                    Controls.plain(
                            kit.say("access.group." + kind.name()), "strong", "access-group");
            groups.add(group);
            grid.add(group, 0, row++, roles.size() + 1, 1);
            for (AccessMatrix.Row each : AccessMatrix.shipped().rows(kind)) {
                line(grid, row++, each);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("access-scroll");
        scroll.getStyleClass().addAll("wide", "names-stay");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // Which role a column is stays to be read however far down one is.
        ScrollPane above = new ScrollPane(headings);
        above.setId("access-headings");
        above.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        above.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        above.setFocusTraversable(false);
        above.setMinHeight(Region.USE_PREF_SIZE);
        above.hvalueProperty().bind(scroll.hvalueProperty());
        // As wide as what is below, the bar at its side aside, so that each stands over its own.
        headings.minWidthProperty().bind(grid.widthProperty());
        above.maxWidthProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getWidth));
        headings.widthProperty().addListener((p, was, is) -> high(headings, above));
        // Also after words have become larger, at which it may keep its width and its height.
        headings.needsLayoutProperty().addListener((p, was, is) -> high(headings, above));
        Region corner = new Region();
        headings.add(corner, 0, 0);
        names.add(corner);
        names.forEach(name -> {
            name.getStyleClass().add("access-name");
            name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            name.setViewOrder(-1);
            stay(name, scroll, grid);
        });
        groups.forEach(group -> stay(group, scroll, grid));
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

    /** As wide as the longest word of its heading: Ysgrifenyddiaeth is longer than Secretariat. */
    private double least(PanelRole role) {
        return Arrays.stream(kit.say("role." + role.name()).split(" "))
                .mapToDouble(word -> Math.ceil(TextWidth.of(word, TEXT, true)) + EDGES)
                .reduce(LEAST_ROLE, Math::max);
    }

    private static ColumnConstraints column(double least, double most) {
        ColumnConstraints column = new ColumnConstraints(least, least, most);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    /** As high as its words are at their width: what scrolls measures them as if they had all. */
    private static void high(GridPane headings, ScrollPane above) {
        double high = Math.ceil(headings.prefHeight(headings.getWidth()));
        headings.setMinHeight(high);
        above.setMinHeight(high + EDGES);
    }

    /** What a line is about stays to be read however far to the side one is. */
    private static void stay(Region name, ScrollPane scroll, GridPane grid) {
        name.translateXProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        scroll.getHvalue()
                                                * Math.max(
                                                        0,
                                                        grid.getWidth()
                                                                - scroll.getViewportBounds()
                                                                        .getWidth()),
                                scroll.hvalueProperty(),
                                scroll.viewportBoundsProperty(),
                                grid.widthProperty()));
    }

    private void head(GridPane grid) {
        for (int i = 0; i < roles.size(); i++) {
            PanelRole role = roles.get(i);
            VBox cell = new VBox(Controls.wrapping(kit.say("role." + role.name()), "strong"));
            if (role == own) {
                cell.getChildren()
                        .add(Controls.wrapping(kit.say("access.yours"), "muted", "small"));
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
        names.add(name);
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
