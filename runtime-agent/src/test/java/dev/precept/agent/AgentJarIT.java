package dev.precept.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the jar, and what must not be: it lies on the class path of every application that it guards. */
class AgentJarIT {

    private static final String OWN = "dev/precept/agent/";

    /** All that may be in it; whatever else gets in, by a new library or another plugin, has to be looked at. */
    private static final List<Pattern> EXPECTED = List.of(
            Pattern.compile("META-INF/MANIFEST\\.MF"),
            Pattern.compile("META-INF/(LICENSE|NOTICE)"),
            Pattern.compile("META-INF/maven/dev\\.precept/precept-agent/pom\\.(xml|properties)"),
            Pattern.compile(OWN + "[A-Z]\\w*(\\$\\w+)*\\.class"),
            Pattern.compile(OWN + "(bind|build|config|index|jvm|ledger|scan|weave)/[A-Z]\\w*(\\$\\w+)*\\.class"),
            Pattern.compile(OWN + "((bind|build|config|index|jvm|ledger|scan|weave)/)?package-info\\.class"),
            Pattern.compile(OWN + "shaded/bytebuddy/jar/asm/[A-Z]\\w*(\\$\\w+)*\\.class"),
            Pattern.compile(OWN + "shaded/snakeyaml/engine/[\\w/$]+\\.class"));

    /** All that the manifest may say to a JVM, and nothing by which it would append to the bootstrap path. */
    private static final Set<String> EXPECTED_ATTRIBUTES = Set.of(
            "Manifest-Version",
            "Created-By",
            "Build-Jdk-Spec",
            "Java-Version",
            "Premain-Class",
            "Agent-Class",
            "Can-Retransform-Classes",
            "Can-Redefine-Classes",
            "Automatic-Module-Name",
            "Implementation-Title",
            "Implementation-Version");

    @Test
    void holdsNothingThatNobodyExpects() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.jar("agent").toFile())) {
            List<String> names = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
            assertThat(names)
                    .allMatch(name -> EXPECTED.stream()
                            .anyMatch(each -> each.matcher(name).matches()))
                    .anyMatch(name -> name.startsWith(OWN + "shaded/bytebuddy/jar/asm/"))
                    .anyMatch(name -> name.startsWith(OWN + "shaded/snakeyaml/"))
                    .doesNotHaveDuplicates();
        }
    }

    /** A library that was not moved would be named as it was; the application may have another version of it. */
    @Test
    void namesNoLibraryByItsOwnName() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.jar("agent").toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().<ZipEntry>map(each -> each)::iterator) {
                if (entry.getName().endsWith(".class")) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), ISO_8859_1);
                    assertThat(text.contains("net/bytebuddy/") || text.contains("org/snakeyaml/"))
                            .as(entry.getName())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void isSmall() throws IOException {
        assertThat(ForkedJvm.jar("agent").toFile().length()).isLessThan(700_000);
    }

    @Test
    void asksTheJvmForNothingThatItDoesNotUse() throws IOException {
        try (JarFile jar = new JarFile(ForkedJvm.jar("agent").toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            Set<String> said = new HashSet<>();
            manifest.keySet().forEach(name -> said.add(name.toString()));
            assertThat(said).isSubsetOf(EXPECTED_ATTRIBUTES);
            assertThat(jar.getManifest().getEntries()).isEmpty();
            assertThat(manifest.getValue("Premain-Class")).isEqualTo("dev.precept.agent.Premain");
            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("dev.precept.agent");
            assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
            assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("false");
            assertThat(manifest.getValue("Can-Redefine-Classes")).isEqualTo("false");
            assertThat(manifest.getValue("Boot-Class-Path")).isNull();
            assertThat(manifest.getValue("Agent-Class")).isEqualTo("dev.precept.agent.Attached");
            assertThat(manifest.getValue("Launcher-Agent-Class")).isNull();
        }
    }
}
