package vigil.sample;

import java.util.Map;

/** Prescribed medicines as a GP record writes them. */
final class MedicineNames {

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("ADP015", "Mirtazapine 30 mg"),
                    Map.entry("ADP001", "Amitriptyline 50 mg"),
                    Map.entry("ZDR001", "Zopiclone 7.5 mg"),
                    Map.entry("ADP010", "Sertraline 100 mg"),
                    Map.entry("ADP008", "Citalopram 20 mg"),
                    Map.entry("APS001", "Quetiapine 100 mg"),
                    Map.entry("APS002", "Olanzapine 10 mg"),
                    Map.entry("GAB001", "Pregabalin 150 mg"),
                    Map.entry("GAB002", "Gabapentin 300 mg"));

    private MedicineNames() {}

    static String of(String code) {
        return NAMES.getOrDefault(code, "Other medicine");
    }
}
