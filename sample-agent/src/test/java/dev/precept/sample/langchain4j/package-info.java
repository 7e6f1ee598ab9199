/**
 * The adapter against the real LangChain4j, in a JVM with the agent: sync, concurrent, streaming. Tools, agent and model
 * are made for these tests; the shop and its conversations are never used here.
 */
@NullMarked
package dev.precept.sample.langchain4j;

import org.jspecify.annotations.NullMarked;
