package dev.paratui.engine.watch;

import dev.paratui.config.Settings;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Threads;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the person's own command when a session begins to need somebody: once for every turn to it. */
public final class Notifier implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Notifier.class.getName());
    private static final Set<Activity> NEEDS = Set.of(Activity.PERMISSION, Activity.QUESTION, Activity.LIMITED);
    private static final Set<String> NO_COMMAND = Set.of("bell", "osc9", "none", "");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Exec exec;
    private final SettingsFiles settings;
    private final Predicate<String> isBrought;
    private final InstantSource clock;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(Threads.named("notifier"));

    /** @param isBrought whether a setting's value comes with the repository */
    public Notifier(Exec exec, SettingsFiles settings, Predicate<String> isBrought, InstantSource clock) {
        this.exec = exec;
        this.settings = settings;
        this.isBrought = isBrought;
        this.clock = clock;
    }

    /** A session does something else now; it is not waited for. */
    public void turned(SessionName session, Evidence to) {
        Settings now = settings.current();
        boolean isQuiet = now.quietHours().covers(LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault()));
        if (NEEDS.contains(to.activity()) && !isQuiet && !NO_COMMAND.contains(now.notification())) {
            try {
                runner.execute(() -> run(now.notification(), session, to));
            } catch (RejectedExecutionException closing) {
                LOG.log(Level.FINE, "not told of {0}", session);
            }
        }
    }

    @Override
    public void close() {
        runner.shutdownNow();
    }

    /** A command that a repository brings is not the person's wish. */
    private void run(String command, SessionName session, Evidence to) {
        try {
            if (isBrought.test("ui.notify")) {
                return;
            }
            exec.run(Invocation.of("sh", "-c", command)
                    .with("PARA_SESSION", session.value())
                    .with("PARA_ACTIVITY", to.activity().word())
                    .with("PARA_TEXT", to.text())
                    .within(PATIENCE));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "ui.notify could not be run", failure);
        }
    }
}
