package vigil.sample;

import java.util.List;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;

/**
 * The county's four boroughs. Their shares follow the 2021 census (Sheffield 556,500, Doncaster
 * 308,100, Rotherham 265,800, Barnsley 244,600 residents: ONS). Hospitals, hostels, services and
 * streets are invented; postcode districts are real, their last parts are not in use.
 */
final class County {

    /**
     * One borough.
     *
     * @param districts first halves of its postcodes
     * @param coroner code of CORONER_AREA
     */
    record Borough(
            Area area,
            double share,
            List<String> districts,
            String coroner,
            String hospital,
            String treatment,
            List<String> hostels) {}

    static final Borough SHEFFIELD =
            new Borough(
                    new Area("SHEFFIELD", "Sheffield", "SHE"),
                    0.405,
                    List.of(
                            "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11",
                            "S12", "S13", "S14", "S20", "S35"),
                    "CORONER_AREA02",
                    "Ridgeway General Hospital",
                    "Fold Recovery Sheffield",
                    List.of(
                            "Larkspring House",
                            "Tallow Court",
                            "Wrensgate Lodge",
                            "Hollinfold House",
                            "Quillet Place"));

    static final Borough BARNSLEY =
            new Borough(
                    new Area("BARNSLEY", "Barnsley", "BAR"),
                    0.178,
                    List.of("S70", "S71", "S72", "S73", "S74", "S75"),
                    "CORONER_AREA02",
                    "Priors Dale Hospital",
                    "Dearne Turning Point",
                    List.of("Silkmoor House", "Annet Court"));

    static final Borough ROTHERHAM =
            new Borough(
                    new Area("ROTHERHAM", "Rotherham", "ROT"),
                    0.193,
                    List.of("S60", "S61", "S62", "S63", "S65", "S66", "S25", "S26"),
                    "CORONER_AREA01",
                    "Moorgate Field Hospital",
                    "Rother Steps",
                    List.of("Millrace House", "Cinder Lodge"));

    static final Borough DONCASTER =
            new Borough(
                    new Area("DONCASTER", "Doncaster", "DON"),
                    0.224,
                    List.of("DN1", "DN2", "DN3", "DN4", "DN5", "DN6", "DN8", "DN11", "DN12"),
                    "CORONER_AREA01",
                    "Racefield Hospital",
                    "Danum Bridge Service",
                    List.of("Saltergate House", "Ferrybank Court", "Loomside"));

    static final List<Borough> ALL = List.of(SHEFFIELD, BARNSLEY, ROTHERHAM, DONCASTER);

    /** The hostel in which several people die within a few weeks. */
    static final String CLUSTER_HOSTEL = "Copperbeck House, 3 Fallowmere Road, Sheffield";

    static final String CLUSTER_POSTCODE = "S3 9ZX";

    private static final List<String> FIRST =
            List.of(
                    "Fallow",
                    "Larch",
                    "Copper",
                    "Tanner",
                    "Quarry",
                    "Hazel",
                    "Linnet",
                    "Marl",
                    "Osier",
                    "Pinder",
                    "Ridding",
                    "Saddler",
                    "Thistle",
                    "Weaver",
                    "Yarrow",
                    "Bramble",
                    "Cinder",
                    "Drover",
                    "Ember",
                    "Furnace",
                    "Grindle",
                    "Hawthorn",
                    "Ironstone",
                    "Juniper");

    private static final List<String> SECOND =
            List.of(
                    "mere Road",
                    "croft Street",
                    "fold Avenue",
                    "side Close",
                    "well Drive",
                    "beck Lane",
                    "gate View",
                    "field Way");

    private County() {}

    /** The postcode of a hostel. */
    static String postcode(Borough borough, String hostel) {
        int at = borough.hostels.indexOf(hostel);
        return borough.districts.get((at + 2) % borough.districts.size())
                + " 5Z"
                + "ABDEF".charAt(at);
    }

    static PanelProfile profile() {
        return new PanelProfile(
                "South Yorkshire Drug and Alcohol Related Death Panel (sample)",
                ALL.stream().map(Borough::area).toList());
    }

    static Borough borough(Dice dice) {
        double at = dice.unit();
        for (Borough borough : ALL) {
            at -= borough.share;
            if (at < 0) {
                return borough;
            }
        }
        return DONCASTER;
    }

    /** The home with a number; different numbers have different homes, up to many thousands. */
    static String home(Borough borough, long number) {
        int streets = FIRST.size() * SECOND.size();
        int houses = 190;
        long place = Math.floorMod(number * 7_919, (long) streets * houses);
        int street = (int) (place / houses);
        int house = (int) (place % houses) + 1;
        return house
                + " "
                + FIRST.get(street % FIRST.size())
                + SECOND.get(street / FIRST.size())
                + ", "
                + borough.area.name();
    }

    /** A postcode of the borough whose last part is not in use. */
    static String postcode(Borough borough, Dice dice) {
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        return dice.pick(borough.districts)
                + " "
                + dice.between(1, 9)
                + "Z"
                + letters.charAt(dice.below(letters.length()));
    }
}
