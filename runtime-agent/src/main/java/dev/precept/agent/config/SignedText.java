package dev.precept.agent.config;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A program for whoever signs a configuration file: it writes the text that is to be signed, byte by byte, to standard
 * output, and what is wrong with the file to standard error.
 */
public final class SignedText {

    private static final int WRONG = 78;

    private SignedText() {}

    /**
     * Writes the text.
     *
     * @param arguments the path of the file
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 1) {
            err.println("Usage: java -cp precept-agent.jar dev.precept.agent.config.SignedText FILE");
            return WRONG;
        }
        try {
            byte[] text = Configuration.signed(OptionParser.file(Path.of(arguments[0])))
                    .getBytes(StandardCharsets.UTF_8);
            out.write(text, 0, text.length);
            out.flush();
            return 0;
        } catch (FaultException refused) {
            for (Fault fault : refused.faults()) {
                err.println(fault.paragraph());
            }
            return WRONG;
        }
    }
}
