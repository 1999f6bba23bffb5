package vigil.documents.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.documents.content.BarChart;
import vigil.documents.content.Block;
import vigil.documents.content.Colour;
import vigil.documents.content.Contents;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Figure;
import vigil.documents.content.Heading;
import vigil.documents.content.Inset;
import vigil.documents.content.Listing;
import vigil.documents.content.PageBreak;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.Run;
import vigil.documents.content.RunningText;
import vigil.documents.content.SignOff;
import vigil.documents.content.Table;
import vigil.documents.content.Table.Column;
import vigil.documents.content.Table.Row;

/** Minutes of a panel that does not exist, about people who never lived. */
public final class SampleMinutes {

    private SampleMinutes() {}

    public static DocumentContent minutes() {
        return withCases(8);
    }

    public static DocumentContent withCases(int cases) {
        List<Block> blocks = new ArrayList<>();
        opening(blocks);
        attendance(blocks);
        lastMeeting(blocks);
        surveillance(blocks);
        for (int i = 0; i < cases; i++) {
            SampleCase.of(i).add(blocks);
        }
        closing(blocks);
        return new DocumentContent(particulars(), blocks);
    }

    /** The least there can be. */
    public static DocumentContent tiny() {
        Particulars about = Particulars.of("Note", Locale.UK, LocalDate.of(2026, 9, 10), "tiny");
        return new DocumentContent(about, List.of(Paragraph.of("The panel did not meet.")));
    }

    static Particulars particulars() {
        return Particulars.of(
                        "Westmere review panel: minutes of 10 September 2026",
                        Locale.UK,
                        LocalDate.of(2026, 9, 10),
                        "sample minutes 0.4")
                .about("Minutes of the drug and alcohol related death review panel")
                .by("Westmere Drug and Alcohol Related Death Review Panel")
                .marked("Official-Sensitive")
                .withVersion("0.4")
                .withWatermark("Draft")
                .withRunningText(
                        new RunningText(
                                "Westmere drug and alcohol related death review panel",
                                "10 September 2026  ·  Version {version}  ·  Page {page} of {pages}",
                                "Copy 7 of 14: Dr Helen Marsh, Caldicott Guardian",
                                "Not to be copied or forwarded"));
    }

    private static void opening(List<Block> blocks) {
        blocks.add(Heading.of(1, "Minutes of the death review panel"));
        blocks.add(
                Paragraph.lead(
                        "Eight deaths were reviewed. The panel agreed nine recommendations and"
                                + " asked for two cases to return with further toxicology."));
        blocks.add(
                Facts.in(2, "Date and time", "Thursday 10 September 2026, 10:00 to 12:40")
                        .and("Venue", "Committee Room 2, Alder House, Northwold, and by video")
                        .and("Chair", "Dr Ifeoma Okonjo, Consultant in Public Health")
                        .and("Secretary", "Gareth Pritchard, Panel Coordinator")
                        .and("Quorum", "Met: 12 of 14 members, 8 of 9 agencies")
                        .and("Distribution", "Tier 1: core panel and Caldicott Guardian only"));
        blocks.add(
                Inset.of(
                        Inset.Tone.PLAIN,
                        "Confidentiality",
                        Paragraph.of(
                                "Everything in these minutes is shared under the panel’s"
                                        + " information sharing agreement of 1 April 2026, for"
                                        + " the purpose of learning from deaths and preventing"
                                        + " others. It may not be used for any other purpose, or"
                                        + " passed on, without the agreement of the chair."),
                        Paragraph.of(
                                "Each person present accepted this statement at the start of"
                                        + " the meeting.")));
        blocks.add(new Contents("Contents", 2));
        blocks.add(PageBreak.upright());
    }

