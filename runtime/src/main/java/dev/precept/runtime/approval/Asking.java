package dev.precept.runtime.approval;

import dev.precept.runtime.approval.Answer.Given;
import dev.precept.runtime.digest.NoCanonicalForm;
import dev.precept.runtime.store.ApprovalBook;
import dev.precept.runtime.store.ApprovalEntry;
import dev.precept.runtime.store.Store;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what people have said about a call, and asks those who have said nothing. */
final class Asking {

    /** Open questions of one session; a model that keeps asking wears people down. */
    private static final int MOST_PENDING = 3;

    /** After so many noes in a session nobody is asked again. */
    private static final int ENOUGH_DENIALS = 2;

    /** 128 bits. */
    private static final int ID_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One question at a time for a session; sessions may share a lock. */
    private static final List<ReentrantLock> LOCKS =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    private final Store store;
    private final Approvers approvers;
    private final AnswerReader answers;
    private final Function<String, @Nullable RouteHandler> handlers;
    private final Supplier<String> ids;

    Asking(Store store, Approvers approvers, AnswerReader answers, Function<String, @Nullable RouteHandler> handlers) {
        this.store = store;
        this.approvers = approvers;
        this.answers = answers;
        this.handlers = handlers;
        this.ids = Asking::unguessable;
    }

    private static String unguessable() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Decision decide(Proposed call) {
        ReentrantLock lock = LOCKS.get(Math.floorMod(call.session().hashCode(), LOCKS.size()));
        List<ApprovalRequest> asked = new ArrayList<>();
        Decision decision;
        lock.lock();
        try {
            decision = decide(call, asked);
        } catch (NoCanonicalForm unwritable) {
            return new Decision.Closed("the question cannot be written: " + unwritable.getMessage());
        } finally {
            lock.unlock();
        }
        // Not while others of the session wait: a handler may take its time.
        asked.forEach(request -> Messenger.tell(handlers.apply(request.route()), request));
        return decision;
    }

    private Decision decide(Proposed call, List<ApprovalRequest> asked) throws NoCanonicalForm {
        List<ApprovalEntry> entries =
                store.approvals().about(call.session(), call.form().digest());
        Instant now = store.now();
        List<String> approved = new ArrayList<>();
        List<Party> toAsk = new ArrayList<>();
        List<Party> parties = Party.of(call.broken());
        int waiting = 0;
        for (Party party : parties) {
            Found found = look(call, party, entries, now);
            if (found.denied()) {
                return new Decision.Denied();
            } else if (found.approval() != null) {
                approved.add(found.approval());
            } else if (found.pending()) {
                waiting++;
            } else {
                toAsk.add(party);
            }
        }
        if (approved.size() == parties.size()) {
            return new Decision.Approved(store.approvals(), approved, call.rules());
        }
        if (toAsk.isEmpty()) {
            return new Decision.Pending(waiting == 1 ? "asked before" : "all were asked before");
        }
        String closed = closed(call, toAsk, now);
        if (!closed.isEmpty()) {
            return new Decision.Closed(closed);
        }
        for (Party party : toAsk) {
            asked.add(ask(call, party, now));
        }
        return new Decision.Pending("asked " + toAsk.stream().map(Asking::words).toList());
    }

    private record Found(boolean denied, @Nullable String approval, boolean pending) {}

    /** What there is about a call that is exactly this one. A no stands for the session; a yes until it is used or expires. */
    private Found look(Proposed call, Party party, List<ApprovalEntry> entries, Instant now) throws NoCanonicalForm {
        String approval = null;
        boolean pending = false;
        for (ApprovalEntry entry : entries) {
            if (entry.consumed() || !Question.isAbout(call, party, entry)) {
                continue;
            }
            String signed = entry.answer();
            boolean open = entry.expires().isAfter(now);
            if (signed == null) {
                pending |= open;
            } else if (answers.read(entry, signed, call.requester(), now) instanceof Given given) {
                if (!given.approves()) {
                    return new Found(true, null, false);
                } else if (open && approval == null) {
                    approval = entry.id();
                }
            }
        }
        return new Found(false, approval, pending);
    }

    /** Why nobody is asked; empty where somebody may be. */
    private String closed(Proposed call, List<Party> toAsk, Instant now) {
        ApprovalBook book = store.approvals();
        for (Party party : toAsk) {
            if (party.route().isEmpty() && !approvers.isUser(call.requester())) {
                return "the session's user has no signed channel";
            }
        }
        if (book.pending(call.session()) + toAsk.size() > MOST_PENDING) {
            return "the session has as many open questions as it may have";
        }
        long denials = book.ofSession(call.session()).stream()
                .filter(entry -> entry.answer() != null
                        && answers.read(entry, entry.answer(), call.requester(), now) instanceof Given given
                        && !given.approves())
                .count();
        return denials >= ENOUGH_DENIALS ? "people have denied enough calls of the session" : "";
    }

    private ApprovalRequest ask(Proposed call, Party party, Instant now) throws NoCanonicalForm {
        String id = ids.get();
        // Whole seconds: every database keeps those, and the text has to be the same when it comes back.
        Instant expires = now.plus(approvers.lifetime()).truncatedTo(ChronoUnit.SECONDS);
        ApprovalEntry question = new ApprovalEntry(
                id,
                call.session(),
                call.form().digest(),
                party.route(),
                Question.text(call, party, id, expires),
                expires,
                null,
                false);
        store.approvals().ask(question);
        return ApprovalRequest.of(question);
    }

    private static String words(Party party) {
        return party.route().isEmpty() ? "the user" : party.route();
    }
}
