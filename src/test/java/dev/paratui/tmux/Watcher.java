package dev.paratui.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.SessionName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Remembers what the control client told, and waits for it. */
public final class Watcher implements StatusListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private final List<String> losses = new ArrayList<>();
    private List<PaneStatus> latest = List.of();
    private int told;

    @Override
    public void panes(List<PaneStatus> all) {
        lock.lock();
        try {
            latest = all;
            told++;
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void lost(String why) {
        lock.lock();
        try {
            losses.add(why);
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    PaneStatus awaitPane(String session, Predicate<PaneStatus> isIt) {
        SessionName name = new SessionName(session);
        awaitThat("the pane of " + session, watcher -> watcher.latest.stream()
                .anyMatch(status -> status.session().equals(name) && isIt.test(status)));
        return latest.stream()
                .filter(status -> status.session().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void awaitGone(String session) {
        SessionName name = new SessionName(session);
        awaitThat("the end of " + session, watcher -> watcher.latest.stream()
                .noneMatch(status -> status.session().equals(name)));
    }

    void awaitLoss(int atLeast) {
        awaitThat("a loss", watcher -> watcher.losses.size() >= atLeast);
    }

    void awaitTold(int more) {
        int before = told;
        awaitThat("news", watcher -> watcher.told >= before + more);
    }

    List<String> losses() {
        lock.lock();
        try {
            return List.copyOf(losses);
        } finally {
            lock.unlock();
        }
    }

    private void awaitThat(String what, Predicate<Watcher> isSo) {
        lock.lock();
        try {
            long left = TmuxWorld.PATIENCE.toNanos();
            while (!isSo.test(this) && left > 0) {
                left = heard.awaitNanos(left);
            }
            assertThat(isSo.test(this)).as("%s; last heard: %s", what, latest).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            lock.unlock();
        }
    }
}
