/**
 * Scripts played to LangChain4j, as a {@code ChatModel} and as a {@code StreamingChatModel}. The only package of the testkit
 * that knows LangChain4j, which the tests' own class path has to bring.
 */
@NullMarked
package dev.precept.testkit.langchain4j;

import org.jspecify.annotations.NullMarked;
