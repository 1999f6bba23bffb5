package vigil.app.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.casework.DeviceSettings;

/** Settings of no computer, so that measuring changes nobody's own. */
public final class ForgottenSettings implements DeviceSettings {

    private final Map<Device, String> all = new EnumMap<>(Device.class);

    @Override
    public synchronized String get(Device setting) {
        return all.getOrDefault(setting, setting.initial());
    }

    @Override
    public synchronized void set(Device setting, String content) {
        all.put(setting, content);
    }

    @Override
    public List<String> recentStores() {
        return List.of();
    }

    @Override
    public void opened(String folder) {}
}
