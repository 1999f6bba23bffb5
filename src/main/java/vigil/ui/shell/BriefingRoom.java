package vigil.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vigil.casework.Bundles;
import vigil.casework.OpenBriefing;
import vigil.ui.briefing.BriefingDoor;
import vigil.ui.briefing.BriefingDoorModel;
import vigil.ui.briefing.BriefingReader;
import vigil.ui.kit.Kit;
import vigil.ui.unlock.WelcomeFrame;

/** Where a member reads a briefing pack, which opens without a store. */
final class BriefingRoom {

    private final Surface surface;
    private final Kit kit;
    private final Bundles bundles;
    private final IdleLock idle;
    private final Runnable back;
    private final BooleanSupplier storeOpen;
    private Optional<BriefingReader> reading = Optional.empty();
    private String file = "";

    /**
     * @param back to where stores are unlocked
     * @param storeOpen whether a store has been opened meanwhile, which then stays in view
     */
    BriefingRoom(
            Surface surface,
            Bundles bundles,
            IdleLock idle,
            Runnable back,
            BooleanSupplier storeOpen) {
        this.surface = surface;
        this.kit = surface.kit();
        this.bundles = bundles;
        this.idle = idle;
        this.back = back;
        this.storeOpen = storeOpen;
    }

    boolean reading() {
        return reading.isPresent();
    }

    /** Whether it is this file that is read. */
    boolean reads(Arrival arrival) {
        return reading() && arrival.is(Path.of(file));
    }

    /** A briefing pack opens here; what is for a store says so where the store is unlocked. */
    void take(Path bundle) {
        kit.work()
                .run(
                        "readingPack",
                        progress -> bundles.header(Bundles.Sealed.of(bundle)).kind(),
                        kind -> {
                            if (storeOpen.getAsBoolean()) {
                                return;
                            }
                            if (kind == Bundles.Kind.BRIEFING) {
                                door(bundle.toString());
                            } else {
                                surface.notices()
                                        .note(kit.say("arrival.forStore", bundle.getFileName()));
                            }
                        },
                        kit::report);
    }

    /**
     * Shows the door of a pack.
     *
     * @param pack its file; empty if it is still to be chosen
     */
    void door(String pack) {
        door(pack, "");
    }

    private void door(String pack, String locked) {
        WelcomeFrame frame = new WelcomeFrame(kit);
        BriefingDoorModel model = new BriefingDoorModel(kit, bundles, this::read);
        BriefingDoor door = new BriefingDoor(kit, model, back, locked);
        frame.show(door.node());
        surface.fill(frame.node());
        if (pack.isEmpty()) {
            door.focus();
        } else {
            model.choose(pack);
        }
    }

    private void read(OpenBriefing pack) {
        if (storeOpen.getAsBoolean()) {
            pack.close();
            return;
        }
        surface.theme().complete();
        file = pack.file().toString();
        BriefingReader reader = new BriefingReader(kit, surface.theme(), pack, this::lock);
        reading = Optional.of(reader);
        surface.fill(reader.node());
        reader.focus();
        idle.begin();
    }

    /** Puts the pack away, and shows its door. */
    void lock() {
        lock("");
    }

    /** The same, saying at the door why nobody asked for it. */
    void lock(String why) {
        String read = file;
        close(() -> door(read, why));
    }

    /** Puts the pack away, with what was written kept, and goes on. */
    void close(Runnable then) {
        idle.end();
        reading.ifPresent(BriefingReader::dispose);
        reading = Optional.empty();
        surface.notices().clear();
        surface.work().whenQuiet(then);
    }
}
