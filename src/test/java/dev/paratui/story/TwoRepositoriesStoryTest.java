package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody with two repositories, at one dashboard in a real terminal. */
@Tag("story")
@Timeout(180)
class TwoRepositoriesStoryTest {
    private static final String ASKS = """
            printf 'Allow reading the %s? [y/n] '
            read -r answer
            [ "$answer" = y ] && echo 'the %s is read'
            while read -r words; do echo "heard: $words"; done
            """;

    private final StoryWorld world = new StoryWorld();
    private final Screen screen = new Screen(world);
    private final Person person = new Person(screen);

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void whoAsksInTheOtherRepositoryIsSeenAnsweredThereAndTheWayLeadsBack() {
        Path docs = world.newRepository("docs");
        world.commit(world.repository, "a task", "tasks/ask.md", ASKS.formatted("shop", "shop"));
        world.commit(docs, "a task", "tasks/ask.md", ASKS.formatted("guide", "guide"));
        for (Path repository : new Path[] {world.repository, docs}) {
            world.paraIn(repository, "config", "set", "agents.default", "demo").ok();
        }
        screen.open();
        person.sees("no sessions yet").presses("C-o").sees("Open a repository", "git " + docs + "/");
        person.types("nowhere").presses("Enter").sees("there is no folder");
        person.presses("C-w").types("docs").presses("Enter").sees("│ docs", "no sessions yet");

        person.presses(",").sees("no sessions yet").presses("Space").sees("Dispatch");
        person.types("till: sh tasks/ask.md").presses("Enter").sees("Allow reading the shop?");

        world.paraIn(docs, "dispatch", "guide", "-p", "sh tasks/ask.md").ok();
        person.sees("docs ?1", "docs: guide: permission").sees("Allow reading the shop?");
        // The dialog stays with its repository. Its notice has the question's words too, hence the row's mark.
        person.presses("x").sees("Cancel till").clicks("docs ?1").seesNoMore("Cancel till");
        person.sees("▌  Allow reading the guide?");

        person.presses("y").sees("the guide is read").seesNoMore("docs ?1");
        person.presses(",").sees("Cancel till").clicks("esc keep it").seesNoMore("Cancel till");
        person.presses("y").sees("the shop is read");
        assertThat(world.paraIn(docs, "list", "--json").json().path("sessions")).hasSize(1);

        person.presses(".").sees("the guide is read").presses("C-w").seesNoMore("│ docs");
        assertThat(world.paraIn(docs, "status", "--json").json().path("running").asBoolean())
                .as("the supervisor of a closed tab lives on")
                .isTrue();
    }
}
