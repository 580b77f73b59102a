package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Something the dashboard should do outside of its state. */
public sealed interface Action {
    /**
     * Call a tool, on another thread; it comes back as {@link News}.
     *
     * @param what in words for people, as {@code approve auth}
     * @param isChanging whether the tool changes something, so that it must be done exactly once
     * @param aim what its answer is for
     */
    record Call(String tool, ObjectNode arguments, String what, boolean isChanging, Aim aim) implements Action {
        Call(String tool, ObjectNode arguments, String what, boolean isChanging) {
            this(tool, arguments, what, isChanging, Aim.FOLLOWED);
        }
    }

    /** What an answer is for. */
    enum Aim {
        /** The page or notice that belongs to this tool. */
        FOLLOWED,
        /** Comments on changes were sent: they are done with. */
        REVIEWED,
        /** To be read as it is: the person has called the tool by its name. */
        READ
    }

    /** Give the terminal to a program until it ends. */
    record Attach(List<String> argv, String session) implements Action {}

    /** Open a file in the person's editor. */
    record Edit(String file, int line, String session) implements Action {}

    /** Have a text written in the person's editor; it comes back as {@link News.Composed}. */
    record Compose(String text) implements Action {}

    /** Show what a work tree changed since it parted from its base by git itself, with the person's pager. */
    record Pager(String worktree, String base, String session) implements Action {}

    /** Show a file of a work tree by {@code git difftool}, as the person has set it up. */
    record Difftool(String worktree, String base, String path, String session) implements Action {}

    /** Put a text into the terminal's clipboard. */
    record Copy(String text) implements Action {}

    /** Tell the person, who may look elsewhere, that somebody is needed. */
    record Ring(String words) implements Action {}

    /** Look at that tab. */
    record ToTab(int tab) implements Action {}

    /** Close the tab that is looked at; its agents live on. */
    record CloseTab() implements Action {}

    /** Open the repository of a folder in a tab; it comes there, or as {@link News.NotOpened}. */
    record OpenRepository(String typed) implements Action {}

    /** See which folders a path may become; they come as {@link News.Browsed}. */
    record Browse(String typed) implements Action {}

    /** Draw everything again. */
    record Redraw() implements Action {}

    /** Leave the dashboard. */
    record Leave() implements Action {}
}
