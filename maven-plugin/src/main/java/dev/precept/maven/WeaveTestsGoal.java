package dev.precept.maven;

import dev.precept.agent.build.BuildWeaver;
import dev.precept.agent.build.Report;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** As {@code weave}, for the tools of the tests. */
@Mojo(
        name = "weave-tests",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class WeaveTestsGoal extends OutputGoal {

    /** The folder of the compiled classes. */
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", required = true)
    private @Nullable File classesDirectory;

    /** What the classes were compiled with. */
    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private @Nullable List<String> classPath;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        run(Objects.requireNonNull(classesDirectory).toPath(), Objects.requireNonNull(classPath));
    }

    @Override
    Report run(BuildWeaver weaver) throws IOException {
        return weaver.weave();
    }
}
