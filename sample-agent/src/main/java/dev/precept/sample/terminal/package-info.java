/**
 * What the terminal shows: who says what, which call, which verdict, which rule, and the table at the end. It is told
 * everything and decides nothing; it knows neither Precept nor LangChain4j.
 */
@NullMarked
package dev.precept.sample.terminal;

import org.jspecify.annotations.NullMarked;
