package dev.precept.processor.adopt;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.check.Examples;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Decides whether uncovered tools are said one by one, or all at once: where no tool has a contract yet, and there are
 * many, two hundred errors say no more than one. It collects over all rounds of a compilation, and keeps names only, since
 * elements are valid for one round.
 */
public final class Adoption {

    /** As many are said one by one, even in a project without contracts. */
    private static final int FEW = 10;

    private final Elements elements;
    private final SortedSet<UncoveredTool> pending = new TreeSet<>();
    private boolean contracted;

    /** For one compilation. */
    public Adoption(Elements elements) {
        this.elements = elements;
    }

    /** Takes note of a tool class and of those of its tools that have no contract. */
    public void add(ToolClass tools, List<UncoveredTool> uncovered) {
        contracted |= uncovered.size() < tools.tools().size();
        pending.addAll(uncovered);
    }

    /** What can be said when a round is over: each tool by itself, as soon as one has a contract; else nothing yet. */
    public List<Finding> afterRound(Binder bind) {
        return contracted ? singles(bind) : List.of();
    }

    /**
     * What is left to say when the last round is over.
     *
     * @param stops whether an uncovered tool stops the build; where it does not, each is a warning of its own
     */
    public List<Finding> atTheEnd(Binder bind, boolean stops) {
        return contracted || !stops || pending.size() <= FEW ? singles(bind) : summary();
    }

    private List<Finding> singles(Binder bind) {
        List<Finding> findings = new ArrayList<>();
        for (UncoveredTool tool : pending) {
            TypeElement type = elements.getTypeElement(tool.sourceName());
            if (type != null) {
                bind.toolClass(type).stream()
                        .flatMap(found -> found.tools().stream())
                        .filter(found -> found.name().equals(tool.method())
                                && found.descriptor().equals(tool.descriptor()))
                        .map(found -> Finding.of(
                                Message.TOOL_WITHOUT_CONTRACT,
                                Place.of(found.element()),
                                tool.method(),
                                Examples.invariant(found.element())))
                        .forEach(findings::add);
            }
        }
        pending.clear();
        return findings;
    }

    private List<Finding> summary() {
        long classes = pending.stream().map(UncoveredTool::type).distinct().count();
        String first = pending.stream()
                .limit(FEW)
                .map(tool -> "    " + tool.shortType() + '.' + tool.method())
                .collect(Collectors.joining("\n"));
        TypeElement type = elements.getTypeElement(pending.first().sourceName());
        return type == null
                ? List.of()
                : List.of(Finding.of(
                        Message.UNCOVERED_PROJECT,
                        Place.of(type),
                        Integer.toString(pending.size()),
                        classes == 1 ? "one class" : classes + " classes",
                        first));
    }
}
