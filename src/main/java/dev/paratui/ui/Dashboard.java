package dev.paratui.ui;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.state.Action;
import dev.paratui.ui.state.Cadence;
import dev.paratui.ui.state.Scene;
import dev.paratui.ui.state.TabUpdate;
import dev.paratui.ui.state.Tabs;
import dev.paratui.ui.state.Turn;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Update;
import dev.paratui.ui.terminal.Display;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import dev.paratui.ui.view.Hints;
import dev.paratui.ui.view.Screen;
import dev.paratui.ui.view.TitleBar;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The dashboard on a display, until the person leaves.
 *
 * <p>All fields belong to the thread that calls {@link #run}; others only reach {@link Post} and {@link Gaze}.
 */
public final class Dashboard {
    private static final Logger LOG = Logger.getLogger(Dashboard.class.getName());

    private final Display display;
    private final Options options;
    private final Post post;
    private final Contacts contacts;
    private final Errands errands;
    private Tabs tabs;
    private boolean isOpen = true;
    private String shownTitle = "";
    private Grid seen = Grid.blank(new Size(0, 0));

    private Dashboard(Display display, Repositories repositories, Executor executor, Options options) {
        this.display = display;
        this.options = options;
        this.post = new Post(display);
        this.contacts = new Contacts(repositories, executor, post);
        this.errands = new Errands(display, options);
        List<String> themes = options.themes().stream().map(Theme::name).toList();
        Scene scene = Scene.of(display.size(), options.clock().instant(), options.theme(), themes)
                .bound(options.keymap())
                .dense(options.density())
                .moving(options.motion())
                .zoned(options.zone());
        this.tabs = Tabs.of(UiState.starting(scene)
                .of(options.repositories().get(0))
                .grouped(options.grouping())
                .used(options.habits())
                .toldOfKeys());
        options.repositories()
                .forEach(place -> tabs = TabUpdate.opened(tabs, place).tabs());
        tabs = TabUpdate.opened(tabs, options.repositories().get(0)).tabs();
    }

    /**
     * Shows the dashboard until the person leaves it.
     *
     * @param executor has a thread for each of the two pollers of a tab and at least one for calls; the pollers end
     *     soon after this returns, but for a call they are waiting in
     * @return the exit code
     */
    public static int run(Display display, Repositories repositories, Executor executor, Options options) {
        return new Dashboard(display, repositories, executor, options).run();
    }

    private int run() {
        draw();
        if (options.follow() == Options.Follow.TERMINAL) {
            display.askGround();
        }
        contacts.follow(tabs);
        try {
            while (isOpen) {
                turn();
            }
        } finally {
            contacts.close();
        }
        return 0;
    }

    private void turn() {
        UiState before = tabs.shown();
        List<Input> inputs = display.take(Cadence.untilNextTick(before));
        tabs = TabUpdate.at(tabs, options.clock().instant());
        // Keys before news: what is pressed is about the screen that the person sees.
        for (Input input : inputs) {
            if (input instanceof Input.Ground ground && options.follow() == Options.Follow.TERMINAL) {
                String theme = ground == Input.Ground.LIGHT ? Themes.LIGHT : Themes.DEFAULT;
                tabs = tabs.shown(Update.themed(tabs.shown(), theme));
            } else if (isOpen) {
                follow(() -> TabUpdate.input(tabs, Hints.meant(tabs.shown(), seen, input)));
            }
        }
        for (Mail mail : post.takeAll()) {
            follow(() -> read(mail));
        }
        if (isOpen && !before.equals(tabs.shown())) {
            draw();
        }
    }

    private Turn read(Mail mail) {
        if (mail instanceof Mail.Told told) {
            return TabUpdate.news(tabs, told.tab(), told.news());
        }
        return TabUpdate.opened(tabs, ((Mail.Opened) mail).place());
    }

    /** A mistake of ours is said and costs one key or one piece of news, not the dashboard. */
    private void follow(Supplier<Turn> next) {
        int was = tabs.chosen();
        try {
            Turn turn = next.get();
            tabs = turn.tabs();
            contacts.follow(tabs);
            turn.actions().forEach(this::act);
        } catch (RuntimeException mistake) {
            LOG.log(Level.SEVERE, "a mistake in the dashboard", mistake);
            tabs = tabs.shown(Update.mistaken(tabs.shown(), String.valueOf(mistake)));
        }
        // A click that follows at once is about this tab, not about what was drawn in its place.
        if (isOpen && tabs.chosen() != was) {
            draw();
        }
    }

    private void act(Turn.Sent sent) {
        Action action = sent.action();
        if (action instanceof Action.Call call) {
            contacts.of(sent.tab()).ask(call);
        } else if (action instanceof Action.Leave) {
            isOpen = false;
        } else if (action instanceof Action.OpenRepository open) {
            contacts.find(sent.tab(), open.typed());
        } else if (action instanceof Action.Browse browse) {
            contacts.browse(sent.tab(), browse.typed());
        } else {
            errands.run(action, contacts.of(sent.tab()));
        }
    }

    private void draw() {
        UiState state = tabs.shown();
        Screen screen = Screen.of(state);
        seen = screen.grid();
        tabs = tabs.shown(Update.saw(state, seen));
        display.show(seen, theme(state), screen.cursor());
        String title = TitleBar.words(state);
        if (!title.equals(shownTitle)) {
            shownTitle = title;
            display.title(title);
        }
    }

    private Theme theme(UiState state) {
        return options.themes().stream()
                .filter(theme -> theme.name().equals(state.scene().theme()))
                .findFirst()
                .orElse(options.themes().get(0));
    }
}
