package dev.paratui.engine.watch;

import dev.paratui.config.SettingsFiles;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.TmuxWorld;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own command is run for each turn to a state that needs somebody, and for no other. */
class NotifierTest {
    private static final SessionName A = new SessionName("a");

    @TempDir
    Path folder;

    private GitWorld git;
    private Path told;
    private Notifier notifier;
    private final Deque<Boolean> brought = new ConcurrentLinkedDeque<>();
    private LocalTime time = LocalTime.NOON;

    @BeforeEach
    void begin() {
        git = new GitWorld(folder);
        told = folder.resolve("told");
        SettingsFiles settings = new SettingsFiles(folder.resolve("repo"), folder.resolve("config"));
        notifier = new Notifier(git.exec(), settings, setting -> brought.poll() != null, this::now);
    }

    @AfterEach
    void end() {
        notifier.close();
    }

    @Test
    void itIsToldWhoNeedsWhat() {
        wish("echo \"$PARA_SESSION $PARA_ACTIVITY $PARA_TEXT\" >> " + told);
        turned(Activity.PERMISSION, "Bash: npm test; rm x");
        awaitTold("a permission Bash: npm test; rm x\n");
    }

    @Test
    void itIsRunOnceATurnAndNotForWhatNeedsNobody() {
        wish("echo $PARA_ACTIVITY >> " + told);
        turned(Activity.WORKING, "");
        turned(Activity.QUESTION, "which?");
        turned(Activity.IDLE, "");
        turned(Activity.LIMITED, "");
        awaitTold("question\nlimited\n");
    }

    @Test
    void inQuietHoursItIsNotRun() {
        wish("echo $PARA_ACTIVITY >> " + told, "22:00-07:00");
        time = LocalTime.of(23, 30);
        turned(Activity.QUESTION, "");
        time = LocalTime.of(7, 0);
        turned(Activity.LIMITED, "");
        awaitTold("limited\n");
    }

    @Test
    void aCommandThatARepositoryBringsIsNotRunNorDoesItHideThePersonsOwn() {
        GitWorld.write(folder.resolve("repo/para.toml"), "[ui]\nnotify = 'echo theirs >> " + told + "'\n");
        turned(Activity.QUESTION, "");
        wish("echo mine >> " + told);
        turned(Activity.QUESTION, "");
        awaitTold("mine\n");
    }

    @Test
    void soIsOneOfACheckoutsSettingsThatGitTracks() {
        brought.add(true);
        wish("echo $PARA_ACTIVITY >> " + told);
        turned(Activity.QUESTION, "");
        turned(Activity.LIMITED, "");
        awaitTold("limited\n");
    }

    private void wish(String command) {
        wish(command, "");
    }

    private void wish(String command, String quiet) {
        GitWorld.write(
                folder.resolve("config/para/config.toml"),
                "[ui]\nnotify = '" + command + "'\nquiet = \"" + quiet + "\"\n");
    }

    private void turned(Activity to, String text) {
        notifier.turned(A, new Evidence(to, "hook", text, now()));
    }

    private void awaitTold(String text) {
        TmuxWorld.await(
                text, () -> told.toFile().exists() && GitWorld.read(told).equals(text));
    }

    private Instant now() {
        return LocalDate.of(2026, 11, 21)
                .atTime(time)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }
}
