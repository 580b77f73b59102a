package dev.paratui.radar;

import java.util.Optional;

/**
 * What one session would bring, open work included.
 *
 * @param name of the session
 * @param target the branch it lands on
 * @param commit all its work, as a commit
 * @param landed the target after it has landed there; empty while it cannot, because they conflict
 * @param paths what it changes: since it left its target, and on its target
 */
public record Stand(String name, String target, String commit, Optional<String> landed, PathSet paths) {}
