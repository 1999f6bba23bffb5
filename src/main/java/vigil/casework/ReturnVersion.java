package vigil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A return as it was received, or a correction that came later and stands beside it. Never changed.
 *
 * @param request the request it answers
 * @param number 1 for the first, which the case shows; later ones are corrections
 * @param member who kept it
 * @param status code of AGENCY_STATUS
 * @param why why there is a correction; empty for the first
 * @param fileName empty if no file came with it
 * @param size bytes of the file, or 0
 * @param sha256 of the file, or of the content in UTF-8 if there is no file
 */
public record ReturnVersion(
        UUID id,
        UUID request,
        int number,
        LocalDate received,
        Instant kept,
        UUID member,
        String status,
        Optional<String> recordsHeld,
        Optional<String> disclosure,
        String content,
        String why,
        String fileName,
        int size,
        String sha256) {

    public boolean hasFile() {
        return size > 0;
    }
}
