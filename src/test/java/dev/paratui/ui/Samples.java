package dev.paratui.ui;

import dev.paratui.tool.BaseView;
import dev.paratui.tool.DiffTool;
import dev.paratui.tool.FileView;
import dev.paratui.tool.House;
import dev.paratui.tool.IntegrateTool;
import dev.paratui.tool.Json;
import dev.paratui.tool.ToolListTool;
import dev.paratui.tool.Tools;
import dev.paratui.ui.state.Seed;
import java.util.List;
import java.util.Map;

/** A fleet as one has it on a usual day. */
public final class Samples {
    private static final String ESC = "\u001b[";

    private Samples() {}

    public static Seed[] five() {
        return new Seed[] {
            Seed.of("auth", "permission", 134)
                    .seen("screen", "Do you want to run npm test?")
                    .task("Add passkey login beside the password form\nand keep the old one")
                    .diff(4, 120, 4),
            Seed.of("billing-export-rewrite", "working", 14)
                    .agent("codex")
                    .seen("screen", "esc to interrupt")
                    .task("Stream the billing export")
                    .report("writer streams now, tests next", "passed")
                    .diff(9, 412, 87),
            Seed.of("docs", "idle", 3900)
                    .agent("gemini")
                    .task("Write the upgrade guide")
                    .diff(1, 31, 2),
            Seed.of("cart-rounding", "idle", 620)
                    .life("review")
                    .task("Round each line, not the sum")
                    .diff(2, 18, 9),
            Seed.of("search", "working", 51)
                    .task("Index titles in 日本語 and emoji 🚀")
                    .conflicts("cart-rounding")
                    .diff(3, 77, 0),
        };
    }

    public static Seed[] withoutAuth() {
        return java.util.Arrays.stream(five()).skip(1).toArray(Seed[]::new);
    }

    public static DiffTool.Output noChanges() {
        return new DiffTool.Output("auth", new BaseView("main", "1f2e3d4c"), List.of(), false, "feed");
    }

    /** Ten minutes of a pane. */
    public static List<Integer> output() {
        return java.util.stream.IntStream.range(0, 60)
                .mapToObj(span -> span < 36 ? 0 : (span * span * 7) % 41)
                .toList();
    }

    /** A dry run that found nothing in the way. */
    public static IntegrateTool.Output clean() {
        return verdict("clean", List.of());
    }

    /** A dry run's answer. */
    public static IntegrateTool.Output verdict(String word, List<FileView> conflicts) {
        Map<String, Object> answer =
                Map.of("verdict", word, "conflicts", conflicts, "target", "main", "strategy", "squash", "revision", 7);
        return Json.mapper().convertValue(answer, IntegrateTool.Output.class);
    }

    /** What a session changed in files of several languages, with lines that are too long. */
    public static DiffTool.Output code() {
        DiffTool.HunkView java = new DiffTool.HunkView(
                "@@ -21,9 +21,12 @@ public final class Prices {",
                List.of(
                        " /* Amounts are in the smallest unit of",
                        "    their currency; never doubles. */",
                        "-    private static final int LIMIT = 100;",
                        "+    private static final long LIMIT = 1_000_000L; // was too small",
                        " ",
                        "     @Override",
                        "     public String shown(Amount amount) {",
                        "-        return \"EUR \" + amount;",
                        "+        if (amount.isNegative() && amount.value() < -LIMIT) {",
                        "+            throw new IllegalArgumentException(\"too much: \" + amount);",
                        "+        }",
                        "+        return String.format(Locale.ROOT, \"%s %,d.%02d\", amount.currency(), amount.whole(), "
                                + "amount.rest()) + /* 税込 */ suffix(amount);",
                        "     }"));
        DiffTool.HunkView python = new DiffTool.HunkView(
                "@@ -3,4 +3,6 @@ class Export:",
                List.of(
                        "     def rows(self, since=None):",
                        "         \"\"\"All rows,",
                        "         oldest first.\"\"\"",
                        "-        return [row for row in self.all()]",
                        "+        for row in self.all():",
                        "+            if since is None or row.at > since:",
                        "+                yield {'id': row.id, \"total\": round(row.total, 2)}"));
        DiffTool.HunkView yaml = new DiffTool.HunkView(
                "@@ -1,4 +1,4 @@",
                List.of(" # how it is built", " jobs:", "-  timeout: 10", "+  timeout: 25", "   image: \"jdk:17\""));
        DiffTool.HunkView words = new DiffTool.HunkView(
                "@@ -1 +1,2 @@", List.of("-Prices are sums.", "+Prices are sums of rounded lines.", "+See docs."));
        return new DiffTool.Output(
                "auth",
                new BaseView("main", "1f2e3d4c"),
                List.of(
                        new DiffTool.FileDiffView("src/main/java/shop/Prices.java", "M", 6, 2, false, List.of(java)),
                        new DiffTool.FileDiffView("tools/export.py", "M", 3, 1, false, List.of(python)),
                        new DiffTool.FileDiffView("ci.yml", "M", 1, 1, false, List.of(yaml)),
                        new DiffTool.FileDiffView("NEWS", "M", 2, 1, false, List.of(words))),
                false,
                "feed");
    }

