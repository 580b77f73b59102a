package dev.paratui.story;

import dev.paratui.ui.grid.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody at the real dashboard, who reads words on it, presses keys, and points at words with the mouse. Each step
 * waits until what it needs is on the screen, so a story is told without a word about time.
 */
final class Person {
    /** Longer than a dashboard waits for what may belong to an Escape. */
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private final Screen screen;

    Person(Screen screen) {
        this.screen = screen;
    }

    Person sees(String... words) {
        for (String word : words) {
            screen.awaitText(word);
        }
        return this;
    }

    Person seesNoMore(String words) {
        screen.await("no more on the screen: " + words, () -> !screen.text().contains(words));
        return this;
    }

    /** Presses keys, by tmux's names of them. */
    Person presses(String... keys) {
        screen.press(keys);
        return this;
    }

    Person types(String text) {
        screen.type(text);
        return this;
    }

    /** Pastes a text, as a terminal marks it. */
    Person pastes(String text) {
        screen.bytes("\u001b[200~" + text + "\u001b[201~");
        return this;
    }

    Person clicks(String words) {
        Spot spot = find(words);
        mouse(0, spot, 'M');
        mouse(0, spot, 'm');
        return this;
    }

    Person doubleClicks(String words) {
        Spot spot = find(words);
        String click = bytes(0, spot, 'M') + bytes(0, spot, 'm');
        screen.bytes(click + click);
        return this;
    }

    /** Presses keys with a breath after each: an Escape is one only if nothing follows it at once, else it is Alt. */
    Person putsAway(String... keys) {
        for (String key : keys) {
            screen.press(key);
            LockSupport.parkNanos(BREATH_NANOS);
        }
        return this;
    }

    /** Puts away whatever is open and leaves, until these words are seen. */
    Person leaves(String words) {
        screen.await("the end: " + words, () -> {
            boolean isOver = screen.text().contains(words);
            if (!isOver) {
                putsAway("F12", "Escape", "q");
            }
            return isOver;
        });
        return this;
    }

    /** Waits until the dashboard fills a terminal of so many columns. */
    Person seesWidth(int columns) {
        screen.await(
                "drawn in " + columns + " columns",
                () -> screen.text().lines().anyMatch(line -> line.endsWith("╮") && TextWidth.columns(line) == columns));
        return this;
    }

    /** Turns the wheel over those words; up is negative. */
    Person turnsTheWheelOver(String words, int clicks) {
        Spot spot = find(words);
        for (int i = 0; i < Math.abs(clicks); i++) {
            mouse(clicks < 0 ? 64 : 65, spot, 'M');
        }
        return this;
    }

    /** Holds the mouse on the words and moves it by so many columns. */
    Person drags(String words, int columns) {
        Spot spot = find(words);
        mouse(0, spot, 'M');
        mouse(32, new Spot(spot.row, spot.column + columns), 'M');
        mouse(0, new Spot(spot.row, spot.column + columns), 'm');
        return this;
    }

    /** Waits until the words begin in that column. */
    Person seesIn(int column, String words) {
        screen.await(words + " in column " + column, () -> columnOf(words) == column);
        return this;
    }

    /** The column in which the words begin, counted from 0. */
    int columnOf(String words) {
        return find(words).column;
    }

    private record Spot(int row, int column) {}

    private void mouse(int button, Spot spot, char end) {
        screen.bytes(bytes(button, spot, end));
    }

    private static String bytes(int button, Spot spot, char end) {
        return "\u001b[<%d;%d;%d%c".formatted(button, spot.column + 1, spot.row + 1, end);
    }

    private Spot find(String words) {
        List<Spot> found = new ArrayList<>();
        screen.await("on the screen: " + words, () -> {
            List<String> lines = screen.text().lines().toList();
            for (int row = 0; row < lines.size() && found.isEmpty(); row++) {
                int at = lines.get(row).indexOf(words);
                if (at >= 0) {
                    found.add(new Spot(row, TextWidth.columns(lines.get(row).substring(0, at))));
                }
            }
            return !found.isEmpty();
        });
        return found.get(0);
    }
}
