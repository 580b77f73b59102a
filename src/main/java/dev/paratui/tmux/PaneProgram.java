package dev.paratui.tmux;

import java.util.ArrayList;
import java.util.List;

/**
 * The words by which tmux runs a {@link PaneSpec}'s program.
 *
 * <p>Always through a few words of sh that become the program: tmux gives a single word to a shell, reads a directory's
 * name as a format (which may run commands), and says nothing when a program is not there.
 */
final class PaneProgram {
    private static final String RUN = "exec \"$@\"";
    private static final String RUN_IN = "cd -- \"$0\" && exec \"$@\"";

    private PaneProgram() {}

    /** Options and program, to be put at the end of a command. */
    static List<String> words(PaneSpec spec) {
        String directory = spec.directory().toString();
        boolean isFormat = directory.contains("#");
        List<String> words = new ArrayList<>(List.of("-c", isFormat ? "/" : directory));
        spec.environment().forEach((name, value) -> words.addAll(List.of("-e", name + "=" + value)));
        words.addAll(List.of("--", "sh", "-c", isFormat ? RUN_IN : RUN, isFormat ? directory : "sh"));
        words.addAll(spec.argv());
        return List.copyOf(words);
    }
}
