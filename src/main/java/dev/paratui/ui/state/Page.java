package dev.paratui.ui.state;

import dev.paratui.tool.ConflictsTool;
import dev.paratui.tool.EventView;
import dev.paratui.ui.widget.Scroll;
import java.util.List;
import java.util.Optional;

/** Which view fills the screen. */
public sealed interface Page {
    Page SESSIONS = new Sessions();
    Page TASKS = new Tasks(Optional.empty());
    Page CONFLICTS = new Conflicts(Optional.empty(), Optional.empty());
    Page TRAIN = new Train(Optional.empty());
    Page DISCOVERIES = new Discoveries(0);
    Page EVENTS = new Events(List.of(), 0);

    /** Who needs someone, and what their panes show. */
    record Sessions() implements Page {}

    /**
     * The plan: tasks and gates.
     *
     * @param chosen a task's id
     */
    record Tasks(Optional<String> chosen) implements Page {}

    /**
     * Who would conflict with whom.
     *
     * @param found empty until it has come
     */
    record Conflicts(Optional<ConflictsTool.Output> found, Optional<Cell> chosen) implements Page {}

    /** A cell of the matrix, by the names of its row and column; {@code @} is the column of the targets. */
    record Cell(String row, String column) {}

    /**
     * What agents found out, and what they wrote to one another.
     *
     * @param back by how many lines the person has scrolled up from the newest
     */
    record Discoveries(int back) implements Page {}

    /**
     * What lands.
     *
     * @param chosen an entry's id
     */
    record Train(Optional<String> chosen) implements Page {}

    /**
     * What has happened.
     *
     * @param events oldest first
     * @param back by how many the person has scrolled up from the newest
     */
    record Events(List<EventView> events, int back) implements Page {
        public Events {
            events = List.copyOf(events);
        }
    }

    /**
     * What a session changed.
     *
     * @param text empty until it has come
     * @param line the one that the person is on
     * @param scroll in rows of the screen
     * @param shift columns of the lines that are left out at their beginning
     */
    record Diff(String session, Against against, Optional<DiffText> text, int line, Scroll scroll, int shift)
            implements Page {
        static Diff of(String session, Against against) {
            return new Diff(session, against, Optional.empty(), 0, Scroll.TOP, 0);
        }

        Diff with(DiffText newText) {
            return new Diff(session, against, Optional.of(newText), line, scroll, shift);
        }

        Diff at(int newLine, Scroll newScroll) {
            return new Diff(session, against, text, newLine, newScroll, shift);
        }

        Diff shifted(int columns) {
            return new Diff(session, against, text, line, scroll, columns);
        }
    }

    /** What a session's changes are compared with. */
    enum Against {
        BASE("its base"),
        COMMIT("its newest commit"),
        LOOKED("you last looked");

        private final String words;

        Against(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        Against next() {
            return switch (this) {
                case BASE -> COMMIT;
                case COMMIT -> LOOKED;
                case LOOKED -> BASE;
            };
        }
    }
}
