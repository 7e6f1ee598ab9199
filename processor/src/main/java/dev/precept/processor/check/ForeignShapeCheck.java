package dev.precept.processor.check;

import dev.precept.processor.model.ForeignSpec;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** A contract for others is an interface without bodies, and says for whom: one class, or one server at one state. */
final class ForeignShapeCheck implements ToolsCheck {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        return tools.foreign().flatMap(foreign -> shape(tools).or(() -> addressee(foreign))).stream()
                .toList();
    }

    private static Optional<Finding> shape(ToolClass tools) {
        if (tools.element().getKind() != ElementKind.INTERFACE) {
            return Optional.of(Finding.of(
                    Message.FOREIGN_NO_INTERFACE,
                    tools.foreign().orElseThrow().place(),
                    tools.element().getSimpleName().toString()));
        }
        return tools.tools().stream()
                .filter(tool -> !tool.element().getModifiers().contains(Modifier.ABSTRACT))
                .findFirst()
                .map(tool -> Finding.of(Message.FOREIGN_BODY, Place.of(tool.element()), tool.name()));
    }

    private static Optional<Finding> addressee(ForeignSpec foreign) {
        Optional<Written<String>> server = foreign.server();
        Optional<Written<String>> schema = foreign.schema();
        if (foreign.type().isPresent()) {
            return server.or(() -> schema).map(other -> Finding.of(Message.FOREIGN_TWICE, other.place()));
        } else if (server.isEmpty() || server.get().value().isBlank()) {
            return Optional.of(Finding.of(Message.FOREIGN_NOBODY, foreign.place()));
        } else if (schema.isEmpty()) {
            return Optional.of(Finding.of(
                    Message.FOREIGN_UNPINNED, foreign.place(), server.get().value()));
        }
        return schema.filter(hash -> !SHA_256.matcher(hash.value()).matches())
                .map(hash -> Finding.of(Message.FOREIGN_SCHEMA, hash.place(), hash.value()));
    }
}
