package vigil.ui.meeting;

import vigil.casework.DeviceSettings.Device;
import vigil.ui.kit.Kit;

/**
 * What a case is called on a page that others may see: its reference, and its name if names are
 * shown.
 */
final class CaseTitle {

    private CaseTitle() {}

    /**
     * @param name empty for those who may not read names
     */
    static String of(Kit kit, String reference, String name) {
        boolean hidden = kit.device().get(Device.HIDE_NAMES).equals("yes");
        return name.isEmpty() || hidden ? reference : kit.say("meeting.case", reference, name);
    }
}
