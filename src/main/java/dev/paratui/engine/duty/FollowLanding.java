package dev.paratui.engine.duty;

import dev.paratui.config.Settings;
import dev.paratui.engine.Board;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.LandingFollowed;
import dev.paratui.git.Repository;
import dev.paratui.model.Entry;
import dev.paratui.model.Intent;
import dev.paratui.model.Notice;
import dev.paratui.model.Refusal;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs what the settings want after a landing, in the main checkout: a push, then {@code landing.after_command}.
 *
 * <p>Cut off, it is run again from the beginning: a command must bear that.
 */
public final class FollowLanding implements Duty<Intent.Follow> {
    private static final String PUSH =
            "remote=$(git config \"branch.$PARA_TARGET.remote\"); git push \"${remote:-origin}\" \"$PARA_TARGET\"";

    private final Repository repository;
    private final Trial trial;
    private final RepositoryCommands commands;
    private final Board board;

    public FollowLanding(Repository repository, Trial trial, RepositoryCommands commands, Board board) {
        this.repository = repository;
        this.trial = trial;
        this.commands = commands;
        this.board = board;
    }

    /** What is to be run after landings on this branch. */
    public static List<String> wanted(Settings settings) {
        List<String> wanted = new ArrayList<>();
        if (settings.pushes()) {
            wanted.add(PUSH);
        }
        wanted.addAll(settings.afterCommands());
        return wanted;
    }

    @Override
    public Done perform(Intent.Follow intent, Snapshot snapshot) {
        Entry entry = snapshot.ledger().train().entry(intent.entry());
        Settings settings = commands.settingsOf(entry.target());
        commands.require(List.of("landing.after_command"), entry.target(), entry.target());
        Path place = repository.mainCheckout().orElse(repository.commonDir());
        for (String command : wanted(settings)) {
            trial.endLeftover(intent.id());
            Trial.Verdict verdict =
                    trial.run(new Trial.Wanted(intent.id(), command, place, settings.checkTimeout(), variables(entry)));
            if (!verdict.passed()) {
                return told(
                        intent, "after the landing of " + entry.session() + ": " + verdict.words(), "run it by hand");
            }
        }
        return Done.with(new LandingFollowed(entry.session(), entry.id(), "", intent.id()));
    }

    @Override
    public Done failed(Intent.Follow intent, Refusal problem) {
        return Done.with(new LandingFollowed(intent.session(), intent.entry(), problem.message(), intent.id()));
    }

    private Done told(Intent.Follow intent, String problem, String hint) {
        Notice notice = new Notice("error", problem, hint, board.snapshot().at());
        board.notice(seen -> seen.noticing(notice));
        return Done.with(new LandingFollowed(intent.session(), intent.entry(), problem, intent.id()));
    }

    private static Map<String, String> variables(Entry entry) {
        return Map.of(
                "PARA_SESSION", entry.session().value(),
                "PARA_TARGET", entry.target(),
                "PARA_COMMIT", entry.commit().orElse(""),
                "PARA_MESSAGE", entry.message());
    }
}
