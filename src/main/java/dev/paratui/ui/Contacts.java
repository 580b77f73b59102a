package dev.paratui.ui;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Tabs;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** The contacts of all tabs. Belongs to the thread that draws. */
final class Contacts {
    private final Map<Integer, Contact> open = new HashMap<>();
    private final Repositories repositories;
    private final Executor executor;
    private final Post post;

    Contacts(Repositories repositories, Executor executor, Post post) {
        this.repositories = repositories;
        this.executor = executor;
        this.post = post;
    }

    Contact of(int tab) {
        Contact contact = open.get(tab);
        if (contact == null) {
            throw new IllegalStateException("tab " + tab + " has no contact");
        }
        return contact;
    }

    /** A contact for each tab, and none for those that are closed; only the one that is looked at looks at panes. */
    void follow(Tabs tabs) {
        open.entrySet().stream()
                .filter(entry -> !tabs.ids().contains(entry.getKey()))
                .forEach(entry -> entry.getValue().close());
        open.keySet().retainAll(tabs.ids());
        for (Tabs.Tab tab : tabs.all()) {
            Contact contact = open.computeIfAbsent(
                    tab.id(), id -> Contact.open(repositories.calls(tab.place()), executor, post.of(id)));
            if (tab.id() == tabs.chosen()) {
                contact.show(tab.state());
            } else {
                contact.hide();
            }
        }
    }

    void close() {
        open.values().forEach(Contact::close);
    }

    /** Looks for the repository of a typed folder, for a tab that asked. */
    void find(int tab, String typed) {
        executor.execute(() -> post.put(found(tab, typed)));
    }

    /** Looks for the folders that a path may become. */
    void browse(int tab, String typed) {
        executor.execute(() -> post.put(new Mail.Told(tab, new News.Browsed(typed, repositories.folders(typed)))));
    }

    private Mail found(int tab, String typed) {
        try {
            return new Mail.Opened(repositories.find(typed));
        } catch (Refused refused) {
            return new Mail.Told(tab, new News.NotOpened(typed, refused.refusal()));
        } catch (RuntimeException failure) {
            Refusal refusal = Refusal.of(Code.FAILED, String.valueOf(failure.getMessage()), "name another folder");
            return new Mail.Told(tab, new News.NotOpened(typed, refusal));
        }
    }
}
