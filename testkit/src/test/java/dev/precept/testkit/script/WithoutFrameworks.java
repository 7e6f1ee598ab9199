package dev.precept.testkit.script;

import dev.precept.testkit.langchain4j.ScriptedLangChain4j;
import dev.precept.testkit.mcp.McpPair;
import dev.precept.testkit.springai.ScriptedSpringAi;

/** What tests call. Loaded a second time, where no framework is. */
@SuppressWarnings("unused")
final class WithoutFrameworks {

    private WithoutFrameworks() {}

    static Object chat() {
        return ScriptedLangChain4j.chat(Script.of());
    }

    static Object streaming() {
        return ScriptedLangChain4j.streaming(Script.of());
    }

    static Object spring() {
        return ScriptedSpringAi.model(Script.of());
    }

    static Object mcp() {
        return McpPair.join(null);
    }
}
