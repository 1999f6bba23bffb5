package vigil.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vigil.casework.SampleFacts;
import vigil.charts.Chart;
import vigil.charts.FindingCharts;
import vigil.patterns.Finding;
import vigil.patterns.Options;
import vigil.patterns.PatternSearch;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;
import vigil.ui.kit.Controls;
import vigil.ui.kit.InlineWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Screens;
import vigil.ui.kit.TestKit;
import vigil.words.PatternWords;

/** Every kind of chart of the sample, to be looked at. */
@Tag("gui")
@Tag("drawn")
@ExtendWith(ApplicationExtension.class)
class ChartPicturesTest {

    private final TestKit test = new TestKit();
    private final Kit kit = test.with(new InlineWork());
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @Test
    void everyKindOfFindingOfTheSampleHasItsChart(FxRobot robot) throws Exception {
        PatternSummary summary =
                PatternSearch.run(
                        SampleFacts.read(TestKit.vocabulary()),
                        SampleFacts.taxonomy(TestKit.vocabulary()),
                        Slice.everything(),
                        Options.asAt(SampleFacts.AS_AT).withPermutations(99),
                        () -> false,
                        (step, done, total) -> {});
        PatternWords words = new PatternWords(kit.words(), TestKit.vocabulary());
        TreeMap<String, Chart> byType = new TreeMap<>();
        for (Finding finding : summary.findings()) {
            Optional<Chart> chart = FindingCharts.of(finding, summary, words);
            chart.ifPresent(drawn -> {
                byType.putIfAbsent(finding.type() + "1", drawn);
                byType.put(finding.type() + "2", drawn);
            });
        }
        assertThat(byType).hasSizeGreaterThan(10);
        List<Chart> charts = new ArrayList<>(byType.values());
        for (boolean dark : new boolean[] {false, true}) {
            for (int i = 0; i < charts.size(); i += 3) {
                int from = i;
                robot.interact(() -> {
                    VBox page = new VBox(20);
                    page.getStyleClass().add("page");
                    charts.subList(from, Math.min(charts.size(), from + 3))
                            .forEach(chart ->
                                    page.getChildren()
                                            .add(
                                                    Controls.card(
                                                            new ChartView(kit, chart, 1.15)
                                                                    .node())));
                    Screens screens = new Screens(stage, test);
                    screens.show(page, 1000, 1080, dark);
                    screens.write("charts-" + from / 3, dark);
                });
            }
        }
    }
}
