package dev.paratui.engine;

import dev.paratui.agent.Modes;
import dev.paratui.agent.Programs;
import dev.paratui.config.SettingsFiles;
import dev.paratui.git.Bases;
import dev.paratui.git.ConflictTree;
import dev.paratui.git.Diffs;
import dev.paratui.git.Landing;
import dev.paratui.git.News;
import dev.paratui.git.Repository;
import dev.paratui.git.Snapshots;
import dev.paratui.git.Trash;
import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.Foreseen;
import dev.paratui.model.LandingPreview;
import dev.paratui.model.Life;
import dev.paratui.model.PaneFrame;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Wanted;
import dev.paratui.model.Words;
import dev.paratui.model.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The real repository, its panes and its settings. */
public final class SystemWorld implements World {
    private final GitLook git;
    private final PaneLook panes;
    private final SettingsFiles settings;
    private final SettingsShelf shelf;
    private final LandingLook landings;
    private final DiffLook diffs;
    private final Grounds grounds;
    private final Programs programs;
    private final Modes modes;
    private final Supplier<Board> board;
    private final InstantSource clock;

    public SystemWorld(GitLook git, PaneLook panes, Rules rules, Supplier<Board> board, InstantSource clock) {
        this.git = git;
        this.panes = panes;
        this.settings = rules.settings();
        this.shelf = new SettingsShelf(settings);
        this.landings = new LandingLook(git.landing(), git.snapshots());
        this.grounds = new Grounds(git.repository(), settings);
        this.diffs = new DiffLook(git.snapshots(), git.diffs());
        this.programs = rules.programs();
        this.modes = rules.modes();
        this.board = board;
        this.clock = clock;
    }

    /** What git tells. */
    public record GitLook(
            Repository repository,
            Bases bases,
            Snapshots snapshots,
            Diffs diffs,
            Landing landing,
            News news,
            Radar radar,
            Trash trash) {}

    /** What files of the person and the repository say. */
    public record Rules(SettingsFiles settings, Programs programs, Modes modes) {}

    @Override
    public String repository() {
        return grounds.root().toString();
    }

    @Override
    public Optional<String> attachCommand(Session session) {
        return session.seat().pane().map(pane -> "para attach " + session.name());
    }

    @Override
    public List<String> attachArgv(Session session) {
        return panes.attachArgv(session);
    }

    @Override
    public List<Discarded> trash() {
        return new TrashShelf(git.trash(), settings.current().trash(), clock.instant()).all();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Optional<SessionName> sessionAt(String directory) {
        Path path = Path.of(directory).toAbsolutePath().normalize();
        return board.get().snapshot().ledger().roster().all().stream()
                .filter(session -> !session.life().isOver() || session.life() == Life.LANDED)
                .filter(session -> path.startsWith(Path.of(session.work().worktree())))
                .map(Session::name)
                .findFirst();
    }

    @Override
    public Base base(Optional<String> ref) {
        return git.bases().resolve(ref);
    }

    @Override
    public Work workFor(SessionName name, Base base) {
        return grounds.workFor(name, base);
    }

    @Override
    public String placeFor(SessionName name) {
        return grounds.placeFor(name);
    }

    @Override
    public Adoptable adoptable(String given, Optional<String> directory) {
        return grounds.adoptable(given, directory);
    }

    @Override
    public void requireProgram(String agent) {
        programs.installed(agent);
    }

    @Override
    public void requireMode(String mode) {
        if (!modes.names().contains(mode)) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "\"" + Words.shown(mode) + "\" is no mode",
                    "there are: " + String.join(", ", modes.names()));
        }
    }

    @Override
    public String setting(String path) {
        return shelf.value(path);
    }

    @Override
    public List<Setting> settings(Optional<String> path) {
        return shelf.all(path);
    }

    @Override
    public Setting set(String path, String value, String layer) {
        return shelf.set(path, value, layer);
    }

    @Override
    public String taskFile(String file, Optional<String> directory) {
        return new TaskFiles(grounds.root(), settings.current().taskDir()).read(file, directory);
    }

    @Override
    public String targetOf(Session session, Optional<String> target) {
        return git.bases()
                .target(
                        target.or(() -> settings.current().target()),
                        session.work().base());
    }

    @Override
    public boolean hasNews(Session session) {
        return git.news()
                .since(
                        Path.of(session.work().worktree()),
                        session.work().branch(),
                        session.standing().head().orElse(""));
    }

    @Override
    public String conflictPlace(Session session, String target) {
        return new ConflictTree(git.repository())
                .open(session.name().value(), session.work().branch(), target)
                .toString();
    }

    @Override
    public LandingPreview previewLanding(Session session, Wanted wanted) {
        return landings.preview(session, wanted);
    }

    @Override
    public Chosen choose(Session session, String target, List<String> paths) {
        return landings.choose(session, target, paths);
    }

    @Override
    public PaneFrame frame(Session session) {
        return panes.frame(session);
    }

    @Override
    public Footage footage(Session session, Instant at, int step) {
        return panes.films().at(session.name(), at, step);
    }

    @Override
    public List<Integer> output(Session session) {
        return panes.films().output(session.name(), clock.instant());
    }

    @Override
    public List<String> lines(Session session, int count) {
        return panes.lines(session, count);
    }

    @Override
    public void press(Session session, Strokes strokes) {
        panes.press(session, strokes);
    }

    @Override
    public Changes diff(Session session, Comparison wanted) {
        return diffs.of(session, wanted);
    }

    @Override
    public void lookForConflicts() {
        git.radar().refresh();
    }

    @Override
    public List<Foreseen> foresee(List<String> planned) {
        return git.radar().foresee(planned);
    }
}
