package dev.paratui.client;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who comes to the door.
 *
 * @param directory where the caller stands, absolute; the supervisor knows from it whose work tree that is
 * @param session the session whose program calls, when its environment says so
 */
public record Visitor(Path directory, Optional<String> session) {}
