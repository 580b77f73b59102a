package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionFinished;
import dev.paratui.git.Commits;
import dev.paratui.git.Finished;
import dev.paratui.git.Repository;
import dev.paratui.model.Intent;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;

/** Commits what is open in a session's work tree. */
public final class FinishSession implements Duty<Intent.Finish> {
    private final Repository repository;
    private final Commits commits;

    public FinishSession(Repository repository, Commits commits) {
        this.repository = repository;
        this.commits = commits;
    }

    @Override
    public Done perform(Intent.Finish intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Path path = Path.of(session.work().worktree());
        String branch = renamed(session, intent.branch(), path);
        String before = repository.tip(branch).orElse(session.work().base().commit());
        Finished finished = commits.finish(path, branch, intent.message());
        return Done.with(
                new SessionFinished(session.name(), branch, finished.commit(), finished.head(), before, intent.id()));
    }

    private String renamed(Session session, String wanted, Path path) {
        if (wanted.isEmpty()) {
            return session.work().branch();
        }
        commits.renameBranch(path, session.work().branch(), wanted);
        return wanted;
    }
}
