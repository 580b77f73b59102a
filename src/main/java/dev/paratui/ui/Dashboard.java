package dev.paratui.ui;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.exec.Invocation;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.state.Action;
import dev.paratui.ui.state.Cadence;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Scene;
import dev.paratui.ui.state.Step;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Update;
import dev.paratui.ui.state.Wall;
import dev.paratui.ui.terminal.Display;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import dev.paratui.ui.view.Hints;
import dev.paratui.ui.view.Screen;
import dev.paratui.ui.view.TitleBar;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The dashboard on a display, until the person leaves.
 *
 * <p>All fields belong to the thread that calls {@link #run}; others only reach {@link Post} and {@link Gaze}.
 */
public final class Dashboard {
    private final Display display;
    private final Calls calls;
    private final Executor executor;
    private final Options options;
    private final Post post;
    private final Gaze gaze = new Gaze();
    private UiState state;
    private boolean isOpen = true;
    private String shownTitle = "";
    private Grid seen = Grid.blank(new Size(0, 0));

    private Dashboard(Display display, Calls calls, Executor executor, Options options) {
        this.display = display;
        this.calls = calls;
        this.executor = executor;
        this.options = options;
        this.post = new Post(display);
        List<String> themes = options.themes().stream().map(Theme::name).toList();
        Scene scene = Scene.of(display.size(), options.clock().instant(), options.theme(), themes)
                .bound(options.keymap())
                .dense(options.density())
                .zoned(options.zone());
        this.state = UiState.starting(scene)
                .of(options.repository())
                .grouped(options.grouping())
                .used(options.habits())
                .toldOfKeys();
    }

    /**
     * Shows the dashboard until the person leaves it.
     *
     * @param executor has a thread for each of the two pollers and at least one for calls; the pollers end soon after
     *     this returns, but for a call they are waiting in
     * @return the exit code
     */
    public static int run(Display display, Calls calls, Executor executor, Options options) {
        return new Dashboard(display, calls, executor, options).run();
    }

    private int run() {
        draw();
        if (options.follow() == Options.Follow.TERMINAL) {
            display.askGround();
        }
        executor.execute(new SnapshotPoller(calls, post, gaze));
        executor.execute(new PanePoller(calls, post, gaze));
        try {
            while (isOpen) {
                turn();
            }
        } finally {
            gaze.close();
        }
        return 0;
    }

    private void turn() {
        UiState before = state;
        List<Input> inputs = display.take(Cadence.untilNextTick(state));
        state = Update.at(state, options.clock().instant());
        // Keys before news: what is pressed is about the screen that the person sees.
        for (Input input : inputs) {
            if (input instanceof Input.Ground ground && options.follow() == Options.Follow.TERMINAL) {
                String theme = ground == Input.Ground.LIGHT ? Themes.LIGHT : Themes.DEFAULT;
                state = Update.themed(state, theme);
            } else if (isOpen) {
                follow(() -> Update.input(state, Hints.meant(state, seen, input)));
            }
        }
        for (News news : post.takeAll()) {
            follow(() -> Update.news(state, news));
        }
        if (isOpen && !before.equals(state)) {
            draw();
        }
    }

    /** A mistake of ours is said and costs one key or one piece of news, not the dashboard. */
    private void follow(Supplier<Step> next) {
        try {
            Step step = next.get();
            state = step.state();
            step.actions().forEach(this::act);
        } catch (RuntimeException mistake) {
            state = Update.mistaken(state, String.valueOf(mistake));
        }
    }

    private void act(Action action) {
        if (action instanceof Action.Call call) {
            executor.execute(() -> post.put(answer(call)));
        } else if (action instanceof Action.Attach attach) {
            attach(attach);
        } else if (action instanceof Action.Edit edit) {
            run(Invocation.of(options.editor().words(edit.file(), edit.line())), edit.session());
        } else if (action instanceof Action.Compose compose) {
            compose(compose.text());
        } else if (action instanceof Action.Pager page) {
            List<String> git =
                    List.of("git", "--no-optional-locks", "-C", page.worktree(), "diff", "--merge-base", page.base());
            run(Invocation.of(git).with("LESS", options.editor().waiting()), page.session());
        } else if (action instanceof Action.Difftool tool) {
            run(
                    Invocation.of(
                            "git",
                            "-C",
                            tool.worktree(),
                            "difftool",
                            "--no-prompt",
                            "--merge-base",
                            tool.base(),
                            "--",
                            tool.path()),
                    tool.session());
        } else if (action instanceof Action.Copy copy) {
            display.copy(copy.text());
        } else if (action instanceof Action.Leave) {
            isOpen = false;
        } else if (action instanceof Action.Redraw) {
            display.giveAway(() -> 0);
        } else if (action instanceof Action.Ring ring) {
            ring(ring.words());
        }
    }

    private void ring(String words) {
        switch (options.bell().get()) {
            case RINGS -> display.bell();
            case TELLS -> display.tell(words, Display.Way.STRAIGHT);
            case TELLS_THROUGH_TMUX -> display.tell(words, Display.Way.THROUGH_TMUX);
            case SILENT -> {}
        }
    }

    private News answer(Action.Call call) {
        try {
            JsonNode result = call.isChanging()
                    ? calls.change(call.tool(), call.arguments())
                    : calls.look(call.tool(), call.arguments());
            gaze.turn();
            return new News.Answered(call, result);
        } catch (Refused refused) {
            return new News.Denied(call, refused.refusal());
        } catch (RuntimeException failure) {
            return new News.Denied(
                    call, Refusal.of(Code.FAILED, String.valueOf(failure.getMessage()), "`para log` says more"));
        }
    }

    private void run(Invocation program, String session) {
        int exit = display.giveAway(() -> options.exec().runOnTerminal(program));
        if (exit != 0) {
            post.put(new News.Ended(program.argv().get(0), exit));
        }
        gaze.turnTo(session);
    }

    private void compose(String text) {
        try (Draft draft = Draft.of(text)) {
            List<String> argv = options.editor().words(draft.path(), 1);
            int exit = display.giveAway(() -> options.exec().runOnTerminal(Invocation.of(argv)));
            post.put(exit == 0 ? new News.Composed(draft.text()) : new News.Ended(argv.get(0), exit));
        }
    }

    private void attach(Action.Attach attach) {
        int exit = display.giveAway(() -> options.exec().runOnTerminal(Invocation.of(attach.argv())));
        gaze.turn();
        post.put(new News.Returned(attach.session(), exit));
    }

    private void draw() {
        Screen screen = Screen.of(state);
        seen = screen.grid();
        state = Update.saw(state, seen);
        display.show(seen, theme(), screen.cursor());
        String title = TitleBar.words(state);
        if (!title.equals(shownTitle)) {
            shownTitle = title;
            display.title(title);
        }
        boolean isLooking = state.page() instanceof Page.Sessions;
        List<String> sessions = Wall.shown(state).map(Wall::names).orElseGet(() -> state.selected().stream()
                .map(selected -> selected.name())
                .toList());
        gaze.on(isLooking ? sessions : List.of(), state.scene().isFocused());
    }

    private Theme theme() {
        return options.themes().stream()
                .filter(theme -> theme.name().equals(state.scene().theme()))
                .findFirst()
                .orElse(options.themes().get(0));
    }
}
