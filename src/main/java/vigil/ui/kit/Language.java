package vigil.ui.kit;

import java.util.List;
import java.util.Locale;
import vigil.casework.DeviceSettings;
import vigil.casework.DeviceSettings.Device;
import vigil.words.Words;

/** Which language the program speaks on this computer. */
public final class Language {

    /** As it stands in the settings; {@code system} is Welsh where the computer is. */
    public static final List<String> CHOICES = List.of("system", "en", "cy");

    private Language() {}

    public static String choice(DeviceSettings device) {
        String choice = device.get(Device.LANGUAGE);
        return CHOICES.contains(choice) ? choice : CHOICES.getFirst();
    }

    /**
     * @param system the language of the computer
     */
    public static Locale chosen(DeviceSettings device, Locale system) {
        boolean welsh =
                switch (choice(device)) {
                    case "cy" -> true;
                    case "en" -> false;
                    default -> system.getLanguage().equals(Words.WELSH.getLanguage());
                };
        return welsh ? Words.WELSH : Words.ENGLISH;
    }
}
