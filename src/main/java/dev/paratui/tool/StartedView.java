package dev.paratui.tool;

import java.util.Optional;

/**
 * A session asked for, with the keys of the older work and dispatch design repeated at the top.
 *
 * @param session null on a dry run
 * @param plan what would be done; null unless it is a dry run
 */
public record StartedView(
        Optional<SessionView> session,
        Optional<PlanView> plan,
        long revision,
        String sessionName,
        String worktreePath,
        String branch,
        Optional<String> pane,
        Optional<String> attachCommand,
        Optional<String> tmuxWindow,
        Optional<Long> pid,
        Optional<String> logFile) {
    /** What would be made. */
    public record PlanView(String agent, String exec, String mode, BaseView base, String task) {}

    static StartedView of(SessionView session) {
        return new StartedView(
                Optional.of(session),
                Optional.empty(),
                session.revision(),
                session.name(),
                session.worktree(),
                session.branch(),
                session.pane(),
                session.attachCommand(),
                session.pane().map(pane -> session.name()),
                session.pid(),
                session.logFile());
    }
}
