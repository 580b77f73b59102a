package dev.paratui.cli;

import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;

/** The settings of a repository, read and written without a supervisor. */
public interface Preferences {
    /** Which file is meant. */
    enum Layer {
        CHECKOUT,
        TEAM,
        USER
    }

    /** A setting as it counts now; {@code source}: the file it comes from, or {@code default}. */
    record Value(String path, String value, String source) {}

    List<Value> all();

    /** @throws Refused when there is no such setting */
    Value at(String path);

    /** @throws Refused when there is no such setting, or the value is not of its kind */
    Value set(Layer layer, String path, String value);

    Path file(Layer layer);

    /** Keys that are asked for twice. */
    List<Oddity> oddKeys();

    /** Something in the settings that contradicts something else, and what to do about it. */
    record Oddity(String so, String todo) {}
}
