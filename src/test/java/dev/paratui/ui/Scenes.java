package dev.paratui.ui;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.ConflictsTool;
import dev.paratui.tool.IntegrateTool;
import dev.paratui.tool.Json;
import dev.paratui.tool.NoticeView;
import dev.paratui.tool.UndoListTool;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Seed;
import dev.paratui.ui.state.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The moments of the dashboard that are kept as screens. */
public final class Scenes {
    private Scenes() {}

    public static Map<String, UnaryOperator<Stage>> all() {
        Map<String, UnaryOperator<Stage>> scenes = new LinkedHashMap<>();
        scenes.put("starting", stage -> stage);
        scenes.put("empty", stage -> stage.sessions());
        scenes.put("five", Scenes::five);
        scenes.put("disconnected", stage -> five(stage).news(new News.Unreachable("no supervisor answers")));
        scenes.put("cancel", stage -> five(stage).press("x"));
        scenes.put("help", stage -> five(stage).press("?"));
        scenes.put("help-tools", stage -> tooled(five(stage).press("?")).type("claim"));
        scenes.put("palette", stage -> tooled(five(stage).press(":")));
        scenes.put("palette-search", stage -> tooled(five(stage).press(":")).type("task cr"));
        scenes.put(
                "ask",
                stage -> tooled(five(stage).press(":")).type("para_dispatch").press("enter"));
        scenes.put("answer", Scenes::answer);
        scenes.put("diff", stage -> answered(five(stage).press("d"), Samples.diff()));
        scenes.put("code", stage -> answered(five(stage).press("d"), Samples.code()));
        scenes.put("code-ends", stage -> answered(five(stage).press("d"), Samples.code())
                .press("j", "j", "j", "j", "j", ">", ">"));
        scenes.put("land-files", stage -> answered(review(stage).press("g", "m", "]", "m", "i"), Samples.clean()));
        scenes.put("marked", stage -> five(stage).press("m", "m", "P", "G", "Z"));
        scenes.put("cancel-many", stage -> five(stage).press("m", "m", "x"));
        scenes.put("send-many", stage -> five(stage).press("m", "m", "m", "s").type("please report"));
        scenes.put("filter", stage -> five(stage).press("/").type("state:idle,working >30s"));
        scenes.put("grouped", stage -> PlanSamples.told(five(stage)).press("esc", "B"));
        scenes.put("grouped-plan", stage -> PlanSamples.told(five(stage)).press("esc", "B", "B", "B"));
        scenes.put("hint", stage -> five(stage.used(dev.paratui.ui.state.Habits.of(java.util.Map.of(), List.of()))));
        scenes.put("split", stage -> wall(five(stage).press("w")));
        scenes.put("split-nine", stage -> wall(five(stage).press("w", "w", "right")));
        scenes.put("live", stage -> five(stage).press("a").type("1"));
        scenes.put("zoom", stage -> five(stage).press("z"));
        scenes.put("scrollback", Scenes::scrollback);
        scenes.put("review", Scenes::review);
        scenes.put("remark", stage -> review(stage).press("}", "j", "j", "c"));
        scenes.put("send-review", stage -> review(stage).press("S").type("then finish"));
        scenes.put(
                "new",
                stage -> five(stage).press("n").type("ship-it").press("tab").type("codex"));
        scenes.put("explain", stage -> five(stage).press("e"));
        scenes.put("send", stage -> five(stage).press("s").type("please go on"));
        scenes.put("finish", stage -> five(stage).press("f").type("add passkeys"));
        scenes.put("undo", stage -> answered(five(stage).press("u"), acts()));
        scenes.put("integrate-trying", stage -> five(stage).press("i"));
        scenes.put("integrate-clean", stage -> answered(five(stage).press("i"), Samples.clean()));
        scenes.put("cancel-gone", stage -> five(stage).press("x").sessions(Samples.withoutAuth()));
        scenes.put("diff-reading", stage -> five(stage).press("d"));
        scenes.put("diff-none", stage -> answered(five(stage).press("d"), Samples.noChanges()));
        scenes.put("find", stage -> answer(stage).press("/").type("landing"));
        scenes.put("ask-mistaken", stage -> tooled(five(stage).press(":"))
                .type("para_read")
                .press("enter", "tab")
                .type("many")
                .press("enter"));
        scenes.put("dispatch", stage -> five(stage).press("space").type("fix the login of 日本 users"));
        scenes.put("integrate", stage -> answered(five(stage).press("j", "j", "i"), conflict()));
        scenes.put("train", stage -> train(stage).press("4"));
        scenes.put("conflicts", stage -> answered(five(stage).press("3"), ConflictSamples.five()));
        scenes.put("conflicts-looking", stage -> five(stage).press("3"));
        scenes.put(
                "conflicts-none",
                stage -> answered(stage.sessions().press("3"), new ConflictsTool.Output(List.of(), List.of(), 0, 0)));
        scenes.put("conflicts-many", stage -> answered(five(stage).press("3"), ConflictSamples.many(30)));
        scenes.put("notice", Scenes::notice);
        scenes.put("tasks", stage -> PlanSamples.told(five(stage)).press("2"));
        scenes.put(
                "gate", stage -> PlanSamples.told(five(stage)).press("!", "y").type("go on"));
        scenes.put("board", stage -> PlanSamples.told(five(stage)).press("!", "B"));
        scenes.put("tasks-none", stage -> five(stage).press("2"));
        scenes.put("events", Scenes::events);
        scenes.put("events-filter", stage -> events(stage).press("/").type("session:billing,search type:activity"));
        scenes.put("film", stage -> events(stage).press("z"));
        scenes.put("batch", stage -> batch(stage).press("4"));
        scenes.put("halved", stage -> halved(stage).press("4"));
        scenes.put("halved-suspect", stage -> halved(stage).press("4", "j", "j", "j", "j"));
        scenes.put("failed-task", stage -> PlanSamples.told(five(stage)).press("2", "G"));
        scenes.put("talk", stage -> PlanSamples.told(five(stage)).press("5", "k", "k"));
        scenes.put("discoveries-none", stage -> five(stage).press("5"));
        scenes.put("train-none", stage -> five(stage).press("4"));
        scenes.put("discoveries", stage -> PlanSamples.told(five(stage)).press("5"));
        scenes.put("still", stage -> five(stage.still()));
        scenes.put("tabs", stage -> five(stage.beside(TabSamples.two())));
        scenes.put("tabs-many", stage -> five(stage.beside(TabSamples.many())));
        scenes.put("open-repository", stage -> TabSamples.opening(five(stage)));
        scenes.put("open-refused", stage -> five(stage)
                .news(new News.NotOpened(
                        "~/work/notes",
                        Refusal.of(Code.NOT_A_REPOSITORY, "~/work/notes is not in a git repository", ""))));
        return scenes;
    }

