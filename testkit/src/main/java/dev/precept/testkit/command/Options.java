package dev.precept.testkit.command;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Near;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command, files, and options with a value each. */
record Options(String command, List<String> files, Map<String, String> values) {

    static final List<String> COMMANDS = List.of("replay", "scenario", "run", "coverage", "evaluation");
    private static final List<String> OF_FOLDERS = List.of("coverage", "evaluation");
    private static final List<String> KNOWN = List.of(
            "--agent", "--desk", "--tools", "--id", "--gate", "--out", "--model", "--set", "--set-file", "--history");

    static Options of(List<String> words) {
        if (words.isEmpty() || !COMMANDS.contains(words.get(0))) {
            throw wrong(
                    words.isEmpty() ? "no command is given." : '"' + words.get(0) + "\" is no command.",
                    Near.fix(words.isEmpty() ? "" : words.get(0), COMMANDS));
        }
        List<String> files = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                if (!files.isEmpty() && !OF_FOLDERS.contains(words.get(0))) {
                    throw wrong("two files are named: " + files.get(0) + " and " + word + '.', "name one.");
                }
                files.add(word);
            } else if (!KNOWN.contains(word)) {
                throw wrong('"' + word + "\" is no option.", Near.fix(word, KNOWN));
            } else if (i + 1 == words.size()) {
                throw wrong(word + " has no value.", "write " + word + " and a value.");
            } else {
                values.put(word, words.get(++i));
            }
        }
        if (files.isEmpty()) {
            String kind = OF_FOLDERS.contains(words.get(0)) ? "folder" : "file";
            throw wrong("no " + kind + " is named.", "write " + words.get(0) + " and the path of a " + kind + '.');
        }
        return new Options(words.get(0), List.copyOf(files), Map.copyOf(values));
    }

    String file() {
        return files.get(0);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String required(String option) {
        return value(option)
                .orElseThrow(() -> wrong(
                        command + " needs " + option + '.',
                        "write " + option + " and " + (option.equals("--model") ? "a name." : "a class name.")));
    }

    static BadInput wrong(String problem, String fix) {
        return BadInput.of("precept-testkit", problem, fix, null);
    }
}
