package dev.paratui.ui;

import dev.paratui.exec.Exec;
import dev.paratui.ui.state.Grouping;
import dev.paratui.ui.state.Habits;
import dev.paratui.ui.state.Keymap;
import dev.paratui.ui.state.Scene;
import dev.paratui.ui.theme.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a dashboard is to be.
 *
 * @param repositories their places, at least one; the first is shown first
 * @param theme the name of the one to begin with
 * @param themes all there are, already read
 * @param bell how one is told now, asked each time
 * @param exec starts the program that attaches to a pane
 */
public record Options(
        List<String> repositories,
        String theme,
        List<Theme> themes,
        Keymap keymap,
        Scene.Density density,
        Scene.Motion motion,
        Grouping grouping,
        Habits habits,
        Supplier<Bell> bell,
        Editor editor,
        Follow follow,
        Exec exec,
        InstantSource clock,
        ZoneId zone) {
    public Options {
        repositories = List.copyOf(repositories);
        themes = List.copyOf(themes);
    }

    /** The same, of these repositories. */
    public Options showing(List<String> places) {
        return new Options(
                places, theme, themes, keymap, density, motion, grouping, habits, bell, editor, follow, exec, clock,
                zone);
    }

    /**
     * The person's editor and pager.
     *
     * @param command the editor and its own arguments
     * @param less flags of the pager less
     */
    public record Editor(List<String> command, String less) {
        /** As git has them where the person has set none. */
        private static final String LESS = "FRX";

        /** Those that take {@code +LINE} before the file. */
        private static final Set<String> TAKES_LINE =
                Set.of("vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "kak", "ne", "joe", "mg");

        private static final Set<String> TAKES_GOTO = Set.of("code", "codium", "cursor");

        public Editor {
            command = List.copyOf(command);
        }

        /** {@code $VISUAL}, else {@code $EDITOR}, else vi. */
        public static Editor of(Optional<String> wish) {
            String words =
                    wish.map(String::strip).filter(text -> !text.isEmpty()).orElse("vi");
            return new Editor(List.of(words.split("\\s+")), LESS);
        }

        /** With {@code $LESS}, where there is one. */
        public Editor paging(Optional<String> flags) {
            return new Editor(command, flags.orElse(less));
        }

        /** What less is told: not to end by itself when all fits on the screen, for the dashboard would cover it. */
        String waiting() {
            return less + " -+F";
        }

        List<String> words(String file, int line) {
            Path name = Path.of(command.get(0)).getFileName();
            String program = name == null ? "" : name.toString();
            List<String> argv = new ArrayList<>(command);
            if (TAKES_LINE.contains(program)) {
                argv.add("+" + line);
                argv.add(file);
            } else if (TAKES_GOTO.contains(program)) {
                argv.addAll(List.of("--goto", file + ":" + line));
            } else {
                argv.add(file);
            }
            return argv;
        }
    }

    /** Whether the theme is light or dark as the terminal is. */
    public enum Follow {
        TERMINAL,
        /** The person has said which theme. */
        NOTHING
    }

    /** How the terminal tells that a session begins to need someone. */
    public enum Bell {
        RINGS,
        /** With words, which many terminals show on the desktop. */
        TELLS,
        /** The same, through the tmux that the dashboard runs in. */
        TELLS_THROUGH_TMUX,
        SILENT
    }
}
