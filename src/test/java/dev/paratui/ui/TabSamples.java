package dev.paratui.ui;

import dev.paratui.ui.state.Link;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.state.Strip;
import java.util.List;

/** Several repositories beside the shop. */
final class TabSamples {
    private TabSamples() {}

    static Strip two() {
        return new Strip(
                List.of(label(0, "shop", 3, Link.Kind.CONNECTED), label(1, "docs", 1, Link.Kind.CONNECTED)), 0);
    }

    static Strip many() {
        return new Strip(
                List.of(
                        label(0, "shop", 3, Link.Kind.CONNECTED),
                        label(1, "docs", 0, Link.Kind.LOST),
                        label(2, "billing-service-of-the-old-days", 12, Link.Kind.CONNECTED),
                        label(3, "日本語", 0, Link.Kind.STARTING),
                        label(4, "search", 2, Link.Kind.CONNECTED)),
                0);
    }

    static Stage opening(Stage stage) {
        return stage.press("ctrl-o")
                .news(new News.Browsed(
                        "/home/ana/",
                        List.of(
                                new News.Folder("/home/ana/billing-service/", true),
                                new News.Folder("/home/ana/docs/", true),
                                new News.Folder("/home/ana/music/", false),
                                new News.Folder("/home/ana/shop/", true))))
                .press("down", "down");
    }

    private static Strip.Label label(int tab, String name, long needing, Link.Kind link) {
        return new Strip.Label(tab, name, "/home/ana/" + name, needing, link);
    }
}
