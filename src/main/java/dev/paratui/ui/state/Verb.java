package dev.paratui.ui.state;

import java.util.List;
import java.util.Locale;

/**
 * Everything a key can do: one row each, from which footer, help and the settings' {@code ui.keys} are made.
 *
 * <p>The order is that of help and footer; rows without a brief word are in help alone.
 */
public enum Verb {
    ATTACH(Group.SESSION, "attach", "go into its pane; F12 or ctrl-q comes back", "enter"),
    SEND(Group.SESSION, "send", "type a text into its pane", "s"),
    APPROVE(Group.SESSION, "approve", "approve what it asks permission for; pass a gate", "y"),
    DENY(Group.SESSION, "deny", "deny what it asks permission for; reject a gate", "N"),
    LIVE(Group.SESSION, "live", "type into its pane here, the list in sight; F12 or ctrl-q comes back", "a"),
    DIFF(Group.SESSION, "diff", "see what it changed", "d"),
    EXPLAIN(Group.SESSION, "", "why it is believed to do what it does: every signal", "e"),
    FINISH(Group.SESSION, "finish", "commit its work and put it up for review", "f"),
    INTEGRATE(Group.SESSION, "integrate", "land its work on its target branch", "i"),
    CANCEL(Group.SESSION, "cancel", "end it; its work tree goes to the trash; drop a task", "x"),
    RESUME(Group.SESSION, "resume", "bring back what is missing of it; retry a task", "r"),
    SCROLLBACK(Group.SESSION, "", "read its pane back, with search", "o"),
    COPY(Group.SESSION, "", "copy what its pane shows to the clipboard", "Y"),
    CLAIM(Group.SESSION, "", "take the task that is free, on the tasks' page", "C"),
    RELEASE(Group.SESSION, "", "give the task back that is in hand, on the tasks' page", "R"),
    HISTORY(Group.SESSION, "", "what its pane showed at a time: 03:12, or 10m ago", "H"),
    MARK(Group.SESSION, "", "mark it: send, integrate, cancel are about all marked; in a diff: land these files", "m"),
    PIN(Group.SESSION, "", "keep it at the top", "P"),
    SNOOZE(Group.SESSION, "", "let it wait at the bottom for 30 minutes", "Z"),
    DISPATCH(Group.FLEET, "dispatch", "send an agent off: name: task", "space"),
    NEW(Group.FLEET, "new", "open a session with a name, agent and prompt", "n"),
    NEXT_NEED(Group.FLEET, "next", "the next session that needs you", "!"),
    UNDO(Group.FLEET, "undo", "take back the newest act", "u"),
    FILTER(Group.FLEET, "filter", "show only some: words, state:permission branch:para/* >10m -docs", "/"),
    KEEP_FILTER(Group.FLEET, "", "keep the filter under a name; the palette has it then: filter NAME", "F"),
    PALETTE(Group.FLEET, "all", "everything by its name: each view, verb and tool", ":"),
    COMMENT(Group.REVIEW, "comment", "comment on the line", "c"),
    SEND_REVIEW(Group.REVIEW, "send all", "send the comments to the agent, as one message", "S"),
    REVIEWED(Group.REVIEW, "reviewed", "mark the file as reviewed, and go on to the next", "v"),
    AGAINST(Group.REVIEW, "against", "compare with: its base, its newest commit, when you last looked", "b"),
    NEXT_HUNK(Group.REVIEW, "", "the next hunk", "}"),
    PREVIOUS_HUNK(Group.REVIEW, "", "the hunk before", "{"),
    SHIFT_RIGHT(Group.REVIEW, "", "the ends of long lines", ">"),
    SHIFT_LEFT(Group.REVIEW, "", "back to the beginnings of the lines", "<"),
    EDIT(Group.REVIEW, "edit", "the file in $EDITOR, at the line; on the tasks' page: what the task asks for", "E"),
    PAGER(Group.REVIEW, "pager", "the same by git diff, in your own pager; without untracked files", "|"),
    DIFFTOOL(Group.REVIEW, "", "the file in your own git difftool", "T"),
    UP(Group.MOVE, "up", "up", "k", "up"),
    DOWN(Group.MOVE, "down", "down", "j", "down"),
    PAGE_UP(Group.MOVE, "up", "a page up", "pageup", "ctrl-b"),
    PAGE_DOWN(Group.MOVE, "", "a page down", "pagedown", "ctrl-f"),
    TOP(Group.MOVE, "", "to the beginning", "g", "home"),
    BOTTOM(Group.MOVE, "", "to the end", "G", "end"),
    PREVIOUS_FILE(Group.MOVE, "file before", "the file before, in a diff; left", "[", "left", "h"),
    NEXT_FILE(Group.MOVE, "next file", "the next file, in a diff; right", "]", "right", "l"),
    OPEN_REPOSITORY(Group.REPOSITORY, "", "open another repository in a tab of this dashboard", "ctrl-o"),
    NEXT_REPOSITORY(Group.REPOSITORY, "", "the next repository; a click on its tab does it, too", "."),
    PREVIOUS_REPOSITORY(Group.REPOSITORY, "", "the repository before", ","),
    CLOSE_REPOSITORY(Group.REPOSITORY, "", "close this repository's tab; its agents live on", "ctrl-w"),
    SESSIONS(Group.VIEW, "", "the sessions", "1"),
    TASKS(Group.VIEW, "", "the tasks: gates to pass, who works on what", "2"),
    CONFLICTS(Group.VIEW, "", "the conflicts: who would conflict with whom, and where", "3"),
    TRAIN(Group.VIEW, "", "the train: what lands, and what became of it", "4"),
    DISCOVERIES(Group.VIEW, "", "what agents found out, and their messages", "5"),
    EVENTS(Group.VIEW, "", "what has happened", "6"),
    NEXT_VIEW(Group.VIEW, "view", "the next view", "tab"),
    PREVIOUS_VIEW(Group.VIEW, "", "the view before", "shift-tab"),
    BACK(Group.VIEW, "back", "back; put notices away", "esc"),
    SPLIT(Group.VIEW, "", "several panes at once: 2x2, 3x3, one; the marked, else the first", "w"),
    ZOOM(Group.VIEW, "zoom", "the preview alone, and back", "z"),
    ORDER(Group.VIEW, "", "list by need, name, state, base, task or age", "O"),
    GROUP(Group.VIEW, "", "group by state, base, phase of the plan, or not; tasks: by phase or state", "B"),
    DENSITY(Group.VIEW, "", "one or two rows for each session", "D"),
    THEME(Group.VIEW, "theme", "the next theme", "t"),
    REDRAW(Group.VIEW, "", "draw the screen afresh", "ctrl-l"),
    HELP(Group.VIEW, "help", "these keys; type to search", "?"),
    QUIT(Group.VIEW, "leave", "leave; the agents live on", "q", "ctrl-c");

    /** What a verb is about. */
    public enum Group {
        SESSION("the selected session"),
        FLEET("all sessions"),
        REVIEW("a session's changes"),
        MOVE("moving"),
        REPOSITORY("repositories, each in a tab"),
        VIEW("the screen");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Group group;
    private final String brief;
    private final String help;
    private final List<String> keys;

    Verb(Group group, String brief, String help, String... keys) {
        this.group = group;
        this.brief = brief;
        this.help = help;
        this.keys = List.of(keys);
    }

    /** Its name in the settings: {@code next_need}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Group group() {
        return group;
    }

    /** The words in the footer; empty for verbs that are only in help. */
    public String brief() {
        return brief;
    }

    public String help() {
        return help;
    }

    List<String> keys() {
        return keys;
    }
}
