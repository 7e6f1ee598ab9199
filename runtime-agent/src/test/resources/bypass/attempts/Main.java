package attempts;

/** Goes all ways. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Corpus corpus = new Corpus();
        Reaching.in(corpus);
        Subclasses.in(corpus);
        Generated.in(corpus);
        Loaders.in(corpus);
        Revived.in(corpus);
        Moments.in(corpus);
        Arguments.in(corpus);
        Disturbed.in(corpus);
        Sessions.in(corpus);
        Tampering.in(corpus);
        corpus.run();
        System.exit(0);
    }
}
