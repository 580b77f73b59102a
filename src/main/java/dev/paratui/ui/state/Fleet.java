package dev.paratui.ui.state;

import dev.paratui.tool.Attention;
import dev.paratui.tool.EntryView;
import dev.paratui.tool.NoticeView;
import dev.paratui.tool.SessionView;
import dev.paratui.tool.SnapshotTool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the supervisor has told so far. */
public record Fleet(
        Link link,
        String repository,
        long revision,
        Map<String, SessionView> sessions,
        List<EntryView> entries,
        List<NoticeView> notices,
        Shared shared,
        long conflictsEdition) {
    public static final Fleet UNKNOWN =
            new Fleet(Link.STARTING, "", 0, Map.of(), List.of(), List.of(), Shared.NOTHING, 0);

    public Fleet {
        sessions = Map.copyOf(sessions);
        entries = List.copyOf(entries);
        notices = List.copyOf(notices);
    }

    /** With what a poll brought: all sessions, or only those that changed. */
    Fleet merged(SnapshotTool.Output news) {
        Map<String, SessionView> merged = new HashMap<>(news.whole() ? Map.of() : sessions);
        news.sessions().forEach(session -> merged.put(session.name(), session));
        return new Fleet(
                Link.CONNECTED,
                news.repository(),
                news.revision(),
                merged,
                news.entries(),
                news.notices(),
                shared.merged(news.coordination(), news.whole()),
                news.conflictsEdition());
    }

    Fleet linked(Link newLink) {
        return new Fleet(newLink, repository, revision, sessions, entries, notices, shared, conflictsEdition);
    }

    public Optional<SessionView> find(String name) {
        return Optional.ofNullable(sessions.get(name));
    }

    /** The session's place in the train that is not over. */
    public Optional<EntryView> openEntryOf(String session) {
        return entries.stream()
                .filter(entry -> entry.session().equals(session) && !Entries.isOver(entry))
                .findFirst();
    }

    /** Sessions that need someone, and gates that wait for a person. */
    public long needing() {
        return sessions.values().stream().filter(Attention::isNeeded).count()
                + shared.waitingGates().size();
    }

    public long inState(String word) {
        return sessions.values().stream()
                .filter(session -> Attention.wordOf(session).equals(word))
                .count();
    }
}
