package dev.paratui.git;

import java.util.List;

/** Always a merge commit, also where the target could simply have moved forward. */
final class Merge implements Strategy {
    @Override
    public String name() {
        return "merge";
    }

    @Override
    public Recipe recipe(Landable what) {
        String message = what.plan()
                .message()
                .orElse("Merge branch '" + what.plan().branch() + "' into "
                        + what.plan().target());
        return new Recipe.OneCommit(List.of(what.old(), what.tip()), what.person(), List.of(), message);
    }
}
