package vigil.disclosure.identity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms of one forename that are used for each other: Margaret, Maggie, Peggy. */
final class ShortNames {

    private static final List<String> GROUPS =
            List.of(
                    "abigail abi abby gail",
                    "albert al bert bertie",
                    "alexander alex alec al sandy xander",
                    "alexandra alex sandra lexi",
                    "alfred alf alfie fred",
                    "amanda mandy",
                    "andrew andy drew",
                    "angela angie ange",
                    "ann anne annie anna nan",
                    "anthony antony tony ant",
                    "arthur art artie",
                    "barbara barb babs barbie",
                    "benjamin ben benny",
                    "bernard bernie",
                    "bradley brad",
                    "cameron cam",
                    "caroline carol carrie caz",
                    "catherine katherine kathryn cath cathy kate katie kathy kat kitty kath",
                    "charles charlie chas chuck",
                    "charlotte charlie lottie",
                    "christine christina chris chrissie tina",
                    "christopher chris kit topher",
                    "craig craigy",
                    "daniel dan danny",
                    "danielle dani danni",
                    "david dave davy davey",
                    "deborah debra deb debbie",
                    "dennis den denny",
                    "derek del dez",
                    "dominic dom nick",
                    "donald don donny",
                    "dorothy dot dottie dolly",
                    "edward ed eddie ted teddy ned",
                    "elizabeth liz lizzie beth betty bess eliza libby lisa",
                    "emily em emmy",
                    "eleanor ellie nell nora",
                    "francis frank frankie fran",
                    "frances fran frankie",
                    "frederick fred freddie",
                    "gareth gaz gary",
                    "gary gaz gazza",
                    "gavin gav",
                    "geoffrey geoff jeff jeffrey",
                    "george georgie",
                    "gerald gerry jerry",
                    "gillian gill jill",
                    "graham gray",
                    "gregory greg",
                    "harold harry hal",
                    "henry harry hal hank",
                    "helen nell",
                    "isabel isabella isobel bella izzy",
                    "jacob jake",
                    "jacqueline jackie jacqui",
                    "james jim jimmy jamie jem",
                    "janet jan",
                    "jason jay jase",
                    "jeffrey jeff geoff",
                    "jennifer jen jenny jenni",
                    "jessica jess jessie",
                    "joanne joanna jo joan",
                    "john jack johnny jon",
                    "jonathan jon jonny johnny",
                    "joseph joe joey",
                    "joshua josh",
                    "judith judy",
                    "julie jules",
                    "julian jules",
                    "karen kaz",
                    "keith keef",
                    "kenneth ken kenny",
                    "kevin kev",
                    "kimberley kim",
                    "laura laurie",
                    "lawrence laurence larry laurie",
                    "leonard len lenny leo",
                    "leslie lesley les",
                    "lewis louis lou",
                    "linda lin lindy",
                    "louise lou",
                    "lucas luke",
                    "lynn lyn",
                    "malcolm mal malc",
                    "margaret maggie meg peggy madge marge greta",
                    "maria marie mary molly",
                    "mark marky",
                    "martin mart marty",
                    "matthew matt matty",
                    "maureen mo",
                    "maxwell max",
                    "melanie mel",
                    "michael mike mick micky mikey mickey",
                    "michelle shell chelle",
                    "nathan nate",
                    "nathaniel nat nate",
                    "neil neal",
                    "nicholas nick nicky nico",
                    "nicola nicky nikki nic",
                    "nigel nige",
                    "oliver olly ollie",
                    "oscar ossie",
                    "pamela pam",
                    "patricia pat patsy trish tricia",
                    "patrick pat paddy",
                    "paul pauly paulie",
                    "penelope penny",
                    "peter pete",
                    "philip phillip phil pip",
                    "rachel rach",
                    "raymond ray",
                    "rebecca becky becca bex",
                    "reginald reg reggie",
                    "richard rich rick ricky dick richie",
                    "robert rob bob bobby robbie bert",
                    "roger rodge",
                    "ronald ron ronnie",
                    "rosemary rose rosie",
                    "russell russ",
                    "ryan ry",
                    "samantha sam sammy",
                    "samuel sam sammy",
                    "sandra sandy",
                    "sarah sara sal sally",
                    "scott scotty",
                    "sean shaun shawn",
                    "sharon shaz shazza",
                    "simon si",
                    "sophie soph",
                    "stanley stan",
                    "stephanie steph",
                    "stephen steven steve stevie ste",
                    "stuart stewart stu",
                    "susan sue susie suzie",
                    "suzanne sue suzie",
                    "terence terrence terry tel tez",
                    "theodore theo ted",
                    "theresa teresa terri tess",
                    "thomas tom tommy",
                    "timothy tim timmy",
                    "tracey tracy trace",
                    "valerie val",
                    "vanessa ness nessa",
                    "victoria vicky vicki tori",
                    "victor vic",
                    "vincent vince vinny",
                    "walter wally walt",
                    "warren waz",
                    "wayne wayney",
                    "wendy wend",
                    "william bill billy will willie liam",
                    "yvonne von",
                    "zachary zac zack");

    private static final Map<String, Set<String>> FORMS = forms();

    private ShortNames() {}

    private static Map<String, Set<String>> forms() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String group : GROUPS) {
            List<String> names = List.of(group.split(" "));
            for (String name : names) {
                forms.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(names);
            }
        }
        return forms;
    }

    /** Every form of a folded forename, itself among them. */
    static Set<String> of(String name) {
        Set<String> all = new LinkedHashSet<>();
        all.add(name);
        all.addAll(FORMS.getOrDefault(name, Set.of()));
        return all;
    }
}
