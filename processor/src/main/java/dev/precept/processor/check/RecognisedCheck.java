package dev.precept.processor.check;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.bind.Overrides;
import dev.precept.processor.bind.RecognisedMethods;
import dev.precept.processor.discover.ToolInterfaces;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What a framework may let a model call, though no contract is on it. */
final class RecognisedCheck {

    private final RecognisedMethods methods;
    private final Overrides overrides;
    private final Binder bind;

    RecognisedCheck(RecognisedMethods methods, Overrides overrides, Binder bind) {
        this.methods = methods;
        this.overrides = overrides;
        this.bind = bind;
    }

    List<Finding> check(TypeElement type) {
        List<Finding> findings = new ArrayList<>();
        methods.in(type)
                .forEach(found -> findings.add(
                        Finding.of(Message.RECOGNISED_TOOL, found.place(), found.owner(), found.annotation())));
        boolean concrete = type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT);
        // A class with tools of its own is what the fix asks for.
        if (concrete && bind.toolClass(type).isEmpty()) {
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
