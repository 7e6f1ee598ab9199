package dev.precept.agent;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every kind of tool, and a till with a limit in a session, compiled by the processor and woven by the shipped main class. */
final class WovenShop {

    static final String TILL = """
            package shop;
            import dev.precept.*;
            public class Till {
                @Tool @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Small", require = "cents > 0 && cents <= 500")
                @Invariant(rule = "Never the vault", require = "cents != 13", otherwise = Action.HALT)
                @Invariant(rule = "Twice", limit = @Limit(calls = 2))
                public void pay(int cents) { Effects.count++; }
                public void twice(int cents) { pay(cents); pay(cents); }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "till", version = "1", tools = Till.class, routes = "people")
            @OutOfScope(value = "Letters", route = "people", phrases = "a letter")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.ESCALATE, route = "people")
            public interface Agent {}
            """;
    private static final String SESSION = """
            package shop;
            import dev.precept.runtime.*;
            import dev.precept.runtime.guard.*;
            public class Session {
                interface Call { void run(); }
                static void call(Call call) {
                    try { call.run(); System.out.print("ran"); }
                    catch (RuntimeException | LinkageError refused) { System.out.print(refused.getClass().getSimpleName()); }
                    System.out.print(" ");
                }
                public static void main(String[] calls) {
                    for (String name : System.getProperty("marks", "").split(",")) {
                        if (!name.isEmpty()) {
                            try {
                                Woven woven = Class.forName("shop." + name).getDeclaredAnnotation(Woven.class);
                                System.out.println(name + " " + (woven == null ? "bare" : woven.by()));
                            } catch (ClassNotFoundException missing) { System.out.println(name + " missing"); }
                        }
                    }
                    Till till = new Till();
                    try (AgentSession session = Precept.open(Agent.class)) {
                        for (String call : calls) {
                            int cents = Integer.parseInt(call.substring(call.indexOf(':') + 1));
                            call(call.startsWith("self") ? () -> till.twice(cents) : () -> till.pay(cents));
                        }
                    } catch (IllegalStateException notOpened) {
                        System.out.print(notOpened.getMessage() + " ");
                        call(() -> till.pay(5));
                    }
                    System.out.println(Effects.count);
                }
            }
            """;

    private WovenShop() {}

    static Workshop till(Path folder) {
        Workshop workshop = new Workshop(folder);
        workshop.process(Map.of("shop/Till", TILL, "shop/Agent", AGENT, "shop/Session", SESSION));
        return workshop;
    }

    static Workshop everyKind(Path folder) {
        // A local class cannot have a guard, which fails a build; and two compilations, since no agent may use all
        // kinds.
        String main = EveryKindOfToolIT.MAIN.replaceAll("(?m)^ *call\\(\"(local|anonymous)\".*$", "");
        return till(folder)
                .process(Map.of(
                        "shop/Kinds",
                        EveryKindOfToolIT.KINDS,
                        "shop/Base",
                        EveryKindOfToolIT.BASE,
                        "shop/Pay",
                        EveryKindOfToolIT.PAY,
                        "Bare",
                        EveryKindOfToolIT.BARE,
                        "shop/Main",
                        main));
    }

    /** Runs the weaver as it ships, in a JVM of its own, on its own class path. */
    static Outcome weave(Path classes, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--classes", classes.toString()));
        arguments.addAll(Arrays.asList(more));
        return new ForkedJvm()
                .with(ForkedJvm.jar("agent"))
                .run("dev.precept.agent.build.Weave", arguments.toArray(String[]::new));
    }

    static Path copy(Path folder, Path to) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
            return to;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The files of a folder by name, with what is in them. */
    static Map<String, String> contents(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
            }
            return contents;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
