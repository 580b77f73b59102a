package dev.paratui.exec;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** This process's environment variables, as children may see them. The one class that asks for them. */
public final class Environment {
    private static final String LOCALE = "C.UTF-8";

    private final Map<String, String> variables;

    private Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    public static Environment ofThisProcess() {
        return new Environment(System.getenv());
    }

    public static Environment of(Map<String, String> variables) {
        return new Environment(variables);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** The person's home: {@code $HOME} counts, not the password file. */
    public Path home() {
        return Path.of(get("HOME").orElse("/"));
    }

    public Path configHome() {
        return get("XDG_CONFIG_HOME").map(Path::of).filter(Path::isAbsolute).orElse(home().resolve(".config"));
    }

    /** What programs get: no git or tmux variables of whoever started us, and a locale that carries UTF-8. */
    public Map<String, String> forChildren() {
        Map<String, String> clean = new TreeMap<>(variables);
        clean.keySet().removeIf(Environment::pointsElsewhere);
        clean.put("LC_ALL", LOCALE);
        return clean;
    }

    private static boolean pointsElsewhere(String name) {
        return (name.startsWith("GIT_") && !isIdentity(name))
                || name.equals("TMUX")
                || name.equals("TMUX_PANE")
                || name.equals("JAVA_TOOL_OPTIONS");
    }

    private static boolean isIdentity(String name) {
        return name.startsWith("GIT_AUTHOR_")
                || name.startsWith("GIT_COMMITTER_")
                || name.startsWith("GIT_CONFIG_")
                || name.startsWith("GIT_SSH");
    }
}
