package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many hands at the real dashboard in a real terminal while sessions write, ask and change places all the time: what a
 * dialog names is what is taken away and nothing else, no mistake is written down, the terminal is as it was.
 */
class ChatterStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BETWEEN_CANCELS = 250;
    private static final Pattern CANCEL = Pattern.compile("enter +cancel (chat-\\d+)");
    private static final long SEED = Long.getLong("story.seed", System.nanoTime());

    /** Without a process a line, as many of them run at once. */
    private static final String CHATTER = """
            $| = 1; srand($$);
            for (my $n = 0; ; $n++) {
                select(undef, undef, undef, 0.2 + rand(0.4));
                print "line $n of $ENV{PARA_SESSION}\\n";
                if (rand(60) < 1) { print "Allow it? [y/n] "; my $answer = <STDIN>; }
            }
            """;

    private final StoryWorld world = new StoryWorld();
    private final Screen screen = new Screen(world);
    private final Person person = new Person(screen);
    private int cancels;

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    @Tag("story")
    @Timeout(180)
    void aThousandInputsWhileTenSessionsChatter() {
        hammered(10, 1_000);
    }

    @Test
    @Tag("soak")
    @Timeout(1_500)
    void tenThousandInputsWhileFiftySessionsChatter() {
        hammered(50, 10_000);
    }

    private void hammered(int sessions, int inputs) {
        int least = inputs / BETWEEN_CANCELS / 4;
        dispatch(sessions);
        screen.openInShell();
        person.sees("q leave");
        Hammer hammer = new Hammer(screen, SEED);
        for (int done = 0; done < inputs; done += BETWEEN_CANCELS) {
            hammer.strike(BETWEEN_CANCELS);
            assertThat(screen.text()).as("seed %d", SEED).doesNotContain("the shell again");
            cancelWhatIsNamed();
        }
        person.leaves("the shell again");
        assertThat(GitWorld.read(world.root.resolve("exit")).strip()).isEqualTo("0");
        assertThat(world.root.resolve("after")).hasSameTextualContentAs(world.root.resolve("before"));
        assertThat(screen.asked("#{alternate_on} #{mouse_any_flag} #{cursor_flag}"))
                .isEqualTo("0 0 1");
        assertThat(mistakes()).as("seed %d", SEED).isEmpty();
        assertThat(cancels)
                .as("the test means little when nothing was taken away")
                .isGreaterThanOrEqualTo(least);
        System.out.printf("seed %d: %d inputs, %d sessions, %d cancelled by name%n", SEED, inputs, sessions, cancels);
    }

    private void dispatch(int sessions) {
        world.commit(world.repository, "what they run", "chatter.pl", CHATTER);
        world.para("config", "set", "agents.max_parallel", "60").ok();
        for (int number = 1; number <= sessions; number++) {
            world.para("dispatch", "chat-" + number, "--agent", "shell", "-p", "perl chatter.pl")
                    .ok();
        }
    }

    /** Asks to cancel whatever the cursor is on by now: the one that the dialog names goes, the others stay. */
    private void cancelWhatIsNamed() {
        // A key for each layer that can lie over the list: focus, dialog, marks, zoom, wall, notices, filter.
        person.putsAway("F12", "Escape", "Escape", "Escape", "1", "Escape", "Escape", "Escape", "Escape");
        Map<String, String> before = lives();
        person.presses("x");
        Optional<String> named = screen.within(Duration.ofSeconds(2), text -> {
            Matcher found = CANCEL.matcher(text);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        });
        if (named.isEmpty()) {
            person.presses("Escape");
            return;
        }
        person.presses("Enter");
        Until.so("the end of " + named.get(), PATIENCE, () -> "cancelled".equals(lives().get(named.get())));
        before.put(named.get(), "cancelled");
        assertThat(lives()).as("seed %d", SEED).isEqualTo(before);
        cancels++;
    }

    private Map<String, String> lives() {
        Map<String, String> lives = new TreeMap<>();
        for (JsonNode session :
                world.para("list", "--all", "--json").ok().json().path("sessions")) {
            lives.put(session.path("name").asText(), session.path("life").asText());
        }
        return lives;
    }

    private String mistakes() {
        Path folder = world.repository.resolve(".git/para");
        return world.run(
                        folder,
                        List.of(
                                "sh",
                                "-c",
                                "cat dashboard.log.* 2>/dev/null; grep -h SEVERE -A9 " + "supervisor.log.*; true"))
                .ok()
                .out();
    }
}
