package dev.paratui.engine.duty;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of duties in a world of its own. */
abstract class WorldAtHand {
    @TempDir
    Path folder;

    DutyWorld world;

    @BeforeEach
    void open() throws IOException {
        world = new DutyWorld(folder);
    }

    @AfterEach
    void end() throws IOException {
        world.close();
    }
}
