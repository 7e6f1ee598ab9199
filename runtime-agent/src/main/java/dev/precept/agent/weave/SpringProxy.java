package dev.precept.agent.weave;

import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.Descriptors;
import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * A subclass that Spring's CGLIB generated, told by what its code does and not by what it is called: an override does
 * nothing but hand the call to a callback or to the super class, and so does all generated code that it reaches.
 */
final class SpringProxy {

    /** One of these is on every proxy that Spring makes. */
    private static final Set<String> MARKS = Set.of(
            ProxyTemplate.CGLIB + "Factory",
            "org/springframework/aop/SpringProxy",
            "org/springframework/context/annotation/ConfigurationClassEnhancer$EnhancedConfiguration");

    private static final String RETHROW = String.valueOf(Opcodes.ATHROW);
    private static final String CREATE = Opcodes.INVOKESTATIC + " " + ProxyTemplate.CGLIB
            + "MethodProxy.create(Ljava/lang/Class;Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)"
            + ProxyTemplate.METHOD_PROXY;

    private final ClassFile file;
    private final Inherited above;
    private final Map<String, Instructions> methods = new HashMap<>();
    private final SortedMap<Integer, String> callbacks = new TreeMap<>();
    /** The method that stores into a static field, by how the store looks; null for one that is stored twice. */
    private final Map<String, @Nullable List<String>> stores = new HashMap<>();

    private final boolean binds;

