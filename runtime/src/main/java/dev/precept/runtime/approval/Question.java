package dev.precept.runtime.approval;

import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.digest.CallForm;
import dev.precept.runtime.digest.CanonicalText;
import dev.precept.runtime.digest.NoCanonicalForm;
import dev.precept.runtime.store.ApprovalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of a question. It begins with all that the gate knows by itself and can write again when the call
 * comes back; what was looked up at the time, and the expiry, follow and are the approver's to read and to sign.
 */
final class Question {

    private Question() {}

    /** The text, of which an approver signs the SHA-256. */
    static String text(Proposed call, Party party, String id, Instant expires) throws NoCanonicalForm {
        String facts = call.facts() == null ? "\"not given\"" : call.facts();
        return head(call, party, id) + facts + tail(expires);
    }

    /** Whether an entry asks exactly what the gate would ask now: the same call of the same session for the same rules. */
    static boolean isAbout(Proposed call, Party party, ApprovalEntry entry) throws NoCanonicalForm {
        String head = head(call, party, entry.id());
        String tail = tail(entry.expires());
        String text = entry.question();
        return entry.route().equals(party.route())
                && text.length() > head.length() + tail.length()
                && text.startsWith(head)
                && text.endsWith(tail);
    }

    /** What is signed. */
    static String digest(String question) {
        return CallForm.sha256(question);
    }

    private static String head(Proposed call, Party party, String id) throws NoCanonicalForm {
        StringBuilder head = new StringBuilder("{\"precept\":\"approval 1\"");
        add(head, "id", id);
        add(head, "to", party.route());
        add(head, "agent", call.agent());
        add(head, "session", call.session());
        Person requester = call.requester();
        add(head, "issuer", requester == null ? null : requester.issuer());
        add(head, "subject", requester == null ? null : requester.subject());
        add(head, "grant", call.grant());
        head.append(",\"rules\":[");
        String comma = "";
        for (Rule rule : party.rules()) {
            head.append(comma).append("{\"id\":").append(CanonicalText.quoted(rule.id()));
            add(head, "text", rule.text());
            head.append('}');
            comma = ",";
        }
        return head.append("],\"call\":")
                .append(call.form().text())
                .append(",\"facts\":")
                .toString();
    }

    private static void add(StringBuilder text, String name, @Nullable String value) throws NoCanonicalForm {
        text.append(",\"").append(name).append("\":").append(value == null ? "null" : CanonicalText.quoted(value));
    }

    private static String tail(Instant expires) {
        return ",\"expires\":\"" + expires + "\"}";
    }
}
