package dev.paratui.wiring;

import dev.paratui.cli.Trusting;
import dev.paratui.config.SettingsFiles;
import dev.paratui.config.Trust;
import dev.paratui.engine.duty.RepositoryCommands;
import dev.paratui.exec.Environment;
import dev.paratui.git.NamedFiles;
import dev.paratui.git.Repository;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The repository's commands as the command line sees them. */
final class CommandTrust implements Trusting {
    private final Repository repository;
    private final SettingsFiles settings;
    private final Trust trust;
    private final RepositoryCommands commands;

    CommandTrust(Repository repository, Environment environment) {
        this.repository = repository;
        Path root = repository.mainCheckout().orElse(repository.commonDir());
        this.settings = new SettingsFiles(root, environment.configHome());
        this.trust = new Trust(environment.configHome());
        this.commands = new RepositoryCommands(new NamedFiles(repository), settings, trust);
    }

    @Override
    public List<Brought> all(Optional<String> session) {
        String branch = settings.current()
                .target()
                .or(repository::mainBranch)
                .orElseThrow(() -> new Refused(
                        Code.GIT, "there is no main branch yet", "git commit --allow-empty -m \"first commit\""));
        String commit = session.map(this::branchOf).orElse(branch);
        return commands.all(branch, commit).stream()
                .map(one -> new Brought(
                        one.setting(), one.line(), List.copyOf(one.files().keySet()), one.hash(), one.isAllowed()))
                .toList();
    }

    @Override
    public void allow(List<Brought> brought) {
        trust.allow(brought.stream()
                .map(one -> new Trust.Allowed(one.hash(), one.setting() + " = " + one.line()))
                .toList());
    }

    private String branchOf(String session) {
        String branch = "para/" + SessionName.parse(session);
        return repository
                .tip(branch)
                .orElseThrow(() -> new Refused(
                        Code.SESSION_NOT_FOUND, "there is no branch " + branch, "para list shows the sessions"));
    }
}
