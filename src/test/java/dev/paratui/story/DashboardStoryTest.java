package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.git.GitWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole stories by keys and mouse, at the real dashboard in a real terminal. */
@Tag("story")
@Timeout(180)
class DashboardStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LOGIN = """
            printf 'export function login(form) {\\n  return check(form); // twice\\n}\\n' > login.ts
            echo kept > notes.txt
            for i in $(seq 60); do echo "line $i of the build"; done
            printf 'Allow running the tests? [y/n] '
            read -r answer
            [ "$answer" = y ] || exit 3
            echo 'the tests pass'
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
    void byKeysFromTheDispatchToTheLandingAndBack() {
        world.commit(world.repository, "a task", "tasks/TASK_1_login.md", LOGIN);
        String before = world.git("rev-parse", "main");
        dispatched();
        person.sees("permission", "Allow running the tests?").presses("y").sees("the tests pass");

        person.presses("d").sees("login.ts", "return check(form);", "notes.txt");
        person.presses("j", "j", "j", "c").types("why twice?").presses("Enter").sees("1 comment to send");
        person.presses("S").sees("send as one message").presses("Enter").seesNoMore("1 comment to send");
        person.presses("Escape").sees("heard: why twice?");

        person.presses("d")
                .sees("return check(form);")
                .presses("i")
                .sees("lands cleanly on main")
                .presses("Enter");
        Until.so("the landing", PATIENCE, () -> !world.git("rev-parse", "main").equals(before));
        assertThat(world.git("show", "main:login.ts")).contains("return check(form);");

        person.presses("Escape")
                .sees("u undo")
                .presses("u")
                .sees("Take back the")
                .presses("Enter");
        Until.so("the way back", PATIENCE, () -> world.git("rev-parse", "main").equals(before));
    }

    @Test
    void byTheMouseAlone() {
        world.commit(world.repository, "a task", "tasks/TASK_1_login.md", LOGIN);
        dispatched();
        person.sees("Allow running the tests?").clicks("y approve").sees("the tests pass", "line 60");
        person.turnsTheWheelOver("line 60", -8).seesNoMore("line 60").turnsTheWheelOver("of the build", 20);
        person.sees("line 60");

        int preview = person.columnOf("line 60");
        person.drags("╮╭", 12).seesIn(preview + 12, "line 60");

        screen.resize(150, 40);
        person.seesWidth(150)
                .clicks("2 Tasks")
                .sees("no tasks yet")
                .clicks("1 Sessions")
                .sees("line 60");
        person.clicks("d diff").sees("return check(form);").clicks("notes.txt").sees("+kept");
        person.clicks("x cancel")
                .sees("Cancel login")
                .clicks("esc keep it")
                .seesNoMore("keep it")
                .clicks("esc back")
                .sees("line 60");
        person.doubleClicks("login      ")
                .sees("F12")
                .seesNoMore("q leave")
                .presses("F12")
                .sees("q leave");
        person.clicks("q leave");
        Until.so("the end of the dashboard", PATIENCE, () -> screen.asked("#{pane_dead}")
                .equals("1"));
    }

    @Test
    void onTheOtherPagesARowIsChosenByAClickAndOpenedByASecondOne() {
        world.commit(world.repository, "a task", "tasks/TASK_1_login.md", LOGIN);
        dispatched();
        person.sees("Allow running the tests?").clicks("y approve").sees("the tests pass");
        world.para("task", "add", "write the guide").ok();
        world.para("task", "add", "measure the start").ok();
        world.para("discover", "the tests need a locale").ok();
        world.para("discover", "the cache is shared").ok();

        person.clicks("2 Tasks").sees("measure the start").clicks("measure the start");
        person.sees("▌  ○ free         #2 measure").presses("B").sees("waits 0").clicks("write the");
        person.sees("▌○ #1").presses("B").sees("╭─ it needs");
        person.clicks("5 Discoveries")
                .sees("✦ found out")
                .clicks("need a locale")
                .sees("▌");
        person.clicks("6 Events").sees("follows the newest").doubleClicks("session.started");
        person.seesNoMore("task.created").presses("Escape").sees("task.created");
        person.doubleClicks("#2 measure").sees("B board").clicks("1 Sessions").sees("d diff");
        person.presses(":").types("see what it changed").sees("1 fits");
        person.sees("▌diff").doubleClicks("▌diff").sees("return check(form);");
    }

    @Test
    void whateverIsPressedTheTerminalIsAsItWasAtTheEndAndAfterBeingToldToEnd() {
        String[] ends = {"leave", "kill -TERM"};
        for (String end : ends) {
            screen.openInShell();
            person.sees("q leave");
            new Hammer(screen, end.hashCode()).strike(400);
            if (end.equals("leave")) {
                person.leaves("the shell again");
            } else {
                dashboard().destroy();
                person.sees("the shell again");
            }
            assertThat(world.root.resolve("after")).hasSameTextualContentAs(world.root.resolve("before"));
            assertThat(screen.asked("#{alternate_on} #{mouse_any_flag} #{cursor_flag}"))
                    .isEqualTo("0 0 1");
            assertThat(GitWorld.read(world.root.resolve("exit")).strip()).isEqualTo(end.equals("leave") ? "0" : "143");
        }
    }

    private void dispatched() {
        world.para("config", "set", "agents.default", "demo").ok();
        screen.open();
        person.sees("space").presses("Space").sees("dispatch").types("login: sh tasks/TASK_1_login.md");
        person.presses("Enter").sees("login");
    }

    /** The Java program in the pane's shell. */
    private ProcessHandle dashboard() {
        long shell = Long.parseLong(screen.asked("#{pane_pid}"));
        return ProcessHandle.of(shell)
                .orElseThrow()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }
}
