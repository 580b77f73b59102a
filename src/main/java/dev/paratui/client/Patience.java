package dev.paratui.client;

import java.time.Duration;

/**
 * How long one waits for a supervisor.
 *
 * @param hello after which a supervisor that says nothing counts as not answering
 * @param start of a cold start on a busy machine
 * @param dead how long one waits on after the started process has ended: another start may be on its way
 * @param call tools wait 50 s at most; what says nothing for this long hangs
 * @param resend how long a call that was cut off is tried again
 * @param stop until the process has ended
 */
record Patience(Duration hello, Duration start, Duration dead, Duration call, Duration resend, Duration stop) {
    static Patience usual() {
        return new Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30));
    }
}
