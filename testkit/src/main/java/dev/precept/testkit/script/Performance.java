package dev.precept.testkit.script;

import dev.precept.testkit.data.Near;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the turn of a request, and holds it against what the framework offers. */
final class Performance {

    private Performance() {}

    /** What a turn is meant to fail with: no mistake of the script. */
    static final class Intended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException failure;

        Intended(RuntimeException failure) {
            super(null, failure, false, false);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }

    /**
     * Plays the turn of a request.
     *
     * @param place where the script was written, for messages
     */
    static Turn.Reply play(List<Turn> turns, @Nullable Turn always, ModelRequest request, String place) {
        int number = request.number();
        Turn turn = number <= turns.size() ? turns.get(number - 1) : always;
        if (turn == null) {
            throw over(turns.size(), request, place);
        }
        while (!(turn instanceof Turn.Reply reply)) {
            turn = next(turn, request, place);
        }
        List<ToolCall> calls = new ArrayList<>();
        for (ToolCall call : reply.calls()) {
            check(call, request, place);
            calls.add(call.number(number, calls.size() + 1));
        }
        return new Turn.Reply(reply.text(), calls);
    }

    private static Turn next(Turn turn, ModelRequest request, String place) {
        if (turn instanceof Turn.Failure failure) {
            throw new Intended(failure.failure());
        }
        if (turn instanceof Turn.Late late) {
            try {
                late.pause().take();
            } catch (IllegalStateException interrupted) {
                throw new Intended(
                        interrupted); // a framework that gives up on a slow model is no mistake of the script
            }
            return late.then();
        }
        return answer((Turn.Answer) turn, request, place);
    }

    private static Turn answer(Turn.Answer turn, ModelRequest request, String place) {
        Turn answer;
        try {
            answer = turn.function().apply(request);
        } catch (RuntimeException mistake) {
            throw new ScriptError(
                    "The function of turn " + request.number() + " of the script" + place + " failed: " + mistake,
                    mistake);
        }
        if (answer == null) {
            throw new ScriptError("The function of turn " + request.number() + " of the script" + place
                    + " answered null. Fix: let it" + " return a turn in every case, such as say(\"…\").");
        }
        return answer;
    }

    private static ScriptError over(int turns, ModelRequest request, String place) {
        List<ModelMessage> results = request.results();
        String reason = results.isEmpty()
                ? "The user said last: " + request.lastUserText()
                : "A tool said last: " + request.lastResult();
        return new ScriptError("The script" + place + " is over: it has " + turns + (turns == 1 ? " turn" : " turns")
                + ", and the model was asked for turn " + request.number() + ". " + reason
                + System.lineSeparator() + "Tools were: " + request.listTools()
                + ". Fix: add a turn, such as say(\"done\"), or"
                + " end the script with thenAlways(…).");
    }

    private static void check(ToolCall call, ModelRequest request, String place) {
        if (call.hallucinated()) {
            return;
        }
        OfferedTool tool = request.tools().stream()
                .filter(offered -> offered.name().equals(call.tool()))
                .findFirst()
                .orElseThrow(() -> notOffered(call, request, place));
        for (String argument : call.read().keySet()) {
            if (!tool.parameters().contains(argument)) {
                throw new ScriptError(
                        "Turn " + request.number() + " of the script" + place + " gives " + tool + " an argument \""
                                + argument + "\", and the framework told the model of none of that name. Fix: "
                                + Near.fix(argument, tool.parameters())
                                + " A model that makes this mistake on purpose is ToolCall.hallucinated(…).");
            }
        }
    }

    private static ScriptError notOffered(ToolCall call, ModelRequest request, String place) {
        return new ScriptError("Turn " + request.number() + " of the script" + place + " calls \"" + call.tool()
                + "\", which the framework did not offer. It offered: " + request.listTools() + ". Fix: "
                + Near.fix(call.tool(), request.toolNames())
                + " A model that makes this mistake on purpose is ToolCall.hallucinated(…).");
    }
}
