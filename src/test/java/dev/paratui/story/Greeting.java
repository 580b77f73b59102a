package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.story.StandIn.Reply;
import java.time.Duration;

/** A real program, offline, that is to write a greeting in a session: from the dispatch to its second life. */
final class Greeting implements AutoCloseable {
    static final String NAME = "greeting";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final StoryWorld world = new StoryWorld();
    final StandIn model = new StandIn();
    final Worker worker = new Worker(world, NAME);

    /**
     * The model answers as it does to every program.
     *
     * @param finish the use of the tool by which the program finishes by itself
     */
    StandIn answering(NpmProgram program, Reply finish) {
        world.set("PATH", program.program().getParent() + ":" + System.getenv("PATH"));
        return model.on("review", Reply.says("It is up for review."))
                .on("Now please finish", finish.after(Duration.ofSeconds(1)));
    }

    void dispatch(String agent) {
        world.para("dispatch", NAME, "--agent", agent, "-p", "Please write a greeting.")
                .ok();
    }

    void allow(Screen screen) {
        screen.select(NAME);
        screen.press("y");
    }

    void isWritten() {
        assertThat(world.worktree(NAME).resolve("greeting.txt")).hasContent("hello");
    }

    /** Told to, it finishes over MCP by itself. */
    void finishes(String subject) {
        world.para("send", NAME, "Now please finish.").ok();
        Until.so(
                "in review",
                PATIENCE,
                () -> world.session(NAME).path("life").asText().equals("review"));
        assertThat(world.git("log", "-1", "--format=%s", "para/" + NAME)).isEqualTo(subject);
    }

    /**
     * Killed and resumed it knows what was said before.
     *
     * @param spoken where the program sends what was said so far
     */
    void isResumedInTheSameConversation(String answer, String spoken) {
        worker.kill();
        worker.awaits("exited", "process");
        world.para("resume", NAME).ok();
        worker.awaits("idle", "screen");
        world.para("send", NAME, "Do you still know what you made?").ok();
        Until.so("the answer", PATIENCE, () -> worker.pane().contains(answer));
        String last = model.asked().get(model.asked().size() - 1).path(spoken).toString();
        assertThat(last).contains("Please write a greeting.", "It is up for review.");
    }

    @Override
    public void close() {
        world.close();
        model.close();
    }
}
