package vigil.casework;

import java.time.Clock;
import java.time.LocalDate;
import vigil.domain.vocabulary.Vocabulary;

/**
 * What every use case of an open store stands on: who is signed in, the store, the words, the
 * clock.
 */
record Desk(
        Session session,
        UnitOfWork work,
        CurrentVocabulary current,
        Clock clock,
        NewIds ids,
        ChangeNews news,
        SharedRows rows,
        KnownPeople people,
        PeopleLookUp lookUp) {

    Desk(
            Session session,
            UnitOfWork work,
            CurrentVocabulary current,
            Clock clock,
            NewIds ids,
            ChangeNews news) {
        this(
                session,
                work,
                current,
                clock,
                ids,
                news,
                new SharedRows(news),
                new KnownPeople(current.now().names()),
                new PeopleLookUp(current.now().names()));
    }

    /** The same with names hidden; nothing that was read with names is shared with it. */
    Desk unnamed() {
        return new Desk(session.withoutNames(), work, current, clock, ids, news);
    }

    /** The words as they are now; who asks again later may get others. */
    Vocabulary vocabulary() {
        return current.now();
    }

    /** Reads what takes a right; refused before anything is read. */
    <T> T look(Reading reading, UnitOfWork.Look<T> look) throws Refused {
        session.require(reading);
        return work.read(session, look);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
