package vigil.casework;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the panel has set for itself. */
public final class PanelSettings {

    /** No picture file is larger that is to be a logo. */
    public static final int MOST_LOGO_BYTES = 4 << 20;

    private final Desk desk;
    private final DocumentWriter documents;
    private final Consumer<PanelIdentity> identityChanged;

    PanelSettings(Desk desk, DocumentWriter documents, Consumer<PanelIdentity> identityChanged) {
        this.desk = desk;
        this.documents = documents;
        this.identityChanged = identityChanged;
    }

    public Map<Setting, String> all() throws Refused {
        return desk.work().read(desk.session(), records -> records.settings().all());
    }

    /**
     * Sets one thing.
     *
     * @throws Refused with {@link Problem.Invalid} if it cannot be that
     */
    public void set(Setting setting, String content) throws Refused {
        check(setting, content);
        desk.work()
                .write(
                        desk.session(),
                        Intent.SAVE_SETTING,
                        tx -> {
                            tx.settings().set(setting, content);
                            tx.audit("setting " + setting.key(), "");
                            return setting;
                        });
        changed();
    }

    /** Sets several things at once, or none of them if one cannot be. */
    public void set(Map<Setting, String> contents) throws Refused {
        for (Map.Entry<Setting, String> each : contents.entrySet()) {
            check(each.getKey(), each.getValue());
        }
        if (contents.isEmpty()) {
            return;
        }
        desk.work()
                .write(
                        desk.session(),
                        Intent.SAVE_SETTING,
                        tx -> {
                            contents.forEach((setting, content) -> {
                                tx.settings().set(setting, content);
                                tx.audit("setting " + setting.key(), "");
                            });
                            return contents;
                        });
        changed();
    }

    private static void check(Setting setting, String content) throws Refused {
        Optional<Problem.Invalid> trouble =
                setting.rule().trouble("settings." + setting.key(), content);
        if (trouble.isPresent()) {
            throw new Refused(trouble.get());
        }
    }

    /** The panel's logo. */
    public Optional<PanelIdentity.Picture> logo() throws Refused {
        return desk.work().read(desk.session(), records -> records.settings().logo());
    }

    /**
     * Sets the logo from a picture file.
     *
     * @throws Refused with {@link Problem.Invalid} if it is no PNG or too large
     */
    public void logo(byte[] file) throws Refused {
        desk.session().require(Intent.SAVE_SETTING.right().orElseThrow());
        keepLogo(Optional.of(documents.logo(file)));
    }

    public void withoutLogo() throws Refused {
        keepLogo(Optional.empty());
    }

    /**
     * Makes the logo what it was before another was chosen or it was taken away.
     *
     * @param now what it was made then
     * @throws Refused {@link Problem.Stale} if it is another since
     */
    public void putBackLogo(
            Optional<PanelIdentity.Picture> was, Optional<PanelIdentity.Picture> now)
            throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.SAVE_SETTING,
                        tx -> {
                            if (!same(tx.settings().logo(), now)) {
                                throw new Refused(new Problem.Stale("logo", 0, 1));
                            }
                            return kept(tx, was);
                        });
        changed();
    }

    private static boolean same(
            Optional<PanelIdentity.Picture> one, Optional<PanelIdentity.Picture> other) {
        return Arrays.equals(
                one.map(PanelIdentity.Picture::png).orElse(new byte[0]),
                other.map(PanelIdentity.Picture::png).orElse(new byte[0]));
    }

    private void keepLogo(Optional<PanelIdentity.Picture> picture) throws Refused {
        desk.work().write(desk.session(), Intent.SAVE_SETTING, tx -> kept(tx, picture));
        changed();
    }

    private static Optional<PanelIdentity.Picture> kept(
            Transaction tx, Optional<PanelIdentity.Picture> picture) throws Refused {
        tx.settings().logo(picture);
        tx.audit("setting logo", picture.isPresent() ? "" : "none");
        return picture;
    }

    private void changed() throws Refused {
        identityChanged.accept(desk.work().read(desk.session(), PanelIdentity::of));
        desk.news().tell(Changed.SETTINGS);
    }
}
