package vigil.domain.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Which agencies a case suggests asking, each with what suggests it. Only a proposal: the person
 * adds and leaves out.
 */
public final class AgenciesToAsk {

    private static final List<String> SUPPORTED_HOUSING = List.of("ACCOM06", "ACCOM07", "ACCOM11");
    private static final List<String> COUNCIL_HOUSING =
            List.of("ACCOM03", "ACCOM05", "ACCOM08", "ACCOM09", "ACCOM10", "ACCOM19");

    private final Answers answers;
    private final SequencedMap<String, String> reasons = new LinkedHashMap<>();

    private AgenciesToAsk(Answers answers) {
        this.answers = answers;
    }

    /**
     * @return codes of AGENCY_TYPE, each with the end of the key of its reason; those already asked
     *     are left out
     */
    public static SequencedMap<String, String> of(ReviewCase reviewCase) {
        AgenciesToAsk asked = new AgenciesToAsk(reviewCase.answers());
        asked.collect(reviewCase.nearFatal());
        reviewCase.returns().stream()
                .filter(r -> r.state() != RequestStatus.NOT_REQUESTED)
                .forEach(r -> asked.reasons.remove(r.agency()));
        return asked.reasons;
    }

    private void collect(boolean nearFatal) {
        ask("AGENCY_TYPE07", "always", true);
        ask("AGENCY_TYPE04", "always", true);
        ask("AGENCY_TYPE01", "always", true);
        if (!nearFatal) {
            ask("AGENCY_TYPE16", "death", true);
        }
        ask(
                "AGENCY_TYPE02",
                "ambulance",
                answered("incident.ambulanceCalled")
                        || yes("incident.resuscitation")
                        || codes("incident.naloxoneGiven", "NAL_GIVEN05", "NAL_GIVEN07"));
        ask(
                "AGENCY_TYPE03",
                "hospital",
                answered("incident.hospital")
                        || answered("health.lastDischarge")
                        || codes("incident.placeOfDeath", "PLACE_DEATH02"));
        ask(
                "AGENCY_TYPE06",
                "mentalHealth",
                codes(
                                "mind.status",
                                "MH_STATUS01",
                                "MH_STATUS02",
                                "MH_STATUS03",
                                "MH_STATUS04",
                                "MH_STATUS05",
                                "MH_STATUS06",
                                "MH_STATUS07")
                        || answered("mind.diagnoses")
                        || codes("incident.intent", "INTENT02"));
        ask(
                "AGENCY_TYPE05",
                "pharmacy",
                answered("treatment.medication")
                        || answered("treatment.dispensing")
                        || codes("treatment.interventions", "INTERV01"));
        housing();
        boolean prison = answered("justice.prisonRelease");
        ask("AGENCY_TYPE14", "prison", prison);
        ask(
                "AGENCY_TYPE15",
                "probation",
                prison
                        || codes(
                                "justice.status",
                                "CJ_STATUS04",
                                "CJ_STATUS05",
                                "CJ_STATUS06",
                                "CJ_STATUS07",
                                "CJ_STATUS08",
                                "CJ_STATUS09"));
        ask(
                "AGENCY_TYPE12",
                "safeguarding",
                codes("safeguarding.concerns", "SAFEG01", "SAFEG02", "SAFEG03", "SAFEG04"));
        ask(
                "AGENCY_TYPE13",
                "children",
                yes("safeguarding.childrenAtRisk")
                        || codes("safeguarding.concerns", "SAFEG05", "SAFEG06", "SAFEG07"));
        ask(
                "AGENCY_TYPE18",
                "abuse",
                codes("social.domesticAbuse", "DA01", "DA02", "DA03", "DA04", "DA05", "DA06"));
    }

    private void housing() {
        Optional<String> home = answers.code(new FieldKey("social.accommodation"));
        ask(
                "AGENCY_TYPE11",
                "hostel",
                codes("incident.place", "PLACE03", "PLACE16")
                        || home.filter(SUPPORTED_HOUSING::contains).isPresent());
        ask(
                "AGENCY_TYPE10",
                "housing",
                home.filter(COUNCIL_HOUSING::contains).isPresent()
                        || yes("person.noFixedAbode")
                        || yes("social.homelessnessDuty"));
    }

    private void ask(String agency, String reason, boolean because) {
        if (because) {
            reasons.put(agency, reason);
        }
    }

    private boolean answered(String field) {
        return answers.known(new FieldKey(field)).isPresent();
    }

    private boolean yes(String field) {
        return codes(field, Fields.YES);
    }

    private boolean codes(String field, String... wanted) {
        return answers.codes(new FieldKey(field)).stream().anyMatch(List.of(wanted)::contains);
    }
}
