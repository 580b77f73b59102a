package dev.paratui.ui;

import dev.paratui.ui.state.News;
import dev.paratui.ui.terminal.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** News on their way to the thread that draws. Thread-safe. */
final class Post {
    private final ConcurrentLinkedQueue<News> waiting = new ConcurrentLinkedQueue<>();
    private final Display display;

    Post(Display display) {
        this.display = display;
    }

    void put(News news) {
        waiting.add(news);
        display.wake();
    }

    List<News> takeAll() {
        List<News> taken = new ArrayList<>();
        for (News news = waiting.poll(); news != null; news = waiting.poll()) {
            taken.add(news);
        }
        return taken;
    }
}
