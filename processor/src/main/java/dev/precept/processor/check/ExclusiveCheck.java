package dev.precept.processor.check;

import dev.precept.processor.clause.Ambient;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.AsyncTypes;
import dev.precept.processor.typing.GuardKey;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The key that keeps calls apart is known before anything is judged, and for as long as the call takes. */
final class ExclusiveCheck implements ToolsCheck {

    private final AsyncTypes async;

    ExclusiveCheck(AsyncTypes async) {
        this.async = async;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream().flatMap(tool -> finding(tool).stream()).toList();
    }

    private Optional<Finding> finding(GuardedTool tool) {
        ToolMethod method = tool.method();
        Optional<Written<String>> own = method.exclusive();
        if (own.filter(key -> key.value().isBlank()).isPresent()) {
            return Optional.of(
                    Finding.of(Message.EXCLUSIVE_BLANK, own.get().place(), method.name(), suggested(method)));
        }
        Optional<Finding> changed = own.flatMap(key -> changed(method, key));
        if (changed.isPresent()) {
            return changed;
        }
        Optional<Finding> early = own.flatMap(key -> tool.key().flatMap(typed -> early(typed, key, method)));
        return early.isPresent() ? early : later(tool);
    }

    private static Optional<Finding> changed(ToolMethod method, Written<String> key) {
        return method.inherited().stream()
                .filter(from -> from.tool().exclusive().isPresent())
                .findFirst()
                .filter(from -> !saysTheSame(method, key, from))
                .map(from -> Finding.of(
                        Message.EXCLUSIVE_CHANGED,
                        key.place(),
                        method.name(),
                        key.value(),
                        from.name(),
                        from.tool().exclusive().get().value()));
    }

    private static boolean saysTheSame(ToolMethod method, Written<String> key, Inherited from) {
        return key.value().equals(from.tool().exclusive().orElseThrow().value())
                && method.parameters().stream().map(Parameter::name).toList().equals(from.parameterNames());
    }

    private static Optional<Finding> early(GuardKey typed, Written<String> key, ToolMethod method) {
        TypedClause clause = typed.clause();
        List<String> read = Stream.concat(
                        clause.facts().stream(), clause.ambient().stream().map(Ambient::word))
                .toList();
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                Message.EXCLUSIVE_READS,
                                key.place(),
                                clause.text(),
                                read.stream().collect(Collectors.joining(", ")),
                                suggested(method))
                        .quoting(clause.text(), 0, clause.text().length()));
    }

    private Optional<Finding> later(GuardedTool tool) {
        ToolMethod method = tool.method();
        return tool.key().isPresent() && async.arrivesLater(method.element()) && !async.isStage(method.element())
                ? Optional.of(Finding.of(
                        Message.EXCLUSIVE_LATER,
                        method.exclusive().map(Written::place).orElse(Place.of(method.element())),
                        method.name()))
                : Optional.empty();
    }

    /** The first argument is what a call is about more often than any other. */
    static String suggested(ToolMethod method) {
        return method.parameters().stream().findFirst().map(Parameter::name).orElse("orderId");
    }
}
