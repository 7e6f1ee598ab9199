package dev.precept.agent.config;

/** What somebody wrote, in a message: in quotes, and not longer than a person reads. */
final class Quoted {

    private static final int MOST = 60;

    private Quoted() {}

    static String of(String written) {
        return '"' + (written.length() > MOST ? written.substring(0, MOST) + '…' : written) + '"';
    }
}
