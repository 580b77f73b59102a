package dev.paratui.git;

import java.nio.file.Path;

/**
 * A work tree to be.
 *
 * @param branch short name of the branch made for it
 * @param commit full id of the commit where the branch begins
 * @param lockReason why git must keep it while its session lives
 */
public record WorktreePlan(Path path, String branch, String commit, String lockReason) {}
