package dev.precept.runtime.store;

/**
 * A call that is about to run.
 *
 * @param subject for whom: issuer and subject of the grant, or the session's id where there is no grant
 * @param tool the tool's key: class, method, descriptor
 * @param digest of the arguments, in their typed canonical form
 * @param agent id of the agent
 * @param session id of the session
 */
public record Intent(String subject, String tool, String digest, String agent, String session) {}
