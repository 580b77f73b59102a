package dev.paratui.engine;

import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.World.Adoptable;
import dev.paratui.git.Foundling;
import dev.paratui.git.Foundlings;
import dev.paratui.git.Repository;
import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Work;
import java.nio.file.Path;
import java.util.Optional;

/** Where sessions' work is: the branches and work trees of new ones, and work begun elsewhere. */
record Grounds(Repository repository, SettingsFiles settings) {
    Path root() {
        return repository.mainCheckout().orElse(repository.commonDir());
    }

    Work workFor(SessionName name, Base base) {
        String branch = "para/" + name.value();
        if (repository.hasBranch(branch)) {
            throw new Refused(
                    Code.NAME_TAKEN,
                    "there is a branch " + branch + " already",
                    "choose another name; or put the branch away: git branch -m " + branch + " old/" + name.value());
        }
        return new Work(branch, base, placeFor(name));
    }

    String placeFor(SessionName name) {
        String configured = settings.current().worktreeDir();
        Path usual = repository.worktreesDir();
        Path folder = configured.isEmpty() || repository.isBare() ? usual : root().resolve(configured);
        return folder.resolve(name.value()).toString();
    }

    Adoptable adoptable(String given, Optional<String> directory) {
        Foundling found =
                new Foundlings(repository).find(given, directory.map(Path::of).orElse(root()));
        return new Adoptable(found.branch(), found.tree().map(Path::toString), found.base());
    }
}
