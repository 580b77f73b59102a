package dev.paratui.model;

import java.util.Optional;

/**
 * What a program told of its own use of its model; nothing here is reckoned by us.
 *
 * @param model empty: not told
 * @param turns answers of the model in this conversation
 * @param input tokens sent, without those from a cache
 * @param cached tokens that came from a cache or went into it
 * @param output tokens written
 * @param context tokens in the last request with its answer
 * @param costMicros in millionths of a US dollar; empty: not told
 */
public record Usage(
        String model, int turns, long input, long cached, long output, long context, Optional<Long> costMicros) {
    public static final Usage NONE = new Usage("", 0, 0, 0, 0, 0, Optional.empty());
}
