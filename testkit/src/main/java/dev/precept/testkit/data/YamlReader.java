package dev.precept.testkit.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML document (1.2, core schema). A name that occurs twice in one mapping is a mistake. */
public final class YamlReader {

    private final String file;

    private YamlReader(String file) {
        this.file = file;
    }

    /**
     * Reads a document.
     *
     * @param file what to call it in messages
     * @throws BadInput if it is no YAML, is empty, or uses what has no place in a test: tags of its own, aliases in a circle
     */
    public static Datum read(String text, String file) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return new YamlReader(file)
                    .value(
                            root.orElseThrow(() -> BadInput.of(file, "the file is empty.", "write a mapping.", null)),
                            0);
        } catch (MarkedYamlEngineException notYaml) {
            String problem = notYaml.getProblem() == null ? "it cannot be parsed" : notYaml.getProblem();
            throw notYaml.getProblemMark()
                    .map(mark -> BadInput.at(place(file, mark), "not YAML: " + problem + '.', "", notYaml))
                    .orElseGet(() -> BadInput.of(file, "not YAML: " + problem + '.', "", notYaml));
        } catch (YamlEngineException notYaml) {
            throw BadInput.of(file, "not YAML: " + notYaml.getMessage() + '.', "", notYaml);
        }
    }

    private Datum value(Node node, int depth) {
        Place place = node.getStartMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
        if (depth > 50) {
            throw BadInput.at(place, "values are nested more than 50 deep.", "an alias may stand in its own value.");
        }
        if (node instanceof MappingNode mapping) {
            return fields(mapping, place, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Datum> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return new Datum.Items(items, place);
        }
        return scalar((ScalarNode) node, place);
    }

    private Datum fields(MappingNode mapping, Place place, int depth) {
        Map<String, Datum> fields = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Datum key = value(entry.getKeyNode(), depth + 1);
            Datum before = fields.put(key.text(), value(entry.getValueNode(), depth + 1));
            if (before != null) {
                throw BadInput.at(
                        key.place(),
                        '"' + key.text() + "\" stands here a second time; the first is at line "
                                + before.place().line() + '.',
                        "keep one of them.");
            }
        }
        return new Datum.Fields(fields, place);
    }

    private static Datum scalar(ScalarNode node, Place place) {
        Tag tag = node.getTag();
        String text = node.getValue();
        if (tag.equals(Tag.STR)) {
            return new Datum.Text(text, place);
        }
        if (tag.equals(Tag.NULL)) {
            return new Datum.Nothing(place);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Datum.Flag(text.equalsIgnoreCase("true"), place);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return new Datum.Amount(new BigDecimal(text), place);
            } catch (NumberFormatException special) {
                throw BadInput.at(
                        place, '"' + text + "\" is no decimal number.", "write digits, or quote it if it is a text.");
            }
        }
        throw BadInput.at(place, "the tag " + tag + " means nothing here.", "leave it out.");
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
