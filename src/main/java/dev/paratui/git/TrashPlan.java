package dev.paratui.git;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A session's work to be taken away.
 *
 * @param id of the act; becomes a folder and part of ref names
 */
public record TrashPlan(String id, Path workTree, String branch, Instant at) {}
