package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.widget.Scroll;
import dev.paratui.ui.widget.TextInput;
import java.util.List;
import java.util.Locale;

/** Reading a text: scrolling, searching, copying. */
final class Reading {
    private static final int PAGE = 10;

    private Reading() {}

    /** What a pane showed is read from its end on, all else from the beginning. */
    static UiState opened(UiState state, Action.Call call, JsonNode result) {
        boolean isPane = call.tool().equals("para_read");
        List<String> lines = isPane ? paneLines(result) : Outline.of(result);
        Dialog.Answer answer = new Dialog.Answer(call.what(), lines, Scroll.TOP, Dialog.Find.NOTHING);
        return isPane ? scrolled(state, answer, lines.size()) : state.with(answer);
    }

    private static List<String> paneLines(JsonNode result) {
        List<String> lines =
                result.path("text").asText().stripTrailing().lines().toList();
        return lines.isEmpty() ? List.of("(nothing)") : lines;
    }

    static Step input(UiState state, Dialog.Answer answer, Input input) {
        if (answer.find().isOpen()) {
            return Step.to(typed(state, answer, input));
        }
        String key = input instanceof Key pressed ? pressed.toString() : "";
        return switch (key) {
            case "enter", "q" -> Step.to(state.withoutDialog());
            case "up", "k" -> Step.to(scrolled(state, answer, -1));
            case "down", "j" -> Step.to(scrolled(state, answer, 1));
            case "pageup", "ctrl-b" -> Step.to(scrolled(state, answer, -PAGE));
            case "pagedown", "ctrl-f", "space" -> Step.to(scrolled(state, answer, PAGE));
            case "home", "g" -> Step.to(scrolled(state, answer, -answer.lines().size()));
            case "end", "G" -> Step.to(scrolled(state, answer, answer.lines().size()));
            case "/" -> Step.to(state.with(answer.finding(new Dialog.Find(TextInput.EMPTY, -1, true))));
            case "n" -> Step.to(found(state, answer, 1));
            case "N" -> Step.to(found(state, answer, -1));
            case "y", "Y" -> copied(state, answer);
            default -> Step.to(state);
        };
    }

    private static Step copied(UiState state, Dialog.Answer answer) {
        Toast toast = Toast.of("ok", answer.lines().size() + " lines are copied", "", state.now());
        return Step.to(state.toasting(toast)).and(new Action.Copy(String.join("\n", answer.lines())));
    }

    /** The newest lines are searched first. */
    private static UiState typed(UiState state, Dialog.Answer answer, Input input) {
        if (input.equals(Key.of("enter"))) {
            Dialog.Find kept =
                    new Dialog.Find(answer.find().words(), answer.lines().size(), false);
            return found(state, answer.finding(kept), -1);
        }
        TextInput words = Dialogs.oneLine(answer.find().words().after(input));
        return state.with(answer.finding(new Dialog.Find(words, -1, true)));
    }

    private static UiState found(UiState state, Dialog.Answer answer, int by) {
        String words = answer.find().words().text().toLowerCase(Locale.ROOT);
        if (words.isBlank()) {
            return state.with(answer);
        }
        int count = answer.lines().size();
        for (int i = 1; i <= count; i++) {
            int line = Math.floorMod(answer.find().at() + i * by, count);
            if (answer.lines().get(line).toLowerCase(Locale.ROOT).contains(words)) {
                int rows = Layout.answerRows(state, count);
                Scroll scroll = answer.scroll().showing(line, count, rows);
                return state.with(answer.finding(new Dialog.Find(answer.find().words(), line, false))
                        .scrolled(scroll));
            }
        }
        return state.with(answer).toasting(Toast.of("info", "nothing there says \"" + words + "\"", "", state.now()));
    }

    static UiState scrolled(UiState state, Dialog.Answer answer, int by) {
        int rows = Layout.answerRows(state, answer.lines().size());
        return state.with(answer.scrolled(answer.scroll().by(by, answer.lines().size(), rows)));
    }
}
