package dev.paratui.model.task;

import java.time.Instant;
import java.util.Optional;

/**
 * An agent's try at a task that came to no end; what it left behind is not lost.
 *
 * @param session in which it worked, if in one of ours
 * @param commit that session's newest commit
 * @param snapshot the commit that keeps what was not committed, under a ref of its own
 * @param reason why it ended, in words for people
 */
public record Attempt(
        String agent,
        Optional<String> session,
        Optional<String> commit,
        Optional<String> snapshot,
        Instant at,
        String reason) {}
