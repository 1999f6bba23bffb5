package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vigil.app.bench.Measurement.Judged;
import vigil.casework.Duplicates;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.likeness.Comparison;
import vigil.domain.likeness.Person;

/** Finding who is known already among many cases, and how often it finds the wrong one. */
final class Duplicating implements Benchmark {

    private static final int LOOKS = 1_000;
    private static final int OPENINGS = 5;
    private static final int PAIRS = 1_000_000;
    private static final double SECOND = 1_000;

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;
    private final int cases;

    /**
     * @param cases how many there are in the store
     */
    Duplicating(Subject subject, TemporaryFolder folder, PrintWriter out, int cases) {
        this.subject = subject;
        this.folder = folder;
        this.out = out;
        this.cases = cases;
    }

    @Override
    public Report run() throws Refused, IOException {
        InventedPeople people =
                new InventedPeople(cases, SampleStores.SEED, subject.vocabulary().names());
        java.nio.file.Path store = folder.path().resolve("duplicates");
        List<Measurement> measured = new ArrayList<>();
        try (PanelDesk desk = SampleStores.create(subject, store)) {
            Stopwatch watch = new Stopwatch();
            desk.imports().run(people, Bench.narrated(out, "storing cases"));
            measured.add(one("storing all of them in one transaction", "ms", watch.millis()));
        }
        measured.add(one("size of the store", "MB", SampleStores.megabytes(store)));
        first(people, store, measured);
        try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
            looks(desk, people, measured);
            out.println("  every pair");
            Stopwatch watch = new Stopwatch();
            List<Duplicates.Doubt> doubts = desk.duplicates().undecided(Progress.none());
            measured.add(
                    one("every pair of all cases, everybody read first", "ms", watch.millis()));
            measured.add(one("pairs offered, none of which is one person", "pairs", doubts.size()));
        }
        randomPairs(people, measured);
        return new Report(
                String.format(Locale.UK, "duplicates: %,d invented cases in a store", cases),
                measured);
    }

    /** Opens the store again and again and looks up one person each time. */
    private void first(InventedPeople people, java.nio.file.Path store, List<Measurement> measured)
            throws Refused {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
                Answers again = people.again(people.people().get(i * 7 % cases));
                ReviewCase draft = desk.notification().blank().withAnswers(again);
                Stopwatch watch = new Stopwatch();
                desk.duplicates().of(draft);
                took.add(watch.millis());
            }
        }
        measured.add(
                one("first look-up after opening, the program's first", "ms", took.getFirst())
                        .within(SECOND, Judged.MEDIAN));
        measured.add(
                Measurement.of(
                                "first look-up after opening again",
                                "ms",
                                took.subList(1, took.size()))
                        .within(SECOND, Judged.NINETEEN_OF_TWENTY));
    }

    private void looks(PanelDesk desk, InventedPeople people, List<Measurement> measured)
            throws Refused {
        Random random = new Random(SampleStores.SEED);
        List<Double> took = new ArrayList<>();
        int found = 0;
        int others = 0;
        for (int i = 0; i < LOOKS; i++) {
            int number = random.nextInt(cases);
            Answers again = people.again(people.people().get(number));
            ReviewCase draft = desk.notification().blank().withAnswers(again);
            Stopwatch watch = new Stopwatch();
            List<Duplicates.Candidate> candidates = desk.duplicates().of(draft);
            took.add(watch.millis());
            String wanted = InventedPeople.asCase(again, number).reference().text();
            for (Duplicates.Candidate candidate : candidates) {
                if (candidate.row().reference().text().equals(wanted)
                        && candidate.likeness().samePerson()) {
                    found++;
                } else if (candidate.likeness().samePerson()) {
                    others++;
                }
            }
        }
        measured.add(
                Measurement.of("later look-ups", "ms", took)
                        .within(SECOND, Judged.NINETEEN_OF_TWENTY));
        measured.add(one("found again under a slip or two", "of 1,000", found));
        measured.add(one("offered beside them, and wrong", "of 1,000", others));
    }

    private void randomPairs(InventedPeople people, List<Measurement> measured) {
        Random random = new Random(SampleStores.SEED + 1);
        Comparison comparison = new Comparison(subject.vocabulary().names());
        List<Person> known = people.people().stream().map(Person::of).toList();
        int taken = 0;
        for (int i = 0; i < PAIRS; i++) {
            int a = random.nextInt(cases);
            int b = random.nextInt(cases);
            if (a != b && comparison.of(known.get(a), known.get(b)).samePerson()) {
                taken++;
            }
        }
        measured.add(
                one("taken for one person, per 1,000 random pairs", "pairs", taken * 1000.0 / PAIRS)
                        .within(1, Judged.MEDIAN));
    }

    private static Measurement one(String what, String unit, double value) {
        return Measurement.of(what, unit, List.of(value));
    }
}
