package dev.paratui.tool;

/**
 * Something that can be asked of the house, the same for everyone who may.
 *
 * @param <I> its arguments: a record whose components are named as in JSON, in snake case
 * @param <O> its result: a record
 */
public interface Tool<I extends Record, O extends Record> {
    Card card();

    Class<I> input();

    Class<O> output();

    /**
     * Does it.
     *
     * @throws dev.paratui.model.Refused when it cannot be
     */
    O call(I input, Caller caller);

    /** The result in a few readable words, for clients that show text; empty: its JSON. */
    default String text(O output) {
        return "";
    }
}
