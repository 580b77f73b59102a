package dev.paratui.tmux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The settings of the private server; the person's own tmux.conf is never read. */
final class TmuxConfiguration {
    /** Lines of history kept of each pane; memory grows only as they are used. */
    static final int HISTORY_LINES = 5_000;

    // No prefix key: every key but the two ways back belongs to the program in the pane.
    private static final String TEXT = """
            # Written by para-tui for its private tmux server; changes are overwritten.
            set -s exit-empty off
            # Long enough for F12 to come in two pieces over a slow line, too short to be felt after Esc.
            set -s escape-time 25
            set -s focus-events on
            set -s default-terminal tmux-256color
            set -as terminal-features ",*:RGB"
            set -g default-shell /bin/sh
            set -g default-size 120x40
            set -g history-limit %d
            set -g update-environment ""
            set -g destroy-unattached off
            # Keys that come quickly are keys: else F12 right behind typed text would go to the program.
            set -g assume-paste-time 0
            set -g prefix None
            set -g prefix2 None
            set -g mouse on
            set -g set-titles on
            set -g set-titles-string "para: #{session_name}"
            set -g status on
            set -g status-interval 0
            set -g status-style "fg=default,bg=default,dim"
            set -g status-left " #{session_name} "
            set -g status-left-length 60
            set -g status-right " F12 back "
            set -g window-status-format ""
            set -g window-status-current-format ""
            set -g window-size latest
            set -g remain-on-exit on
            set -gq remain-on-exit-format ""
            set -g automatic-rename off
            set -g allow-rename off
            set -g monitor-bell on
            set -g bell-action any
            bind -n F12 detach-client
            bind -n C-q detach-client
            unbind -n MouseDown3Pane
            unbind -n M-MouseDown3Pane
            unbind -n MouseDown3Status
            unbind -n MouseDown3StatusLeft
            """.formatted(HISTORY_LINES);

    private TmuxConfiguration() {}

    static void writeTo(Path file) {
        try {
            if (Files.exists(file) && Files.readString(file).equals(TEXT)) {
                return;
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, TEXT.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("the tmux configuration " + file + " could not be written", failure);
        }
    }
}
