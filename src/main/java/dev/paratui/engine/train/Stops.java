package dev.paratui.engine.train;

import dev.paratui.config.Settings;
import dev.paratui.engine.duty.FollowLanding;
import dev.paratui.event.CloseRequested;
import dev.paratui.event.Event;
import dev.paratui.event.FollowRequested;
import dev.paratui.event.LandingConflict;
import dev.paratui.event.LandingLanded;
import dev.paratui.event.LandingProposed;
import dev.paratui.event.LandingRed;
import dev.paratui.event.LandingStopped;
import dev.paratui.event.RestackRequested;
import dev.paratui.git.Outcome;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.CheckRun;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the journey of an entry ends, in words and events. */
final class Stops {
    private final Tidings tidings;
    private final Settings settings;

    Stops(Tidings tidings, Settings settings) {
        this.tidings = tidings;
        this.settings = settings;
    }

    boolean isOwn(Rider rider) {
        return tidings.isOwn(rider);
    }

    void landed(Wagon wagon, Optional<CheckRun> check) {
        Rider rider = wagon.rider();
        Prepared prepared = wagon.prepared();
        String act = "l" + rider.id().substring(1);
        List<Event> events = new ArrayList<>();
        events.add(new LandingLanded(
                rider.session().name(),
                rider.id(),
                prepared.commit(),
                prepared.old(),
                prepared.tip(),
                check,
                act,
                rider.intent().id()));
        if (!FollowLanding.wanted(settings).isEmpty()) {
            events.add(new FollowRequested(rider.session().name(), rider.id(), "follow-" + rider.id()));
        }
        if (rider.entry().isPartial()) {
            events.add(new RestackRequested(rider.session().name(), rider.id(), act, "restack-" + rider.id()));
        } else if (!settings.keepsLanded()) {
            events.add(new CloseRequested(rider.session().name(), act, "close-" + rider.id()));
        }
        tidings.ended(rider, events);
    }

    void proposed(Wagon wagon, String request, Optional<CheckRun> check) {
        Rider rider = wagon.rider();
        String hint = "once it is merged there: git pull, then put the session away: para cancel "
                + rider.session().name() + "; new work goes to the same request: para integrate "
                + rider.session().name();
        tidings.ended(
                rider,
                List.of(new LandingProposed(
                        rider.session().name(),
                        rider.id(),
                        request,
                        hint,
                        check,
                        rider.intent().id())));
    }

    void held(Rider rider, Outcome.Held held) {
        tidings.held(rider, held);
    }

    void conflict(Rider rider, List<FileConflict> files) {
        String target = rider.entry().target();
        String names = files.stream().map(FileConflict::path).collect(Collectors.joining(", "));
        String reason = "it conflicts with " + target + " in " + names;
        String hint = "in its work tree: git merge " + target
                + ", resolve, commit: it goes back into the train by itself; or have the session do it: "
                + "para train resolve "
                + rider.session().name();
        tidings.ended(
                rider,
                List.of(new LandingConflict(
                        rider.session().name(),
                        rider.id(),
                        files,
                        reason,
                        hint,
                        rider.intent().id())));
    }

    void red(Rider rider, CheckRun check, boolean isTargetRed) {
        String target = rider.entry().target();
        String outcome = check.exit()
                .map(exit -> "ended with exit " + exit)
                .orElse("took longer than landing.check_timeout allows");
        boolean isOwn = check.command().equals(rider.ownCheck());
        String reason = (isOwn ? "its own check `" : "`") + check.command() + "` " + outcome + " on " + target
                + " with it" + (isTargetRed ? "; it does so without it, too" : "");
        String hint = isTargetRed
                ? "mend " + target + " first; what mends it can land by itself: para integrate"
                : "mend it in the session, then `para integrate "
                        + rider.session().name() + "` again";
        tidings.ended(
                rider,
                List.of(new LandingRed(
                        rider.session().name(),
                        rider.id(),
                        check,
                        reason,
                        hint,
                        rider.intent().id())));
    }

    void stopped(Rider rider, Refusal problem) {
        tidings.notice(rider, problem);
        tidings.ended(
                rider,
                List.of(new LandingStopped(
                        rider.session().name(),
                        rider.id(),
                        problem,
                        rider.intent().id())));
    }
}
