package dev.precept.runtime.halt;

/**
 * What is halted.
 *
 * @see #parse(String)
 */
public sealed interface HaltTarget {

    /** Whether a halt of this stops such a call; agent and session are empty for a call of code. */
    boolean concerns(String tool, String agent, String session);

    /** Every tool of every agent, and every tool that code calls. */
    record Everything() implements HaltTarget {
        @Override
        public boolean concerns(String tool, String agent, String session) {
            return true;
        }

        @Override
        public String toString() {
            return "*";
        }
    }

    /**
     * All sessions of an agent.
     *
     * @param id the id of its contract
     */
    record Agent(String id) implements HaltTarget {
        /** Refuses a blank id. */
        public Agent {
            requireName(id, "agent");
        }

        @Override
        public boolean concerns(String tool, String agent, String session) {
            return id.equals(agent);
        }

        @Override
        public String toString() {
            return "agent:" + id;
        }
    }

    /**
     * One tool, whoever calls it.
     *
     * @param name as models know it
     */
    record Tool(String name) implements HaltTarget {
        /** Refuses a blank name. */
        public Tool {
            requireName(name, "tool");
        }

        @Override
        public boolean concerns(String tool, String agent, String session) {
            return name.equals(tool);
        }

        @Override
        public String toString() {
            return "tool:" + name;
        }
    }

    /**
     * One session.
     *
     * @param id as {@link dev.precept.runtime.AgentSession#id()} gives it
     */
    record Session(String id) implements HaltTarget {
        /** Refuses a blank id. */
        public Session {
            requireName(id, "session");
        }

        @Override
        public boolean concerns(String tool, String agent, String session) {
            return id.equals(session);
        }

        @Override
        public String toString() {
            return "session:" + id;
        }
    }

    /**
     * All sessions that an agent has with one caller. Set by the halt of a session that was opened with a grant, so that a
     * new conversation does not begin as if nothing had happened; it stands until somebody has reviewed it and lifts it.
     *
     * @param agent the id of its contract
     * @param issuer who vouches for the caller
     * @param subject the caller, as the issuer names him
     */
    record Subject(String agent, String issuer, String subject) implements HaltTarget {
        /** Refuses a blank part. */
        public Subject {
            requireName(agent, "subject");
            requireName(issuer, "subject");
            requireName(subject, "subject");
        }

        /** No: who calls is not among what it is asked about, and is compared as a whole. */
        @Override
        public boolean concerns(String tool, String agent, String session) {
            return false;
        }

        @Override
        public String toString() {
            return "subject:" + Escapes.escape(agent) + ':' + Escapes.escape(issuer) + ':' + Escapes.escape(subject);
        }
    }

    /**
     * Reads what {@code toString} writes: {@code *}, {@code agent:support}, {@code tool:issueRefund}, {@code session:…}, or
     * {@code subject:<agent>:<issuer>:<subject>} with {@code %3A} for a colon inside of a part.
     *
     * @throws IllegalArgumentException if it is none of these, with what to write
     */
    static HaltTarget parse(String text) {
        String stripped = text.strip();
        if (stripped.equals("*")) {
            return new Everything();
        }
        int colon = stripped.indexOf(':');
        String name = stripped.substring(colon + 1).strip();
        return switch (colon < 0 ? "" : stripped.substring(0, colon).strip()) {
            case "agent" -> new Agent(name);
            case "tool" -> new Tool(name);
            case "session" -> new Session(name);
            case "subject" -> subject(name, text);
            default ->
                throw new IllegalArgumentException("\"" + text + "\" names nothing that can be halted. Fix: write * for"
                        + " everything, or agent:<id>, tool:<name>, session:<id>,"
                        + " subject:<agent>:<issuer>:<subject>.");
        };
    }

    private static Subject subject(String parts, String text) {
        String[] each = parts.split(":", -1);
        if (each.length != 3) {
            throw new IllegalArgumentException("\"" + text + "\" names no caller. Fix: write"
                    + " subject:<agent>:<issuer>:<subject>, with %3A for a colon inside of a part.");
        }
        return new Subject(Escapes.unescape(each[0]), Escapes.unescape(each[1]), Escapes.unescape(each[2]));
    }

    private static void requireName(String name, String kind) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "a halt of a " + kind + " needs its name. Fix: write " + kind + ":<name>, or * for everything.");
        }
    }
}
