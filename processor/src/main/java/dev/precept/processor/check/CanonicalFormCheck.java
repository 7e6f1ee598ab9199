package dev.precept.processor.check;

import dev.precept.processor.discover.InjectedParameters;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;

/** Where a person may have to approve a call, every argument has one written form, which the approval is bound to. */
final class CanonicalFormCheck implements ToolsCheck {

    private final CanonicalForms forms;

    CanonicalFormCheck(CanonicalForms forms) {
        this.forms = forms;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream()
                .filter(tool -> tool.rules().stream().anyMatch(GuardRule::asksPeople))
                .flatMap(tool -> tool.method().element().getParameters().stream()
                        .filter(parameter -> !InjectedParameters.recognises(parameter))
                        .filter(parameter -> !forms.has(parameter.asType()))
                        .map(parameter -> Finding.of(
                                Message.ARGUMENT_WITHOUT_FORM,
                                Place.of(parameter),
                                tool.method().name(),
                                parameter.getSimpleName().toString(),
                                forms.words(parameter.asType()))))
                .toList();
    }
}
