package dev.precept.sample;

import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param mode what to do
 * @param complaint what is wrong with the command line; empty if nothing is
 */
record Options(Mode mode, String complaint) {

    static final String HELP = """
            A support agent on LangChain4j whose tools have contracts.

              java -javaagent:runtime-agent/target/precept-agent.jar -jar sample-agent/target/sample-agent.jar [option]

            Without an option a scripted model plays eight conversations; no network is needed.

              --unguarded   the same conversations without Precept on the class path (and without -javaagent)
              --help        this text

            With a model of your own you are the customer. Any server that speaks the OpenAI protocol will do:

              OPENAI_BASE_URL   such as http://localhost:11434/v1; without it, OpenAI's own
              OPENAI_API_KEY    where the server asks for one
              MODEL             name of the model

            NO_COLOR switches colours off.""";

    /** What to do. */
    enum Mode {
        GUARDED,
        UNGUARDED,
        HELP,
        WRONG
    }

    static Options of(List<String> arguments) {
        Mode mode = Mode.GUARDED;
        for (String argument : arguments) {
            switch (argument) {
                case "--unguarded" -> mode = mode == Mode.HELP ? mode : Mode.UNGUARDED;
                case "--help", "-h" -> mode = Mode.HELP;
                default -> {
                    return new Options(Mode.WRONG, "Unknown option \"" + argument + "\".");
                }
            }
        }
        return new Options(mode, "");
    }
}
