package dev.paratui.engine;

import dev.paratui.engine.World.Chosen;
import dev.paratui.git.Landing;
import dev.paratui.git.LandingPlan;
import dev.paratui.git.Snapshots;
import dev.paratui.git.TreeSnapshot;
import dev.paratui.git.Verdict;
import dev.paratui.model.LandingPreview;
import dev.paratui.model.Session;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a session would land now, open work included. */
record LandingLook(Landing landing, Snapshots snapshots) {
    LandingPreview preview(Session session, Wanted wanted) {
        Verdict verdict = landing.preview(plan(session, wanted), open(session));
        if (verdict instanceof Verdict.Clean clean) {
            return new LandingPreview(clean.tree(), List.of(), wanted.target(), wanted.strategy());
        }
        return new LandingPreview("", ((Verdict.Conflict) verdict).files(), wanted.target(), wanted.strategy());
    }

    Chosen choose(Session session, String target, List<String> paths) {
        Wanted whole = Wanted.whole(Strategy.SQUASH, target, "");
        Landing.Chosen chosen = landing.choose(plan(session, whole), open(session), paths);
        return new Chosen(chosen.files(), chosen.along());
    }

    private Optional<TreeSnapshot> open(Session session) {
        return snapshots.take(Path.of(session.work().worktree()));
    }

    private static LandingPlan plan(Session session, Wanted wanted) {
        return new LandingPlan(
                "preview-" + session.name().key(),
                session.work().branch(),
                wanted.target(),
                wanted.strategy().word(),
                Optional.empty(),
                wanted.paths(),
                wanted.deletions());
    }
}
