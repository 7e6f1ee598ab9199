package dev.precept.runtime.halt;

/**
 * A call whose body has started and has not ended.
 *
 * @param tool name of the tool
 * @param agent id of the agent; empty for a call of code
 * @param session id of the session; empty for a call of code
 * @param thread name of the thread
 */
public record RunningCall(String tool, String agent, String session, String thread) {}
