package vigil.store;

import static vigil.store.generated.Tables.PANEL_LOGO;
import static vigil.store.generated.Tables.SETTING;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import vigil.casework.PanelIdentity;
import vigil.casework.Setting;
import vigil.casework.Settings;

/** The panel's settings in H2; one that was never set has its initial content. */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqSettings implements Settings {

    private final DSLContext dsl;

    JooqSettings(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public String get(Setting setting) {
        return dsl.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(setting.key()))
                .fetchOptional(row -> row.value1())
                .orElse(setting.initial());
    }

    @Override
    public void set(Setting setting, String content) {
        dsl.mergeInto(SETTING)
                .columns(SETTING.NAME, SETTING.CONTENT)
                .key(SETTING.NAME)
                .values(setting.key(), content)
                .execute();
    }

    @Override
    public Optional<PanelIdentity.Picture> logo() {
        return dsl.selectFrom(PANEL_LOGO)
                .fetchOptional(row ->
                        new PanelIdentity.Picture(row.getPng(), row.getWidth(), row.getHeight()));
    }

    @Override
    public void logo(Optional<PanelIdentity.Picture> logo) {
        dsl.deleteFrom(PANEL_LOGO).execute();
        logo.ifPresent(picture ->
                dsl.insertInto(PANEL_LOGO)
                        .set(PANEL_LOGO.ID, 1)
                        .set(PANEL_LOGO.PNG, picture.png())
                        .set(PANEL_LOGO.WIDTH, picture.width())
                        .set(PANEL_LOGO.HEIGHT, picture.height())
                        .execute());
    }

    @Override
    public Map<Setting, String> all() {
        Map<Setting, String> all = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            all.put(setting, get(setting));
        }
        return all;
    }
}
