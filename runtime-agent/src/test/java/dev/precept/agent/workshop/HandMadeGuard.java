package dev.precept.agent.workshop;

import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.Descriptors;
import dev.precept.agent.scan.MethodInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The guard that the processor would write, with one rule that asks {@code shop.Effects}. */
final class HandMadeGuard {

    private final ClassFile tool;
    private final String hash;
    private final Map<String, String> parents;
    private final List<MethodInfo> methods;
    private final Map<String, String> prefixes = new HashMap<>();

    HandMadeGuard(ClassFile tool, String hash, Map<String, String> parents) {
        this.tool = tool;
        this.hash = hash;
        this.parents = parents;
        this.methods = tool.methods().stream().filter(MethodInfo::isTool).toList();
        Map<String, Integer> overloads = new HashMap<>();
        for (MethodInfo method : methods) {
            int number = Objects.requireNonNull(overloads.merge(method.name(), 1, Integer::sum));
            prefixes.put(method.key(), number == 1 ? method.name() : method.name() + '_' + number);
        }
    }

    String name() {
        return tool.binaryName().replace('$', '_') + "PreceptGuard";
    }

    String index() {
        StringBuilder index = new StringBuilder("precept-index 1\ntool-class ")
                .append(tool.binaryName())
                .append("\nguard ")
                .append(name())
                .append("\nhash ")
                .append(hash)
                .append('\n');
        parents.forEach((parent, was) -> index.append("inherits " + parent + ' ' + was + '\n'));
        methods.forEach(method -> index.append("tool ")
                .append(String.join(" ", method.name(), method.descriptor(), method.name(), prefixes.get(method.key())))
                .append('\n'));
        return index.toString();
    }

    String source() {
        StringBuilder source = new StringBuilder();
        int dot = name().lastIndexOf('.');
        if (dot > 0) {
            source.append("package ").append(name(), 0, dot).append(";\n");
        }
        source.append(
                "import dev.precept.*; import dev.precept.runtime.guard.*; import dev.precept.runtime.contract.*;\n");
        source.append("@BoundContract(format = 1, toolClass = \"").append(tool.binaryName());
        source.append("\", hash = \"").append(hash).append("\", tools = {");
        methods.forEach(method -> source.append(bound(method)));
        source.append("}, inherits = {");
        parents.forEach((parent, was) ->
                source.append("@BoundParent(toolClass = \"" + parent + "\", hash = \"" + was + "\"),"));
        source.append("})\nfinal class ").append(name().substring(dot + 1)).append(" {\n");
        methods.forEach(method -> source.append(members(method)));
        return source.append("}\n").toString();
    }

    private String bound(MethodInfo method) {
        return "@BoundTool(method = \"" + method.name() + "\", descriptor = \"" + method.descriptor() + "\", name = \""
                + method.name() + "\", guard = \"" + prefixes.get(method.key())
                + "\", effect = EffectClass.IRREVERSIBLE, egress = false, parameters = {}, rules = {}, failures = {}),";
    }

    private String members(MethodInfo method) {
        String prefix = prefixes.get(method.key());
        String given = method.isStatic() ? "" : type('L' + tool.name() + ';') + " self";
        int number = 0;
        for (String parameter : Descriptors.parameters(method.descriptor())) {
            given += (given.isEmpty() ? "" : ", ") + type(parameter) + " p" + number++;
        }
        String returned = type(Descriptors.returned(method.descriptor()));
        boolean isVoid = returned.equals("void");
        String gate = prefix.toUpperCase(Locale.ROOT) + "_GATE";
        return "    private static final ToolGate " + gate + " = ToolGate.of(ToolContract.of(\"" + tool.binaryName()
                + "\", \"" + method.name() + "\", \"" + method.descriptor() + "\", \"" + method.name()
                + "\").effect(EffectClass.IRREVERSIBLE, false).invariant(\"rule\", \"The rule\", Action.BLOCK, \"\").build());\n"
                + "    static CallFrame " + prefix + "_enter(" + given + ") {\n"
                + "        CallFrame frame = " + gate + ".open();\n"
                + "        " + gate + ".start(frame, shop.Effects.judge() ? null : new Breach(null, 0, true, \"\"));\n"
                + "        return frame;\n    }\n"
                + "    static " + returned + ' ' + prefix + "_leave(CallFrame frame" + (given.isEmpty() ? "" : ", ")
                + given + (isVoid ? "" : ", " + returned + " result") + ") {\n"
                + "        " + gate + ".complete(frame, null);\n" + (isVoid ? "" : "        return result;\n")
                + "    }\n"
                + "    static Throwable " + prefix + "_failed(CallFrame frame, Throwable failure) { return " + gate
                + ".fail(frame, failure); }\n";
    }

    private static String type(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case '[' -> type(descriptor.substring(1)) + "[]";
            case 'L' ->
                descriptor
                        .substring(1, descriptor.length() - 1)
                        .replace('/', '.')
                        .replace('$', '.');
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> "void";
        };
    }
}
