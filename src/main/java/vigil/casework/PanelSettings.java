package vigil.casework;

import java.util.Map;

/** What the panel has set for itself. */
public final class PanelSettings {

    private final Desk desk;

    PanelSettings(Desk desk) {
        this.desk = desk;
    }

    public Map<Setting, String> all() throws Refused {
        return desk.work().read(desk.session(), records -> records.settings().all());
    }

    public void set(Setting setting, String content) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.SAVE_SETTING,
                        tx -> {
                            tx.settings().set(setting, content);
                            tx.audit("setting " + setting.key(), "");
                            return setting;
                        });
        desk.news().tell(Changed.SETTINGS);
    }
}
