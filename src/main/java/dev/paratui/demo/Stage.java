package dev.paratui.demo;

import dev.paratui.client.Doors;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;

/** What a demonstration needs of this program and does not know itself. */
public interface Stage {
    /** The program's own doors, for a world of its own. */
    Doors doors(Exec exec, Environment environment);

    /** Does the work beside what is going on. */
    void aside(Runnable work);

    /** Shows it to the person. */
    int show(Scenery scenery);
}