    static Stage five(Stage stage) {
        return stage.sessions(Samples.five()).framed("auth", Samples.output(), Samples.pane());
    }

    private static Stage answered(Stage stage, Object result) {
        JsonNode json = Json.tree(result);
        return stage.news(new News.Answered(stage.lastCall(), json));
    }

    private static Stage events(Stage stage) {
        Stage told = answered(PlanSamples.told(five(stage)).press("6"), EventSamples.night());
        return answered(answered(told, EventSamples.film()).press("k", "k"), EventSamples.film());
    }

    private static Stage wall(Stage stage) {
        stage.pane("auth", Samples.pane());
        stage.pane("search", "$ npm run index", "titles: 4,812 of 9,000", "日本語 ✓");
        return stage.pane("docs", "\u001b[32m✓\u001b[0m the upgrade guide is written", "❯");
    }

    private static Stage batch(Stage stage) {
        return stage.snapshot(
                Arrays.stream(Samples.five()).map(Seed::view).toList(),
                List.of(
                        Seed.entry("cart-rounding", "checking", 12),
                        Seed.entry("billing-export-rewrite", "checking", 12),
                        Seed.entry("docs", "queued", 2),
                        Seed.entry("search", "conflict", 40),
                        Seed.entry("old-work", "landed", 900)),
                List.of());
    }

    private static Stage halved(Stage stage) {
        return stage.snapshot(
                Arrays.stream(Samples.five()).map(Seed::view).toList(),
                List.of(
                        Seed.halved("cart-rounding", "green"),
                        Seed.halved("billing-export-rewrite", "green"),
                        Seed.halved("docs", "checked"),
                        Seed.halved("search", "checked"),
                        Seed.halved("upgrade", "suspect"),
                        Seed.halved("icons", "suspect"),
                        Seed.halved("fonts", "behind"),
                        Seed.entry("late", "queued", 2),
                        Seed.entry("old-work", "landed", 900)),
                List.of());
    }

    private static Stage scrollback(Stage stage) {
        Stage asked = five(stage).press("o");
        String text = java.util.stream.IntStream.range(0, 300)
                .mapToObj(line -> line % 7 == 0 ? "npm warn deprecated thing@" + line : "  resolved package " + line)
                .collect(java.util.stream.Collectors.joining("\n"));
        return answered(asked, java.util.Map.of("text", text))
                .press("/")
                .type("warn")
                .press("enter", "N");
    }

    private static Stage review(Stage stage) {
        Stage diff = answered(five(stage).press("d"), Samples.diff());
        diff.press("}", "j", "j", "j", "c")
                .type("what about an expired passkey?")
                .press("enter");
        diff.press("g", "c").type("please keep the old form working").press("enter");
        return diff.press("]", "v", "g", "}", "}", "j", "j", "j", "j");
    }

    private static Stage tooled(Stage stage) {
        return answered(stage, Samples.tools());
    }

    private static Stage answer(Stage stage) {
        Stage asked = tooled(five(stage).press(":")).type("undo_list").press("enter");
        return answered(asked, acts());
    }

    private static UndoListTool.Output acts() {
        UndoListTool.ActView act = new UndoListTool.ActView("a-7", "landing", "cart-rounding", Seed.NOW, false, false);
        return new UndoListTool.Output(List.of(act));
    }

    private static Stage train(Stage stage) {
        return stage.snapshot(
                Arrays.stream(Samples.five()).map(Seed::view).toList(),
                List.of(
                        Seed.entry("cart-rounding", "merging", 4),
                        Seed.entry("docs", "queued", 2),
                        Seed.entry("search", "conflict", 40),
                        Seed.entry("old-work", "landed", 900)),
                List.of());
    }

    private static Stage notice(Stage stage) {
        Stage told = five(train(stage))
                .snapshot(
                        Arrays.stream(Samples.five()).map(Seed::view).toList(),
                        List.of(Seed.entry("cart-rounding", "landed", 1)),
                        List.of(new NoticeView(
                                "warn",
                                "the pane of docs is gone",
                                "r brings it back, or: para resume docs",
                                Seed.NOW)));
        told.pane("auth", Samples.pane()).press("y");
        return told.news(new News.Denied(
                told.lastCall(),
                Refusal.of(Code.WRONG_STATE, "auth no longer asks for permission", "look at its pane: enter")));
    }

    private static IntegrateTool.Output conflict() {
        return Samples.verdict("conflict", Seed.entry("search", "conflict", 1).conflicts());
    }
}
