package dev.paratui.git;

import java.util.ArrayList;
import java.util.List;

/** All work as one commit: by its only author, else by the person with the others named. */
final class Squash implements Strategy {
    @Override
    public String name() {
        return "squash";
    }

    @Override
    public Recipe recipe(Landable what) {
        List<Signature> authors = authors(what.commits());
        Signature author = authors.size() == 1 ? authors.get(0) : what.person();
        List<Signature> others =
                authors.stream().filter(other -> !other.isSamePerson(author)).toList();
        return new Recipe.OneCommit(List.of(what.old()), author, others, message(what));
    }

    private static List<Signature> authors(List<Landable.Authored> commits) {
        List<Signature> authors = new ArrayList<>();
        for (Landable.Authored commit : commits) {
            if (authors.stream().noneMatch(commit.author()::isSamePerson)) {
                authors.add(commit.author());
            }
        }
        return authors;
    }

    private static String message(Landable what) {
        List<String> subjects =
                what.commits().stream().map(Landable.Authored::subject).toList();
        return what.plan().message().orElseGet(() -> switch (subjects.size()) {
            case 0 -> what.plan().branch();
            case 1 -> what.commits().get(0).message();
            default -> work(what.plan().branch()) + ": " + subjects.get(0) + "\n\n* " + String.join("\n* ", subjects);
        });
    }

    /** {@code login} of {@code para/login}. */
    private static String work(String branch) {
        return branch.substring(branch.lastIndexOf('/') + 1);
    }
}
