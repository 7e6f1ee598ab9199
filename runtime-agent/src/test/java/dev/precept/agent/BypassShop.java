package dev.precept.agent;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** The shop that is attacked, those who attack it, and what they bring along: forged classes, and an agent of their own. */
final class BypassShop {

    private static final Path SOURCES =
            Path.of(System.getProperty("precept.module"), "src", "test", "resources", "bypass");

    private final Path folder;
    private final Workshop shop;
    private final Workshop attempts;
    private final Workshop forged;
    private final Path tamper;

    /** Compiles everything; the tools with the processor, the attempts without. */
    BypassShop(Path folder) throws IOException {
        this.folder = folder;
        this.shop = new Workshop(folder.resolve("shop"));
        Map<String, String> tools = sources("shop");
        shop.process(tools).process(sources("agent"));
        this.attempts = Workshop.beside(folder.resolve("attempts"), shop.classes());
        Map<String, String> all = new TreeMap<>(sources("attempts"));
        all.putAll(sources("rogue"));
        attempts.compileAll(all).edit("rogue.Bridge", BypassShop::asBridge);
        this.forged = Workshop.beside(folder.resolve("forged"), shop.classes());
        forge(tools);
        Workshop agent = Workshop.beside(folder.resolve("tamper")).compileAll(sources("tamper"));
        this.tamper = Jars.of(folder.resolve("tamper.jar"), agent.classes(), "tamper", manifest -> {
            manifest.putValue("Premain-Class", "tamper.Agent");
            manifest.putValue("Agent-Class", "tamper.Agent");
            manifest.putValue("Can-Redefine-Classes", "true");
            manifest.putValue("Can-Retransform-Classes", "true");
        });
    }

    /** The classes of the tools, with their guards and their index. */
    Path tools() {
        return shop.classes();
    }

    /** Weaves the tools on the disk, as a build does. */
    void weave() {
        Outcome woven = weave(tools());
        if (woven.exit() != 0) {
            throw new AssertionError(woven.err());
        }
    }

    /** What a build would say of the attempts' own classes. */
    Outcome weaveTheAttempts() {
        return weave(attempts.classes());
    }

    private Outcome weave(Path classes) {
        return new ForkedJvm()
                .with(ForkedJvm.jar("agent"))
                .with(tools())
                .run("dev.precept.agent.build.Weave", "--classes", classes.toString());
    }

    /** A class that was forged. */
    Path forged(String name) {
        return forged.classes().resolve(name + ".class");
    }

    /** A JVM with little memory, in which everybody may do everything. */
    ForkedJvm jvm(Path... first) {
        Path[] libraries = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator, -1))
                .filter(entry -> entry.matches(
                        ".*(byte-buddy|spring-core|langchain4j|jackson|slf4j-api|commons-logging).*\\.jar"))
                .map(Path::of)
                .toArray(Path[]::new);
        return new ForkedJvm()
                .option("-XX:+UseSerialGC")
                .option("-Xmx96m")
                .option("-Xss512k")
                .option("-Djdk.attach.allowAttachSelf=true")
                .option("-Dbypass.rogue=" + forged.classes())
                .option("-Dbypass.tamper=" + tamper)
                .with(first)
                .with(shop.classes(), attempts.classes())
                .with(libraries);
    }

    /** With the other agent, whose place is behind ours. */
    ForkedJvm withTheOtherAgent(ForkedJvm jvm) {
        return jvm.option("-javaagent:" + tamper);
    }

    /** A folder for the front of a class path. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private void forge(Map<String, String> tools) throws IOException {
        String till = text(tools, "shop/Till");
        Workshop stripped = Workshop.beside(folder.resolve("stripped"), shop.classes());
        stripped.compileAll(Map.of(
                "shop/Till", till.replaceAll("@(Tool|Effect|Invariant).*", ""),
                "shop/Toll", till.replaceAll("\\bTill\\b", "Toll")));
        Workshop marked = Workshop.beside(folder.resolve("marked"), shop.classes());
        marked.compileAll(Map.of(
                "shop/Kiosks",
                text(tools, "shop/Kiosks")
                        .replace(
                                "public static class Marked",
                                "@dev.precept.runtime.guard.Woven(tools = \"pay(I)V\") public static class Marked")));
        String guard = Files.readString(shop.classes().resolve("shop/TillPreceptGuard.java"));
        forged.compileAll(Map.of("shop/TillPreceptGuard", guard.replace("500L", "5000L")));
        copy(stripped, "shop/Till", forged, "shop/Till");
        copy(stripped, "shop/Toll", forged, "shop/Toll");
        copy(marked, "shop/Kiosks$Marked", forged, "shop/Kiosks$Marked");
        Files.createDirectories(forged.classes().resolve("original/shop"));
        for (String kiosk : new String[] {"Redefined", "Attached", "Replaced", "Hidden"}) {
            copy(shop, "shop/Kiosks$" + kiosk, forged, "original/shop/Kiosks$" + kiosk);
        }
    }

    private static void copy(Workshop from, String name, Workshop to, String other) throws IOException {
        Files.copy(from.classes().resolve(name + ".class"), to.classes().resolve(other + ".class"));
    }

    private static String text(Map<String, String> sources, String path) {
        String text = sources.get(path);
        if (text == null) {
            throw new AssertionError(path);
        }
        return text;
    }

    private static Map<String, String> sources(String part) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(part))) {
            for (Path file : files.toList()) {
                texts.put(part + '/' + file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static byte[] asBridge(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                int flags = name.equals("pay") ? Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC : 0;
                                return super.visitMethod(access | flags, name, descriptor, signature, exceptions);
                            }
                        },
                        0);
        return writer.toByteArray();
    }
}
