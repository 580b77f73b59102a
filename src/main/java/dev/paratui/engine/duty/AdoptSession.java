package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionAdopted;
import dev.paratui.event.SessionStartFailed;
import dev.paratui.git.Repository;
import dev.paratui.git.WorktreeStates;
import dev.paratui.git.Worktrees;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;

/** Takes over what was made elsewhere: its branch and its work tree stay where and as they are. */
public final class AdoptSession implements Duty<Intent.Adopt> {
    private final Repository repository;
    private final Worktrees worktrees;
    private final MakingReady making;

    public AdoptSession(StartSession.Trees trees) {
        this.repository = trees.repository();
        this.worktrees = trees.worktrees();
        this.making = trees.making();
    }

    @Override
    public Done perform(Intent.Adopt intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Path path = Path.of(session.work().worktree());
        String branch = session.work().branch();
        if (intent.tree() == Intent.Tree.MISSING) {
            worktrees.restore(path, branch, "para session " + session.name());
        } else {
            new WorktreeStates(repository).requirePresent(path, branch);
            making.leaveAsItIs(session.name()); // as whoever made it wanted it
        }
        String head = repository.tip(branch).orElse(session.work().base().commit());
        return Done.with(new SessionAdopted(session.name(), head, intent.id()));
    }

    @Override
    public Done failed(Intent.Adopt intent, Refusal problem) {
        return Done.with(new SessionStartFailed(intent.session(), problem, intent.id()));
    }
}
