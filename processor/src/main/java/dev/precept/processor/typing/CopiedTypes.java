package dev.precept.processor.typing;

import dev.precept.EffectClass;
import dev.precept.processor.discover.InjectedParameters;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.ToolMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Which arguments somebody else could change after they were judged: arrays, collections and maps, and what is declared so
 * widely that it may be one. Where a tool does something, a copy of them is judged and run.
 */
public final class CopiedTypes {

    /** What an array, a list or a map may be passed as without being called so. */
    private static final Set<String> WIDE = Set.of(
            "java.lang.Object",
            "java.lang.Iterable",
            "java.lang.Cloneable",
            "java.io.Serializable",
            "java.util.RandomAccess");

    private static final Set<String> COPIED = Set.of(
            "java.util.Collection",
            "java.util.SequencedCollection",
            "java.util.List",
            "java.util.Set",
            "java.util.SequencedSet",
            "java.util.SortedSet",
            "java.util.NavigableSet",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.Map",
            "java.util.SequencedMap",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentNavigableMap",
            "java.util.AbstractCollection",
            "java.util.AbstractList",
            "java.util.AbstractSequentialList",
            "java.util.AbstractSet",
            "java.util.AbstractMap",
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.Vector",
            "java.util.Stack",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.EnumSet",
            "java.util.ArrayDeque",
            "java.util.PriorityQueue",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.Hashtable",
            "java.util.EnumMap",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.CopyOnWriteArraySet",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentSkipListMap");

    /** Never changed, but classes of their own kind can say one number now and another one later: looked at, not copied. */
    private static final Set<String> NUMBERS = Set.of("java.math.BigDecimal", "java.math.BigInteger");

    /** Their collections never change, and need no copy. */
    private static final String IMMUTABLE = "com.google.common.collect.Immutable";

    private final Types types;
    private final List<TypeMirror> containers;

    /** For one compilation. */
    public CopiedTypes(Types types, Elements elements) {
        this.types = types;
        this.containers = Stream.of("java.util.Collection", "java.util.Map")
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .map(TypeElement::asType)
                .map(types::erasure)
                .toList();
    }

    /** The arguments of a tool that are copied. */
    public List<CopiedParameter> of(ToolMethod tool) {
        List<CopiedParameter> copied = new ArrayList<>();
        List<? extends VariableElement> parameters = tool.element().getParameters();
        for (int i = 0; i < parameters.size() && acts(tool); i++) {
            TypeMirror erased = types.erasure(parameters.get(i).asType());
            if (mayBeChanged(erased) && !InjectedParameters.recognises(parameters.get(i))) {
                copied.add(new CopiedParameter(i, erased));
            }
        }
        return copied;
    }

    /** Whether a copy can have the declared type. */
    public boolean hasCopy(CopiedParameter parameter) {
        String name = name(parameter.erased());
        return parameter.erased().getKind() == TypeKind.ARRAY
                || WIDE.contains(name)
                || COPIED.contains(name)
                || NUMBERS.contains(name)
                || name.startsWith(IMMUTABLE);
    }

    /** Whether anything follows from a call: data that leave have to be those that were judged, too. */
    private static boolean acts(ToolMethod tool) {
        return tool.effect().map(CopiedTypes::acts).orElse(false);
    }

    private static boolean acts(EffectSpec effect) {
        return effect.effect() != EffectClass.READ_ONLY || effect.egress();
    }

    private boolean mayBeChanged(TypeMirror erased) {
        return erased.getKind() == TypeKind.ARRAY
                || (erased.getKind() == TypeKind.DECLARED
                        && (WIDE.contains(name(erased))
                                || NUMBERS.contains(name(erased))
                                || containers.stream().anyMatch(container -> types.isSubtype(erased, container))));
    }

    private static String name(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }
}
