package vigil.store;

import java.time.Clock;
import vigil.casework.StoreDoor;
import vigil.domain.casefile.FieldCatalogue;
import vigil.exchange.VocabularyResources;
import vigil.keys.Sha256;

/** Doors of programs there are not yet, whose tables are of a later layout. */
public final class LaterPrograms {

    /** The number of their newest script. */
    public static final String LAYOUT = "999";

    /** The number of the newest script there is. */
    public static final String PRESENT = Migrations.NEWEST;

    private LaterPrograms() {}

    public static StoreDoor next(FieldCatalogue catalogue, Clock clock) {
        return of("classpath:vigil/migrations-next", catalogue, clock);
    }

    /** Its script ends with an error after having changed a table. */
    public static StoreDoor broken(FieldCatalogue catalogue, Clock clock) {
        return of("classpath:vigil/migrations-broken", catalogue, clock);
    }

    private static StoreDoor of(String scripts, FieldCatalogue catalogue, Clock clock) {
        return new EncryptedStoreDoor(
                catalogue,
                VocabularyResources.load().names(),
                new Sha256(),
                clock,
                new Migrations(LAYOUT, Migrations.LOCATION, scripts));
    }
}
