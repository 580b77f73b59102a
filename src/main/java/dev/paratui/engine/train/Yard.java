package dev.paratui.engine.train;

import dev.paratui.config.Settings;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Alone;
import dev.paratui.engine.Engine;
import dev.paratui.git.Commits;
import dev.paratui.git.Landing;
import dev.paratui.git.Publisher;
import dev.paratui.git.Repository;

/** What every round of the train works with. */
public record Yard(Engine engine, Repository repository, Hands hands, Inspector inspector, SettingsFiles settings) {
    /** The hands that commit, merge and publish. */
    public record Hands(Commits commits, Landing landing, Publisher publisher, Alone alone) {}

    /** What counts for landings on this branch: the team's file is the branch's own. */
    Settings settingsFor(String target) {
        return settings.withTeam(repository.text("refs/heads/" + target, "para.toml"));
    }
}
