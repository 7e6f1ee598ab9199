/**
 * A support agent on LangChain4j, as a user of Precept would write it: its contract, its assistant, and the ways to run
 * them. Rules live in annotations; nothing here checks anything.
 */
@NullMarked
package dev.precept.sample;

import org.jspecify.annotations.NullMarked;
