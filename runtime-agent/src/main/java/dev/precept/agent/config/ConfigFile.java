package dev.precept.agent.config;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The file that {@code config} names: a YAML mapping of option names to values. Nothing loads this class without one. */
final class ConfigFile {

    private ConfigFile() {}

    /** The values by name, as text; a list is joined by {@code +}. */
    static Map<String, String> read(Path path) {
        String place = path.toString();
        Object document = parse(text(path), place);
        if (!(document instanceof Map<?, ?> mapping)) {
            throw fault("the configuration file is no mapping of option names to values", place);
        }
        Map<String, String> values = new LinkedHashMap<>();
        mapping.forEach((key, value) -> values.put(String.valueOf(key), value(String.valueOf(key), value, place)));
        return values;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException missing) {
            throw fault("the configuration file does not exist", path.toString());
        } catch (CharacterCodingException notText) {
            throw fault("the configuration file is not UTF-8 text", path.toString());
        } catch (IOException unreadable) {
            throw fault("the configuration file cannot be read (" + unreadable + ')', path.toString());
        }
    }

    private static Object parse(String text, String place) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(place).build();
            Object document = new Load(settings).loadFromString(text);
            return document == null ? Map.of() : document;
        } catch (MarkedYamlEngineException malformed) {
            String line = malformed
                    .getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1) + ':' + (mark.getColumn() + 1))
                    .orElse("");
            throw fault("the configuration file is not YAML: " + malformed.getProblem(), place + line);
        } catch (StackOverflowError nested) {
            throw fault("the configuration file is nested too deeply", place);
        } catch (YamlEngineException malformed) {
            throw fault("the configuration file is not YAML: " + malformed.getMessage(), place);
        }
    }

    private static String value(String key, Object value, String place) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> plain(key, each, place)).collect(Collectors.joining("+"));
        }
        return plain(key, value, place);
    }

    /** A list inside a list says nothing that an option takes, and through an alias it may hold itself. */
    private static String plain(String key, Object value, String place) {
        if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
            throw fault("the option \"" + key + "\" has no plain value", place);
        }
        return value.toString();
    }

    private static FaultException fault(String what, String where) {
        return new FaultException(new Fault(FaultCode.CONFIG_FILE, what, where));
    }
}
