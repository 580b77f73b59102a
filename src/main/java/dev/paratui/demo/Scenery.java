package dev.paratui.demo;

import dev.paratui.client.Doors;
import dev.paratui.client.Repository;
import dev.paratui.exec.Exec;

/** Where a demonstration takes place. */
public record Scenery(Repository repository, Exec exec, Doors doors) {}
