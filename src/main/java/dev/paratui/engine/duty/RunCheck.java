package dev.paratui.engine.duty;

import dev.paratui.command.Command;
import dev.paratui.command.Conclude;
import dev.paratui.command.task.ConcludeCheck;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Board;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.Event;
import dev.paratui.event.task.GatePassed;
import dev.paratui.event.task.GateRejected;
import dev.paratui.git.CleanTrees;
import dev.paratui.git.Repository;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Life;
import dev.paratui.model.Notice;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import dev.paratui.model.Words;
import dev.paratui.model.task.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a gate's command in a clean work tree of what is committed.
 *
 * <p>The command comes from whoever made the task, a person or a leader, and is run as the supervisor's user, as the
 * programs of sessions are; workers cannot make tasks. The work tree keeps it from disturbing others, but does not
 * confine it.
 */
public final class RunCheck implements Duty<Intent.Check> {
    private static final String BY = "supervisor";

    private final Repository repository;
    private final CleanTrees trees;
    private final Trial trial;
    private final SettingsFiles settings;
    private final Board board;

    public RunCheck(Repository repository, Trial trial, SettingsFiles settings, Board board) {
        this.repository = repository;
        this.trees = new CleanTrees(repository);
        this.trial = trial;
        this.settings = settings;
        this.board = board;
    }

    @Override
    public Done perform(Intent.Check intent, Snapshot snapshot) {
        Gate gate = snapshot.ledger()
                .tasks()
                .task(intent.task())
                .assignment()
                .gate()
                .orElseThrow(() -> new IllegalStateException("no gate " + intent.task()));
        trial.endLeftover(intent.id());
        Trial.Verdict verdict;
        try {
            Path place = trees.make(intent.id(), commit(gate, snapshot));
            verdict = trial.run(new Trial.Wanted(
                    intent.id(), gate.command(), place, settings.current().checkTimeout(), Map.of()));
        } finally {
            trees.remove(intent.id());
        }
        return verdict.passed()
                ? Done.with(new GatePassed(intent.task(), BY, verdict.words(), intent.id()))
                : rejected(intent, snapshot, verdict.words());
    }

    /** What is behind it stands still until somebody acts. */
    private Done rejected(Intent.Check intent, Snapshot snapshot, String words) {
        String gate = snapshot.ledger().tasks().task(intent.task()).assignment().description();
        Notice notice = new Notice(
                "error",
                "the check \"" + Words.shown(gate) + "\" is red: "
                        + words.lines().findFirst().orElse(""),
                "look: para task show " + intent.task() + "; then: para task retry " + intent.task(),
                board.snapshot().at());
        board.notice(seen -> seen.noticing(notice));
        return Done.with(new GateRejected(intent.task(), BY, words, intent.id()));
    }

    @Override
    public Command conclude(Intent.Check intent, List<Event> events) {
        return events.size() == 1 ? new ConcludeCheck(intent.id(), events.get(0)) : new Conclude(intent.id(), events);
    }

    @Override
    public Done failed(Intent.Check intent, Refusal problem) {
        String words = problem.hint().isEmpty() ? problem.message() : problem.message() + "; " + problem.hint();
        return Done.with(new GateRejected(intent.task(), BY, words, intent.id()));
    }

    private String commit(Gate gate, Snapshot snapshot) {
        return gate.session().map(name -> ofSession(name, snapshot)).orElseGet(this::ofMain);
    }

    private String ofSession(SessionName name, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(name);
        Optional<String> landed = session.standing().landedAs().filter(commit -> session.life() == Life.LANDED);
        return landed.or(() -> repository.tip(session.work().branch()))
                .orElseThrow(() -> new Refused(
                        Code.WRONG_STATE,
                        "session \"" + name + "\" has no branch to be checked; it is "
                                + session.life().word(),
                        "retry the gate once it has: para task retry"));
    }

    private String ofMain() {
        return settings.current()
                .target()
                .or(repository::mainBranch)
                .flatMap(repository::tip)
                .orElseThrow(() -> new Refused(
                        Code.GIT, "there is no main branch to be checked", "name one: para config set landing.target"));
    }
}
