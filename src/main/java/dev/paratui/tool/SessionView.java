package dev.paratui.tool;

import dev.paratui.model.Life;
import dev.paratui.model.Report;
import dev.paratui.model.Resources;
import dev.paratui.model.Session;
import dev.paratui.model.Sighting;
import dev.paratui.model.Standing;
import dev.paratui.model.Usage;
import dev.paratui.model.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session as every face shows it: what is so, and what was last seen of it.
 *
 * @param signals every signal that says what its program does, the surest first; some may disagree with the activity
 * @param usage of its model, as far as the program tells
 * @param conversation the program's own name for it
 * @param waiting its place in the line for a free place to work, from 1; 0: it waits in none
 * @param waits that it waits there, in words
 * @param origin dispatched, started or adopted
 * @param budget after which it asks; empty: it may go on as long as it likes
 * @param limitedUntil when its usage limit is over, as far as its program tells; then it goes on by itself
 * @param request address of the request to merge it that was opened last (landing.publish)
 * @param check a command of its own that its work must pass, besides the settings' check; may be empty
 * @param resources what its processes and its work tree take of the machine; empty: not known
 */
public record SessionView(
        String name,
        long revision,
        String life,
        ActivityView activity,
        String agent,
        String mode,
        String branch,
        BaseView base,
        Optional<String> head,
        String worktree,
        Optional<String> pane,
        Optional<Long> pid,
        String exec,
        Optional<String> logFile,
        String task,
        Instant createdAt,
        Instant since,
        Optional<DiffCountsView> diff,
        String gitState,
        List<String> conflicts,
        String tests,
        Optional<ReportView> report,
        Optional<String> lost,
        Optional<String> problem,
        Optional<String> landedAs,
        Optional<String> attachCommand,
        Map<String, String> data,
        List<ActivityView> signals,
        Optional<Usage> usage,
        Optional<String> conversation,
        int waiting,
        Optional<String> waits,
        String origin,
        Optional<BudgetView> budget,
        Optional<Resources> resources,
        Optional<Instant> limitedUntil,
        Optional<String> request,
        String check) {
    static SessionView of(Session session, Sighting seen, Optional<String> attachCommand) {
        return of(session, session.standing(), seen, attachCommand);
    }

    private static SessionView of(Session session, Standing standing, Sighting seen, Optional<String> attachCommand) {
        return new SessionView(
                session.name().value(),
                session.revision(),
                session.life().word(),
                ActivityView.of(seen.evidence()),
                session.brief().agent(),
                session.brief().mode(),
                session.work().branch(),
                base(session),
                standing.head(),
                session.work().worktree(),
                session.seat().pane(),
                session.seat().pid(),
                session.brief().exec().word(),
                session.seat().logFile(),
                session.brief().task(),
                session.createdAt(),
                session.since(),
                seen.diff().map(DiffCountsView::of),
                seen.gitState(),
                seen.conflicts(),
                standing.report().flatMap(Report::tests).orElse("unknown"),
                standing.report().map(ReportView::of),
                standing.loss().map(loss -> loss.name().toLowerCase(java.util.Locale.ROOT)),
                standing.problem(),
                standing.landedAs(),
                attachCommand,
                session.brief().data(),
                seen.signals().stream().map(ActivityView::of).toList(),
                seen.usage(),
                standing.conversation(),
                place(session, seen),
                waits(place(session, seen)),
                session.brief().terms().origin().name().toLowerCase(java.util.Locale.ROOT),
                BudgetView.of(session, seen),
                seen.resources(),
                seen.limitedUntil(),
                standing.request(),
                session.brief().terms().check());
    }

    private static BaseView base(Session session) {
        return new BaseView(
                session.work().base().branch(), session.work().base().commit());
    }

    private static int place(Session session, Sighting seen) {
        return session.life() == Life.REQUESTED ? seen.waiting() : 0;
    }

    private static Optional<String> waits(int place) {
        return place == 0
                ? Optional.empty()
                : Optional.of("waits for a free place" + ", " + Words.ordinal(place) + " in line");
    }
}
