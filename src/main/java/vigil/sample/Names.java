package vigil.sample;

import java.util.List;

/**
 * Names of nobody: given names from many places, surnames put together so as not to be anybody's.
 */
final class Names {

    private static final List<String> HEADS =
            List.of(
                    "Fern", "Thistle", "Mill", "Harrow", "Copper", "Lark", "Marl", "Wether",
                    "Quill", "Ash", "Bram", "Cinder", "Dun", "Elder", "Fallow", "Grindle", "Hollin",
                    "Ivel", "Kestrel", "Linnet", "Moss", "Nettle", "Osier", "Pinder", "Rid",
                    "Sedge", "Tarn", "Under", "Wim", "Yarrow");
    private static final List<String> TAILS =
            List.of(
                    "hollow", "mere", "wick", "shaw", "croft", "thwaite", "bury", "ley", "gate",
                    "stead", "brook", "dale", "worth", "combe");

    private static final List<String> ENGLISH_MEN =
            List.of(
                    "Aidan", "Barry", "Carl", "Darren", "Edwin", "Frank", "Gareth", "Howard", "Ian",
                    "Jason", "Kevin", "Lee", "Mark", "Neil", "Oliver", "Paul", "Ricky", "Shaun",
                    "Terence", "Wayne", "Craig", "Dean", "Stuart", "Luke", "Anthony", "Simon",
                    "Gary", "Ryan");
    private static final List<String> ENGLISH_WOMEN =
            List.of(
                    "Amanda",
                    "Beverley",
                    "Carol",
                    "Donna",
                    "Elaine",
                    "Faye",
                    "Gail",
                    "Helen",
                    "Jade",
                    "Kerry",
                    "Leanne",
                    "Maxine",
                    "Nicola",
                    "Paula",
                    "Rachel",
                    "Sharon",
                    "Tracey",
                    "Vicky",
                    "Wendy",
                    "Zoë",
                    "Chloë",
                    "Stacey",
                    "Michelle",
                    "Dawn");

    /** Where a name comes from. */
    private record Pool(List<String> men, List<String> women, List<String> surnames) {}

    private static final Pool POLISH =
            new Pool(
                    List.of("Paweł", "Tomasz", "Krzysztof", "Łukasz", "Grzegorz"),
                    List.of("Agnieszka", "Małgorzata", "Ewa", "Dorota"),
                    List.of(
                            "Brzozoweczki",
                            "Wronkiewała",
                            "Lipońska",
                            "Jarzębała",
                            "Świerkosz",
                            "Modrzyński-Tar"));
    private static final Pool SOUTH_ASIAN =
            new Pool(
                    List.of("Imran", "Kashif", "Rajesh", "Tariq", "Harpreet", "Adeel"),
                    List.of("Nadia", "Parveen", "Sunita", "Ayesha", "Meena"),
                    List.of(
                            "Chirathi",
                            "Mehrabandi",
                            "Sarvanpuri",
                            "Jhelwala",
                            "Nurgarhi",
                            "Devkothari-Rao"));
    private static final Pool AFRICAN =
            new Pool(
                    List.of("Kwabena", "Tendai", "Yonas", "Abdikarim", "Chidi"),
                    List.of("Akosua", "Rudo", "Selam", "Hodan", "Ngozi"),
                    List.of("Owudarko", "Chirambadzi", "Tesfalemu", "Warsamale", "Okonjebe"));
    private static final Pool CARIBBEAN =
            new Pool(
                    List.of("Delroy", "Winston", "Marlon", "Curtis"),
                    List.of("Marcia", "Yvonne", "Shanice"),
                    List.of("Palmbrook", "Merrivale-Cane", "Tamarindley", "Coralworth"));
    private static final Pool IRISH_WELSH =
            new Pool(
                    List.of("Séamus", "Ciarán", "Rhodri", "Eoin", "Gethin"),
                    List.of("Siân", "Aoife", "Niamh", "Bronwen"),
                    List.of(
                            "O'Lackaway",
                            "Mac Rathlin",
                            "ap Tarnowen",
                            "Ó Fearnóg",
                            "Llewfryn",
                            "Brynmorwedd"));
    private static final Pool EAST =
            new Pool(
                    List.of("Farid", "Hassan", "Minh", "Wei"),
                    List.of("Laleh", "Mei", "Thuy", "Samira"),
                    List.of("Karimvand", "Linhao", "Tranbach", "Zarinfar"));

    private Names() {}

    private static Pool pool(String ethnic) {
        return switch (ethnic) {
            case "W5", "W4" -> POLISH;
            case "A1", "A3", "A4" -> SOUTH_ASIAN;
            case "B1" -> AFRICAN;
            case "B2", "M3", "B3" -> CARIBBEAN;
            case "W3", "W2" -> IRISH_WELSH;
            case "A2", "A5", "O1", "O2" -> EAST;
            default -> new Pool(ENGLISH_MEN, ENGLISH_WOMEN, List.of());
        };
    }

    static String forenames(String ethnic, boolean male, Dice dice) {
        Pool pool = pool(ethnic);
        List<String> names = male ? pool.men : pool.women;
        String first = dice.pick(names);
        String second = dice.pick(names);
        return dice.chance(0.45) && !second.equals(first) ? first + " " + second : first;
    }

    static String surname(String ethnic, Dice dice) {
        Pool pool = pool(ethnic);
        if (pool.surnames.isEmpty() && dice.chance(0.03)) {
            return dice.pick(IRISH_WELSH.surnames);
        }
        String one = pool.surnames.isEmpty() ? english(dice) : dice.pick(pool.surnames);
        return dice.chance(0.05) && one.indexOf('-') < 0 && one.indexOf(' ') < 0
                ? one + "-" + english(dice)
                : one;
    }

    private static String english(Dice dice) {
        return dice.pick(HEADS) + dice.pick(TAILS);
    }

    /** A member of the panel: a given name and a surname that no case has. */
    static String member(int number) {
        List<String> given =
                List.of(
                        "Ada",
                        "Bilal",
                        "Catrin",
                        "Dominik",
                        "Esther",
                        "Femi",
                        "Gwen",
                        "Hamish",
                        "Inês",
                        "Joan",
                        "Kamal",
                        "Lottie",
                        "Marek",
                        "Nuala",
                        "Osman",
                        "Priya",
                        "Quentin",
                        "Rosa",
                        "Silas",
                        "Tamsin",
                        "Una",
                        "Viktor",
                        "Winifred",
                        "Yusuf");
        List<String> family =
                List.of(
                        "Penhaligate",
                        "Rahmanside",
                        "Treforwen",
                        "Zielonkowicz",
                        "Abernathley",
                        "Adewolu",
                        "Carneddau",
                        "Macfallow",
                        "Figueirinha",
                        "Lamplight",
                        "Shahrukhan",
                        "Winterbourn",
                        "Kowalczewicz",
                        "O'Carrigan",
                        "Demirkol",
                        "Venkataram",
                        "Ashlarby",
                        "Castelmoor",
                        "Underfell",
                        "Lindqvistson",
                        "Ní Dhuibhne",
                        "Petrovenko",
                        "Sandalwick",
                        "Qureshandi");
        return given.get(number % given.size()) + " " + family.get(number % family.size());
    }
}
