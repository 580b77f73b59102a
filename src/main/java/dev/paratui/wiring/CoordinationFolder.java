package dev.paratui.wiring;

import dev.paratui.exec.Environment;
import dev.paratui.git.Repository;
import java.nio.file.Path;

/** Where the readable state lies: {@code .coordination} in the main checkout, unless the environment names another. */
record CoordinationFolder(Path folder, Path repository) {
    private static final String VARIABLE = "COORDINATION_DIR";
    private static final String USUAL = ".coordination";

    static CoordinationFolder of(Repository repository, Environment environment) {
        Path top = repository.mainCheckout().orElse(repository.commonDir());
        Path named = top.resolve(environment.get(VARIABLE).orElse(USUAL)).normalize();
        return new CoordinationFolder(named, top.normalize());
    }

    Path state() {
        return folder.resolve("mcp-state.json");
    }

    /** What git is to pass over; of a folder elsewhere it knows nothing anyway. */
    String pattern() {
        boolean isWithin = folder.startsWith(repository) && !folder.equals(repository);
        return "/" + (isWithin ? repository.relativize(folder).toString() : USUAL) + "/";
    }
}
