package dev.paratui.door;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.Says;
import dev.paratui.tool.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A few tools without a house behind them, for tests of the faces. */
public final class FakeTools {
    /** Opened to let every waiting {@code para_wait} go. */
    public final CountDownLatch gate = new CountDownLatch(1);

    public final AtomicInteger waiting = new AtomicInteger();
    public final AtomicInteger additions = new AtomicInteger();
    public final List<Caller> callers = java.util.Collections.synchronizedList(new ArrayList<>());

    public record Numbers(
            @Says("the first") Integer a,
            @Says("the second") Integer b) {}

    public record Sum(int sum, String by) {}

    public record Nothing() {}

    public record Reading(
            @Says("whose") Optional<String> session,
            @Says("how many") Optional<Integer> lines) {}

    public record Text(String text) {}

    public List<Tool<?, ?>> all() {
        return List.of(
                tool(
                        Card.forAll("para_list", Card.Effect.LOOKS, "Adds nothing, lists."),
                        Nothing.class,
                        Text.class,
                        (input, caller) -> new Text("the list")),
                tool(
                        Card.forAll("para_report", Card.Effect.CHANGES, "Adds two numbers."),
                        Numbers.class,
                        Sum.class,
                        this::add),
                tool(
                        Card.forAll("para_wait", Card.Effect.LOOKS, "Waits for the gate."),
                        Nothing.class,
                        Text.class,
                        (input, caller) -> await()),
                tool(
                        Card.forAll("para_read", Card.Effect.LOOKS, "Reads."),
                        Reading.class,
                        Text.class,
                        (input, caller) -> read(input)),
                tool(
                        Card.forLeaders("para_cancel", Card.Effect.DESTROYS, "Takes away."),
                        Nothing.class,
                        Text.class,
                        (input, caller) -> {
                            throw new IllegalStateException("a bug at /secret/place");
                        }),
                tool(
                        Card.forPersons("para_approve", Card.Effect.SETTLES, "Says yes."),
                        Nothing.class,
                        Text.class,
                        (input, caller) -> new Text("yes")));
    }

    private Sum add(Numbers input, Caller caller) {
        callers.add(caller);
        additions.incrementAndGet();
        return new Sum(input.a() + input.b(), caller.by());
    }

    private Text await() {
        waiting.incrementAndGet();
        try {
            return new Text(gate.await(30, TimeUnit.SECONDS) ? "opened" : "too late");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static Text read(Reading input) {
        String session = input.session().orElse("own");
        if (session.equals("nobody")) {
            throw new Refused(Code.SESSION_NOT_FOUND, "there is no session \"nobody\"", "`para list` shows all");
        }
        return new Text("pane of " + session);
    }

    private static <I extends Record, O extends Record> Tool<I, O> tool(
            Card card, Class<I> input, Class<O> output, BiFunction<I, Caller, O> call) {
        return new Tool<>() {
            @Override
            public Card card() {
                return card;
            }

            @Override
            public Class<I> input() {
                return input;
            }

            @Override
            public Class<O> output() {
                return output;
            }

            @Override
            public O call(I given, Caller caller) {
                return call.apply(given, caller);
            }
        };
    }
}
