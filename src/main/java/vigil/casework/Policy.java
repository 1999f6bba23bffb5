package vigil.casework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.casework.DeviceSettings.Device;

/**
 * What the organisation that looks after a computer has set for Vigil there: other defaults,
 * limits, and what cannot be changed. A line that makes no sense is said, and what it was about
 * keeps to the default that ships; so a mistake in a policy never makes a computer less safe, and
 * never stops the program.
 *
 * @param defaults what holds until somebody chooses
 * @param most the most that can be chosen
 * @param fixed what holds whatever is chosen
 * @param secondPlace whether a second place for backups has to be set
 * @param demo whether the demonstration is offered
 * @param troubles what is wrong with the policy
 */
public record Policy(
        boolean there,
        Map<Device, String> defaults,
        Map<Device, Integer> most,
        Map<Device, String> fixed,
        boolean secondPlace,
        boolean demo,
        List<Trouble> troubles) {

    /**
     * What is wrong with a line.
     *
     * @param line from 1; 0 for the whole file
     * @param reason ends a message key: {@code unknown}, {@code value}, {@code form}, {@code file}
     */
    public record Trouble(String file, int line, String reason) {}

    public Policy {
        defaults = Map.copyOf(defaults);
        most = Map.copyOf(most);
        fixed = Map.copyOf(fixed);
        troubles = List.copyOf(troubles);
    }

    /** Where nobody has set anything. */
    public static Policy none() {
        return new Policy(false, Map.of(), Map.of(), Map.of(), false, true, List.of());
    }

    /** A policy that cannot be read: the safe defaults hold, and cannot be loosened. */
    public static Policy unreadable(String file) {
        Map<Device, Integer> most = new EnumMap<>(Device.class);
        for (Device device : new Device[] {Device.IDLE_MINUTES, Device.CLIPBOARD_SECONDS}) {
            most.put(device, Integer.parseInt(device.initial()));
        }
        return new Policy(
                true, Map.of(), most, Map.of(), false, true, List.of(new Trouble(file, 0, "file")));
    }

    /**
     * Reads a policy.
     *
     * @param file its name, for what is wrong
     */
    public static Policy parse(String file, List<String> lines) {
        Reader reader = new Reader(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
                reader.read(i + 1, line);
            }
        }
        return reader.policy();
    }

    /** This policy, and another one's where this says nothing. */
    public Policy over(Policy other) {
        Map<Device, String> bothDefaults = new EnumMap<>(Device.class);
        bothDefaults.putAll(other.defaults);
        bothDefaults.putAll(defaults);
        Map<Device, Integer> bothMost = new EnumMap<>(Device.class);
        bothMost.putAll(other.most);
        most.forEach((device, number) -> bothMost.merge(device, number, Math::min));
        Map<Device, String> bothFixed = new EnumMap<>(Device.class);
        bothFixed.putAll(other.fixed);
        bothFixed.putAll(fixed);
        List<Trouble> all = new ArrayList<>(troubles);
        all.addAll(other.troubles);
        return new Policy(
                there || other.there,
                bothDefaults,
                bothMost,
                bothFixed,
                secondPlace || other.secondPlace,
                demo && other.demo,
                all);
    }

    /** What holds for a setting. */
    public String holds(Device device, Optional<String> chosen) {
        String content =
                Optional.ofNullable(fixed.get(device))
                        .or(() -> chosen)
                        .or(() -> Optional.ofNullable(defaults.get(device)))
                        .orElse(device.initial());
        Integer limit = most.get(device);
        if (limit == null) {
            return content;
        }
        boolean within = content.matches("\\d{1,6}") && Integer.parseInt(content) <= limit;
        return within ? content : String.valueOf(limit);
    }

    /** Whether nobody here can change a setting. */
    public boolean locked(Device device) {
        return fixed.containsKey(device);
    }

    /** The most a setting can be, if the policy says. */
    public Optional<Integer> most(Device device) {
        return Optional.ofNullable(most.get(device));
    }

    /** Takes a policy in line by line. */
    private static final class Reader {
        private final String file;
        private final Map<Device, String> defaults = new EnumMap<>(Device.class);
        private final Map<Device, Integer> most = new EnumMap<>(Device.class);
        private final Map<Device, String> fixed = new EnumMap<>(Device.class);
        private final List<Trouble> troubles = new ArrayList<>();
        private boolean secondPlace;
        private boolean demo = true;

        Reader(String file) {
            this.file = file;
        }

        Policy policy() {
            return new Policy(true, defaults, most, fixed, secondPlace, demo, troubles);
        }

        void read(int number, String line) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                bad(number, "form");
                return;
            }
            String key = line.substring(0, equals).strip();
            String value = line.substring(equals + 1).strip();
            switch (key.toLowerCase(Locale.ROOT)) {
                case "updates" -> expect(number, value.equals("none"));
                case "secondplace" -> {
                    secondPlace = !value.equals("optional");
                    expect(number, value.equals("required") || value.equals("optional"));
                }
                case "demo" -> {
                    demo = value.equals("yes");
                    expect(number, value.equals("yes") || value.equals("no"));
                }
                default -> setting(number, key, value);
            }
        }

        private void setting(int number, String key, String value) {
            int dot = key.lastIndexOf('.');
            Optional<Device> device =
                    dot < 0 ? Optional.empty() : Device.named(key.substring(0, dot));
            Optional<SettingRule> rule = device.flatMap(Device::rule);
            if (rule.isEmpty()) {
                bad(number, "unknown");
                return;
            }
            boolean fits = rule.get().trouble("", value).isEmpty();
            String how = key.substring(dot + 1);
            boolean counted = rule.get() instanceof SettingRule.Whole;
            if (how.equals("default") && fits) {
                defaults.put(device.get(), value);
            } else if (how.equals("fixed") && fits) {
                fixed.put(device.get(), value);
            } else if (how.equals("most") && counted && fits) {
                most.put(device.get(), Integer.parseInt(value));
            } else {
                boolean known = List.of("default", "fixed", "most").contains(how);
                bad(number, known ? "value" : "unknown");
                fixed.putIfAbsent(device.get(), device.get().initial());
            }
        }

        private void expect(int number, boolean good) {
            if (!good) {
                bad(number, "value");
            }
        }

        private void bad(int number, String reason) {
            troubles.add(new Trouble(file, number, reason));
        }
    }
}
