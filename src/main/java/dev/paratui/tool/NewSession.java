package dev.paratui.tool;

import dev.paratui.command.RequestSession;
import dev.paratui.model.Base;
import dev.paratui.model.Brief;
import dev.paratui.model.Budget;
import dev.paratui.model.Code;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Origin;
import dev.paratui.model.Outcome;
import dev.paratui.model.Permissions;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Terms;
import dev.paratui.model.Work;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks for a session: what {@code para_start} and {@code para_dispatch} have in common. */
final class NewSession {
    /** How long a start is waited for; then the caller goes on with {@code para_wait}. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final House house;

    NewSession(House house) {
        this.house = house;
    }

    StartedView ask(Wish wish, Caller caller) {
        SessionName name = SessionName.parse(wish.name());
        Optional<String> begun = house.begun(caller);
        if (begun.isPresent() && !wish.isDryRun()) {
            return started(name, begun.get());
        }
        String agent = wish.agent().orElseGet(() -> house.world().setting("agents.default"));
        refuseIfTaken(name);
        house.world().requireProgram(agent);
        wish.mode().ifPresent(house.world()::requireMode);
        Base base = house.world().base(wish.base());
        Work work = house.world().workFor(name, base);
        Brief brief = new Brief(
                        agent,
                        wish.exec(),
                        wish.mode().orElse(""),
                        wish.task(),
                        wish.after(),
                        wish.permissions(),
                        wish.data())
                .under(wish.terms());
        return wish.isDryRun()
                ? planned(name, brief, work)
                : started(
                        name,
                        house.ask(new RequestSession(name, brief, work), caller, Optional.empty())
                                .subject());
    }

    private StartedView started(SessionName name, String intent) {
        Optional<Outcome> outcome = house.followUnlessWaiting(intent, name, PATIENCE);
        outcome.flatMap(Outcome::problem).ifPresent(problem -> {
            throw new Refused(problem);
        });
        return StartedView.of(house.view(name));
    }

    /** Says so before the work of finding the base is done; the command decides for good. */
    private void refuseIfTaken(SessionName name) {
        house.board()
                .snapshot()
                .ledger()
                .session(name)
                .filter(there -> !there.life().isOver())
                .ifPresent(there -> {
                    throw new Refused(
                            Code.NAME_TAKEN,
                            "there is a session \"" + there.name() + "\" already, "
                                    + there.life().word(),
                            "choose another name, or go on with it: para resume " + there.name());
                });
    }

    private StartedView planned(SessionName name, Brief brief, Work work) {
        BaseView base = new BaseView(work.base().branch(), work.base().commit());
        StartedView.PlanView plan =
                new StartedView.PlanView(brief.agent(), brief.exec().word(), brief.mode(), base, brief.task());
        return new StartedView(
                Optional.empty(),
                Optional.of(plan),
                house.revision(),
                name.value(),
                work.worktree(),
                work.branch(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The text of a task: the file's when one is named, else the words given. */
    static String task(House house, Optional<String> words, Optional<String> file, Caller caller) {
        return file.map(name -> house.world().taskFile(name, whereFrom(caller)))
                .or(() -> words)
                .orElse("");
    }

    /** A person may name any file, meant from where the person is; others only the repository's. */
    private static Optional<String> whereFrom(Caller caller) {
        return caller.audience() == Card.Audience.PERSON ? caller.directory() : Optional.empty();
    }

    /** A wish, put together from a tool's arguments. */
    record Wish(
            String name,
            Optional<String> agent,
            ExecKind exec,
            Optional<String> mode,
            String task,
            Optional<String> base,
            List<String> after,
            Permissions permissions,
            Map<String, String> data,
            Terms terms,
            boolean isDryRun) {}

    static ExecKind exec(Optional<String> word) {
        return word.map(given -> ExecKind.valueOf(given.toUpperCase(Locale.ROOT)))
                .orElse(ExecKind.TMUX);
    }

    /** A person who opens a session is there to work in it, so it does not wait for a place. */
    Terms terms(Origin origin, Optional<String> budget) {
        String words = budget.orElseGet(() -> house.world().setting("agents.budget"));
        return new Terms(origin, Budget.parse(words));
    }

    static Permissions permissions(Optional<Boolean> isSkipping) {
        return isSkipping.orElse(false) ? Permissions.SKIPPED : Permissions.ASKED;
    }
}
