package dev.paratui.engine;

import dev.paratui.agent.Modes;
import dev.paratui.agent.Programs;
import dev.paratui.config.Keep;
import dev.paratui.config.Settings;
import dev.paratui.config.SettingsFiles;
import dev.paratui.git.Bases;
import dev.paratui.git.ConflictTree;
import dev.paratui.git.Diff;
import dev.paratui.git.DiffScope;
import dev.paratui.git.Diffs;
import dev.paratui.git.Foundling;
import dev.paratui.git.Foundlings;
import dev.paratui.git.Landing;
import dev.paratui.git.LandingPlan;
import dev.paratui.git.News;
import dev.paratui.git.Repository;
import dev.paratui.git.Snapshots;
import dev.paratui.git.Trash;
import dev.paratui.git.TrashEntry;
import dev.paratui.git.TreeSnapshot;
import dev.paratui.git.Verdict;
import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.Foreseen;
import dev.paratui.model.LandingPreview;
import dev.paratui.model.PaneFrame;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import dev.paratui.model.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The real repository, its panes and its settings. */
public final class SystemWorld implements World {
    /** More lines than this of one diff nobody reads; it is cut and said. */
    private static final int MAX_DIFF_LINES = 20_000;

    private static final String NEWEST_COMMIT = "commit";

    private final GitLook git;
    private final PaneLook panes;
    private final SettingsFiles settings;
    private final Programs programs;
    private final Modes modes;
    private final Supplier<Board> board;
    private final InstantSource clock;

    public SystemWorld(GitLook git, PaneLook panes, Rules rules, Supplier<Board> board, InstantSource clock) {
        this.git = git;
        this.panes = panes;
        this.settings = rules.settings();
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
        return root().toString();
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
        Keep keep = settings.current().trash();
        List<TrashEntry> newestFirst = git.trash().list().stream()
                .sorted(Comparator.comparing(TrashEntry::at).reversed())
                .toList();
        List<Discarded> all = new ArrayList<>();
        long total = 0;
        for (TrashEntry entry : newestFirst) {
            long bytes = git.trash().bytes(entry.id());
            total += bytes;
            boolean isOld = entry.at().isBefore(clock.instant().minus(keep.age()));
            all.add(new Discarded(entry.id(), entry.at(), bytes, isOld || total > keep.bytes()));
        }
        Collections.reverse(all);
        return all;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Optional<SessionName> sessionAt(String directory) {
        Path path = Path.of(directory).toAbsolutePath().normalize();
        return board.get().snapshot().ledger().roster().all().stream()
                .filter(session -> !session.life().isOver() || session.life() == dev.paratui.model.Life.LANDED)
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
        String branch = "para/" + name.value();
        if (git.repository().hasBranch(branch)) {
            throw new Refused(
                    Code.NAME_TAKEN,
                    "there is a branch " + branch + " already",
                    "choose another name; or put the branch away: git branch -m " + branch + " old/" + name.value());
        }
        return new Work(branch, base, placeFor(name));
    }

    @Override
    public String placeFor(SessionName name) {
        return worktrees().resolve(name.value()).toString();
    }

    @Override
    public Adoptable adoptable(String given, Optional<String> directory) {
        Foundling found = new Foundlings(git.repository())
                .find(given, directory.map(Path::of).orElse(root()));
        return new Adoptable(found.branch(), found.tree().map(Path::toString), found.base());
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
                    "\"" + dev.paratui.model.Words.shown(mode) + "\" is no mode",
                    "there are: " + String.join(", ", modes.names()));
        }
    }

    @Override
    public String setting(String path) {
        return String.valueOf(settings.current().at(path).value());
    }

    @Override
    public List<Setting> settings(Optional<String> path) {
        Settings current = settings.current();
        if (path.isPresent()) {
            return List.of(view(path.get(), current.at(path.get())));
        }
        return current.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Setting set(String path, String value, String layer) {
        SettingsFiles.Scope scope = SettingsFiles.Scope.valueOf(layer.toUpperCase(Locale.ROOT));
        return view(path, settings.set(scope, path, value).at(path));
    }

    @Override
    public String taskFile(String file, Optional<String> directory) {
        return new TaskFiles(root(), settings.current().taskDir()).read(file, directory);
    }

    @Override
    public String targetOf(Session session, Optional<String> target) {
        Optional<String> configured = Optional.of(settings.current().target()).filter(branch -> !branch.isEmpty());
        return git.bases().target(target.or(() -> configured), session.work().base());
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
        Verdict verdict = git.landing().preview(plan(session, wanted), open(session));
        if (verdict instanceof Verdict.Clean clean) {
            return new LandingPreview(clean.tree(), List.of(), wanted.target(), wanted.strategy());
        }
        return new LandingPreview("", ((Verdict.Conflict) verdict).files(), wanted.target(), wanted.strategy());
    }

    @Override
    public Chosen choose(Session session, String target, List<String> paths) {
        Wanted whole = Wanted.whole(Strategy.SQUASH, target, "");
        Landing.Chosen chosen = git.landing().choose(plan(session, whole), open(session), paths);
        return new Chosen(chosen.files(), chosen.along());
    }

    private Optional<TreeSnapshot> open(Session session) {
        return git.snapshots().take(Path.of(session.work().worktree()));
    }

    private static LandingPlan plan(Session session, Wanted wanted) {
        return new LandingPlan(
                "preview-" + session.name().key(),
                session.work().branch(),
                wanted.target(),
                wanted.strategy().word(),
                Optional.empty(),
                wanted.paths(),
                wanted.deletions());
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
        TreeSnapshot snapshot = git.snapshots()
                .take(Path.of(session.work().worktree()))
                .orElseThrow(() -> new Refused(
                        Code.WRONG_STATE,
                        "the work tree of session \"" + session.name() + "\" is gone, or in the middle of a merge",
                        "end the merge, or bring the work tree back: para resume " + session.name()));
        DiffScope scope = new DiffScope(wanted.path(), wanted.detail() == Detail.COUNTS, MAX_DIFF_LINES);
        Diff diff = wanted.against().isEmpty()
                ? git.diffs().diff(snapshot, session.work().base(), scope)
                : git.diffs()
                        .since(
                                wanted.against()
                                        .filter(id -> !id.equals(NEWEST_COMMIT))
                                        .orElse(snapshot.head()),
                                snapshot,
                                scope);
        return new Changes(snapshot.tree(), diff.files());
    }

    @Override
    public void lookForConflicts() {
        git.radar().refresh();
    }

    @Override
    public List<Foreseen> foresee(List<String> planned) {
        return git.radar().foresee(planned);
    }

    private Path root() {
        return git.repository().mainCheckout().orElse(git.repository().commonDir());
    }

    private Path worktrees() {
        String configured = settings.current().worktreeDir();
        Path usual = git.repository().worktreesDir();
        return configured.isEmpty() || git.repository().isBare() ? usual : root().resolve(configured);
    }

    private static Setting view(String path, Settings.Found found) {
        return new Setting(path, String.valueOf(found.value()), found.source());
    }
}
