/**
 * LangChain4j: what the agent weaves into its tool loop, and the registration that refuses tools when nothing was woven.
 * The only package that knows LangChain4j; it is used only where the application has it, and judges nothing itself.
 */
@NullMarked
package dev.precept.runtime.langchain4j;

import org.jspecify.annotations.NullMarked;
