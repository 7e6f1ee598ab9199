package dev.precept.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.precept.processor.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Prints at the exact value of the exact annotation, repeated ones included. Uses javac's public tree API and is loaded
 * only where the compiler is javac itself; build tools that wrap it, and other compilers, get {@link MessagerPrinter}.
 */
final class TreePrinter implements Printer {

    private final Trees trees;
    private final Printer otherwise;

    TreePrinter(ProcessingEnvironment environment, Printer otherwise) {
        this.trees = Trees.instance(environment);
        this.otherwise = otherwise;
    }

    @Override
    public void print(Diagnostic.Kind kind, String text, Place place) {
        TreePath path = trees.getPath(place.element());
        Optional<Tree> tree = annotated(path, place);
        if (path != null && tree.isPresent()) {
            trees.printMessage(kind, text, tree.get(), path.getCompilationUnit());
        } else {
            otherwise.print(kind, text, place);
        }
    }

    @Override
    public Optional<Location> locate(Place place) {
        TreePath path = trees.getPath(place.element());
        return path == null
                ? Optional.empty()
                : SourceSpan.of(path, annotated(path, place).orElse(path.getLeaf()), trees.getSourcePositions());
    }

    private Optional<Tree> annotated(TreePath path, Place place) {
        return place.annotation()
                .flatMap(annotation -> annotation(path, annotation, place.index()))
                .map(found -> follow(found, place.path()));
    }

    private Optional<AnnotationTree> annotation(TreePath path, AnnotationMirror mirror, int index) {
        if (path == null) {
            return Optional.empty();
        }
        Element wanted = mirror.getAnnotationType().asElement();
        List<AnnotationTree> found = new ArrayList<>();
        for (AnnotationTree written : annotations(path.getLeaf())) {
            collect(new TreePath(path, written), wanted, found);
        }
        return index < found.size() ? Optional.of(found.get(index)) : Optional.empty();
    }

    /** Adds an annotation if it is of the type, or those of the type inside of it if it is their container. */
    private void collect(TreePath path, Element wanted, List<AnnotationTree> found) {
        AnnotationTree written = (AnnotationTree) path.getLeaf();
        Element type = trees.getElement(new TreePath(path, written.getAnnotationType()));
        if (wanted.equals(type)) {
            found.add(written);
        } else if (type instanceof TypeElement && wanted.equals(type.getEnclosingElement())) {
            for (ExpressionTree argument : written.getArguments()) {
                for (ExpressionTree item : items(valueOf(argument))) {
                    if (item instanceof AnnotationTree) {
                        collect(new TreePath(path, item), wanted, found);
                    }
                }
            }
        }
    }

    private static List<? extends AnnotationTree> annotations(Tree declaration) {
        if (declaration instanceof MethodTree method) {
            return method.getModifiers().getAnnotations();
        } else if (declaration instanceof ClassTree type) {
            return type.getModifiers().getAnnotations();
        }
        return List.of();
    }

    private static Tree follow(AnnotationTree annotation, List<Place.Step> steps) {
        Tree tree = annotation;
        for (Place.Step step : steps) {
            Optional<ExpressionTree> value =
                    tree instanceof AnnotationTree at ? member(at, step.member()) : Optional.empty();
            if (value.isEmpty()) {
                return tree;
            }
            List<? extends ExpressionTree> items = items(value.get());
            tree = step.item() >= 0 && step.item() < items.size() ? items.get(step.item()) : value.get();
        }
        return tree;
    }

    private static Optional<ExpressionTree> member(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            String written = argument instanceof AssignmentTree assignment
                    ? assignment.getVariable().toString()
                    : "value";
            if (written.equals(name)) {
                return Optional.of(valueOf(argument));
            }
        }
        return Optional.empty();
    }

    private static ExpressionTree valueOf(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
    }

    private static List<? extends ExpressionTree> items(ExpressionTree value) {
        return value instanceof NewArrayTree array && array.getInitializers() != null
                ? array.getInitializers()
                : List.of(value);
    }
}
