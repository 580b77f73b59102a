package dev.paratui.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What an agent says of itself. Never mixed with what was measured.
 *
 * @param tests {@code passed}, {@code failed} or {@code unknown}, as reported
 * @param todos done and total, as {@code 3/7}
 * @param blocked why it cannot go on
 */
public record Report(
        String text, Optional<String> tests, Optional<String> todos, Optional<String> blocked, Instant at) {}
