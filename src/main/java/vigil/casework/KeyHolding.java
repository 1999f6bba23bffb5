package vigil.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;

/** Who can unlock the store, each with a passphrase of their own. */
public final class KeyHolding {

    private final Desk desk;
    private final KeyVault vault;
    private final StoreKey key;
    private final Path folder;

    KeyHolding(Desk desk, PanelDesk.Unlocked unlocked) {
        this.desk = desk;
        this.vault = unlocked.vault();
        this.key = unlocked.key();
        this.folder = unlocked.folder();
    }

    /** The user names that have a key. */
    public Set<String> userNames() throws Refused {
        return vault.holders(folder).stream()
                .map(KeyVault.Holder::userName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How good a passphrase is for this member; it is not kept. */
    public KeyVault.Strength strength(Passphrase passphrase, PanelMember member) {
        List<String> known = new ArrayList<>(List.of(member.name()));
        member.userName().ifPresent(known::add);
        return vault.strength(passphrase, known);
    }

    /**
     * Saves a member and gives them a key; a member who has one gets another in its place, which is
     * how a role is changed and a forgotten passphrase replaced.
     *
     * @throws Refused if the user name is missing or taken, the passphrase is weak, or it is one's
     *     own key, which only {@link #changeOwn} changes
     */
    public void give(PanelMember member, Passphrase passphrase) throws Refused {
        String userName =
                member.userName()
                        .orElseThrow(() ->
                                new Refused(
                                        new Problem.Invalid(
                                                "member.userName", "missing", List.of(1))));
        refuseOwn(member);
        KeyVault.Strength strength = strength(passphrase, member);
        if (!strength.accepted()) {
            throw new Refused(new Problem.WeakPassphrase(strength.reason()));
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_KEYS,
                        tx -> {
                            Membership.refuseUnfit(tx, member);
                            Optional<String> before =
                                    tx.panel().member(member.id()).flatMap(PanelMember::userName);
                            tx.panel().saveMember(member);
                            tx.audit("member " + member.id(), "key given " + member.role().name());
                            // The file last: were it first, a refusal would leave a key behind.
                            Set<String> holders = userNames();
                            for (String old : List.of(before.orElse(userName), userName)) {
                                if (holders.contains(old) && userNames().contains(old)) {
                                    vault.remove(folder, key, old);
                                }
                            }
                            vault.add(
                                    folder, key, KeyVault.Holder.of(member, userName), passphrase);
                            return member;
                        });
        desk.news().tell(Changed.MEMBERS);
    }

    /**
     * Takes a member's key away. Their name stays in the record of what they did.
     *
     * @throws Refused if it is one's own key: somebody would be left outside by a slip
     */
    public void take(PanelMember member) throws Refused {
        refuseOwn(member);
        PanelMember without =
                new PanelMember(
                        member.id(),
                        Optional.empty(),
                        member.name(),
                        member.agency(),
                        member.role(),
                        false,
                        member.cleared());
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_KEYS,
                        tx -> {
                            tx.panel().saveMember(without);
                            tx.audit("member " + member.id(), "key taken");
                            if (member.userName().filter(userNames()::contains).isPresent()) {
                                vault.remove(folder, key, member.userName().get());
                            }
                            return without;
                        });
        desk.news().tell(Changed.MEMBERS);
    }

    /** Changes the passphrase of whoever is signed in. */
    public void changeOwn(Passphrase old, Passphrase replacement) throws Refused {
        PanelMember self = desk.session().member();
        KeyVault.Strength strength = strength(replacement, self);
        if (!strength.accepted()) {
            throw new Refused(new Problem.WeakPassphrase(strength.reason()));
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.CHANGE_OWN_PASSPHRASE,
                        tx -> {
                            tx.audit("member " + self.id(), "");
                            vault.changePassphrase(
                                    folder, self.userName().orElseThrow(), old, replacement);
                            return self;
                        });
    }

    private void refuseOwn(PanelMember member) throws Refused {
        desk.session().require(Right.MANAGE_STORE);
        if (member.id().equals(desk.session().member().id())) {
            throw new Refused(new Problem.Invalid("member.key", "own", List.of()));
        }
    }
}
