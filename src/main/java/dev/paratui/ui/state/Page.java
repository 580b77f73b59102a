package dev.paratui.ui.state;

import dev.paratui.tool.ConflictsTool;
import dev.paratui.tool.EventView;
import dev.paratui.tool.PaneHistoryTool;
import dev.paratui.ui.widget.Scroll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which view fills the screen. */
public sealed interface Page {
    Page SESSIONS = new Sessions();
    Page TASKS = new Tasks(Optional.empty(), "", Tasks.Form.PLAN);
    Page CONFLICTS = new Conflicts(Optional.empty(), Optional.empty());
    Page TRAIN = new Train(Optional.empty());
    Page DISCOVERIES = new Discoveries(Optional.empty(), "");
    Page EVENTS = new Events(List.of(), "", Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Who needs someone, and what their panes show. */
    record Sessions() implements Page {}

    /**
     * The plan: tasks and gates.
     *
     * @param chosen a task's id
     * @param filter words that the shown tasks must match; empty for none
     */
    record Tasks(Optional<String> chosen, String filter, Form form) implements Page {
        /** How they are laid out. */
        public enum Form {
            /** By phase, in the order of the plan. */
            PLAN,
            /** By state, side by side. */
            BOARD
        }

        Tasks of(String task) {
            return new Tasks(Optional.of(task), filter, form);
        }

        Tasks filtered(String words) {
            return new Tasks(chosen, words, form);
        }

        Tasks turned() {
            return new Tasks(chosen, filter, form == Form.PLAN ? Form.BOARD : Form.PLAN);
        }
    }

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
     * @param chosen its id; empty: the newest, whatever that is
     * @param filter words that the shown ones must match; empty for none
     */
    record Discoveries(Optional<String> chosen, String filter) implements Page {
        Discoveries of(Optional<String> id) {
            return new Discoveries(id, filter);
        }

        Discoveries filtered(String words) {
            return new Discoveries(Optional.empty(), words);
        }
    }

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
     * @param filter words that the shown ones must match; empty for none
     * @param chosen the revision of the one that is looked at; empty: the newest, whatever that is
     * @param scrub a moment of a pane to which the person has gone from there
     * @param seeing what the pane showed then; empty until it has come
     * @param isZoomed whether the pane fills the page
     */
    record Events(
            List<EventView> events,
            String filter,
            Optional<Long> chosen,
            Optional<Scrub> scrub,
            Optional<Seeing> seeing,
            boolean isZoomed)
            implements Page {
        public Events {
            events = List.copyOf(events);
        }

        Events with(List<EventView> newEvents) {
            return new Events(newEvents, filter, chosen, scrub, seeing, isZoomed);
        }

        Events filtered(String words) {
            return new Events(events, words, chosen, scrub, seeing, isZoomed);
        }

        Events choosing(Optional<Long> revision) {
            return new Events(events, filter, revision, Optional.empty(), seeing, isZoomed);
        }

        Events scrubbed(Scrub moment) {
            return new Events(events, filter, chosen, Optional.of(moment), seeing, isZoomed);
        }

        Events seeing(Seeing picture) {
            return new Events(events, filter, chosen, scrub, Optional.of(picture), isZoomed);
        }

        Events zoomed(boolean fillsPage) {
            return new Events(events, filter, chosen, scrub, seeing, fillsPage);
        }
    }

    /** A moment of a session's pane. */
    record Scrub(String session, Instant at) {}

    /**
     * What a pane showed.
     *
     * @param asked the moment that was asked for
     * @param picture empty: nothing is kept of it
     */
    record Seeing(String session, Instant asked, Optional<PaneHistoryTool.Output> picture) {}

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
