package dev.precept.testkit.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The turns that a model plays, and the record of what it was told. Made for one test, and given to a model of the
 * framework under test: {@code ScriptedLangChain4j}, {@code ScriptedSpringAi}, or a client of {@code McpPair}.
 *
 * <pre>{@code
 * Script script = Script.of(
 *         call("issueRefund", Map.of("orderId", "A1", "amount", 750)),
 *         answer(told -> say(told.lastResult().startsWith("Refused") ? "A colleague decides." : "Done.")));
 * …
 * script.assertPlayed();
 * assertThat(script.request(2).lastResult()).startsWith("Refused by contract: issueRefund was not run.");
 * }</pre>
 *
 * <p>May be used from any thread; requests that come at the same time take turns in the order in which they come.
 */
public final class Script {

    private final List<Turn> turns;
    private final @Nullable Turn always;
    private final String place;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Throwable> problems = new ArrayList<>();

    private Script(List<Turn> turns, @Nullable Turn always, String place) {
        this.turns = List.copyOf(turns);
        this.always = always;
        this.place = place;
    }

    /** Plays these turns, one for each request. A request more than that is an error. */
    public static Script of(Turn... turns) {
        return new Script(List.of(turns), null, caller());
    }

    /** Another script with the same turns, that goes on with this one for ever: a model that does not stop. */
    public Script thenAlways(Turn turn) {
        return new Script(turns, turn, place);
    }

    /**
     * Plays the next turn; called by the models of the frameworks.
     *
     * @param messages what the model is told
     * @param tools what it may call
     * @throws ScriptError if the script is over, or its turn calls what is not offered
     * @throws RuntimeException what {@link Turn#fail} says
     */
    public Turn.Reply ask(List<ModelMessage> messages, List<OfferedTool> tools) {
        ModelRequest request = begin(messages, tools);
        try {
            Turn.Reply reply = Performance.play(turns, always, request, place);
            end(request, reply, null);
            return reply;
        } catch (Performance.Intended intended) {
            end(request, null, intended.failure());
            throw intended.failure();
        } catch (RuntimeException | Error problem) {
            end(request, null, problem);
            note(problem);
            throw problem;
        }
    }

    /** How often the model was asked. */
    public synchronized int requestCount() {
        return exchanges.size();
    }

    /** What the model was told, request by request. */
    public synchronized List<ModelRequest> requests() {
        return exchanges.stream().map(Exchange::request).toList();
    }

    /**
     * What the model was told in a request.
     *
     * @param number from 1
     * @throws ScriptError if there was no such request
     */
    public synchronized ModelRequest request(int number) {
        if (number < 1 || number > exchanges.size()) {
            throw new ScriptError("There is no request " + number + ": the model was asked " + times(exchanges.size())
                    + '.' + System.lineSeparator() + transcript());
        }
        return exchanges.get(number - 1).request();
    }

    /** Requests and answers, in order. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** All that was said, as people read it: of each request what is new in it, and what the model answered. */
    public String transcript() {
        return ScriptTranscript.of(exchanges());
    }

    /**
     * Fails if a turn was not played, or if one could not be played and the framework kept that to itself.
     *
     * @throws AssertionError with the transcript
     */
    public void assertPlayed() {
        Throwable first;
        int asked;
        synchronized (this) {
            first = problems.isEmpty() ? null : problems.get(0);
            asked = exchanges.size();
        }
        if (first != null) {
            throw new ScriptError(first.getMessage() + System.lineSeparator() + transcript(), first);
        }
        if (asked < turns.size()) {
            throw new ScriptError(
                    "The script" + place + " has " + turns.size() + (turns.size() == 1 ? " turn" : " turns")
                            + ", and the model was asked " + times(asked) + ". Fix: take the turns from " + (asked + 1)
                            + " on out of the script, or find out why the framework stopped." + System.lineSeparator()
                            + transcript());
        }
    }

    private synchronized ModelRequest begin(List<ModelMessage> messages, List<OfferedTool> tools) {
        ModelRequest request = new ModelRequest(exchanges.size() + 1, messages, tools);
        exchanges.add(new Exchange(request, null, null));
        return request;
    }

    private synchronized void end(ModelRequest request, Turn.@Nullable Reply reply, @Nullable Throwable failure) {
        exchanges.set(request.number() - 1, new Exchange(request, reply, failure));
    }

    private synchronized void note(Throwable problem) {
        problems.add(problem);
    }

    /** The line of the test that made the script, as development environments link it. */
    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(Script.class.getName()))
                        .findFirst())
                .filter(frame -> frame.getFileName() != null)
                .map(frame -> " (" + frame.getFileName() + ':' + frame.getLineNumber() + ')')
                .orElse("");
    }

    private static String times(int count) {
        return switch (count) {
            case 0 -> "never";
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    @Override
    public String toString() {
        return transcript();
    }
}