    /** What a session changed: three files. */
    public static DiffTool.Output diff() {
        DiffTool.HunkView login = new DiffTool.HunkView(
                "@@ -12,6 +12,8 @@ export function login(form: Form) {",
                List.of(
                        "   const user = find(form.name);",
                        "-  return check(user, form.password);",
                        "+  if (form.passkey) {",
                        "+    return verify(user, form.passkey); // 漢字 🚀",
                        "+  }",
                        "   audit(user);",
                        " }"));
        DiffTool.HunkView added = new DiffTool.HunkView(
                "@@ -0,0 +1,3 @@", List.of("+export function verify(user, key) {", "+\treturn true;", "+}"));
        DiffTool.HunkView renamed = new DiffTool.HunkView(
                "@@ -40,5 +42,5 @@ function audit(user: User) {",
                List.of(
                        "   const at = now();",
                        "-  log.info(`login of ${user.name} at ${at}`);",
                        "-  return at;",
                        "+  log.info(`login of ${user.id} (${user.kind}) at ${at}`);",
                        "+  return at.toISOString();",
                        " }"));
        return new DiffTool.Output(
                "auth",
                new BaseView("main", "1f2e3d4c"),
                List.of(
                        new DiffTool.FileDiffView("src/login.ts", "M", 5, 3, false, List.of(login, renamed)),
                        new DiffTool.FileDiffView("src/passkey.ts", "A", 3, 0, false, List.of(added)),
                        new DiffTool.FileDiffView("static/logo.png", "A", 0, 0, true, List.of())),
                false,
                "feed");
    }

    /** All tools that a person may call, as the supervisor tells them. */
    @SuppressWarnings("NullAway") // none of them is called
    public static ToolListTool.Output tools() {
        return new ToolListTool.Output(
                "review",
                Tools.all(new House(null, null)).stream()
                        .map(ToolListTool.CardView::of)
                        .toList());
    }

    /** What the pane of an agent shows. */
    public static String[] pane() {
        return new String[] {
            ESC + "1m✻ Welcome back" + ESC + "0m",
            "",
            ESC + "38;5;244m> add passkey login beside the password form" + ESC + "0m",
            "",
            ESC + "32m●" + ESC + "39m I'll add the WebAuthn ceremony to " + ESC + "36msrc/login.ts" + ESC + "39m",
            "  " + ESC + "32m+ 118" + ESC + "39m  " + ESC + "31m- 4" + ESC + "39m",
            "",
            "╭──────────────────────────────────────────────╮",
            "│ Bash command                                 │",
            "│   npm test -- login                          │",
            "│ " + ESC + "1mDo you want to proceed?" + ESC + "0m                      │",
            "│ " + ESC + "34m❯ 1. Yes" + ESC + "39m                                     │",
            "│   2. No                                      │",
            "╰──────────────────────────────────────────────╯",
            "",
            "",
        };
    }
}
