package dev.precept.processor.check;

import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The guard can see what it calls; otherwise its own source would be full of errors that nobody understands. */
final class RuntimeCheck implements ToolsCheck {

    private static final String NEEDED = "dev.precept.runtime.guard.ToolGate";

    private final Elements elements;

    RuntimeCheck(Elements elements) {
        this.elements = elements;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        TypeElement type = guarded.source().element();
        ModuleElement module = elements.getModuleOf(type);
        TypeElement needed = module == null ? elements.getTypeElement(NEEDED) : elements.getTypeElement(module, NEEDED);
        return needed != null || guarded.source().foreign().isPresent()
                ? List.of()
                : List.of(Finding.of(
                        Message.RUNTIME_MISSING,
                        Place.of(type),
                        type.getSimpleName().toString()));
    }
}
