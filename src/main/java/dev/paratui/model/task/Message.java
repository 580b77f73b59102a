package dev.paratui.model.task;

import java.time.Instant;

/**
 * A text from one participant to another.
 *
 * @param number counted from 1; what cursors count
 * @param from {@code person}, or an agent's id
 * @param to an agent's id
 * @param thread the id of the call that sent it; the same for all that one call sent
 */
public record Message(
        String id,
        long revision,
        long number,
        String from,
        String to,
        String text,
        Instant at,
        MessageState state,
        String thread) {
    public Message withRevision(long newRevision) {
        return new Message(id, newRevision, number, from, to, text, at, state, thread);
    }

    /** As far as {@code newState}, or as far as it was already. */
    public Message reaching(MessageState newState) {
        MessageState further = newState.compareTo(state) > 0 ? newState : state;
        return new Message(id, revision, number, from, to, text, at, further, thread);
    }
}
