package vigil.ui.shell;

import vigil.casework.DeviceSettings.Device;
import vigil.casework.Policy;
import vigil.ui.kit.Kit;

/** Says what is wrong with the organisation's policy, and what it asks for that is not so. */
final class PolicyNotices {

    private PolicyNotices() {}

    static void say(Kit kit) {
        Policy policy = kit.device().policy();
        policy.troubles().stream()
                .findFirst()
                .ifPresent(trouble ->
                        kit.notices()
                                .problem(
                                        trouble.line() == 0
                                                ? kit.say("policy.badFile", trouble.file())
                                                : kit.say(
                                                        "policy.bad",
                                                        trouble.file(),
                                                        trouble.line(),
                                                        kit.say(
                                                                "policy.reason."
                                                                        + trouble.reason()))));
        if (policy.secondPlace() && kit.device().get(Device.BACKUP_FOLDER).isBlank()) {
            kit.notices().problem(kit.say("policy.secondPlace"));
        }
    }
}