    private static void attendance(List<Block> blocks) {
        blocks.add(Heading.of(2, "1. Attendance").anchored("attendance"));
        String[][] people = {
            {"Dr Ifeoma Okonjo", "Public Health, Westmere County Council", "Chair"},
            {"Gareth Pritchard", "Public Health, Westmere County Council", "Secretary"},
            {"Dr Helen Marsh", "Westmere Integrated Care Board", "Caldicott Guardian"},
            {"Siân Llywelyn-Hughes", "Harbour Recovery Partnership", "Treatment provider"},
            {"DI Mark Osgood", "Westmere Constabulary", "Police lead"},
            {"Zoë Łukasiewicz", "Carrow Borough Council", "Housing and rough sleeping"},
            {"Dr Olúwaṣeun Adébáyọ̀", "Westmere General Hospital", "Emergency medicine"},
            {"Trần Ngọc Anh", "Westmere and Vale Mental Health Trust", "Mental health"},
            {"Joan Bickerstaff", "Probation Service, Westmere", "Probation"},
            {"Paul O’Hagan", "HM Prison Stonegate, health care", "Prison health"},
            {"Amardeep Sandhu", "Local Pharmaceutical Committee", "Community pharmacy"},
            {"Ruth Feather", "County Ambulance Service", "Ambulance"},
            {"Magnus Þórsson", "Adult Social Care, Northwold", "Safeguarding"},
            {"Clare Whitlock", "Living Voices Westmere", "Lived experience member"},
        };
        List<Row> rows = new ArrayList<>();
        for (String[] person : people) {
            rows.add(Row.of(person));
        }
        blocks.add(
                Table.of(
                                "Present",
                                List.of(
                                        Column.of("Name", 3),
                                        Column.of("Agency", 4),
                                        Column.of("Role", 3)),
                                rows)
                        .withRowHeads());
        blocks.add(
                Paragraph.of(
                        Run.bold("Apologies: "),
                        Run.of(
                                "Dr Stephen Ashcroft (Coroner’s office), for whom no deputy was"
                                        + " sent; Farah Qureshi (Eastmere Borough Council),"
                                        + " represented by Zoë Łukasiewicz.")));
        blocks.add(
                Paragraph.of(
                        Run.bold("Interests declared: "),
                        Run.of("Joan Bickerstaff had supervised the person who died in "),
                        Run.of("case A").linkedTo("case-A"),
                        Run.of(" and left the room while it was discussed.")));
        blocks.add(
                Paragraph.of(
                        Run.bold("Welsh-speaking family: "),
                        Run.of("the letter to the family in case F will be sent as "),
                        Run.of("Llythyr at y teulu: cydymdeimlad a chyfle i siarad")
                                .in(Locale.of("cy")),
                        Run.of(", with an English copy.")));
    }

