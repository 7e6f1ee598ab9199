package dev.precept.testkit.script;

import org.jspecify.annotations.Nullable;

/**
 * A request and what the scripted model made of it.
 *
 * @param request what it was told
 * @param reply what it answered; null while it is at it, and if it failed
 * @param failure how it failed; null if it did not
 */
public record Exchange(
        ModelRequest request,
        Turn.@Nullable Reply reply,
        @Nullable Throwable failure) {}
