package dev.paratui.cli;

import dev.paratui.exec.Environment;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Where and when the program was called.
 *
 * @param directory the current one, absolute
 * @param version of this program
 */
public record Place(Path directory, Environment environment, InstantSource clock, String version) {}
