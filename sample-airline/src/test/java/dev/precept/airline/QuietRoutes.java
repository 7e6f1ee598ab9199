package dev.precept.airline;

import dev.precept.runtime.approval.ApprovalRequest;
import dev.precept.runtime.approval.RouteHandler;

/** Somebody for every route of the agents in tests, who hears and does nothing. */
public final class QuietRoutes implements RouteHandler {

    @Override
    public void asked(ApprovalRequest request) {}
}
