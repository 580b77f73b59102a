package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes commit objects, signed when the user signs; moves no branch. */
final class NewCommit {
    private final Git git;

    NewCommit(Git git) {
        this.git = git.within(Git.LONG);
    }

    String make(Recipe.OneCommit recipe, String tree) {
        return make(recipe, tree, message(recipe));
    }

    /** @param message instead of the recipe's */
    String make(Recipe.OneCommit recipe, String tree, String message) {
        List<String> arguments = new ArrayList<>(List.of("commit-tree", tree));
        recipe.parents().forEach(parent -> arguments.addAll(List.of("-p", parent)));
        if (git.ask("config", "--type=bool", "--get", "commit.gpgSign").equals(Optional.of("true"))) {
            arguments.add("-S"); // commit-tree does not look at the setting by itself
        }
        arguments.addAll(List.of("-F", "-"));
        Completed made = git.with("GIT_AUTHOR_NAME", recipe.author().name())
                .with("GIT_AUTHOR_EMAIL", recipe.author().email())
                .runReading(message, arguments);
        if (!made.succeeded()) {
            throw new Refused(
                    Code.GIT, "the commit could not be made: " + GitWords.of(made), "put it right and try again");
        }
        return Git.value(made);
    }

    /** With those who wrote it together. */
    String message(Recipe.OneCommit recipe) {
        String text = recipe.message().endsWith("\n") ? recipe.message() : recipe.message() + "\n";
        if (recipe.coAuthors().isEmpty()) {
            return text;
        }
        List<String> arguments = new ArrayList<>(List.of("interpret-trailers", "--no-divider"));
        recipe.coAuthors().forEach(other -> arguments.add("--trailer=Co-authored-by: " + other));
        return git.runReading(text, arguments).orFail().out();
    }
}
