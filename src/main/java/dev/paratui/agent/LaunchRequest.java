package dev.paratui.agent;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is wanted of a start.
 *
 * @param prompt empty: a person will type
 * @param shell the person's shell, for programs that are one
 */
public record LaunchRequest(Conversation conversation, Optional<Prompt> prompt, Permissions permissions, String shell) {
    /** Which conversation, and whether in a terminal. */
    public enum Conversation {
        NEW,
        RESUMED,
        HEADLESS
    }

    /** Whether the program asks before it acts. */
    public enum Permissions {
        ASKED,
        SKIPPED
    }

    /**
     * @param file where the text is or will be stored before the start
     */
    public record Prompt(String text, Path file) {}
}
