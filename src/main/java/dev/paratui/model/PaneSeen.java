package dev.paratui.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What tmux last said of a pane.
 *
 * @param exitStatus of a program that has ended; 128 + n after signal n
 * @param lastOutput when the pane last changed
 */
public record PaneSeen(String pane, long pid, Optional<Integer> exitStatus, String title, Instant lastOutput) {
    public boolean isDead() {
        return exitStatus.isPresent();
    }
}
