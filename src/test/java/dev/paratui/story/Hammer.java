package dev.paratui.story;

import java.util.List;
import java.util.Random;

/** Somebody at the dashboard who does not look: keys, pastes, the mouse and new sizes. Only what would end it is left out. */
final class Hammer {
    private static final List<String> NAMED = List.of("Escape", "Enter", "Tab", "F12", "C-q", "Up", "M-b");

    private final Screen screen;
    private final Person person;
    private final Random random;

    Hammer(Screen screen, long seed) {
        this.screen = screen;
        this.person = new Person(screen);
        this.random = new Random(seed);
    }

    /** So many inputs, after which the terminal is of 120x40 again. */
    void strike(int inputs) {
        for (int i = 0; i < inputs; i++) {
            switch (random.nextInt(12)) {
                case 0 -> person.pastes("漢字 🚀\nq\u0003 rm -rf /");
                case 1 -> screen.resize(40 + random.nextInt(180), 10 + random.nextInt(50));
                case 2, 3, 4 ->
                    screen.bytes("\u001b[<%d;%d;%dM"
                            .formatted(random.nextInt(68), 1 + random.nextInt(220), 2 + random.nextInt(6)));
                case 5 -> screen.press(NAMED.get(random.nextInt(NAMED.size())));
                default ->
                    screen.type(String.valueOf((char) ('!' + random.nextInt('~' - '!')))
                            .replace("q", "j"));
            }
        }
        screen.resize(120, 40);
    }
}
