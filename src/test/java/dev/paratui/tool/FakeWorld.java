package dev.paratui.tool;

import dev.paratui.engine.World;
import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.FileDiff;
import dev.paratui.model.Foreseen;
import dev.paratui.model.LandingPreview;
import dev.paratui.model.PaneFrame;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Wanted;
import dev.paratui.model.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tools see outside, as a test wants it. */
public final class FakeWorld implements World {
    /** What is in the trash. */
    public final List<Discarded> trash = new java.util.ArrayList<>();

    public final List<String> pressed = new java.util.ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final List<FileDiff> files = new ArrayList<>();
    public final Set<String> branches = new HashSet<>();
    final List<Foreseen> foreseen = new ArrayList<>();
    int freshLooks;
    boolean hasNews;

    @Override
    public String repository() {
        return "/r";
    }

    @Override
    public Optional<String> attachCommand(Session session) {
        return session.seat().pane().map(pane -> "para attach " + session.name());
    }

    @Override
    public Optional<SessionName> sessionAt(String directory) {
        return Optional.empty();
    }

    @Override
    public String conflictPlace(Session session, String target) {
        return "/r/.para/conflicts/" + session.name();
    }

    @Override
    public Base base(Optional<String> ref) {
        return new Base(ref.orElse("main"), "c0");
    }

    @Override
    public Work workFor(SessionName name, Base base) {
        String branch = "para/" + name;
        if (branches.contains(branch)) {
            throw new Refused(Code.NAME_TAKEN, "there is a branch " + branch, "choose another name");
        }
        return new Work(branch, base, "/w/" + name);
    }

    @Override
    public String placeFor(SessionName name) {
        return "/w/" + name;
    }

    @Override
    public Adoptable adoptable(String given, Optional<String> directory) {
        Optional<String> tree = Optional.of(given).filter(place -> place.startsWith("/"));
        return new Adoptable("feature/" + Path.of(given).getFileName(), tree, new Base("main", "c0"));
    }

    @Override
    public void requireProgram(String agent) {
        if (agent.equals("missing")) {
            throw new Refused(Code.PROGRAM_NOT_FOUND, "missing is not installed", "install it");
        }
    }

    @Override
    public void requireMode(String mode) {}

    @Override
    public List<String> attachArgv(Session session) {
        return List.of("tmux", "attach");
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public List<Setting> settings(Optional<String> path) {
        return List.of();
    }

    @Override
    public Setting set(String path, String value, String layer) {
        return new Setting(path, value, layer);
    }

    @Override
    public String setting(String path) {
        return Map.of("agents.default", "claude", "landing.strategy", "squash", "landing.workflow", "review")
                .getOrDefault(path, "");
    }

    @Override
    public String taskFile(String file, Optional<String> directory) {
        return "the text of " + file;
    }

    @Override
    public String targetOf(Session session, Optional<String> target) {
        return target.orElse("main");
    }

    @Override
    public boolean hasNews(Session session) {
        return hasNews;
    }

    @Override
    public LandingPreview previewLanding(Session session, Wanted wanted) {
        return new LandingPreview("t1", List.of(), wanted.target(), wanted.strategy());
    }

    @Override
    public Chosen choose(Session session, String target, List<String> paths) {
        return new Chosen(paths, List.of());
    }

    @Override
    public PaneFrame frame(Session session) {
        return PaneFrame.NONE;
    }

    @Override
    public dev.paratui.engine.Footage footage(Session session, Instant at, int step) {
        return dev.paratui.engine.Footage.NONE;
    }

    @Override
    public List<Integer> output(Session session) {
        return List.of();
    }

    @Override
    public List<String> lines(Session session, int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    @Override
    public void press(Session session, Strokes strokes) {
        pressed.add(session.name() + " " + strokes.text().orElse("") + " " + strokes.keys());
    }

    @Override
    public Changes diff(Session session, Comparison comparison) {
        return new Changes("feed", files);
    }

    @Override
    public void lookForConflicts() {
        freshLooks++;
    }

    @Override
    public List<Foreseen> foresee(List<String> planned) {
        return foreseen;
    }

    @Override
    public List<Discarded> trash() {
        return trash;
    }
}
