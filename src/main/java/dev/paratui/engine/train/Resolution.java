package dev.paratui.engine.train;

import dev.paratui.command.Keyed;
import dev.paratui.command.task.PostMessage;
import dev.paratui.engine.Engine;
import dev.paratui.model.Code;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Ledger;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells sessions that their work conflicts with what has landed, and how to resolve it. */
public final class Resolution {
    private static final String BY = "supervisor";
    private static final String PROMPT = "/prompts/resolve_conflict.md";

    private final Engine engine;

    public Resolution(Engine engine) {
        this.engine = engine;
    }

    /** Tells the session of this entry; told twice, it is said once. */
    public void ask(String entry) {
        Ledger ledger = engine.board().snapshot().ledger();
        Optional<Entry> conflict = ledger.train().find(entry).filter(found -> found.state() == EntryState.CONFLICT);
        tell(conflict.filter(isNewest(ledger))
                .orElseThrow(() -> new Refused(
                        Code.WRONG_STATE,
                        "entry " + entry + " is not the newest of its session, or is not in conflict",
                        "`para train` shows which are")));
    }

    private void tell(Entry entry) {
        PostMessage message = new PostMessage(BY, entry.session().value(), text(entry));
        engine.ask(new Keyed(message, "resolve-" + entry.id(), "resolve"), BY);
    }

    private static Predicate<Entry> isNewest(Ledger ledger) {
        return entry -> {
            Optional<Session> session = ledger.session(entry.session())
                    .filter(there -> !there.life().isOver());
            return session.flatMap(ledger.train()::newestOf)
                    .filter(newest -> newest.id().equals(entry.id()))
                    .isPresent();
        };
    }

    private static String text(Entry entry) {
        String files = entry.conflicts().stream().map(Resolution::words).collect(Collectors.joining("\n"));
        return "Your work conflicts with " + entry.target() + " in:\n" + files + "\n\n"
                + prompt().replace("{session}", entry.session().value()).replace("{workflow}", "")
                + "\n\nWhen the merge of " + entry.target()
                + " is committed, your work goes back into the train by itself.";
    }

    private static String words(FileConflict file) {
        String ranges = file.ranges().stream()
                .map(range -> range.side() + " " + range.from() + "-" + range.to())
                .collect(Collectors.joining(", "));
        return "- " + file.path() + " (" + file.kind() + (ranges.isEmpty() ? "" : ", lines " + ranges) + ")";
    }

    private static String prompt() {
        try (InputStream file = Resolution.class.getResourceAsStream(PROMPT)) {
            if (file == null) {
                throw new IllegalStateException("no prompt " + PROMPT);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
