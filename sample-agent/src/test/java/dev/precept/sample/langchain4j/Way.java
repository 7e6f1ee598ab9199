package dev.precept.sample.langchain4j;

import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import dev.precept.testkit.langchain4j.ScriptedLangChain4j;
import dev.precept.testkit.script.Script;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The ways in which LangChain4j runs tools. */
enum Way {
    SYNC {
        @Override
        String ask(Script script, List<Object> tools, String text) {
            return AiServices.builder(Asked.class)
                    .chatModel(ScriptedLangChain4j.chat(script))
                    .tools(tools)
                    .build()
                    .ask(text);
        }
    },
    CONCURRENT {
        @Override
        String ask(Script script, List<Object> tools, String text) throws Throwable {
            return concurrently(threads -> AiServices.builder(Asked.class)
                    .chatModel(ScriptedLangChain4j.chat(script))
                    .tools(tools)
                    .executeToolsConcurrently(threads)
                    .build()
                    .ask(text));
        }
    },
    STREAMING {
        @Override
        String ask(Script script, List<Object> tools, String text) throws Throwable {
            return stream(AiServices.builder(Streamed.class)
                    .streamingChatModel(ScriptedLangChain4j.streaming(script))
                    .tools(tools)
                    .build()
                    .ask(text));
        }
    },
    STREAMING_CONCURRENT {
        @Override
        String ask(Script script, List<Object> tools, String text) throws Throwable {
            return concurrently(threads -> stream(AiServices.builder(Streamed.class)
                    .streamingChatModel(ScriptedLangChain4j.streaming(script))
                    .tools(tools)
                    .executeToolsConcurrently(threads)
                    .build()
                    .ask(text)));
        }
    };

    /** Those in which sessions reach the tools: without the agent they stay on their thread. */
    static List<Way> here() {
        return Boolean.getBoolean("sample.woven") ? List.of(SYNC) : List.of(values());
    }

    /** Asks an assistant, and waits for its answer or what it throws. */
    abstract String ask(Script script, List<Object> tools, String text) throws Throwable;

    interface Asked {
        String ask(String text);
    }

    interface Streamed {
        TokenStream ask(String text);
    }

    private interface Work {
        String on(Executor threads) throws Throwable;
    }

    /** LangChain4j waits for one of several identical calls only; the tests have to wait for all. */
    private static String concurrently(Work work) throws Throwable {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            return work.on(threads);
        } finally {
            threads.shutdown();
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new AssertionError("a tool did not end");
            }
        }
    }

    private static String stream(TokenStream stream) throws Throwable {
        CompletableFuture<String> answer = new CompletableFuture<>();
        stream.onPartialResponse(part -> {})
                .onCompleteResponse(
                        response -> answer.complete(response.aiMessage().text()))
                .onError(answer::completeExceptionally)
                .start();
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause();
        } catch (TimeoutException silence) {
            throw new AssertionError("neither onCompleteResponse nor onError was called", silence);
        }
    }
}
