package vigil.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.h2.Driver;
import org.h2.store.fs.FileUtils;
import vigil.casework.Sight;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.likeness.Comparison;
import vigil.domain.likeness.NameCounts;
import vigil.domain.likeness.Person;
import vigil.domain.likeness.PersonKeys;

/**
 * Makes a database in memory, puts blank cases in and reads the lists, so that the classes of H2
 * and jOOQ are loaded and compiled before a real store is opened. Nothing of it is kept.
 */
final class Rehearsal {

    /** A file of H2's that is memory only; small enough a cache that pages are read and decoded. */
    private static final String FILE = "memFS:/vigil-rehearsal";

    private static final String URL = "jdbc:h2:" + FILE + ";DATABASE_TO_LOWER=TRUE;CACHE_SIZE=16";

    private static final int CASES = 600;
    private static final int PEOPLE = 60;
    private static final int READINGS = 20;

    private final FieldCatalogue catalogue;
    private final PersonKeys keys;
    private final Clock clock;

    Rehearsal(FieldCatalogue catalogue, PersonKeys keys, Clock clock) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.clock = clock;
    }

    void run() {
        Properties user = new Properties();
        user.put("user", "sa");
        user.put("password", "rehearsal");
        try (Connection connection = new Driver().connect(URL, user)) {
            try (Statement statement = connection.createStatement()) {
                for (String script : Migrations.SCRIPTS) {
                    statement.execute("runscript from 'classpath:vigil/migrations/" + script + "'");
                }
            }
            play(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(Scrubbed.of(e));
        } finally {
            FileUtils.delete(FILE + ".mv.db");
        }
    }

    /** Stores people who never lived and looks them up. */
    private void lookUp(JooqCaseStore cases, JooqPairStore pairs) {
        Random random = new Random(1);
        for (int i = 1; i <= PEOPLE; i++) {
            Answers answers = invented(random);
            CaseReference reference =
                    new CaseReference("DARD-XXX-2001-" + String.format("%03d", i));
            ReviewCase blank = ReviewCase.blank(new CaseId(new UUID(1, i)), reference);
            cases.insert(blank.withAnswers(answers), Optional.empty(), clock.instant());
        }
        for (int i = 0; i < PEOPLE; i++) {
            Person person = Person.of(invented(random));
            Set<Long> names = new HashSet<>(NameCounts.compared(person));
            List<Person> found =
                    pairs.sharing(keys.asked(person), PEOPLE, PEOPLE).values().stream()
                            .map(Person::of)
                            .toList();
            found.forEach(one -> names.addAll(NameCounts.compared(one)));
            Comparison comparison = new Comparison(keys.forms(), pairs.counts(names));
            found.forEach(one -> comparison.of(person, one));
        }
    }

    private static Answers invented(Random random) {
        return Answers.none()
                .with(Fields.SURNAME, new Value.Text(word(random)))
                .with(Fields.FORENAMES, new Value.Text(word(random)))
                .with(Fields.DATE_OF_BIRTH, dayOf(1970, random))
                .with(Fields.DATE_OF_DEATH, dayOf(2020, random));
    }

    private static Value dayOf(int year, Random random) {
        return new Value.Date(PartialDate.of(LocalDate.of(year, 1, 1 + random.nextInt(28))));
    }

    private static String word(Random random) {
        return "ab" + "aeiou".charAt(random.nextInt(5)) + "rst".charAt(random.nextInt(3)) + "on";
    }

    private void play(Connection connection) {
        var dsl = JooqSetup.on(connection);
        Cells cells = new Cells(new RehearsalKey());
        PersonRows people = new PersonRows(dsl, catalogue, keys, cells);
        JooqCaseStore cases = new JooqCaseStore(dsl, catalogue, people, cells);
        JooqPanelStore panel = new JooqPanelStore(dsl, PanelTouch.NOBODY);
        for (int i = 1; i <= CASES; i++) {
            ReviewCase blank =
                    ReviewCase.blank(
                            new CaseId(new UUID(0, i)),
                            new CaseReference("DARD-XXX-2000-" + String.format("%03d", i)));
            cases.insert(blank, Optional.empty(), clock.instant());
        }
        lookUp(cases, new JooqPairStore(dsl, catalogue, people, cells));
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < READINGS; i++) {
            cases.rows(Sight.ALL);
            cases.overdueReturns(today);
            cases.awaitedToxicology(today);
            panel.actions();
            panel.meetings();
            panel.members();
        }
    }
}
