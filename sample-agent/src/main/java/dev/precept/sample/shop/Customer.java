package dev.precept.sample.shop;

/** Somebody with an account. */
public record Customer(String id, String name, String email) {}
