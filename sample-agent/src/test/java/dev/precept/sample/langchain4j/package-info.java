/**
 * The adapter against the real LangChain4j, in a JVM with the agent: sync, concurrent, streaming. Models are
 * scripts of the testkit. Tools and agent are made for these tests, but for the one of the whole support agent; the sample's
 * own conversations are never used here.
 */
@NullMarked
package dev.precept.sample.langchain4j;

import org.jspecify.annotations.NullMarked;
