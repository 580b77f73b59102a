package dev.paratui.tool;

/** A tool that works with the house. */
public abstract class HouseTool<I extends Record, O extends Record> implements Tool<I, O> {
    private final Card card;
    private final Class<I> input;
    private final Class<O> output;
    protected final House house;

    protected HouseTool(House house, Card card, Class<I> input, Class<O> output) {
        this.house = house;
        this.card = card;
        this.input = input;
        this.output = output;
    }

    @Override
    public final Card card() {
        return card;
    }

    @Override
    public final Class<I> input() {
        return input;
    }

    @Override
    public final Class<O> output() {
        return output;
    }
}
