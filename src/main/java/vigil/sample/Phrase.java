package vigil.sample;

import java.util.Map;

/** Writes out a sentence: {@code [a|b]} is one of several, <code>{name}</code> something known. */
final class Phrase {

    private Phrase() {}

    static String say(String pattern, Dice dice, Map<String, String> known) {
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '[') {
                int end = pattern.indexOf(']', at);
                String[] choices = pattern.substring(at + 1, end).split("\\|", -1);
                said.append(say(choices[dice.below(choices.length)], dice, known));
                at = end + 1;
            } else if (c == '{') {
                int end = pattern.indexOf('}', at);
                String name = pattern.substring(at + 1, end);
                String value = known.get(name);
                if (value == null) {
                    throw new IllegalArgumentException(
                            "a phrase asks for what is not known: " + name);
                }
                said.append(value);
                at = end + 1;
            } else {
                said.append(c);
                at++;
            }
        }
        return said.toString().replaceAll(" +", " ").replace(" .", ".").replace(" ,", ",").strip();
    }

    /** The same as a sentence of its own. */
    static String sentence(String pattern, Dice dice, Map<String, String> known) {
        String said = say(pattern, dice, known);
        return said.isEmpty() ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }
}
