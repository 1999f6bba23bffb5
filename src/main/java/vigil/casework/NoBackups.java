package vigil.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Backups of a store that has none, such as one in memory. */
enum NoBackups implements StoreBackups {
    NONE;

    @Override
    public List<Copy> list(Path folder, Progress progress) {
        return List.of();
    }

    @Override
    public Optional<Copy> newestGood(Path folder, Progress progress) {
        return Optional.empty();
    }

    @Override
    public Optional<Copy> newest(Path store) {
        return Optional.empty();
    }

    @Override
    public void prove(Path backup, StoreKey key, Progress progress) throws Refused {
        throw not(backup);
    }

    @Override
    public List<FileCheck> check(Path store, StoreKey key, Progress progress) {
        return List.of();
    }

    @Override
    public Path make(Path store, StoreKey key, Progress progress) throws Refused {
        throw not(store);
    }

    @Override
    public Path copyTo(Path backup, Path place, Progress progress) throws Refused {
        throw not(backup);
    }

    @Override
    public void restore(Path backup, Path target, StoreKey key, Progress progress) throws Refused {
        throw not(backup);
    }

    @Override
    public PutBack putBack(Path backup, Path store, StoreKey key, Progress progress)
            throws Refused {
        throw not(backup);
    }

    private static Refused not(Path folder) {
        return new Refused(new Problem.NotABackup(folder.toString()));
    }
}
