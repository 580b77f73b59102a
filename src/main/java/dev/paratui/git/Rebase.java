package dev.paratui.git;

/** The session's commits on top of the target: a line without merges, each with its own author and message. */
final class Rebase implements Strategy {
    @Override
    public String name() {
        return "rebase";
    }

    @Override
    public Recipe recipe(Landable what) {
        return new Recipe.Replay(what.old(), what.tip());
    }
}
