package dev.precept.testkit.banking;

import java.util.List;

/** What the bank's books know. */
public interface Bank {

    /** The accounts that the customer has paid before, or pays by a standing order: whole values of the bank's own lists. */
    List<String> payees();

    /** Something is written into the books. */
    String write(String what);
}
