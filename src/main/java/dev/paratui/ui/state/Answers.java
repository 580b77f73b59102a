package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.Card;
import dev.paratui.tool.ConflictsTool;
import dev.paratui.tool.DiffTool;
import dev.paratui.tool.EventsTool;
import dev.paratui.tool.IntegrateTool;
import dev.paratui.tool.PaneHistoryTool;
import dev.paratui.tool.ToolListTool;
import dev.paratui.tool.UndoListTool;
import dev.paratui.ui.widget.TextInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the answers of tools change. */
final class Answers {
    private Answers() {}

    static Step answered(UiState state, News.Answered answer) {
        JsonNode result = answer.result();
        Action.Call call = answer.call();
        if (call.aim() == Action.Aim.READ && !call.tool().equals("para_attach")) {
            return Step.to(Commanding.answered(state, call, result));
        }
        return switch (call.tool()) {
            case "tool_list" -> Step.to(tools(state, Results.read(result, ToolListTool.Output.class)));
            case "para_attach" -> attach(state, call, result);
            case "para_diff" -> Step.to(diff(state, call, Results.read(result, DiffTool.Output.class)));
            case "para_events" -> Step.to(Timeline.heard(state, call, Results.read(result, EventsTool.Output.class)));
            case "pane_history" ->
                Step.to(Timeline.pictured(
                        state, call, Optional.of(Results.read(result, PaneHistoryTool.Output.class))));
            case "para_conflicts" -> Step.to(conflicts(state, Results.read(result, ConflictsTool.Output.class)));
            case "para_undo_list" -> Step.to(undo(state, Results.read(result, UndoListTool.Output.class)));
            case "para_integrate" -> Step.to(landing(state, call, Results.read(result, IntegrateTool.Output.class)));
            case "para_start", "para_dispatch" -> Step.to(started(state, session(call)));
            case "pane_keys" -> Living.arrived(state, session(call));
            case "para_send" -> Step.to(sent(state, call, result));
            case "para_config_set" -> Step.to(state);
            default -> Step.to(state.toasting(Said.of(call, result, state.now())));
        };
    }

    /** A refusal is shown, and what was typed comes back to be mended. */
    static Step denied(UiState state, News.Denied denied) {
        Action.Call call = denied.call();
        if (call.tool().equals("pane_history")) {
            return Step.to(Timeline.pictured(state, call, Optional.empty()));
        }
        UiState told = state.toasting(Toast.refused(call.what(), denied.refusal(), state.now()));
        if (call.tool().equals("pane_keys")) {
            return Step.to(told.with(told.desk().quiet()));
        }
        if (isVerdict(state, call)) {
            return Step.to(told.withoutDialog());
        }
        if (call.tool().equals("para_diff") && isAwaited(state, call)) {
            return Step.to(told.with(Page.SESSIONS));
        }
        Optional<Dialog> again = told.dialog().isPresent() ? Optional.empty() : again(told, call);
        return Step.to(again.map(told::with).orElse(told));
    }

    private static Optional<Dialog> again(UiState state, Action.Call call) {
        if (call.aim() == Action.Aim.REVIEWED) {
            return Optional.empty();
        }
        if (call.aim() == Action.Aim.READ) {
            return Commanding.again(state, call);
        }
        return switch (call.tool()) {
            case "para_send" -> Optional.of(prompt(Verb.SEND, session(call), argument(call, "text")));
            case "para_finish" -> Optional.of(prompt(Verb.FINISH, session(call), argument(call, "commit_message")));
            case "para_dispatch" ->
                Optional.of(prompt(Verb.DISPATCH, "", session(call) + ": " + argument(call, "task_description")));
            case "para_start" ->
                Optional.of(new Dialog.Form(
                        List.of(
                                TextInput.of(session(call)),
                                TextInput.of(argument(call, "agent")),
                                TextInput.of(argument(call, "prompt"))),
                        0));
            default -> Optional.empty();
        };
    }

