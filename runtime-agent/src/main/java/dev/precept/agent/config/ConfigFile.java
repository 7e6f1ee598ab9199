package dev.precept.agent.config;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The file that {@code config} names: a YAML mapping of option names to values. It is read event by event and nothing is
 * ever built from it, so that aliases, tags and nesting can neither grow nor make anything. Nothing loads this class
 * without a file.
 */
final class ConfigFile {

    private final String place;
    private final Iterator<Event> events;
    private final Map<String, Said> values = new LinkedHashMap<>();

    private ConfigFile(String text, String place) {
        this.place = place;
        this.events = new Parse(LoadSettings.builder().setLabel(place).build())
                .parseString(text)
                .iterator();
    }

    /**
     * The values by name.
     *
     * @param place how messages call the file
     */
    static Map<String, Said> read(String text, String place) {
        try {
            ConfigFile file = new ConfigFile(text, place);
            file.read();
            return file.values;
        } catch (MarkedYamlEngineException malformed) {
            String where = malformed
                    .getProblemMark()
                    .map(mark -> at(place, mark.getLine(), mark.getColumn()))
                    .orElse(place);
            throw fault("the configuration file is not YAML: " + malformed.getProblem(), where);
        } catch (YamlEngineException malformed) {
            throw fault("the configuration file is not YAML: " + malformed.getMessage(), place);
        }
    }

    private void read() {
        events.next(); // the stream
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return; // nothing, or comments only
        }
        Event root = events.next();
        if (isNothing(root)) {
            end();
            return;
        }
        if (root.getEventId() != Event.ID.MappingStart) {
            throw fault("the configuration file is no mapping of option names to values", where(root));
        }
        requirePlain(root);
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            entry(key);
        }
        end();
    }

    private void end() {
        events.next(); // the end of the document
        Event more = events.next();
        if (more.getEventId() != Event.ID.StreamEnd) {
            throw fault("the configuration file holds more than one document", where(more));
        }
    }

    private void entry(Event key) {
        if (!(key instanceof ScalarEvent name)) {
            throw fault("an option's name is a plain word", where(key));
        }
        requirePlain(key);
        Said before = values.put(name.getValue(), value(name.getValue(), events.next()));
        if (before != null) {
            throw fault(
                    "the option " + Quoted.of(name.getValue()) + " is given twice, before at " + before.where(),
                    where(key));
        }
    }

    private Said value(String key, Event first) {
        requirePlain(first);
        if (first.getEventId() != Event.ID.SequenceStart) {
            return new Said(plain(key, first), false, where(first));
        }
        List<String> items = new ArrayList<>();
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            requirePlain(item);
            items.add(plain(key, item));
        }
        if (items.isEmpty()) {
            throw fault("the option " + Quoted.of(key) + " has no value", where(first));
        }
        return new Said(String.join("+", items), true, where(first));
    }

    private String plain(String key, Event value) {
        if (!(value instanceof ScalarEvent scalar) || isNothing(value)) {
            throw fault("the option " + Quoted.of(key) + " has no plain value", where(value));
        }
        return scalar.getValue();
    }

    private static boolean isNothing(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equalsIgnoreCase("null"));
    }

    /** Neither an alias nor a tag: what stands there is what is meant. */
    private void requirePlain(Event event) {
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        boolean anchored = event.getEventId() == Event.ID.Alias
                || (event instanceof NodeEvent node && node.getAnchor().isPresent());
        if (tagged || anchored) {
            throw fault("a configuration file has no anchors, aliases and tags", where(event));
        }
    }

    private String where(Event event) {
        return event.getStartMark()
                .map(mark -> at(place, mark.getLine(), mark.getColumn()))
                .orElse(place);
    }

    private static String at(String place, int line, int column) {
        return place + ':' + (line + 1) + ':' + (column + 1);
    }

    private static FaultException fault(String what, String where) {
        return new FaultException(new Fault(FaultCode.CONFIG_FILE, what, where));
    }
}
