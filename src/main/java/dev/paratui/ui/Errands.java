package dev.paratui.ui;

import dev.paratui.exec.Invocation;
import dev.paratui.ui.state.Action;
import dev.paratui.ui.state.News;
import dev.paratui.ui.terminal.Display;
import java.util.List;

/** What a tab wants done on the person's terminal. Belongs to the thread that draws. */
final class Errands {
    private final Display display;
    private final Options options;

    Errands(Display display, Options options) {
        this.display = display;
        this.options = options;
    }

    void run(Action action, Contact contact) {
        if (action instanceof Action.Attach attach) {
            attach(attach, contact);
        } else if (action instanceof Action.Edit edit) {
            run(Invocation.of(options.editor().words(edit.file(), edit.line())), edit.session(), contact);
        } else if (action instanceof Action.Compose compose) {
            compose(compose.text(), contact);
        } else if (action instanceof Action.Pager page) {
            List<String> git =
                    List.of("git", "--no-optional-locks", "-C", page.worktree(), "diff", "--merge-base", page.base());
            run(Invocation.of(git).with("LESS", options.editor().waiting()), page.session(), contact);
        } else if (action instanceof Action.Difftool tool) {
            List<String> git = List.of(
                    "git",
                    "-C",
                    tool.worktree(),
                    "difftool",
                    "--no-prompt",
                    "--merge-base",
                    tool.base(),
                    "--",
                    tool.path());
            run(Invocation.of(git), tool.session(), contact);
        } else if (action instanceof Action.Copy copy) {
            display.copy(copy.text());
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

    private void run(Invocation program, String session, Contact contact) {
        int exit = display.giveAway(() -> options.exec().runOnTerminal(program));
        if (exit != 0) {
            contact.tell(new News.Ended(program.argv().get(0), exit));
        }
        contact.gaze().turnTo(session);
    }

    private void compose(String text, Contact contact) {
        try (Draft draft = Draft.of(text)) {
            List<String> argv = options.editor().words(draft.path(), 1);
            int exit = display.giveAway(() -> options.exec().runOnTerminal(Invocation.of(argv)));
            contact.tell(exit == 0 ? new News.Composed(draft.text()) : new News.Ended(argv.get(0), exit));
        }
    }

    private void attach(Action.Attach attach, Contact contact) {
        int exit = display.giveAway(() -> options.exec().runOnTerminal(Invocation.of(attach.argv())));
        contact.gaze().turn();
        contact.tell(new News.Returned(attach.session(), exit));
    }
}
