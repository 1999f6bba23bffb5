package vigil.casework;

import java.util.function.Supplier;

/** A unit of work by which nothing leaves before it was said what that is. */
final class SaidFirst implements UnitOfWork {

    private final UnitOfWork next;
    private final Supplier<Leaving.Herald> herald;

    SaidFirst(UnitOfWork next, Supplier<Leaving.Herald> herald) {
        this.next = next;
        this.herald = herald;
    }

    @Override
    public <T> T write(Session session, Intent intent, Change<T> change) throws Refused {
        return Leaving.by(intent).isPresent()
                ? write(session, Leaving.of(intent), change)
                : next.write(session, intent, change);
    }

    @Override
    public <T> T write(Session session, Leaving leaving, Change<T> change) throws Refused {
        if (leaving.intent().right().isPresent()) {
            session.require(leaving.intent().right().get());
        }
        herald.get().say(leaving);
        return next.write(session, leaving.intent(), change);
    }

    @Override
    public <T> T read(Session session, Look<T> look) throws Refused {
        return next.read(session, look);
    }
}
