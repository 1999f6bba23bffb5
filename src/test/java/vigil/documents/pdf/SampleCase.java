package vigil.documents.pdf;

import java.util.List;
import vigil.documents.content.Block;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Run;
import vigil.documents.content.Table;
import vigil.documents.content.Table.Column;
import vigil.documents.content.Table.Row;

/** One invented case of the sample, in the order of sub-heads that minutes follow. */
record SampleCase(
        String label, String who, String borough, String month, String place, Story story) {

    /** What the panel heard. */
    enum Story {
        LEAVING_HOSPITAL,
        LEAVING_PRISON,
        DRINKING_ALONE
    }

    private static final String[] PEOPLE = {
        "man in his forties", "woman in her thirties", "man in his twenties", "woman in her fifties"
    };
    private static final String[] BOROUGHS = {"Northwold", "Eastmere", "Carrow", "Hollin Vale"};
    private static final String[] MONTHS = {"March 2026", "April 2026", "May 2026"};
    private static final String[] PLACES = {
        "Own home, alone", "Supported housing", "Hostel, shared room", "Home of a friend"
    };

    static SampleCase of(int number) {
        String letter = Character.toString('A' + number % 26);
        String label = number < 26 ? letter : letter + number / 26;
        return new SampleCase(
                label,
                PEOPLE[number % PEOPLE.length],
                BOROUGHS[(number / 2) % BOROUGHS.length],
                MONTHS[number % MONTHS.length],
                PLACES[number % PLACES.length],
                Story.values()[number % Story.values().length]);
    }

    void add(List<Block> blocks) {
        blocks.add(PageBreak.upright());
        if (label.equals("A")) {
            blocks.add(Heading.of(2, "4. Cases"));
        }
        blocks.add(Heading.of(3, "Case " + label + ": " + who).anchored("case-" + label));
        blocks.add(
                Facts.in(3, "Borough", borough)
                        .and("Month of death", month)
                        .and("Place", place)
                        .and("Substances, confirmed", substances())
                        .and("Known to", "Treatment, GP, hospital")
                        .and("Inquest", "Concluded: drug related"));
        part(blocks, "Summary", summary());
        blocks.add(Heading.of(4, "Chronology highlights"));
        blocks.add(
                Table.of(
                        "What happened in the last six months",
                        List.of(
                                Column.of("When", 1.6),
                                Column.of("Source", 2),
                                Column.of("Event", 6)),
                        chronology()));
        blocks.add(Heading.of(4, "What went well"));
        blocks.add(
                Listing.bullets(
                        "The key worker kept calling after two missed appointments and went to"
                                + " the door on the third day.",
                        "The pharmacist noticed a change and told treatment the same afternoon."));
        blocks.add(Heading.of(4, "Missed opportunities"));
        blocks.add(
                Listing.bullets(
                        "The discharge letter reached the practice nine days later and did not"
                                + " mention the change of dose.",
                        "Nobody asked who else was at home, or left naloxone with them."));
        blocks.add(Heading.of(4, "Factors and influence"));
        blocks.add(factors());
        part(
                blocks,
                "Preventability",
                "The panel agreed by eleven votes to one that the death might have been prevented"
                        + " by action of services in the last 14 days.");
        blocks.add(
                Inset.of(
                        Inset.Tone.LEARNING,
                        "Learning",
                        Paragraph.of(
                                "When somebody’s dose has changed in hospital, the first 48 hours"
                                        + " at home carry the most risk. Who will see them, and"
                                        + " when, has to be agreed before they leave the ward.")));
        blocks.add(Heading.of(4, "Decision"));
        blocks.add(
                Paragraph.of(
                        Run.bold("Review complete. "),
                        Run.of("See "),
                        Run.of("recommendation 26-061").linkedTo("agreed"),
                        Run.of(". One member held that housing also contributed (influence 2).")));
    }

    private static void part(List<Block> blocks, String title, String text) {
        blocks.add(Heading.of(4, title));
        blocks.add(Paragraph.of(text));
    }

    private String substances() {
        return switch (story) {
            case LEAVING_HOSPITAL -> "Methadone, pregabalin, alcohol";
            case LEAVING_PRISON -> "Heroin, etizolam";
            case DRINKING_ALONE -> "Alcohol, cocaine (cocaethylene found)";
        };
    }

    private String summary() {
        return switch (story) {
            case LEAVING_HOSPITAL ->
                    "The person who died had been in treatment for six years and lived with a"
                            + " brother who also uses. They were in hospital for five days with"
                            + " pneumonia, during which methadone was reduced from 80 mg to 50 mg,"
                            + " and were found at home two days after leaving.";
            case LEAVING_PRISON ->
                    "The person who died was released on a Friday after eleven weeks on remand,"
                            + " without an appointment and without naloxone. They stayed with a"
                            + " friend and were found on the Monday morning.";
            case DRINKING_ALONE ->
                    "The person who died had been dry for four months after a planned"
                            + " detoxification and lost their job in the week before. They drank"
                            + " and used cocaine alone at home; a neighbour called an ambulance.";
        };
    }

    private List<Row> chronology() {
        return switch (story) {
            case LEAVING_HOSPITAL ->
                    List.of(
                            Row.of(
                                    "Six months before",
                                    "Treatment provider",
                                    "Non-fatal overdose; naloxone given by the brother."),
                            Row.of(
                                    "9 days before",
                                    "Hospital",
                                    "Admitted with pneumonia; methadone reduced."),
                            Row.of(
                                    "2 days before",
                                    "Hospital",
                                    "Left on a Saturday. No message to treatment or pharmacy."));
            case LEAVING_PRISON ->
                    List.of(
                            Row.of(
                                    "11 weeks before",
                                    "Prison health care",
                                    "Received into custody; opioid substitution continued."),
                            Row.of(
                                    "3 days before",
                                    "Probation",
                                    "Released by the court at short notice, not from the prison."),
                            Row.of(
                                    "2 days before",
                                    "Police",
                                    "Seen in the town centre; no concern recorded."));
            case DRINKING_ALONE ->
                    List.of(
                            Row.of(
                                    "4 months before",
                                    "Treatment provider",
                                    "Detoxification completed; aftercare offered twice a week."),
                            Row.of(
                                    "10 days before",
                                    "GP",
                                    "Low mood after losing work; talking therapy requested."),
                            Row.of(
                                    "1 day before",
                                    "Family",
                                    "Sister could not reach them by telephone."));
        };
    }

    private Table factors() {
        return Table.of(
                "Graded 0 (no information) to 3 (sufficient on its own)",
                List.of(
                        Column.of("Factor", 4),
                        Column.of("Group", 2.2),
                        Column.figures("Influence", 1.3),
                        Column.of("Evidence", 5)),
                List.of(
                        Row.of(
                                "Loss of tolerance",
                                "Individual",
                                "3",
                                "Toxicology; dose reduced or stopped in the last 14 days"),
                        Row.of(
                                "Opioid with another depressant",
                                "Individual",
                                "2",
                                "Toxicology; prescribed by two services"),
                        Row.of(
                                "Gap in care on transfer",
                                "Treatment and services",
                                "2",
                                "Discharge letter, pharmacy record"),
                        Row.of("Using alone", "Incident", "1", "Ambulance record"),
                        Row.of(
                                "Outreach after missed appointment",
                                "Good practice",
                                "0",
                                "Key worker’s notes")));
    }
}
