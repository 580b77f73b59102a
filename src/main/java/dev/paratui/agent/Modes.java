package dev.paratui.agent;

import dev.paratui.config.Layered;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The modes of work: short texts that tell a worker where it is, how to report and how to end. */
public final class Modes {
    private static final List<String> BUILT_IN = List.of("auto", "implement", "explore", "orchestrate", "diagnose");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");
    private static final Pattern PLACE = Pattern.compile("\\{(session|branch|base|worktree|finish)}");

    private final Layered files;

    /**
     * @param repository the main checkout's top
     * @param configHome the person's {@code ~/.config}
     */
    public Modes(Path repository, Path configHome) {
        List<Path> folders = List.of(repository.resolve(".para/modes"), configHome.resolve("para/modes"));
        this.files = new Layered(folders, "/modes", ".md", BUILT_IN);
    }

    /** Where a worker is. */
    public record Post(String session, String branch, String base, String worktree) {}

    public List<String> names() {
        return files.names();
    }

    /**
     * The whole prompt: the mode's text for this post, then the task.
     *
     * @param workflow {@code review} or {@code auto}: how finished work goes on
     */
    public String compose(String mode, Post post, String workflow, String task) {
        String text = text(mode);
        Map<String, String> words = Map.of(
                "session", post.session(),
                "branch", post.branch(),
                "base", post.base(),
                "worktree", post.worktree(),
                "finish", ending(workflow));
        Matcher matcher = PLACE.matcher(text);
        String filled = matcher.replaceAll(
                place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), place.group())));
        return filled.strip() + "\n\n# The task\n\n" + task.strip() + "\n";
    }

    private static String ending(String workflow) {
        return workflow.equals("auto") ? "para integrate \"<what was done>\"" : "para finish \"<what was done>\"";
    }

    private String text(String mode) {
        if (!NAME.matcher(mode).matches()) {
            throw unknown(mode);
        }
        return files.find(mode).orElseThrow(() -> unknown(mode)).text();
    }

    private Refused unknown(String mode) {
        return new Refused(
                Code.BAD_ARGUMENT,
                "\"" + Words.shown(mode) + "\" is no mode",
                "there are: " + String.join(", ", names()));
    }
}
