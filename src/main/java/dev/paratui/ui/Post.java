package dev.paratui.ui;

import dev.paratui.ui.state.News;
import dev.paratui.ui.terminal.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Mail on its way to the thread that draws. Thread-safe. */
final class Post {
    private final ConcurrentLinkedQueue<Mail> waiting = new ConcurrentLinkedQueue<>();
    private final Display display;

    Post(Display display) {
        this.display = display;
    }

    void put(Mail mail) {
        waiting.add(mail);
        display.wake();
    }

    /** Where news go that are about that tab. */
    Consumer<News> of(int tab) {
        return news -> put(new Mail.Told(tab, news));
    }

    List<Mail> takeAll() {
        List<Mail> taken = new ArrayList<>();
        for (Mail mail = waiting.poll(); mail != null; mail = waiting.poll()) {
            taken.add(mail);
        }
        return taken;
    }
}
