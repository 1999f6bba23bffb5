package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What stands in a briefing pack, and in the comments that come back, once it is unsealed. */
public final class PackFuzz {

    private PackFuzz() {}

    public static void read(byte[] content) throws Refused, IOException {
        try {
            BriefingContent.notes(new ByteArrayInputStream(content));
        } catch (Refused noComments) {
            // It may be a pack.
        }
        BriefingContent.Pack.read(new ByteArrayInputStream(content));
    }

    /** A small pack. */
    public static byte[] good() {
        Briefing.Page page =
                new Briefing.Page(
                        Briefing.Kind.CASE,
                        "DARD-SHE-2026-014",
                        "A case",
                        List.of(
                                new Briefing.Block(
                                        Briefing.ofCase(new UUID(3, 4)),
                                        "Heading",
                                        "Text",
                                        List.of(new Briefing.Fact("Caption", "Value")),
                                        List.of("A line"))));
        Briefing briefing =
                new Briefing(
                        new UUID(1, 2),
                        "Northtown",
                        "Meeting",
                        LocalDate.of(2026, 11, 22),
                        "Room",
                        "OFFICIAL-SENSITIVE",
                        "Sam",
                        "",
                        List.of(page));
        return new BriefingContent.Pack(briefing, new byte[Bundles.SECRET], "card").bytes();
    }
}
