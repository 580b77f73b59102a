package dev.paratui.wiring;

import dev.paratui.cli.Faces;
import dev.paratui.cli.Preferences;
import dev.paratui.client.Repository;
import dev.paratui.config.SettingsFiles;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.ui.theme.Themes;
import java.util.List;
import java.util.Optional;

/** What the command line hands over to: each face is put together when it is asked for, not before. */
final class ProgramFaces implements Faces {
    private final Exec exec;
    private final Environment environment;
    private final Program program;

    ProgramFaces(Exec exec, Environment environment, Program program) {
        this.exec = exec;
        this.environment = environment;
        this.program = program;
    }

    @Override
    public int supervise(Repository repository) {
        return new Supervisor(exec, environment, program.version(), program.launcher()).run(repository.place());
    }

    @Override
    public Preferences preferences(Repository repository) {
        return new SettingsPreferences(new SettingsFiles(repository.place(), environment.configHome()));
    }

    @Override
    public List<String> themes() {
        return loader().names();
    }

    @Override
    public String theme(String name) {
        return loader().text(name);
    }

    @Override
    public int dashboard(Repository repository, Optional<String> theme) {
        throw new IllegalStateException();
    }

    @Override
    public int demo(Optional<String> theme) {
        throw new IllegalStateException();
    }

    @Override
    public int screenshot(Picture picture) {
        throw new IllegalStateException();
    }

    @Override
    public int bridge(McpCaller caller) {
        throw new IllegalStateException();
    }

    @Override
    public int register(McpClient client) {
        throw new IllegalStateException();
    }

    @Override
    public int tools(McpTools wish) {
        throw new IllegalStateException();
    }

    private Themes loader() {
        return new Themes(environment.configHome().resolve("para/themes"));
    }
}
