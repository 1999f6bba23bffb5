package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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

/** Finding who is known already among 100,000 cases, and how often it finds the wrong one. */
final class Duplicating implements Benchmark {

    private static final int CASES = 100_000;
    private static final int LOOKS = 1_000;
    private static final int PAIRS = 1_000_000;
    private static final double SECOND = 1_000;

    private final Subject subject;
    private final TemporaryFolder folder;
    private final PrintWriter out;

    Duplicating(Subject subject, TemporaryFolder folder, PrintWriter out) {
        this.subject = subject;
        this.folder = folder;
        this.out = out;
    }

    @Override
    public Report run() throws Refused, IOException {
        InventedPeople people =
                new InventedPeople(CASES, SampleStores.SEED, subject.vocabulary().names());
        java.nio.file.Path store = folder.path().resolve("duplicates");
        try (PanelDesk desk = SampleStores.create(subject, store)) {
            desk.imports().run(people, Bench.narrated(out, "storing cases"));
        }
        List<Measurement> measured = new ArrayList<>();
        try (PanelDesk desk = SampleStores.open(subject.care(), store, Progress.none())) {
            looks(desk, people, measured);
            out.println("  every pair");
            Stopwatch watch = new Stopwatch();
            List<Duplicates.Doubt> doubts = desk.duplicates().undecided(Progress.none());
            measured.add(one("every pair of all cases, compared once", "ms", watch.millis()));
            measured.add(one("pairs offered, none of which is one person", "pairs", doubts.size()));
        }
        randomPairs(people, measured);
        return new Report("duplicates: 100,000 invented cases in a store", measured);
    }

    private void looks(PanelDesk desk, InventedPeople people, List<Measurement> measured)
            throws Refused {
        Random random = new Random(SampleStores.SEED);
        List<Double> took = new ArrayList<>();
        double first = 0;
        int found = 0;
        int others = 0;
        for (int i = 0; i < LOOKS; i++) {
            int number = random.nextInt(CASES);
            Answers again = people.again(people.people().get(number));
            ReviewCase draft = desk.notification().blank().withAnswers(again);
            Stopwatch watch = new Stopwatch();
            List<Duplicates.Candidate> candidates = desk.duplicates().of(draft);
            if (i == 0) {
                first = watch.millis();
            } else {
                took.add(watch.millis());
            }
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
        measured.add(one("first look-up after opening, reads who all were", "ms", first));
        measured.add(
                Measurement.of("look-up", "ms", took).within(SECOND, Judged.NINETEEN_OF_TWENTY));
        measured.add(one("found again under a slip or two", "of 1,000", found));
        measured.add(one("offered beside them, and wrong", "of 1,000", others));
    }

    private void randomPairs(InventedPeople people, List<Measurement> measured) {
        Random random = new Random(SampleStores.SEED + 1);
        Comparison comparison = new Comparison(subject.vocabulary().names());
        List<Person> known = people.people().stream().map(Person::of).toList();
        int taken = 0;
        for (int i = 0; i < PAIRS; i++) {
            int a = random.nextInt(CASES);
            int b = random.nextInt(CASES);
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