    /** @param above the tools above the class */
    SpringProxy(byte[] bytes, ClassFile file, Inherited above) {
        this.file = file;
        this.above = above;
        new ClassReader(bytes).accept(new Reading(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        String store = Opcodes.PUTSTATIC + " ";
        for (Instructions method : methods.values()) {
            List<String> code = method.texts();
            for (String instruction : code) {
                if (instruction.startsWith(store)) {
                    stores.put(instruction, stores.containsKey(instruction) ? null : code);
                }
            }
        }
        List<String> binding = ProxyTemplate.binding(file.name(), callbacks);
        this.binds = does(ProxyTemplate.BIND + ProxyTemplate.BIND_DESCRIPTOR, binding);
    }

    /** Whether a class carries a mark of Spring's; all others cost no look at their code. */
    static boolean isMarked(ClassFile file) {
        return file.superName() != null && !Collections.disjoint(file.interfaces(), MARKS);
    }

    /** Whether a method only hands its call on to the tools that it overrides. */
    boolean handsOn(MethodInfo override, List<Inherited.Tool> overridden) {
        Integer callback = callback(override);
        if (!binds || callback == null) {
            return false;
        }
        return ProxyTemplate.INTERCEPTOR.equals(callbacks.get(callback))
                ? intercepts(override, callback)
                : dispatches(override, callback, overridden);
    }

    /** The number of the callback that a method reads first, or null. */
    private @Nullable Integer callback(MethodInfo override) {
        Instructions method = methods.get(override.key());
        if (method == null || method.texts().size() < 2) {
            return null;
        }
        String read = method.texts().get(1);
        for (Map.Entry<Integer, String> each : callbacks.entrySet()) {
            String name = ProxyTemplate.CALLBACK + each.getKey();
            if (read.equals(Instructions.field(Opcodes.GETFIELD, file.name(), name, 'L' + each.getValue() + ';'))) {
                return each.getKey();
            }
        }
        return null;
    }

    private boolean intercepts(MethodInfo override, int callback) {
        for (MethodInfo other : file.methods()) {
            if (isNumbered(other.name(), override.name()) && other.descriptor().equals(override.descriptor())) {
                for (String body : bodies(override)) {
                    ProxyTemplate template = template(override, body);
                    if (does(override.key(), template.intercepted(callback, other.name()))
                            && does(other.key(), template.onlySuper())
                            && tellsOf(override, other.name())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Its own descriptor, and those of the tools that a bridge above may forward to: each has a guard, or refuses. */
    private Set<String> bodies(MethodInfo override) {
        Set<String> bodies = new LinkedHashSet<>(Set.of(override.descriptor()));
        for (Inherited.Tool tool : above.tools()) {
            if (tool.name().equals(override.name())
                    && !tool.inInterface()
                    && !tool.packagePrivate()
                    && Descriptors.parameters(tool.descriptor()).size() == override.arity()) {
                bodies.add(tool.descriptor());
            }
        }
        return bodies;
    }

    private boolean dispatches(MethodInfo override, int callback, List<Inherited.Tool> overridden) {
        for (Inherited.Tool tool : overridden) {
            String type = tool.owner().replace('.', '/');
            if (does(
                    override.key(),
                    template(override, override.descriptor()).dispatched(callback, type, tool.inInterface()))) {
                return true;
            }
        }
        return false;
    }

    private ProxyTemplate template(MethodInfo override, String body) {
        return new ProxyTemplate(
                file.name(), Objects.requireNonNull(file.superName()), override.name(), override.descriptor(), body);
    }

    /** {@code CGLIB$name$4}: the way past the interceptor. */
    private static boolean isNumbered(String candidate, String name) {
        String start = "CGLIB$" + name + '$';
        return candidate.startsWith(start) && isNumber(candidate.substring(start.length()));
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 5;
    }

    /** Whether a method has exactly these instructions; behind them, what was thrown may be wrapped and thrown again. */
    private boolean does(String key, List<String> expected) {
        Instructions method = methods.get(key);
        if (method == null || !method.handlesFrom(expected.size())) {
            return false;
        }
        List<String> actual = method.texts();
        int size = expected.size();
        return actual.size() >= size
                && actual.subList(0, size).equals(expected)
                && onlyRethrows(actual.subList(size, actual.size()));
    }

    private static boolean onlyRethrows(List<String> tail) {
        if (tail.isEmpty() || tail.equals(List.of(RETHROW))) {
            return true;
        }
        for (String wrapper : List.of("java/lang/reflect/", ProxyTemplate.CGLIB)) {
            String type = wrapper + "UndeclaredThrowableException";
            if (tail.equals(List.of(
                    RETHROW,
                    Opcodes.NEW + " " + type,
                    String.valueOf(Opcodes.DUP_X1),
                    String.valueOf(Opcodes.SWAP),
                    Opcodes.INVOKESPECIAL + " " + type + ".<init>(Ljava/lang/Throwable;)V",
                    RETHROW))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what the interceptor is told to have intercepted is this very method: it will call it on its target. */
    private boolean tellsOf(MethodInfo override, String numbered) {
        String proxy = stored(numbered + "$Proxy", ProxyTemplate.METHOD_PROXY);
        String method = stored(numbered + "$Method", ProxyTemplate.METHOD);
        List<String> created = List.of(
                Instructions.constant(override.descriptor()),
                Instructions.constant(override.name()),
                Instructions.constant(numbered),
                CREATE,
                proxy);
        List<String> proxies = stores.get(proxy);
        List<String> found = stores.get(method);
        return proxies != null
                && found != null
                && Collections.indexOfSubList(proxies, created) >= 0
                && isFound(found, found.indexOf(method), override);
    }

    /** Methods are looked up by names and descriptors, in pairs, and stored by the number of their pair. */
    private static boolean isFound(List<String> code, int stored, MethodInfo override) {
        int names = stored < 0 ? -1 : code.subList(0, stored).lastIndexOf(Opcodes.ANEWARRAY + " java/lang/String");
        for (int pair = 0; names >= 0 && names + 8 * pair + 7 < stored; pair++) {
            if (code.get(names + 8 * pair + 3).equals(Instructions.constant(override.name()))
                    && code.get(names + 8 * pair + 7).equals(Instructions.constant(override.descriptor()))) {
                return code.get(stored - 1).equals(String.valueOf(Opcodes.AALOAD))
                        && code.get(stored - 2).equals(Instructions.number(pair));
            }
        }
        return false;
    }

    private String stored(String field, String type) {
        return Instructions.field(Opcodes.PUTSTATIC, file.name(), field, type);
    }

    private final class Reading extends ClassVisitor {

        Reading() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            String number =
                    name.startsWith(ProxyTemplate.CALLBACK) ? name.substring(ProxyTemplate.CALLBACK.length()) : "";
            if (isNumber(number) && descriptor.startsWith("L")) {
                callbacks.put(Integer.valueOf(number), descriptor.substring(1, descriptor.length() - 1));
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            Instructions code = new Instructions();
            methods.put(name + descriptor, code);
            return code;
        }
    }
}
