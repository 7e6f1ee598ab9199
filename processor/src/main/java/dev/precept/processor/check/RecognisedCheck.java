package dev.precept.processor.check;

import dev.precept.processor.bind.Overrides;
import dev.precept.processor.bind.RecognisedMethods;
import dev.precept.processor.discover.ToolInterfaces;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What a framework may let a model call, though no contract is on it. */
final class RecognisedCheck {

    private final RecognisedMethods methods;
    private final Overrides overrides;

    RecognisedCheck(RecognisedMethods methods, Overrides overrides) {
        this.methods = methods;
        this.overrides = overrides;
    }

    List<Finding> check(TypeElement type, Set<ExecutableElement> tools) {
        List<Finding> findings = new ArrayList<>();
        methods.in(type, tools)
                .forEach(found -> findings.add(
                        Finding.of(Message.RECOGNISED_TOOL, found.place(), found.owner(), found.annotation())));
        boolean concrete = type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT);
        // A class with tools of its own is what the fix asks for.
        if (concrete && tools.isEmpty()) {
            overrides.supertypes(type).stream()
                    .filter(ToolInterfaces::recognise)
                    .findFirst()
                    .ifPresent(tool -> findings.add(Finding.of(
                            Message.PROGRAMMATIC_TOOL,
                            Place.of(type),
                            type.getSimpleName().toString(),
                            tool.getSimpleName().toString())));
        }
        return findings;
    }
}
