package dev.precept.agent.config;

/**
 * A value as somebody wrote it.
 *
 * @param text the value; a list is joined by {@code +}
 * @param list whether it was written as a list
 * @param where option, property, or file with line and column
 */
record Said(String text, boolean list, String where) {}
