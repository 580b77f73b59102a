package dev.paratui.ui;

import dev.paratui.tool.ConflictsTool;
import dev.paratui.tool.PairView;
import dev.paratui.tool.PairView.PairFileView;
import dev.paratui.tool.PairView.PairRangeView;
import dev.paratui.ui.state.Seed;
import java.util.ArrayList;
import java.util.List;

/** Matrices of who goes together with whom. */
public final class ConflictSamples {
    private ConflictSamples() {}

    /** The five of {@link Samples#five}: two of them clash, one is stuck, and of one nothing can be told. */
    public static ConflictsTool.Output five() {
        List<String> names = List.of("cart-rounding", "auth", "billing-export-rewrite", "docs", "search");
        List<PairView> pairs = new ArrayList<>();
        for (String name : names) {
            pairs.add(name.equals("search") ? conflict(name, "@main", 12) : clean(name, "@main"));
            for (String other : names.subList(names.indexOf(name) + 1, names.size())) {
                pairs.add(pair(name, other));
            }
        }
        return new ConflictsTool.Output(pairs, names, 3, 7);
    }

    /** So many sessions, of which every seventh pair clashes. */
    public static ConflictsTool.Output many(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("session-" + i);
        }
        List<PairView> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(clean(names.get(i), "@main"));
            for (int j = i + 1; j < count; j++) {
                boolean isClash = (i + j) % 7 == 0;
                pairs.add(isClash ? conflict(names.get(i), names.get(j), i + 1) : clean(names.get(i), names.get(j)));
            }
        }
        return new ConflictsTool.Output(pairs, names, 3, 7);
    }

    private static PairView pair(String one, String other) {
        if (one.equals("docs") || other.equals("docs")) {
            return new PairView(
                    one,
                    other,
                    "unknown",
                    List.of(),
                    "none",
                    "docs is in the middle of a merge, or its work tree is gone",
                    Seed.NOW.minusSeconds(40),
                    40);
        }
        return one.equals("cart-rounding") && other.equals("search") ? conflict(one, other, 40) : clean(one, other);
    }

    private static PairView clean(String one, String other) {
        return new PairView(one, other, "clean", List.of(), "paths", "", Seed.NOW.minusSeconds(3), 3);
    }

    private static PairView conflict(String one, String other, int line) {
        PairRangeView ours = new PairRangeView("ours", other, line, line + 6);
        PairRangeView theirs = new PairRangeView("theirs", one, line + 2, line + 2);
        return new PairView(
                one,
                other,
                "conflict",
                List.of(
                        new PairFileView("src/cart/rounding.ts", "content", List.of(ours, theirs)),
                        new PairFileView("docs/日本語.md", "add/add", List.of(ours)),
                        new PairFileView("static/logo.png", "modify/delete", List.of())),
                "merge",
                "",
                Seed.NOW.minusSeconds(3),
                3);
    }
}
