package vigil.casework;

import java.util.Map;
import java.util.Optional;

/** What the panel has set for itself, kept inside the store. */
public interface Settings {

    String get(Setting setting);

    void set(Setting setting, String content);

    Map<Setting, String> all();

    /** The panel's logo. */
    Optional<PanelIdentity.Picture> logo();

    void logo(Optional<PanelIdentity.Picture> logo);
}
