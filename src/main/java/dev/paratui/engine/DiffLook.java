package dev.paratui.engine;

import dev.paratui.engine.World.Changes;
import dev.paratui.engine.World.Comparison;
import dev.paratui.engine.World.Detail;
import dev.paratui.git.Diff;
import dev.paratui.git.DiffScope;
import dev.paratui.git.Diffs;
import dev.paratui.git.Snapshots;
import dev.paratui.git.TreeSnapshot;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import java.nio.file.Path;

/** What a session's work tree holds now, compared with something before. */
record DiffLook(Snapshots snapshots, Diffs diffs) {
    /** More lines than this of one diff nobody reads; it is cut and said. */
    private static final int MAX_LINES = 20_000;

    private static final String NEWEST_COMMIT = "commit";

    Changes of(Session session, Comparison wanted) {
        TreeSnapshot now = snapshots
                .take(Path.of(session.work().worktree()))
                .orElseThrow(() -> new Refused(
                        Code.WRONG_STATE,
                        "the work tree of session \"" + session.name() + "\" is gone, or in the middle of a merge",
                        "end the merge, or bring the work tree back: para resume " + session.name()));
        DiffScope scope = new DiffScope(wanted.path(), wanted.detail() == Detail.COUNTS, MAX_LINES);
        Diff diff = wanted.against()
                .map(id -> diffs.since(id.equals(NEWEST_COMMIT) ? now.head() : id, now, scope))
                .orElseGet(() -> diffs.diff(now, session.work().base(), scope));
        return new Changes(now.tree(), diff.files());
    }
}
