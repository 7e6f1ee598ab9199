package dev.precept.agent.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildWeaverTest {

    private static final String TOOL = "@dev.precept.Tool @dev.precept.Effect(dev.precept.EffectClass.IRREVERSIBLE) ";
    private static final String TILL =
            "package shop; public class Till { " + TOOL + "public void pay() { Effects.count++; } }";

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void openTheShop() {
        workshop = new Workshop(folder);
        workshop.compile("shop/Till", TILL).guard("shop.Till");
    }

    private BuildWeaver weaver() {
        return new BuildWeaver(workshop.classes(), List.of(folder.resolve("not-there.jar")));
    }

    private void assertNothingIsWoven(FaultCode code) throws IOException {
        byte[] before = workshop.bytes("shop.Till");

        Report report = weaver().weave();
        assertThat(report.faults()).extracting(Fault::code).contains(code);
        assertThat(report.woven()).isEmpty();
        assertThat(workshop.bytes("shop.Till")).isEqualTo(before);
    }

    @Test
    void weavesAToolAndLeavesAllOtherFilesAlone() throws IOException {
        byte[] other = workshop.bytes("shop.Effects");

        Report report = weaver().weave();
        assertThat(report.faults()).isEmpty();
        assertThat(report.woven()).containsExactly("shop.Till#pay()V");
        assertThat(report.line()).isEqualTo("1 tool woven, 0 woven before");
        assertThat(workshop.bytes("shop.Effects")).isEqualTo(other);
        assertThat(workshop.classFile("shop.Till").method("pay$precept()V")).isNotNull();
        assertThat(weaver().check().faults()).isEmpty();
    }

    @Test
    void writesNothingWhenAnOverrideWasSeenByNoProcessor() throws IOException {
        workshop.compile(
                "shop/Other", "package shop; public class Other extends Till { @Override public void pay() {} }");

        assertNothingIsWoven(FaultCode.UNSEEN_OVERRIDE);
    }

    @Test
    void writesNothingWhenAGuardIsLeftOver() throws IOException {
        workshop.compile("shop/Till", TILL.replace("IRREVERSIBLE", "READ_ONLY"));

        assertNothingIsWoven(FaultCode.GUARD_DIFFERS);
    }

    @Test
    void writesNothingWhenAGuardIsMissing() throws IOException {
        workshop.without("shop.TillPreceptGuard");

        assertNothingIsWoven(FaultCode.GUARD_MISSING);
    }

    @Test
    void writesNothingForAToolThatNoProcessorSaw() throws IOException {
        workshop.compile(
                "shop/Local",
                "package shop; class Local { void run() { new Object() { " + TOOL + "void pay() {} }; } }");

        assertNothingIsWoven(FaultCode.NO_CONTRACT);
    }

    @Test
    void writesNothingWhenTheIndexIsOfAnotherVersion() throws IOException {
        Files.writeString(workshop.classes().resolve("META-INF/precept/tools/shop.Till"), "precept-index 9\n");

        assertNothingIsWoven(FaultCode.INDEX);
    }

    @Test
    void missesAClassThatTheIndexNames() throws IOException {
        weaver().weave();
        workshop.without("shop.Till");

        assertThat(weaver().check().faults()).extracting(Fault::code).containsExactly(FaultCode.TOOL_MISSING);
    }

    @Test
    void weavesAClassAnewThatWasCompiledAnew() throws IOException {
        weaver().weave();
        workshop.compile("shop/Till", TILL.replace("count++", "count += 1"));

        assertThat(weaver().check().faults()).extracting(Fault::code).containsExactly(FaultCode.NOT_WOVEN);
        assertThat(weaver().weave().woven()).containsExactly("shop.Till#pay()V");
        assertThat(weaver().check().faults()).isEmpty();
    }

    @Test
    void noticesAndClearsWhatAKilledBuildLeft() throws IOException {
        weaver().weave();
        Path left = Files.write(workshop.classes().resolve("shop/Till" + Output.UNFINISHED), new byte[] {1, 2});

        assertThat(weaver().check().faults()).extracting(Fault::code).containsExactly(FaultCode.NOT_WOVEN);
        assertThat(weaver().weave().faults()).isEmpty();
        assertThat(left).doesNotExist();
    }

    @Test
    void saysWhichFileIsNoClassFile() throws IOException {
        Files.writeString(workshop.classes().resolve("shop/Broken.class"), "text");

        assertThatThrownBy(() -> weaver().weave())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Broken.class");
    }

    @Test
    void leavesModuleAndPackageFilesAlone() throws IOException {
        Path module = Files.writeString(workshop.classes().resolve("module-info.class"), "not looked at");
        Path inPackage = Files.writeString(workshop.classes().resolve("shop/package-info.class"), "not looked at");

        assertThat(weaver().weave().faults()).isEmpty();
        assertThat(module).hasContent("not looked at");
        assertThat(inPackage).hasContent("not looked at");
    }

    @Test
    void knowsTheToolsInTheJarsOfTheClassPath() throws IOException {
        Path jar = folder.resolve("tills.jar");
        jar(jar, workshop.classes(), "shop/Till.class", "shop/TillPreceptGuard.class");
        Workshop below = Workshop.beside(folder.resolve("below"), workshop.classes());
        below.compile("other/Discount", "package other; class Discount extends shop.Till { public void pay() {} }");

        assertThat(new BuildWeaver(below.classes(), List.of(jar)).weave().faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.UNSEEN_OVERRIDE);
    }

    @Test
    void weavesTheClassesOfEveryJavaVersion() throws IOException {
        Path version = workshop.classes().resolve("META-INF/versions/17/shop");
        Files.createDirectories(version);
        Files.write(version.resolve("Till.class"), workshop.bytes("shop.Till"));

        assertThat(weaver().weave().faults()).isEmpty();
        assertThat(Files.readAllBytes(version.resolve("Till.class"))).isEqualTo(workshop.bytes("shop.Till"));
        assertThat(weaver().check().inPlace()).containsExactly("shop.Till#pay()V");
    }

    @Test
    void noticesAContractThatOnlyOneJavaVersionHas() throws IOException {
        byte[] plain = workshop.bytes("shop.Till");
        workshop.compile("shop/Till", TILL.replace("IRREVERSIBLE", "READ_ONLY"));
        Path version = workshop.classes().resolve("META-INF/versions/17/shop");
        Files.createDirectories(version);
        Files.write(version.resolve("Till.class"), workshop.bytes("shop.Till"));
        Files.write(workshop.classes().resolve("shop/Till.class"), plain);

        assertNothingIsWoven(FaultCode.GUARD_DIFFERS);
    }

    @Test
    void noticesAGuardThatOnlyOneJavaVersionHas() throws IOException {
        weaver().weave();
        Path version = workshop.classes().resolve("META-INF/versions/17/shop");
        Files.createDirectories(version);
        Files.write(version.resolve("TillPreceptGuard.class"), workshop.bytes("shop.Effects"));

        assertThat(weaver().check().faults()).extracting(Fault::code).containsExactly(FaultCode.GUARD_DIFFERS);
    }

    private static void jar(Path jar, Path classes, String... names) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : Arrays.asList(names)) {
                out.putNextEntry(new JarEntry(name));
                Files.copy(classes.resolve(name), out);
            }
        }
    }
}
