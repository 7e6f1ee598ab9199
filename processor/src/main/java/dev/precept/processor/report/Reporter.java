package dev.precept.processor.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints findings: the one place that talks to the compiler's messages. */
public final class Reporter {

    private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";

    private final ProcessingEnvironment environment;
    private final Printer printer;

    /** For one compilation. */
    public Reporter(ProcessingEnvironment environment) {
        this.environment = environment;
        MessagerPrinter standard = new MessagerPrinter(environment.getMessager());
        // Trees refuses every other environment, and elsewhere its classes may not even be there.
        this.printer =
                environment.getClass().getName().equals(JAVAC) ? new TreePrinter(environment, standard) : standard;
    }

    /** Prints findings in their order. */
    public void all(Collection<Finding> findings) {
        findings.forEach(finding -> printer.error(FindingText.of(finding), finding.place()));
    }

    /** Prints that there is no such option. */
    public void unknownOption(String option) {
        print(Message.OPTION_UNKNOWN, option);
    }

    /** Prints that the processor itself failed on a type, with what we need to mend it. */
    public void internalFault(TypeElement type, Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        print(
                Message.INTERNAL,
                type.getQualifiedName().toString(),
                "Precept " + version() + ", Java " + Runtime.version() + ", "
                        + environment.getClass().getName() + '\n' + trace);
    }

    private void print(Message message, String... names) {
        // Without a position: an option has none, and looking for one may be what failed.
        Object[] stands = names;
        String text = '[' + message.code().id() + "] " + message.text(stands) + '\n' + FindingText.INDENT + "Fix: "
                + message.fix(stands) + '\n' + FindingText.INDENT + "See "
                + message.code().page();
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, text);
    }

    private static String version() {
        String version = Reporter.class.getPackage().getImplementationVersion();
        return version == null ? "(unreleased)" : version;
    }
}
