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
import java.util.Optional;

/** Commits what is open in a session's work tree. */
public final class FinishSession implements Duty<Intent.Finish> {
    private final Repository repository;
    private final Commits commits;
    private final Places places;

    public FinishSession(Repository repository, Commits commits, Places places) {
        this.repository = repository;
        this.commits = commits;
        this.places = places;
    }

    @Override
    public Done perform(Intent.Finish intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Path path = Path.of(session.work().worktree());
        String branch = renamed(session, intent.branch(), path);
        String before = before(intent, branch, session);
        Finished finished = commits.finish(path, branch, intent.message(), intent.deletions());
        Optional<String> commit = finished.head().equals(before) ? Optional.empty() : Optional.of(finished.head());
        return Done.with(new SessionFinished(session.name(), branch, commit, finished.head(), before, intent.id()));
    }

    /** The tip before the first try, noted outside: after a crash the commit may be there already. */
    private String before(Intent.Finish intent, String branch, Session session) {
        Path note = places.tipBefore(session.name(), intent.id());
        Optional<String> noted = Places.read(note);
        if (noted.isPresent()) {
            return noted.get();
        }
        commits.keepStaged(intent.id(), Path.of(session.work().worktree()), branch);
        String tip = repository.tip(branch).orElse(session.work().base().commit());
        Places.write(note, tip);
        return tip;
    }

    private String renamed(Session session, String wanted, Path path) {
        if (wanted.isEmpty()) {
            return session.work().branch();
        }
        commits.renameBranch(path, session.work().branch(), wanted);
        return wanted;
    }
}
