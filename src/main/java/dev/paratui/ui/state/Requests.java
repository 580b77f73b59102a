package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Card;
import dev.paratui.tool.EntryView;
import dev.paratui.tool.ToolListTool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The calls of tools that keys make: the same names and arguments that every other caller uses. */
final class Requests {
    private static final int DIFF_LINES = 20_000;
    private static final int SCROLLBACK = 2_000;

    private Requests() {}

    static Action.Call attach(String session) {
        return look("para_attach", about("session", session), "attach to " + session);
    }

    static Action.Call diff(String session, Optional<String> against) {
        ObjectNode arguments = about("session", session).put("limit", DIFF_LINES);
        against.ifPresent(id -> arguments.put("against", id));
        return look("para_diff", arguments, "diff of " + session);
    }

    static Action.Call sendReview(String session, String message) {
        ObjectNode arguments = about("session", session).put("text", message);
        return new Action.Call("para_send", arguments, "comments to " + session, true, Action.Aim.REVIEWED);
    }

    static Action.Call conflicts() {
        return look("para_conflicts", object(), "conflicts");
    }

    static Action.Call undoList() {
        return look("para_undo_list", object(), "what can be undone");
    }

    /** Those after that revision. */
    static Action.Call events(long since, int limit) {
        return look("para_events", object().put("since", since).put("limit", limit), "events");
    }

    /** What a pane showed at a moment. */
    static Action.Call footage(Page.Scrub wanted) {
        ObjectNode arguments =
                about("session", wanted.session()).put("at", wanted.at().toString());
        return look("pane_history", arguments, "what " + wanted.session() + " showed");
    }

    static Action.Call tryLanding(String session, List<String> paths) {
        return look("para_integrate", landing(session, paths).put("dry_run", true), "integrate " + session);
    }

    /** @param paths of the files that land; empty for all */
    static Action.Call land(String session, List<String> paths) {
        String what = paths.isEmpty() ? "integrate " + session : "integrate files of " + session;
        return change("para_integrate", landing(session, paths), what);
    }

    /** The paths are names of files, not patterns. */
    private static ObjectNode landing(String session, List<String> paths) {
        ObjectNode arguments = about("session", session);
        paths.forEach(path -> arguments.withArray("paths").add(":(literal)" + path));
        return arguments;
    }

    /** Out of the train; the session is in review again. */
    static Action.Call withdraw(EntryView entry) {
        ObjectNode arguments = about("action", "withdraw").put("entry", entry.id());
        return change("para_train_change", arguments, "take " + entry.session() + " out of the train");
    }

    /** @param before empty: to the end */
    static Action.Call move(EntryView entry, Optional<EntryView> before) {
        ObjectNode arguments = about("action", "move").put("entry", entry.id());
        before.ifPresent(next -> arguments.put("before", next.id()));
        return change("para_train_change", arguments, "move " + entry.session() + " in the train");
    }

    static Action.Call approve(String session) {
        return change("para_approve", about("session", session), "approve " + session);
    }

    static Action.Call deny(String session) {
        return change("para_deny", about("session", session), "deny " + session);
    }

    static Action.Call send(String session, String text) {
        return change("para_send", about("session", session).put("text", text), "send to " + session);
    }

    static Action.Call finish(String session, String message) {
        return change("para_finish", about("session", session).put("commit_message", message), "finish " + session);
    }

    static Action.Call cancel(String session) {
        return change("para_cancel", about("session_name", session), "cancel " + session);
    }

    /** Also out of the train. */
    static Action.Call cancelByForce(String session) {
        return change("para_cancel", about("session_name", session).put("force", true), "cancel " + session);
    }

    static Action.Call resume(String session) {
        return change("para_resume", about("session", session), "resume " + session);
    }

    static Action.Call undo(String act) {
        return change("para_undo", about("id", act), "undo");
    }

    static Action.Call dispatch(Wish wish) {
        return change(
                "para_dispatch",
                about("session_name", wish.name()).put("task_description", wish.task()),
                "dispatch " + wish.name());
    }

    static Action.Call start(Dialog.Form form) {
        ObjectNode arguments = about("session_name", form.text(0));
        if (!form.text(1).isEmpty()) {
            arguments.put("agent", form.text(1));
        }
        if (!form.text(2).isEmpty()) {
            arguments.put("prompt", form.text(2));
        }
        return change("para_start", arguments, "open " + form.text(0));
    }

    static Action.Call ofTask(Deed deed, String task, String words) {
        ObjectNode arguments = about("task_id", task);
        return switch (deed) {
            case PASS -> change("approve_gate", arguments.put("message", words), "pass gate");
            case REJECT ->
                change("approve_gate", arguments.put("message", words).put("reject", true), "reject gate");
            case RETRY -> change("retry_task", arguments.put("reason", words), "retry task");
            case DROP -> change("cancel_task", arguments.put("reason", words), "drop task");
        };
    }

    static Action.Call tools() {
        return look("tool_list", object(), "the tools");
    }

    /** A tool that the person calls by its name. */
    static Action.Call named(ToolListTool.CardView tool, Wanted wanted) {
        boolean isChanging = !tool.effect().equals(Card.Effect.LOOKS.name());
        return new Action.Call(tool.name(), wanted.arguments(), tool.name(), isChanging, Action.Aim.READ);
    }

    /** Keys to a pane; none of them is kept, so the call has no key of its own to be repeated under. */
    static Action.Call strokes(String session, Live.Stroke first, List<String> names) {
        ObjectNode arguments = about("session", session);
        if (first instanceof Live.Stroke.Text text) {
            arguments.put("text", text.text());
        } else if (first instanceof Live.Stroke.Paste paste) {
            arguments.put("text", paste.text()).put("paste", true);
        }
        names.forEach(arguments.withArray("keys")::add);
        return look("pane_keys", arguments, "type into " + session);
    }

    static Action.Call scrollback(String session) {
        ObjectNode arguments = about("session", session).put("lines", SCROLLBACK);
        return new Action.Call("para_read", arguments, "read " + session, false, Action.Aim.READ);
    }

    static Action.Call theme(String name) {
        return kept("ui.theme", name, "keep the theme " + name);
    }

    static Action.Call density(Scene.Density density) {
        return kept("ui.density", density.name().toLowerCase(Locale.ROOT), "keep the density");
    }

    static Action.Call grouping(Grouping grouping) {
        return kept("ui.group", grouping.id(), "keep the groups");
    }

    /** A setting of this person's, for all repositories. */
    private static Action.Call kept(String path, String value, String what) {
        ObjectNode arguments = object().put("path", path).put("value", value).put("layer", "user");
        return change("para_config_set", arguments, what);
    }

    private static Action.Call look(String tool, ObjectNode arguments, String what) {
        return new Action.Call(tool, arguments, what, false);
    }

    private static Action.Call change(String tool, ObjectNode arguments, String what) {
        return new Action.Call(tool, arguments, what, true);
    }

    private static ObjectNode about(String argument, String value) {
        return object().put(argument, value);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
