package dev.paratui.model;

/** What of a session has disappeared, each with its way back. */
public enum Loss {
    PANE("its pane is gone", "`para resume %s` opens a new one in its work tree"),
    WORKTREE("its work tree is gone", "`para resume %s` makes it again from its branch"),
    BRANCH("its branch is gone", "`para resume %s` makes it again at its last known commit");

    private final String words;
    private final String wayBack;

    Loss(String words, String wayBack) {
        this.words = words;
        this.wayBack = wayBack;
    }

    public String words() {
        return words;
    }

    public String wayBack(SessionName session) {
        return wayBack.formatted(session);
    }
}
