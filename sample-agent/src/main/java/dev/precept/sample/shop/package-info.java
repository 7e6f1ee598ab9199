/**
 * A small shop in memory: orders, customers, tickets, a payment provider, mails, accounts. It counts what really
 * happened. No rule lives here: the shop does what it is told.
 */
@NullMarked
package dev.precept.sample.shop;

import org.jspecify.annotations.NullMarked;
