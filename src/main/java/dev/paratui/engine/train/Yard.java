package dev.paratui.engine.train;

import dev.paratui.config.Settings;
import dev.paratui.engine.Alone;
import dev.paratui.engine.Engine;
import dev.paratui.engine.duty.RepositoryCommands;
import dev.paratui.git.Commits;
import dev.paratui.git.Landing;
import dev.paratui.git.Outcome;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.git.Publisher;
import dev.paratui.git.Repository;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every round of the train works with. */
public record Yard(
        Engine engine,
        Repository repository,
        Hands hands,
        Inspector inspector,
        RepositoryCommands commands,
        Proposals proposals) {
    private static final List<String> CHECKS = List.of("landing.check", "landing.checks", "landing.check_setup");

    /** The hands that commit, merge and publish. */
    public record Hands(Commits commits, Landing landing, Publisher publisher, Alone alone) {}

    /** What counts for landings on this branch: the team's file is the branch's own. */
    public Settings settingsFor(String target) {
        return commands.settingsOf(target);
    }

    /** What would hold this landing now: something in its way, or a check that nobody has allowed. */
    Optional<Outcome.Held> obstacle(Prepared prepared) {
        Settings settings = settingsFor(prepared.target());
        if (!settings.requests()) {
            return untrusted(prepared, CHECKS).or(() -> hands.publisher().obstacle(prepared));
        }
        List<String> wanted = new ArrayList<>(CHECKS);
        wanted.add("landing.forge");
        wanted.add(RepositoryCommands.forge(settings.forge()));
        return untrusted(prepared, wanted);
    }

    private Optional<Outcome.Held> untrusted(Prepared prepared, List<String> wanted) {
        try {
            commands.require(wanted, prepared.target(), prepared.commit());
            return Optional.empty();
        } catch (Refused refused) {
            if (refused.refusal().code() != Code.HELD) {
                throw refused;
            }
            return Optional.of(new Outcome.Held(
                    refused.refusal().message(), refused.refusal().hint()));
        }
    }
}
