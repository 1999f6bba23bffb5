package vigil.casework;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a folder lies on another computer, by the type of its file system and the way its path is
 * written. There is no complete list; what is not known counts as a disk of this computer.
 */
public final class NetworkPlace {

    private static final Set<String> TYPES =
            Set.of(
                    "nfs",
                    "nfs3",
                    "nfs4",
                    "cifs",
                    "smb",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "afpfs",
                    "afs",
                    "ncpfs",
                    "9p",
                    "davfs",
                    "webdav",
                    "ceph",
                    "glusterfs",
                    "lustre");

    /** Programs that stand between, whose types go on after their names. */
    private static final Set<String> BEGINNINGS = Set.of("sshfs", "gvfs", "rclone");

    private static final String THROUGH_A_PROGRAM = "fuse.";

    private NetworkPlace() {}

    /**
     * @param type of the file system, such as {@code nfs4} or {@code fuse.sshfs}
     * @param path without links, where that is known
     */
    public static boolean is(String type, String path) {
        String lower = type.toLowerCase(Locale.ROOT);
        String plain =
                lower.startsWith(THROUGH_A_PROGRAM)
                        ? lower.substring(THROUGH_A_PROGRAM.length())
                        : lower;
        return TYPES.contains(plain)
                || BEGINNINGS.stream().anyMatch(plain::startsWith)
                || path.startsWith("\\\\")
                || path.startsWith("//");
    }
}
