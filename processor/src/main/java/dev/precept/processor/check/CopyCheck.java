package dev.precept.processor.check;

import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.CopiedTypes;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;

/** A list that was judged can be kept as it is until the body runs. */
final class CopyCheck implements ToolsCheck {

    private final CopiedTypes copies;

    CopyCheck(CopiedTypes copies) {
        this.copies = copies;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream()
                .flatMap(tool -> tool.copied().stream()
                        .filter(parameter -> !copies.hasCopy(parameter))
                        .map(parameter -> Finding.of(
                                Message.ARGUMENT_WITHOUT_COPY,
                                Place.of(tool.method().element().getParameters().get(parameter.index())),
                                tool.method().name(),
                                tool.method()
                                        .parameters()
                                        .get(parameter.index())
                                        .name(),
                                parameter.erased().toString())))
                .toList();
    }
}
