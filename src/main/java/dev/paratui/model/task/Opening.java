package dev.paratui.model.task;

import dev.paratui.model.Brief;
import dev.paratui.model.SessionName;
import java.util.Optional;

/**
 * The session that is opened for a task by itself, once the task is free.
 *
 * @param base branch, tag or commit to begin from; none: what is checked out in the main checkout then
 */
public record Opening(SessionName session, Brief brief, Optional<String> base) {}
