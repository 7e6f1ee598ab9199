package dev.precept.processor.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Prints findings: the one place that talks to the compiler's messages, and remembers what it said. */
public final class Reporter {

    private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";

    private final ProcessingEnvironment environment;
    private final Printer printer;
    private final Severities severities;
    private final String docs;
    private final List<Reported> said = new ArrayList<>();

    /** For one compilation; {@code docs} comes before the paths of pages, empty or with a slash at its end. */
    public Reporter(ProcessingEnvironment environment, Severities severities, String docs) {
        this.environment = environment;
        this.severities = severities;
        this.docs = docs;
        MessagerPrinter standard = new MessagerPrinter(environment.getMessager());
        // Trees refuses every other environment, and elsewhere its classes may not even be there.
        this.printer =
                environment.getClass().getName().equals(JAVAC) ? new TreePrinter(environment, standard) : standard;
    }

    /** Prints findings in their order; returns whether one of them stops the build. */
    public boolean all(Collection<Finding> findings) {
        boolean stops = false;
        for (Finding finding : findings) {
            stops |= one(finding) == Severity.ERROR;
        }
        return stops;
    }

    /** Prints something about the build as a whole; it has no place, and nothing silences it. */
    public void about(Message message, String... names) {
        about(severities.of(message.code()), message, names);
    }

    /** Prints something about the build as a whole that does not stop it. */
    public void warnAbout(Message message, String... names) {
        about(Severity.WARN, message, names);
    }

    /** Remembers findings that somebody else prints. */
    public void note(Collection<Finding> findings) {
        findings.stream()
                .map(this::reported)
                .filter(reported -> reported.severity() != Severity.OFF)
                .forEach(said::add);
    }

    /** Remembers something about the build as a whole that somebody else prints. */
    public void note(Message message, List<String> names) {
        said.add(reported(severities.of(message.code()), message, names.toArray()));
    }

    private void about(Severity severity, Message message, String... names) {
        if (severity != Severity.OFF) {
            Reported reported = reported(severity, message, (Object[]) names);
            environment.getMessager().printMessage(kind(severity), reported.text());
            said.add(reported);
        }
    }

    private Reported reported(Severity severity, Message message, Object... names) {
        String text = '[' + message.code().id() + "] " + message.text(names) + '\n' + FindingText.INDENT + "Fix: "
                + message.fix(names) + '\n' + FindingText.INDENT + "See "
                + page(message.code());
        return new Reported(
                message.code(),
                severity,
                message.text(names),
                message.fix(names),
                page(message.code()),
                text,
                "",
                Optional.empty(),
                false);
    }

    /** Prints that the processor itself failed, and on what, with what we need to mend it. */
    public void internalFault(String on, Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        about(
                Message.INTERNAL,
                on,
                "Precept " + version() + ", Java " + Runtime.version() + ", "
                        + environment.getClass().getName() + '\n' + trace);
    }

    /** Everything so far, silenced warnings included. */
    public List<Reported> said() {
        return List.copyOf(said);
    }

    private String page(Code code) {
        return docs + code.page();
    }

    private Severity one(Finding finding) {
        Reported reported = reported(finding);
        if (reported.severity() != Severity.OFF) {
            if (!reported.suppressed()) {
                printer.print(kind(reported.severity()), reported.text(), finding.place());
            }
            said.add(reported);
        }
        return reported.severity();
    }

    private Reported reported(Finding finding) {
        Code code = finding.message().code();
        Severity severity = severities.of(code);
        Object[] names = finding.names().toArray();
        return new Reported(
                code,
                severity,
                finding.message().text(names),
                finding.message().fix(names),
                page(code),
                FindingText.of(finding, severity, page(code)),
                OwnerText.of(finding.place().element()),
                printer.locate(finding.place()),
                severity == Severity.WARN && Suppressions.hold(finding.place().element(), code));
    }

    private static Diagnostic.Kind kind(Severity severity) {
        return severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }

    /** The version of the processor. */
    public static String version() {
        String version = Reporter.class.getPackage().getImplementationVersion();
        return version == null ? "(unreleased)" : version;
    }
}
