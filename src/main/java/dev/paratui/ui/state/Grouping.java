package dev.paratui.ui.state;

import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import dev.paratui.tool.task.TaskView;

/** Under which headings sessions are listed. */
public enum Grouping {
    NONE("without groups"),
    STATE("by state"),
    BASE("by base"),
    PHASE("by phase of the plan");

    private final String words;

    Grouping(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Its name in the setting {@code ui.group}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Grouping next() {
        return switch (this) {
            case NONE -> STATE;
            case STATE -> BASE;
            case BASE -> PHASE;
            case PHASE -> NONE;
        };
    }

    /** The heading that this session stands under. */
    String headingOf(SessionView session, Shared shared) {
        return switch (this) {
            case NONE -> "";
            case STATE -> Attention.wordOf(session);
            case BASE -> "from " + session.base().branch();
            case PHASE ->
                shared.taskOf(session.name())
                        .map(TaskView::phase)
                        .filter(phase -> !phase.isBlank())
                        .orElse("not in the plan");
        };
    }
}
