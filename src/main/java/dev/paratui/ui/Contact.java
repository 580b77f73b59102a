package dev.paratui.ui;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.ui.state.Action;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Wall;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A tab's contact with the supervisor of its repository: who asks there, and where the answers go. */
final class Contact {
    private final Calls calls;
    private final Executor executor;
    private final Consumer<News> post;
    private final Gaze gaze = new Gaze();

    private Contact(Calls calls, Executor executor, Consumer<News> post) {
        this.calls = calls;
        this.executor = executor;
        this.post = post;
    }

    /** Asks from now on what is so; a supervisor that does not run is started by that. */
    static Contact open(Calls calls, Executor executor, Consumer<News> post) {
        Contact contact = new Contact(calls, executor, post);
        executor.execute(new SnapshotPoller(calls, post, contact.gaze));
        executor.execute(new PanePoller(calls, post, contact.gaze));
        return contact;
    }

    /** Calls a tool, on another thread. */
    void ask(Action.Call call) {
        executor.execute(() -> post.accept(answer(call)));
    }

    void tell(News news) {
        post.accept(news);
    }

    Gaze gaze() {
        return gaze;
    }

    /** The person sees this state: its panes are looked at. */
    void show(UiState state) {
        boolean isLooking = state.page() instanceof Page.Sessions;
        List<String> sessions = Wall.shown(state).map(Wall::names).orElseGet(() -> state.selected().stream()
                .map(selected -> selected.name())
                .toList());
        gaze.on(isLooking ? sessions : List.of(), care(state));
    }

    /** Who types into a pane sees it answer, however little is to move. */
    private static Gaze.Care care(UiState state) {
        if (!state.scene().isFocused()) {
            return Gaze.Care.LITTLE;
        }
        boolean isCalm = state.scene().isStill() && state.desk().live().isEmpty();
        return isCalm ? Gaze.Care.CALM : Gaze.Care.FULL;
    }

    /** The person sees another tab: no pane is looked at, and news may take a second. */
    void hide() {
        gaze.on(List.of(), Gaze.Care.LEAST);
    }

    void close() {
        gaze.close();
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
}
