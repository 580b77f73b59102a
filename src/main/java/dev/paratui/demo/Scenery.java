package dev.paratui.demo;

import dev.paratui.client.Doors;
import dev.paratui.client.Repository;
import dev.paratui.exec.Exec;
import java.util.Optional;

/**
 * Where a demonstration takes place.
 *
 * @param beside a second repository, where the scene has one
 */
public record Scenery(Repository repository, Optional<Repository> beside, Exec exec, Doors doors) {
    Scenery beside(Repository second) {
        return new Scenery(repository, Optional.of(second), exec, doors);
    }
}
