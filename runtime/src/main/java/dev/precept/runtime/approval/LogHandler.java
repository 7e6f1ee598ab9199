package dev.precept.runtime.approval;

/** Writes questions to the log. */
enum LogHandler implements RouteHandler {
    INSTANCE;

    private static final System.Logger LOG = System.getLogger("dev.precept.approvals");

    @Override
    public void asked(ApprovalRequest request) {
        LOG.log(
                System.Logger.Level.INFO,
                "{0} has to decide until {1}, with digest {2}:\n{3}",
                request.route().isEmpty() ? "The session's own user" : "Somebody of " + request.route(),
                request.expires().toString(),
                request.digest(),
                request.shown());
    }
}
