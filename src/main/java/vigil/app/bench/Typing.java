package vigil.app.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import vigil.casework.CaseRow;
import vigil.casework.Changed;
import vigil.casework.Refused;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.caselist.CaseListView;
import vigil.ui.caselist.CaseListViewModel;
import vigil.ui.caselist.Caseload;
import vigil.ui.kit.FxWork;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Navigator;
import vigil.ui.kit.Notices;
import vigil.ui.kit.Theme;

/** Typing into the case list's search, from each key to the list painted anew. */
final class Typing implements Benchmark {

    private static final int CASES = 100_000;
    private static final int FEW = 100;
    private static final double BAR = 100;

    private static final List<String> QUERIES =
            List.of(
                    "sheffield",
                    "heroin",
                    "barnsley cocaine",
                    "dard-she-2024",
                    "smith",
                    "2026-03",
                    "methadone pregabalin",
                    "rotherham",
                    "taylor",
                    "alprazolam",
                    "doncaster 2023",
                    "a",
                    "e r",
                    "bromazolam",
                    "jones",
                    "ethanol",
                    "dard-bar",
                    "williams heroin",
                    "2019",
                    "morphine codeine",
                    "zz",
                    "gabapentin doncaster",
                    "brown",
                    "nitazene",
                    "diazepam 2022",
                    "hughes",
                    "ketamine",
                    "dard-rot-2021-1",
                    "wilson sheffield 2025",
                    "x");

    private final Subject subject;
    private final PrintWriter out;

    Typing(Subject subject, PrintWriter out) {
        this.subject = subject;
        this.out = out;
    }

    /** The list in its window, and when it has come to rest. */
    private record Shown(Scene scene, TextField words, FxWork work, CaseListViewModel model) {

        boolean quiet() {
            return work.running().isEmpty() && model.loaded().get();
        }
    }

    @Override
    public Report run() throws Refused {
        List<CaseRow> rows = InventedRows.of(CASES, subject, out);
        HeadlessScreen screen = HeadlessScreen.start();
        Shown large = screen.call(() -> show(rows));
        Shown small = screen.call(() -> show(rows.subList(0, FEW)));
        screen.millisToPaint(large.scene(), () -> {}, large::quiet);
        screen.millisToPaint(small.scene(), () -> {}, small::quiet);
        List<Double> keys = new ArrayList<>();
        List<Double> fewKeys = new ArrayList<>();
        List<Double> clears = new ArrayList<>();
        for (String query : QUERIES) {
            // In turns, so that whatever else the machine does falls on both alike.
            for (char letter : query.toCharArray()) {
                keys.add(painted(screen, large, () -> type(large.words(), letter)));
                fewKeys.add(painted(screen, small, () -> type(small.words(), letter)));
            }
            clears.add(painted(screen, large, () -> escape(large.words())));
            painted(screen, small, () -> escape(small.words()));
        }
        Measurement all =
                Measurement.of("from a key to the painted list", "ms", keys)
                        .within(BAR, Measurement.Judged.NINETEEN_OF_TWENTY);
        Measurement few =
                Measurement.of("the same over " + FEW + " cases, in turns", "ms", fewKeys);
        return new Report(
                "filter: " + QUERIES.size() + " queries typed key by key over 100,000 cases",
                List.of(
                        all,
                        Measurement.of("from Escape to all 100,000 painted", "ms", clears)
                                .within(BAR, Measurement.Judged.NINETEEN_OF_TWENTY),
                        few,
                        Measurement.of(
                                "100,000 cases to " + FEW + ", medians",
                                "times",
                                List.of(all.median() / few.median()))));
    }

    private static double painted(HeadlessScreen screen, Shown shown, Runnable key) {
        return screen.millisToPaint(shown.scene(), key, shown::quiet);
    }

    private Shown show(List<CaseRow> rows) {
        ForgottenSettings settings = new ForgottenSettings();
        FxWork work = new FxWork(subject.faults());
        Kit kit =
                new Kit(
                        subject.words(),
                        subject.vocabulary(),
                        work,
                        settings,
                        new NobodyToTell(),
                        subject.clock());
        CaseListViewModel model = new CaseListViewModel(kit, new Held(rows, subject.vocabulary()));
        CaseListView view = new CaseListView(kit, model, Navigator.nowhere());
        Scene scene = new Scene(new StackPane(view.node()), 1280, 800);
        new Theme(settings).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        view.shown();
        if (scene.lookup("#case-list-search") instanceof TextField words) {
            return new Shown(scene, words, work, model);
        }
        throw new IllegalStateException("the list has no search");
    }

    private static void type(TextField field, char letter) {
        String typed = String.valueOf(letter);
        KeyEvent event =
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        typed,
                        typed,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false);
        Event.fireEvent(field, event);
    }

    private static void escape(TextField field) {
        Event.fireEvent(
                field,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    private record Held(List<CaseRow> rows, Vocabulary vocabulary) implements Caseload {
        @Override
        public Runnable onChange(Consumer<Changed> listener) {
            return () -> {};
        }
    }

    private static final class NobodyToTell implements Notices {
        @Override
        public void done(String sentence) {}

        @Override
        public void note(String sentence) {}

        @Override
        public void problem(String sentence) {}
    }
}
