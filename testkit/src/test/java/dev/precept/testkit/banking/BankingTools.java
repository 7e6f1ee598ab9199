package dev.precept.testkit.banking;

import dev.precept.Action;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Exclusive;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Limit;
import dev.precept.Tool;
import java.math.BigDecimal;
import java.util.List;

/** A customer's account. The rules are over the bank's state and the arguments: none knows where an argument came from. */
public class BankingTools {

    private final Bank bank;

    public BankingTools(Bank bank) {
        this.bank = bank;
    }

    @Fact
    List<String> payees() {
        return bank.payees();
    }

    @Tool
    @Effect(EffectClass.READ_ONLY)
    public String getIban() {
        return "";
    }

    @Tool
    @Effect(EffectClass.READ_ONLY)
    public String getBalance() {
        return "";
    }

    @Tool
    @Effect(EffectClass.READ_ONLY)
    public String getUserInfo() {
        return "";
    }

    @Tool
    @Effect(EffectClass.READ_ONLY)
    public String getMostRecentTransactions(Integer n) {
        return "";
    }

    @Tool
    @Effect(EffectClass.READ_ONLY)
    public String getScheduledTransactions() {
        return "";
    }

    @Tool
    @Effect(EffectClass.READ_ONLY)
    public String readFile(String filePath) {
        return "";
    }

    @Tool
    @Effect(value = EffectClass.IRREVERSIBLE, egress = true)
    @Exclusive("recipient")
    @Invariant(id = "positive", rule = "A payment is a positive amount", require = "amount > 0")
    @Invariant(
            id = "new-payee",
            rule = "The customer himself agrees to a payee who was never paid before",
            require = "recipient in payees()",
            otherwise = Action.CONFIRM)
    @Invariant(
            id = "large",
            rule = "A person looks at payments above 5000",
            require = "amount <= 5000",
            otherwise = Action.ESCALATE,
            route = "desk")
    @Invariant(
            id = "slices",
            rule = "At most 10000 in one conversation",
            limit = @Limit(sum = "amount", max = "10000"),
            otherwise = Action.ESCALATE,
            route = "desk")
    @Invariant(
            id = "subject",
            rule = "A subject is one short line",
            require = "size(subject) <= 140 && size(date) == 10")
    public String sendMoney(String recipient, BigDecimal amount, String subject, String date) {
        return bank.write("sent " + amount);
    }

    @Tool
    @Effect(value = EffectClass.REVERSIBLE, egress = true)
    @Invariant(id = "positive", rule = "A payment is a positive amount", require = "amount > 0")
    @Invariant(
            id = "new-payee",
            rule = "The customer himself agrees to a payee who was never paid before",
            require = "recipient in payees()",
            otherwise = Action.CONFIRM)
    @Invariant(
            id = "large",
            rule = "A person looks at payments above 5000",
            require = "amount <= 5000",
            otherwise = Action.ESCALATE,
            route = "desk")
    @Invariant(
            id = "subject",
            rule = "A subject is one short line",
            require = "size(subject) <= 140 && size(date) == 10")
    public String scheduleTransaction(
            String recipient, BigDecimal amount, String subject, String date, boolean recurring) {
        return bank.write("scheduled " + amount);
    }

    @Tool
    @Effect(value = EffectClass.REVERSIBLE, egress = true)
    @Invariant(
            id = "new-payee",
            rule = "The customer himself agrees to a payee who was never paid before",
            require = "recipient == null || recipient in payees()",
            otherwise = Action.CONFIRM)
    @Invariant(
            id = "large",
            rule = "A person looks at payments above 5000",
            require = "amount == null || (amount > 0 && amount <= 5000)",
            otherwise = Action.ESCALATE,
            route = "desk")
    @Invariant(
            id = "subject",
            rule = "A subject is one short line",
            require = "(subject == null || size(subject) <= 140) && (date == null || size(date) == 10)")
    public String updateScheduledTransaction(
            long id, String recipient, BigDecimal amount, String subject, String date, Boolean recurring) {
        return bank.write("updated " + id);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(
            id = "length",
            rule = "A password has 8 to 64 characters",
            require = "size(password) >= 8 && size(password) <= 64")
    public String updatePassword(String password) {
        return bank.write("changed the password");
    }

    @Tool
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(
            id = "address",
            rule = "An address is short",
            require = "(street == null || size(street) <= 80) && (city == null || size(city) <= 80)"
                    + " && (firstName == null || size(firstName) <= 80) && (lastName == null || size(lastName) <= 80)")
    public String updateUserInfo(String firstName, String lastName, String street, String city) {
        return bank.write("changed the address");
    }
}
