package dev.paratui.engine;

import dev.paratui.model.Moment;
import java.time.Instant;

/** Where decisions get time and fresh ids from. */
public interface Moments {
    Instant now();

    Moment next(String by);
}
