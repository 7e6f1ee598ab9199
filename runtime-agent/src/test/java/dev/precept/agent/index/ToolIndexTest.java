package dev.precept.agent.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolIndexTest {

    private static final String MARKER = "precept-index 1\n";
    private static final String TILL = "precept-index 1\ntool-class shop.Till\nguard shop.TillPreceptGuard\nhash abc\n"
            + "tool pay (I)V pay pay\ntool pay ()V payNothing pay_2\n";

    @TempDir
    Path folder;

    @Test
    void readsFolders() throws IOException {
        write("classes/META-INF/precept/index", MARKER);
        write("classes/META-INF/precept/tools/shop.Till", TILL);

        ToolIndex index = read("classes");
        assertThat(index.problems()).isEmpty();
        assertThat(index.tools()).isEqualTo(2);
        assertThat(index.keys()).containsExactlyInAnyOrder("shop.Till#pay(I)V", "shop.Till#pay()V");
        assertThat(index.entries().get("shop.Till").tools().get(1).prefix()).isEqualTo("pay_2");
    }

    @Test
    void readsJarsWithoutEntriesForFolders() throws IOException {
        jar("tools.jar", "", Map.of("META-INF/precept/index", MARKER, "META-INF/precept/tools/shop.Till", TILL));

        assertThat(read("tools.jar").entries()).containsOnlyKeys("shop.Till");
    }

    @Test
    void followsTheClassPathOfManifests() throws IOException {
        jar("lib/tools.jar", "", Map.of("META-INF/precept/index", MARKER, "META-INF/precept/tools/shop.Till", TILL));
        jar("app.jar", "lib/tools.jar lib/none.jar", Map.of());

        assertThat(read("app.jar").entries()).containsOnlyKeys("shop.Till");
    }

    /** Spring Boot's packager moves classes, and leaves the index where it was. */
    @Test
    void expectsClassesWhereOnlyALauncherFindsThem() throws IOException {
        Map<String, String> files = Map.of(
                "META-INF/precept/index",
                MARKER,
                "META-INF/precept/tools/shop.Till",
                TILL,
                "META-INF/precept/tools/shop.Desk",
                TILL.replace("Till", "Desk"),
                "BOOT-INF/classes/shop/Till.class",
                "");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        jar("app.jar", manifest, files);

        assertThat(read("app.jar").entries()).containsOnlyKeys("shop.Till", "shop.Desk");
        assertThat(read("app.jar").nested()).containsExactly("shop.Till");
    }

    @Test
    void readsModules() throws IOException {
        jar("mods/tools.jar", "", Map.of("META-INF/precept/index", MARKER, "META-INF/precept/tools/shop.Till", TILL));

        assertThat(ToolIndex.read("", folder.resolve("mods").toString()).entries())
                .containsOnlyKeys("shop.Till");
    }

    @Test
    void takesTheFirstOfTwoEntriesForOneClass() throws IOException {
        write("one/META-INF/precept/tools/shop.Till", TILL);
        write("two/META-INF/precept/tools/shop.Till", TILL.replace("abc", "def"));

        assertThat(read("one", "two").entries().get("shop.Till").hash()).isEqualTo("abc");
    }

    @Test
    void saysWhichIndexIsOfAnotherVersion() throws IOException {
        write("classes/META-INF/precept/index", "precept-index 2\n");
        write("classes/META-INF/precept/tools/shop.Till", TILL.replace("index 1", "index 2"));

        ToolIndex index = read("classes");
        assertThat(index.entries()).isEmpty();
        assertThat(index.problems())
                .containsExactly(Map.entry(
                        folder.resolve("classes/META-INF/precept/index").toString(),
                        "says \"precept-index 2\"; this agent reads \"precept-index 1\""));
    }

    @Test
    void saysWhichEntryIsDamaged() throws IOException {
        write("classes/META-INF/precept/tools/shop.Till", "precept-index 1\ntool-class shop.Till\nguard g\n");
        write("classes/META-INF/precept/tools/shop.Other", TILL);
        write("classes/META-INF/precept/tools/shop.Words", TILL.replace(".Till", ".Words") + "tool pay\n");

        assertThat(read("classes").problems().values())
                .containsExactly(
                        "speaks of shop.Till",
                        "has no line \"hash\"",
                        "has a line that is not understood: \"tool pay\"");
    }

    @Test
    void passesOverWhatIsNoJar() throws IOException {
        write("readme.txt", "words");
        write("odd.jar", "words");
        jar("tools.jar", "", Map.of("META-INF/precept/index", MARKER, "META-INF/precept/tools/shop.Till", TILL));

        ToolIndex index = read("readme.txt", "odd.jar", "tools.jar");
        assertThat(index.entries()).containsOnlyKeys("shop.Till");
        assertThat(index.classPath()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools[1].jar", "/tools[1].jar#x", "file:///tools[1].jar"})
    void followsEntriesOfManifestsThatAreNoUris(String entry) throws IOException {
        jar("tools[1].jar", "", Map.of("META-INF/precept/index", MARKER, "META-INF/precept/tools/shop.Till", TILL));
        String there = folder.toUri().getPath();
        jar("app.jar", entry.replace("/tools", there + "tools"), Map.of());

        assertThat(read("app.jar").entries()).containsOnlyKeys("shop.Till");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:none.jar", "file://host/x.jar", "https://host/x.jar", "%zz.jar", "nothing:x", "a\\b.jar"})
    void passesOverEntriesOfManifestsThatLeadNowhere(String entry) throws IOException {
        jar("tools.jar", "", Map.of("META-INF/precept/index", MARKER, "META-INF/precept/tools/shop.Till", TILL));
        jar("app.jar", entry + " tools.jar", Map.of());

        assertThat(read("app.jar").entries()).containsOnlyKeys("shop.Till");
    }

    @Test
    void passesOverWhatIsNotThere() throws IOException {
        assertThat(ToolIndex.read(folder.resolve("none").toString(), "").entries())
                .isEmpty();
    }

    private ToolIndex read(String... entries) throws IOException {
        StringBuilder classPath = new StringBuilder();
        for (String entry : entries) {
            classPath.append(classPath.isEmpty() ? "" : File.pathSeparator).append(folder.resolve(entry));
        }
        return ToolIndex.read(classPath.toString(), "");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private void jar(String path, String classPath, Map<String, String> files) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        jar(path, manifest, files);
    }

    private void jar(String path, Manifest manifest, Map<String, String> files) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        try (OutputStream out = Files.newOutputStream(folder.resolve(path));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
