package dev.precept.processor.clause;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the clauses of a round have in common: the parser, which is loaded with the first of them, and the types that they
 * ask for by name, each of which the compiler would look for in every module again.
 */
public final class ClauseLanguage {

    private final Types types;
    private final Elements elements;
    private final Map<String, Optional<TypeElement>> named = new HashMap<>();
    private @Nullable Reader reader;

    /** For one round: elements are not valid in the next. */
    public ClauseLanguage(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /**
     * A compiler for the clauses of one class.
     *
     * @param guardPackage where the compiled clauses will stand: what is accessible there may be read
     */
    public ClauseCompiler compiler(PackageElement guardPackage) {
        return new ClauseCompiler(this, guardPackage);
    }

    Types types() {
        return types;
    }

    Elements elements() {
        return elements;
    }

    /** The type of a qualified name, if the compilation can see it. */
    Optional<TypeElement> type(String name) {
        return named.computeIfAbsent(name, unseen -> Optional.ofNullable(elements.getTypeElement(unseen)));
    }

    Reader reader() {
        Reader known = reader;
        if (known == null) {
            known = new Reader();
            reader = known;
        }
        return known;
    }
}
