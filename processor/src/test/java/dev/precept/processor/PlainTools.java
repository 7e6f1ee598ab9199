package dev.precept.processor;

import dev.precept.Tool;

/** A tool class without any contract, known from its class file only. */
public class PlainTools {

    /** Finds an order. */
    @Tool
    public String find(String orderId) {
        return orderId;
    }
}
