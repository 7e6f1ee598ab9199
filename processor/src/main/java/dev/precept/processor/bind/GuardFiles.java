package dev.precept.processor.bind;

import dev.precept.processor.model.Inherited.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the guards of classes from class files, and trusts those that were made from the contract that the class has. */
final class GuardFiles {

    private final Elements elements;
    private final Descriptors descriptors;
    private final ContractHash hash;
    private final Predicate<TypeElement> compiledHere;

    GuardFiles(Elements elements, Descriptors descriptors, ContractHash hash, Predicate<TypeElement> compiledHere) {
        this.elements = elements;
        this.descriptors = descriptors;
        this.hash = hash;
        this.compiledHere = compiledHere;
    }

    Origin origin(TypeElement type) {
        if (compiledHere.test(type)) {
            return Origin.SOURCE;
        }
        return find(type)
                .map(guard -> guard.hash().equals(hash.of(type).digits()) ? Origin.GUARD : Origin.OTHER_GUARD)
                .orElse(Origin.WITHOUT_GUARD);
    }

    /** What the guard calls a tool, where the tool comes from a class file with its guard. */
    Optional<GuardFile.Named> tool(ExecutableElement method, TypeElement type) {
        return trusted(type).flatMap(guard -> guard.tool(method.getSimpleName().toString(), descriptors.of(method)));
    }

    /** The names of a fact's parameters, out of the first guard that knows it; as the compiler has them otherwise. */
    List<String> factParameters(ExecutableElement fact, Collection<TypeElement> types) {
        return types.stream()
                .flatMap(type -> trusted(type).stream())
                .flatMap(guard -> guard.fact(fact.getSimpleName().toString(), descriptors.of(fact)).stream())
                .map(GuardFile.Named::parameters)
                .filter(names -> names.size() == fact.getParameters().size())
                .findFirst()
                .orElseGet(() -> fact.getParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList());
    }

    private Optional<GuardFile> trusted(TypeElement type) {
        return origin(type) == Origin.GUARD ? find(type) : Optional.empty();
    }

    private Optional<GuardFile> find(TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String guard = GuardNames.generated(descriptors.binaryName(type), packageName, "PreceptGuard");
        return GuardFile.find(elements, packageName.isEmpty() ? guard : packageName + '.' + guard);
    }
}
