package dev.paratui.git;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;

/** A way to land work. */
interface Strategy {
    List<Strategy> ALL = List.of(new Squash(), new Merge(), new Rebase());

    String name();

    Recipe recipe(Landable what);

    static Strategy named(String name) {
        return ALL.stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT,
                        "\"" + Words.shown(name) + "\" is no way to land",
                        "use one of "
                                + String.join(
                                        ", ", ALL.stream().map(Strategy::name).toList())));
    }
}
