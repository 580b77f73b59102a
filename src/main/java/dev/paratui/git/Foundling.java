package dev.paratui.git;

import dev.paratui.model.Base;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Work that was begun elsewhere and can become a session's.
 *
 * @param tree its work tree; empty: it has none
 * @param base where it left the main branch
 */
public record Foundling(String branch, Optional<Path> tree, Base base) {}
