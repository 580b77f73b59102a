package dev.paratui.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The chosen files of a session as a commit of its own, on what the session was begun from: that is what lands. */
final class Part {
    /** More than these are not told to git one by one. */
    private static final int MAX_NAMED = 200;

    private final Git git;
    private final Trees trees;

    Part(Git git, Quarantine quarantine) {
        this.git = git;
        this.trees = new Trees(git, quarantine.indexFolder());
    }

    /** With the authors and messages of the commits that touched these files. */
    Landable of(Landable whole) {
        Landable part = new Landable(whole.plan(), base(whole), whole.tip(), commits(whole), whole.person());
        String tree = tree(part);
        Recipe.OneCommit recipe = (Recipe.OneCommit) new Squash().recipe(part);
        String commit = new NewCommit(git).make(recipe, tree);
        return new Landable(whole.plan(), whole.old(), commit, part.commits(), whole.person());
    }

    /** Only to see how it would merge. */
    String trial(Landable whole) {
        Landable part = new Landable(whole.plan(), base(whole), whole.tip(), List.of(), whole.person());
        List<String> arguments = List.of("commit-tree", tree(part), "-p", part.old(), "-m", "part");
        return Git.value(git.with(Signature.OURS).run(arguments).orFail());
    }

    private String tree(Landable part) {
        String tree = trees.with(part.old(), part.tip(), Set.copyOf(part.plan().files()));
        if (tree.equals(new Refs(git).tree(part.old()))) {
            throw Landing.nothing(part.plan());
        }
        return tree;
    }

    private String base(Landable whole) {
        return git.value("merge-base", whole.old(), whole.tip());
    }

    private List<Landable.Authored> commits(Landable whole) {
        List<String> files = whole.plan().files();
        List<String> arguments = new ArrayList<>(List.of(
                "log",
                "-z",
                "--reverse",
                "--no-merges",
                "--format=%an%x00%ae%x00%B",
                whole.old() + ".." + whole.tip()));
        arguments.add("--");
        if (files.size() <= MAX_NAMED) {
            files.forEach(file -> arguments.add(":(top,literal)" + file));
        }
        List<String> fields = git.option("-c", "log.showSignature=false").fields(arguments.toArray(String[]::new));
        List<Landable.Authored> commits = new ArrayList<>();
        for (int at = 0; at + 2 < fields.size(); at += 3) {
            commits.add(new Landable.Authored(new Signature(fields.get(at), fields.get(at + 1)), fields.get(at + 2)));
        }
        return commits;
    }
}
