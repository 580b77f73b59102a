package dev.paratui.engine.watch;

import dev.paratui.agent.Program;
import dev.paratui.command.NoteAnswer;
import dev.paratui.engine.Engine;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.Typing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what programs ask right after their start, as their files say; never later, whatever a screen shows. */
public final class StartDialogs {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(1_500);
    private static final int MAX_ANSWERS = 4;

    private final Engine engine;
    private final Typing typing;
    private final InstantSource clock;
    private final Map<String, Begun> begun = new HashMap<>();

    public StartDialogs(Engine engine, Typing typing, InstantSource clock) {
        this.engine = engine;
        this.typing = typing;
        this.clock = clock;
    }

    /** A pane's first look, and what was answered in it. */
    private record Begun(Instant at, Instant lastAnswer, int answers) {
        Begun answered(Instant now) {
            return new Begun(at, now, answers + 1);
        }
    }

    /** Tells whether the pane should be looked at again soon, because its program may still ask. */
    boolean look(SessionName session, String pane, List<String> lines, List<Program.Dialog> dialogs) {
        Instant now = clock.instant();
        Begun first = begun.computeIfAbsent(pane, id -> new Begun(now, Instant.MIN, 0));
        if (dialogs.isEmpty() || now.isAfter(first.at().plus(START)) || first.answers() == MAX_ANSWERS) {
            return false;
        }
        String screen = String.join("\n", lines);
        Optional<Program.Dialog> open = dialogs.stream()
                .filter(dialog -> dialog.sign().matcher(screen).find())
                .findFirst();
        boolean isDue = !now.isBefore(
                first.lastAnswer().equals(Instant.MIN)
                        ? now
                        : first.lastAnswer().plus(BETWEEN));
        if (open.isPresent() && isDue) {
            begun.put(pane, first.answered(now));
            typing.keys(pane, open.get().keys());
            String asked = open.get()
                    .sign()
                    .matcher(screen)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
            engine.note(
                    new NoteAnswer(
                            session, asked.strip(), String.join(" ", open.get().keys()), "start-up dialog"),
                    "supervisor");
        }
        return open.isPresent();
    }
}
