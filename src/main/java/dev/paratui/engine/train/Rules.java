package dev.paratui.engine.train;

import dev.paratui.config.Check;
import dev.paratui.config.Settings;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which commands must pass before files that changed may land. */
final class Rules {
    private Rules() {}

    /** @param own those that came with the sessions */
    static List<String> commands(Settings settings, List<String> changed, List<String> own) {
        List<String> commands = commands(settings, changed);
        own.stream()
                .filter(command -> !command.isEmpty() && !commands.contains(command))
                .distinct()
                .forEach(commands::add);
        return commands;
    }

    static List<String> commands(Settings settings, List<String> changed) {
        List<String> commands = new ArrayList<>();
        if (!settings.check().isBlank()) {
            commands.add(settings.check());
        }
        settings.checks().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(java.util.Map.Entry::getValue)
                .filter(check -> concerns(check, changed))
                .map(Check::run)
                .filter(command -> !commands.contains(command))
                .forEach(commands::add);
        return commands;
    }

    private static boolean concerns(Check check, List<String> changed) {
        List<PathMatcher> globs =
                check.paths().stream().flatMap(Rules::matchers).toList();
        return globs.isEmpty()
                || changed.stream().map(Path::of).anyMatch(path -> globs.stream()
                        .anyMatch(glob -> glob.matches(path)));
    }

    /** As in .gitignore: a name without a slash counts in every folder, and a folder means all that is in it. */
    private static Stream<PathMatcher> matchers(String glob) {
        String plain = glob.startsWith("/") ? glob.substring(1) : glob;
        String whole = plain.endsWith("/") ? plain + "**" : plain;
        Stream<String> patterns = plain.contains("/") || glob.startsWith("/")
                ? Stream.of(whole, whole + "/**")
                : Stream.of(whole, "**/" + whole, whole + "/**", "**/" + whole + "/**");
        return Stream.concat(
                        patterns, whole.startsWith("**/") ? Stream.of(whole.substring("**/".length())) : Stream.empty())
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern));
    }
}
