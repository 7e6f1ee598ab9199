package dev.precept.testkit.command;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Near;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command, one file, and options with a value each. */
record Options(String command, String file, Map<String, String> values) {

    static final List<String> COMMANDS = List.of("replay", "scenario", "run");
    private static final List<String> KNOWN = List.of("--agent", "--desk", "--tools", "--id");

    static Options of(List<String> words) {
        if (words.isEmpty() || !COMMANDS.contains(words.get(0))) {
            throw wrong(
                    words.isEmpty() ? "no command is given." : '"' + words.get(0) + "\" is no command.",
                    Near.fix(words.isEmpty() ? "" : words.get(0), COMMANDS));
        }
        String file = "";
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                if (!file.isEmpty()) {
                    throw wrong("two files are named: " + file + " and " + word + '.', "name one.");
                }
                file = word;
            } else if (!KNOWN.contains(word)) {
                throw wrong('"' + word + "\" is no option.", Near.fix(word, KNOWN));
            } else if (i + 1 == words.size()) {
                throw wrong(word + " has no value.", "write " + word + " and a value.");
            } else {
                values.put(word, words.get(++i));
            }
        }
        if (file.isEmpty()) {
            throw wrong("no file is named.", "write " + words.get(0) + " and the path of a file.");
        }
        return new Options(words.get(0), file, Map.copyOf(values));
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String required(String option) {
        return value(option)
                .orElseThrow(() -> wrong(command + " needs " + option + '.', "write " + option + " and a class name."));
    }

    static BadInput wrong(String problem, String fix) {
        return BadInput.of("precept-testkit", problem, fix, null);
    }
}
