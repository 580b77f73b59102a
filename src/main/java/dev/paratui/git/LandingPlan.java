package dev.paratui.git;

import java.util.Optional;

/**
 * What is to be landed, where and how.
 *
 * @param name under which the prepared commit is kept: the session's or entry's
 * @param branch what lands
 * @param target the local branch that moves
 * @param strategy {@code squash}, {@code merge} or {@code rebase}
 * @param message of the new commit; without one, made from what lands
 */
public record LandingPlan(String name, String branch, String target, String strategy, Optional<String> message) {}
