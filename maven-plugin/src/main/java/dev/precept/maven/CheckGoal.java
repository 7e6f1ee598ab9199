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

/** Fails the build where a tool's class file was not woven, or has changed since. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CheckGoal extends OutputGoal {

    /** The folder of the compiled classes. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
    private @Nullable File classesDirectory;

    /** What the classes were compiled with. */
    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
    private @Nullable List<String> classPath;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        run(Objects.requireNonNull(classesDirectory).toPath(), Objects.requireNonNull(classPath));
    }

    @Override
    Report run(BuildWeaver weaver) throws IOException {
        return weaver.check();
    }
}
