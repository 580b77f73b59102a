package dev.paratui.agent;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is wanted of a start.
 *
 * @param prompt empty: a person will type
 * @param known the program's own name for the conversation to be resumed; empty: its last one
 * @param hooks the file that makes the program report on itself; empty: it shall not
 * @param shell the person's shell, for programs that are one
 */
public record LaunchRequest(
        Conversation conversation,
        Optional<Prompt> prompt,
        Permissions permissions,
        String shell,
        Optional<String> known,
        Optional<Path> hooks) {
    public LaunchRequest(Conversation conversation, Optional<Prompt> prompt, Permissions permissions, String shell) {
        this(conversation, prompt, permissions, shell, Optional.empty(), Optional.empty());
    }

    /** To go on with this very conversation, by the program's own name for it. */
    public LaunchRequest knowing(Optional<String> id) {
        return new LaunchRequest(conversation, prompt, permissions, shell, id, hooks);
    }

    public LaunchRequest reporting(Optional<Path> file) {
        return new LaunchRequest(conversation, prompt, permissions, shell, known, file);
    }

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
