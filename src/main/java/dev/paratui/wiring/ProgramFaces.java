package dev.paratui.wiring;

import dev.paratui.agent.Programs;
import dev.paratui.cli.Faces;
import dev.paratui.cli.Preferences;
import dev.paratui.cli.ProgramBook;
import dev.paratui.cli.Trusting;
import dev.paratui.client.Door;
import dev.paratui.client.Doors;
import dev.paratui.client.Repository;
import dev.paratui.config.SettingsFiles;
import dev.paratui.demo.Demo;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.exec.SearchPath;
import dev.paratui.ui.theme.Themes;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line hands over to: each face is put together when it is asked for, not before. */
final class ProgramFaces implements Faces {
    private final Exec exec;
    private final Environment environment;
    private final Program program;
    private final Doors doors;
    private final PrintStream out;

    ProgramFaces(Exec exec, Environment environment, Program program, Doors doors, PrintStream out) {
        this.exec = exec;
        this.environment = environment;
        this.program = program;
        this.doors = doors;
        this.out = out;
    }

    @Override
    public int supervise(Repository repository) {
        return new Supervisor(exec, environment, program).run(repository.place());
    }

    @Override
    public Preferences preferences(Repository repository) {
        return new SettingsPreferences(new SettingsFiles(repository.place(), environment.configHome()));
    }

    @Override
    public Trusting trusting(Repository repository) {
        return new CommandTrust(dev.paratui.git.Repository.find(exec, repository.place()), environment);
    }

    @Override
    public ProgramBook programs(Repository repository) {
        SearchPath path = SearchPath.of(environment);
        return new AgentBook(new Programs(repository.place(), environment.configHome(), path), path);
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
    public int bridge(McpCaller caller) {
        Door door = doors.of(caller.repository(), McpFace.visitor(caller.directory()));
        return mcpFace().bridge(door, caller, McpFace.Client.here());
    }

    @Override
    public int register(McpClient client) {
        return mcpFace().register(client.repository(), client.client(), out);
    }

    @Override
    public int tools(McpTools wish) {
        return mcpFace()
                .tools(
                        doors.of(
                                wish.repository(),
                                McpFace.visitor(wish.repository().place())),
                        wish,
                        out);
    }

    @Override
    public int dashboard(List<Repository> repositories, Optional<String> theme) {
        return dashboardFace().onTerminal(repositories, theme);
    }

    @Override
    public int demo(Optional<String> theme) {
        theme.ifPresent(loader()::load);
        Demo demo = new Demo(new DemoStage(environment, program, theme), environment, out);
        return isTerminal() ? demo.show() : demo.play();
    }

    @Override
    public int pictures(Path folder) {
        DemoStage stage = new DemoStage(environment, program, Optional.empty());
        return new Demo(new PictureStage(stage, folder, out), environment, out).pose();
    }

    @Override
    public int screenshot(Picture picture) {
        return new PictureFace(new DashboardFace(exec, environment, doors)).take(picture);
    }

    /** The launcher has looked. */
    private static boolean isTerminal() {
        return "yes".equals(System.getProperty("para.terminal"));
    }

    Door door(Repository repository) {
        return doors.of(repository, McpFace.visitor(repository.place()));
    }

    McpFace mcpFace() {
        return new McpFace(environment, program);
    }

    DashboardFace dashboardFace() {
        return new DashboardFace(exec, environment, doors);
    }

    private Themes loader() {
        return new Themes(environment.configHome().resolve("para/themes"));
    }
}
