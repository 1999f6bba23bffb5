package vigil.casework;

import java.util.List;
import java.util.UUID;
import vigil.domain.access.PanelMember;

/** The members of the panel and their details. */
public final class Membership {

    private final Desk desk;

    Membership(Desk desk) {
        this.desk = desk;
    }

    public List<PanelMember> members() throws Refused {
        return desk.work().read(desk.session(), records -> records.panel().members());
    }

    public UUID newId() {
        return desk.ids().next();
    }

    public void save(PanelMember member) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.SAVE_MEMBER,
                        tx -> {
                            refuseUnfit(tx, member);
                            tx.panel().saveMember(member);
                            tx.audit("member " + member.id(), member.role().name());
                            return member;
                        });
        desk.news().tell(Changed.MEMBERS);
    }

    /** Refuses a member without a name, or with a user name that somebody else has. */
    static void refuseUnfit(Records records, PanelMember member) throws Refused {
        if (member.name().isBlank()) {
            throw new Refused(new Problem.Invalid("member.name", "missing", List.of(1)));
        }
        boolean taken =
                member.userName().isPresent()
                        && records.panel().members().stream()
                                .anyMatch(other ->
                                        !other.id().equals(member.id())
                                                && other.userName().equals(member.userName()));
        if (taken) {
            throw new Refused(new Problem.Invalid("member.userName", "taken", List.of()));
        }
    }
}
