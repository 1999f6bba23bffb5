package vigil.ui.unlock;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import vigil.casework.DeviceSettings.Device;
import vigil.casework.KeyVault;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Named;

/** Who opens a store: those who have a key to it; whoever opened one last is chosen already. */
final class HolderBox extends ComboBox<KeyVault.Holder> {

    HolderBox(Kit kit, String id, ObservableValue<List<KeyVault.Holder>> holders) {
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        Named.in(
                this,
                holder ->
                        kit.say(
                                "unlock.holder",
                                holder.userName(),
                                kit.say("role." + holder.role())));
        holders.addListener((p, was, is) -> {
            String last = kit.device().get(Device.LAST_USER);
            getItems().setAll(is);
            is.stream()
                    .filter(holder -> holder.userName().equals(last))
                    .findFirst()
                    .or(() -> is.stream().findFirst())
                    .ifPresent(this::setValue);
        });
    }
}