    private static void lastMeeting(List<Block> blocks) {
        blocks.add(Heading.of(2, "2. Last meeting and action log"));
        blocks.add(
                Paragraph.of(
                        "The minutes of 11 June 2026 were agreed as a true record and locked as"
                                + " version 1.0. Matters arising are in the log below."));
        String[][] actions = {
            {
                "26-041",
                "Ask the two hostels in Carrow to keep naloxone at every reception desk and to"
                        + " record who has been shown how to use it.",
                "Carrow Borough Council",
                "30 Jun 2026",
                "Done"
            },
            {
                "26-042",
                "Agree a route by which the ambulance service can tell treatment within one"
                        + " working day of a non-fatal overdose.",
                "County Ambulance Service",
                "31 Jul 2026",
                "Overdue 41 days"
            },
            {
                "26-043",
                "Review supervised consumption for people discharged from hospital on more than"
                        + " 60 mg of methadone.",
                "Harbour Recovery Partnership",
                "15 Sep 2026",
                "On course"
            },
            {
                "26-044",
                "Share the learning on lost tolerance with resettlement staff at HM Prison"
                        + " Stonegate, and report how many were reached.",
                "Prison health care",
                "30 Sep 2026",
                "On course"
            },
            {
                "26-045",
                "Write to the general practices in Hollin Vale about pregabalin prescribed"
                        + " together with opioids.",
                "Integrated Care Board",
                "31 Aug 2026",
                "Done"
            },
            {
                "26-046",
                "Find out why three requests for records were returned without an answer.",
                "Panel Coordinator",
                "31 Aug 2026",
                "Overdue 10 days"
            },
        };
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String[] action = actions[i % actions.length].clone();
            action[0] = "26-%03d".formatted(41 + i);
            rows.add(Row.of(action));
        }
        blocks.add(
                Table.of(
                        "Action log: 20 open at the start of the meeting",
                        List.of(
                                Column.of("No.", 1.3),
                                Column.of("Action", 6),
                                Column.of("Owner", 2.6),
                                Column.of("Due", 1.9),
                                Column.of("Status", 1.8)),
                        rows));
    }

    private static void surveillance(List<Block> blocks) {
        blocks.add(Heading.of(2, "3. Surveillance since the last meeting"));
        blocks.add(
                Paragraph.of(
                        "Between 12 June and 9 September 2026 the panel was told of 27 deaths."
                                + " Suspected and confirmed findings are counted apart."));
        blocks.add(
                Figure.of(
                                BarChart.of(
                                        475,
                                        120,
                                        Colour.ACCENT,
                                        List.of(
                                                new BarChart.Bar("Heroin or morphine", 14, "14"),
                                                new BarChart.Bar("Alcohol", 11, "11"),
                                                new BarChart.Bar("Cocaine", 10, "10"),
                                                new BarChart.Bar("Pregabalin", 7, "7"),
                                                new BarChart.Bar("Nitazenes", 4, "4"),
                                                new BarChart.Bar("Not known yet", 5, "5"))),
                                "Bar chart of 27 deaths by substance found. Heroin or morphine 14,"
                                        + " alcohol 11, cocaine 10, pregabalin 7, nitazenes 4; in"
                                        + " 5 deaths toxicology is still awaited. A death counts"
                                        + " under each substance found.")
                        .captioned("Substances found in deaths notified, confirmed or suspected"));
        blocks.add(
                Paragraph.note(
                        "A death is counted under each substance found. Toxicology is overdue for"
                                + " 5 of 27 deaths (19%)."));
        blocks.add(
                Table.of(
                                "Deaths notified, by borough and stage of evidence",
                                List.of(
                                        Column.of("Borough", 3),
                                        Column.figures("Suspected", 2),
                                        Column.figures("Confirmed", 2),
                                        Column.figures("Total", 1.5),
                                        Column.figures("Same period last year", 2.5)),
                                List.of(
                                        Row.of("Northwold", "4", "7", "11", "8"),
                                        Row.of("Eastmere", "2", "4", "6", "7"),
                                        Row.of("Hollin Vale", "1", "3", "4", "5"),
                                        Row.of("Carrow", "3", "3", "6", "2"),
                                        new Row(
                                                List.of(
                                                        Table.Cell.of(Run.bold("Westmere")),
                                                        Table.Cell.of(Run.bold("10")),
                                                        Table.Cell.of(Run.bold("17")),
                                                        Table.Cell.of(Run.bold("27")),
                                                        Table.Cell.of(Run.bold("22"))))))
                        .withRowHeads());
        blocks.add(Heading.of(3, "Alerts"));
        blocks.add(
                Paragraph.of(
                        "One alert was issued: tablets sold as diazepam in Carrow that contained"
                                + " N-desethyl isotonitazene. It ran from 3 to 31 July and reached"
                                + " 41 services. No further finding has been made since:"));
        blocks.add(
                Listing.bullets(
                        "two tablets were tested by the drug checking service, both positive;",
                        "one death is confirmed and one suspected to be linked;",
                        "naloxone was given in four non-fatal overdoses, more than one dose in"
                                + " three of them."));
    }

    private static void closing(List<Block> blocks) {
        blocks.add(PageBreak.upright());
        blocks.add(Heading.of(2, "5. Themes across cases"));
        blocks.add(
                Paragraph.of(
                        "Three themes came up in more than one case. The first has now been named"
                                + " at four meetings in a row."));
        blocks.add(
                Listing.numbered(
                        "Care not joined up in the first 14 days after leaving hospital or"
                                + " prison: 5 of 8 cases.",
                        "Using alone, with nobody able to give naloxone: 4 of 8 cases.",
                        "Pregabalin or a benzodiazepine together with an opioid, from more than"
                                + " one source: 4 of 8 cases."));
        blocks.add(Heading.of(2, "6. Recommendations and actions agreed").anchored("agreed"));
        blocks.add(
                Table.of(
                        "Recommendations",
                        List.of(
                                Column.of("No.", 1.2),
                                Column.of("Recommendation", 6),
                                Column.of("Owner", 2.8),
                                Column.of("Due", 1.9),
                                Column.of("From case", 1.5)),
                        List.of(
                                Row.of(
                                        "26-061",
                                        "Offer everyone who leaves hospital after an overdose an"
                                                + " appointment with treatment within two working"
                                                + " days, and say at each panel how many were"
                                                + " kept.",
                                        "Westmere General Hospital",
                                        "31 Dec 2026",
                                        "A, D, G"),
                                Row.of(
                                        "26-062",
                                        "Put naloxone into the hands of every person released"
                                                + " from HM Prison Stonegate who has used opioids,"
                                                + " on the day and at the gate.",
                                        "Prison health care",
                                        "30 Nov 2026",
                                        "C"),
                                Row.of(
                                        "26-063",
                                        "Tell pharmacies within one working day when a"
                                                + " prescription for opioid substitution is"
                                                + " stopped, and by whom.",
                                        "Harbour Recovery Partnership",
                                        "31 Oct 2026",
                                        "B, E"),
                                Row.of(
                                        "26-064",
                                        "Agree one plan between mental health and treatment for"
                                                + " people known to both.",
                                        "Mental Health Trust",
                                        "31 Jan 2027",
                                        "D, F, H"))));
        blocks.add(Heading.of(2, "7. Inquests and other reviews"));
        blocks.add(
                Paragraph.of(
                        "The inquest in case B is listed for 4 November 2026. No report under"
                                + " Regulation 28 has been received. Case D is also before the"
                                + " Safeguarding Adults Review; the chair will agree with its lead"
                                + " which of the two writes to the family."));
        blocks.add(Heading.of(2, "8. Any other business and next meeting"));
        blocks.add(
                Paragraph.of(
                        "There was none. The next meeting is on Thursday 10 December 2026 at 10:00"
                                + " in Committee Room 2. Returns are due by 19 November."));
        blocks.add(
                Paragraph.of(
                        Run.of("Agreed actions are in "),
                        Run.of("section 6").linkedTo("agreed"),
                        Run.of(".")));
        blocks.add(Heading.of(2, "9. Sign-off"));
        blocks.add(
                new SignOff(
                        "Signature",
                        "Date",
                        List.of(
                                new SignOff.Signatory("Dr Ifeoma Okonjo", "Chair"),
                                new SignOff.Signatory("Dr Helen Marsh", "Caldicott Guardian"))));
    }
}
