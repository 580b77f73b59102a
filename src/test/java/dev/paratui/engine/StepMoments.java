package dev.paratui.engine;

import dev.paratui.model.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that goes on when it is told to, and ids that count. */
public final class StepMoments implements Moments {
    private final AtomicInteger made = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Moment next(String by) {
        return new Moment(now, by, "u" + made.incrementAndGet());
    }
}
