package dev.paratui.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duties;
import dev.paratui.engine.Engine;
import dev.paratui.engine.Foreman;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.LandingConflict;
import dev.paratui.event.LandingLanded;
import dev.paratui.event.MessageSubmitted;
import dev.paratui.event.SessionAdopted;
import dev.paratui.event.SessionCancelled;
import dev.paratui.event.SessionFinished;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All tools on a real engine, whose hands do nothing and say that they did. */
final class ToolHouse implements AutoCloseable {
    final FakeWorld world = new FakeWorld();
    final MemoryLog log = new MemoryLog();
    final StepMoments moments = new StepMoments();
    Engine engine = Engine.start(log, moments);
    Foreman foreman = Foreman.start(engine, duties());
    Toolbox toolbox = toolbox();
    boolean conflicts;
    /** Whether what is queued for a session stays so. */
    volatile Predicate<String> waits = session -> false;

    private static final Duration LONG = Duration.ofHours(1);

    /** As a supervisor that was killed and came back. */
    void restart() {
        foreman.close();
        engine.close();
        engine = Engine.start(log, moments);
        foreman = Foreman.start(engine, duties());
        toolbox = toolbox();
    }

    JsonNode call(String tool, String arguments) {
        return call(tool, arguments, Caller.of(Card.Audience.PERSON, "person"));
    }

    JsonNode call(String tool, String arguments, Caller caller) {
        return toolbox.call(tool, json(arguments), caller).result();
    }

    Refusal refusal(String tool, String arguments) {
        try {
            throw new AssertionError("was taken: " + call(tool, arguments));
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException(text, bad);
        }
    }

    @Override
    public void close() {
        foreman.close();
        engine.close();
    }

    private Toolbox toolbox() {
        return new Toolbox(new Repeats(engine), Tools.all(new House(engine, world)));
    }

    private Duties duties() {
        return new Duties()
                .with(Intent.Start.class, Samples.starts())
                .with(
                        Intent.Send.class,
                        (intent, snapshot) ->
                                Done.with(new MessageSubmitted(intent.session(), "submitted", intent.id())))
                .with(
                        Intent.Finish.class,
                        (intent, snapshot) -> Done.with(new SessionFinished(
                                intent.session(), "para/a", Optional.of("c1"), "c1", "c0", intent.id())))
                .with(
                        Intent.Adopt.class,
                        (intent, snapshot) -> Done.with(new SessionAdopted(intent.session(), "c1", intent.id())))
                .with(
                        Intent.Send.class,
                        (intent, snapshot) -> intent.session().value().startsWith("busy")
                                ? Done.later(LONG)
                                : Done.with(new MessageSubmitted(intent.session(), "submitted", intent.id())))
                .with(
                        Intent.Cancel.class,
                        (intent, snapshot) ->
                                Done.with(new SessionCancelled(intent.session(), intent.act(), Map.of(), intent.id())))
                .with(
                        Intent.Land.class,
                        (intent, snapshot) -> waits.test(intent.session().value())
                                ? Done.later(LONG)
                                : conflicts ? conflict(intent) : landed(intent));
    }

    private static Done landed(Intent.Land intent) {
        return Done.with(new LandingLanded(
                intent.session(),
                intent.entry(),
                "c2",
                "c0",
                "c1",
                Optional.empty(),
                "l" + intent.entry(),
                intent.id()));
    }

    private static Done conflict(Intent.Land intent) {
        return Done.with(new LandingConflict(
                intent.session(),
                intent.entry(),
                List.of(new FileConflict("f", "content", List.of())),
                "it conflicts",
                "merge",
                intent.id()));
    }
}
