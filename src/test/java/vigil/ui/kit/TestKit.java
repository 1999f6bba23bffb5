package vigil.ui.kit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.casework.DeviceSettings;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;
import vigil.words.Words;

/**
 * What screens are given, for tests: the real words and vocabulary, and all else to be looked into.
 */
public final class TestKit {

    /** The day of every test: Thursday 3 September 2026, in the morning. */
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-03T08:30:00Z"), ZoneId.of("Europe/London"));

    private static final Vocabulary VOCABULARY = VocabularyResources.load();

    private final List<String> done = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Settings device = new Settings();

    public static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    public Kit with(Work work) {
        return new Kit(Words.english(), VOCABULARY, work, device, new Recorded(), CLOCK);
    }

    /** What was said to have gone well. */
    public List<String> done() {
        return done;
    }

    public List<String> notes() {
        return notes;
    }

    public List<String> problems() {
        return problems;
    }

    public DeviceSettings device() {
        return device;
    }

    private final class Recorded implements Notices {
        @Override
        public void done(String sentence) {
            done.add(sentence);
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }

        @Override
        public void problem(String sentence) {
            problems.add(sentence);
        }
    }

    /** This computer's settings, forgotten with the test. */
    private static final class Settings implements DeviceSettings {
        private final Map<Device, String> all = new EnumMap<>(Device.class);

        @Override
        public String get(Device setting) {
            return all.getOrDefault(setting, setting.initial());
        }

        @Override
        public void set(Device setting, String content) {
            all.put(setting, content);
        }

        @Override
        public List<String> recentStores() {
            return List.of();
        }

        @Override
        public void opened(String folder) {}
    }
}
