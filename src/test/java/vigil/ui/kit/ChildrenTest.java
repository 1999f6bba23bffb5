package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ChildrenTest {

    private final List<Node> all =
            IntStream.range(0, 8).mapToObj(i -> (Node) new Region()).toList();
    private final Pane pane = new Pane();
    private final Set<Node> touched = new HashSet<>();

    private void arrange(List<Node> before, List<Node> wanted) {
        pane.getChildren().setAll(before);
        touched.clear();
        ListChangeListener<Node> watch =
                change -> {
                    while (change.next()) {
                        touched.addAll(change.getRemoved());
                        touched.addAll(change.getAddedSubList());
                    }
                };
        pane.getChildren().addListener(watch);
        Children.arrange(pane, wanted);
        pane.getChildren().removeListener(watch);
        assertThat(pane.getChildren()).containsExactlyElementsOf(wanted);
    }

    private List<Node> of(int... which) {
        return IntStream.of(which).mapToObj(all::get).toList();
    }

    @Test
    void whatStaysIsNotTouched() {
        arrange(of(0, 1, 2, 3), of(0, 1, 4, 2, 3));
        assertThat(touched).containsExactlyElementsOf(of(4));
        arrange(of(0, 1, 2, 3), of(0, 2, 3));
        assertThat(touched).containsExactlyElementsOf(of(1));
        arrange(of(0, 1, 2, 3), of(1, 2, 3, 0));
        assertThat(touched).as("one went to the end").containsExactlyElementsOf(of(0));
        arrange(of(0, 1, 2, 3), of(3, 0, 1, 2));
        assertThat(touched).as("one went to the front").containsExactlyElementsOf(of(3));
        arrange(of(0, 1, 2, 3), of(0, 1, 2, 3));
        assertThat(touched).isEmpty();
    }

    @Test
    void anyOrderOfAnyOfThemBecomesAnyOther() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            arrange(some(random), some(random));
        }
    }

    private List<Node> some(Random random) {
        List<Node> some = new ArrayList<>(all);
        java.util.Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, random.nextInt(all.size() + 1)));
    }
}
