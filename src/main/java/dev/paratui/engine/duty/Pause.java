package dev.paratui.engine.duty;

import java.time.Duration;

/** Lets time pass while another program comes to rest. */
public interface Pause {
    void of(Duration time);

    /** Really waits. */
    static Pause real() {
        return time -> {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting", interrupted);
            }
        };
    }
}