    private static Dialog prompt(Verb verb, String session, String text) {
        return new Dialog.Prompt(verb, session, TextInput.of(text));
    }

    private static Step attach(UiState state, Action.Call call, JsonNode result) {
        List<String> argv = new ArrayList<>();
        result.path("argv").forEach(word -> argv.add(word.asText()));
        return Step.to(state).and(new Action.Attach(argv, session(call)));
    }

    private static UiState diff(UiState state, Action.Call call, DiffTool.Output output) {
        boolean isAwaited = state.page() instanceof Page.Diff diff
                && Diffing.request(state, diff).arguments().equals(call.arguments());
        if (!isAwaited) {
            return state;
        }
        Desk desk = state.desk();
        UiState seen = state.with(
                desk.reviewing(session(call), desk.review(session(call)).seen(output.tree())));
        return Diffing.settled(seen, ((Page.Diff) seen.page()).with(DiffText.of(output)));
    }

    private static UiState tools(UiState state, ToolListTool.Output output) {
        return state.with(state.desk()
                .tooled(output.tools().stream()
                        .filter(tool -> tool.audiences().contains(Card.Audience.PERSON.name()))
                        .toList()));
    }

    private static UiState sent(UiState state, Action.Call call, JsonNode result) {
        UiState told = state.toasting(Said.of(call, result, state.now()));
        Desk desk = told.desk();
        return call.aim() == Action.Aim.REVIEWED
                ? told.with(
                        desk.reviewing(session(call), desk.review(session(call)).sent()))
                : told;
    }

    private static UiState conflicts(UiState state, ConflictsTool.Output output) {
        return state.page() instanceof Page.Conflicts page
                ? state.with(new Page.Conflicts(Optional.of(output), page.chosen()))
                : state;
    }

    private static UiState undo(UiState state, UndoListTool.Output output) {
        return output.acts().stream()
                .filter(act -> !act.undone() && !act.gone())
                .findFirst()
                .map(act -> state.with(new Dialog.Undo(act)))
                .orElseGet(() -> state.toasting(Toast.of("info", "there is nothing to undo", "", state.now())));
    }

    private static UiState landing(UiState state, Action.Call call, IntegrateTool.Output output) {
        if (output.entry().isPresent()) {
            Desk desk = state.desk();
            Review review = desk.review(session(call)).choosingNone();
            UiState done = call.arguments().has("paths") ? state.with(desk.reviewing(session(call), review)) : state;
            return done.toasting(
                    Toast.of("info", session(call) + " is in the train", "4 shows the train", state.now()));
        }
        return state.dialog()
                .filter(dialog -> isVerdict(state, call))
                .map(dialog -> state.with(((Dialog.Integrate) dialog).judged(output)))
                .orElse(state);
    }

    private static UiState started(UiState state, String session) {
        UiState told = state.toasting(Toast.of("ok", session + " is on its way", "enter attaches", state.now()));
        return told.fleet().find(session).isPresent()
                ? Selecting.named(told, session)
                : told.with(told.choice().of(Optional.of(session)));
    }

    /** Whether that call is the dry run whose verdict the dialog waits for. */
    private static boolean isVerdict(UiState state, Action.Call call) {
        return call.arguments().path("dry_run").asBoolean()
                && state.dialog()
                        .filter(dialog -> dialog instanceof Dialog.Integrate integrate
                                && integrate.session().equals(session(call))
                                && integrate.paths().size()
                                        == call.arguments().path("paths").size())
                        .isPresent();
    }

    private static boolean isAwaited(UiState state, Action.Call call) {
        return state.page() instanceof Page.Diff diff
                && diff.session().equals(session(call))
                && diff.text().isEmpty();
    }

    private static String session(Action.Call call) {
        String name = argument(call, "session");
        return name.isEmpty() ? argument(call, "session_name") : name;
    }

    private static String argument(Action.Call call, String name) {
        return call.arguments().path(name).asText("");
    }
}
