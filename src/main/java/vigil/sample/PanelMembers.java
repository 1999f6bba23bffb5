package vigil.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;

/** The people who work with the panel. */
final class PanelMembers {

    /** One seat: role, agency, what they are, user name or nothing. */
    record Seat(PanelMember member, String title) {}

    private static final String[][] SEATS = {
        {"COORDINATOR", "AGENCY_TYPE17", "Review coordinator", "coordinator"},
        {"CHAIR", "AGENCY_TYPE17", "Chair, public health", "chair"},
        {"SECRETARIAT", "AGENCY_TYPE17", "Panel secretary", "secretary"},
        {"DEPUTY", "AGENCY_TYPE17", "Deputy coordinator", "deputy"},
        {"ANALYST", "AGENCY_TYPE17", "Public health analyst", "analyst"},
        {"CALDICOTT_GUARDIAN", "AGENCY_TYPE19", "Caldicott Guardian", "caldicott"},
        {"SYSTEM_OWNER", "AGENCY_TYPE17", "System owner", "owner"},
        {"PANEL_MEMBER", "AGENCY_TYPE01", "Drugs lead", "police"},
        {"PANEL_MEMBER", "AGENCY_TYPE02", "Clinical lead", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE03", "Emergency department consultant", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE04", "GP with an interest in substance use", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE05", "Community pharmacist", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE06", "Dual diagnosis lead", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE07", "Treatment service manager", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE10", "Housing options manager", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE12", "Safeguarding adults lead", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE14", "Prison healthcare lead", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE15", "Probation delivery unit head", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE16", "Coroner's officer", ""},
        {"PANEL_MEMBER", "AGENCY_TYPE20", "Peer lead, lived experience", ""}
    };

    private final List<Seat> seats = new ArrayList<>();

    PanelMembers(long seed) {
        Dice dice = new Dice(seed, -2);
        for (String[] seat : SEATS) {
            UUID id = dice.id();
            seats.add(
                    new Seat(
                            new PanelMember(
                                    id,
                                    Optional.of(seat[3]).filter(user -> !user.isEmpty()),
                                    Names.member(seats.size()),
                                    seat[1],
                                    PanelRole.valueOf(seat[0]),
                                    true),
                            seat[2]));
        }
    }

    List<Seat> seats() {
        return seats;
    }

    PanelMember first(PanelRole role) {
        return seats.stream()
                .map(Seat::member)
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
