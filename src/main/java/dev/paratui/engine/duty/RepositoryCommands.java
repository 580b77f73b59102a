package dev.paratui.engine.duty;

import dev.paratui.config.Check;
import dev.paratui.config.Setting;
import dev.paratui.config.Settings;
import dev.paratui.config.SettingsFiles;
import dev.paratui.config.Trust;
import dev.paratui.git.NamedFiles;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The commands that a repository brings along in its {@code para.toml}. They run only when the person has allowed just
 * these: the line, and the repository's files that it names.
 */
public final class RepositoryCommands {
    private static final String TEAM_FILE = "para.toml";

    /** The checkout's own settings, unless the repository brings them along. */
    private static final String OWN_FILE = ".para/config.toml";

    private static final String PROGRAMS = ".para/agents";
    private static final String FORGES = ".para/forges";

    private final NamedFiles files;
    private final SettingsFiles settings;
    private final Trust trust;

    public RepositoryCommands(NamedFiles files, SettingsFiles settings, Trust trust) {
        this.files = files;
        this.settings = settings;
        this.trust = trust;
    }

    /**
     * A command that the repository brings.
     *
     * @param setting where it stands
     * @param files what it names in the repository, path to object id
     * @param hash over line and files
     */
    public record Brought(String setting, String line, Map<String, String> files, String hash, boolean isAllowed) {}

    /** The settings that count for work on a branch: the team's are those on it, so no session weakens its check. */
    public Settings settingsOf(String branch) {
        return settings.withTeam(files.text(branch, TEAM_FILE));
    }

    /**
     * What the repository brings.
     *
     * @param branch whose settings count
     * @param commit whose files would run
     */
    public List<Brought> all(String branch, String commit) {
        List<Brought> all = new ArrayList<>();
        Set<String> ofRepository = sources();
        Settings counting = settingsOf(branch);
        for (Setting<?> setting : Setting.commands()) {
            Settings.Found found = counting.at(setting.path());
            if (ofRepository.contains(found.source())) {
                lines(setting.path(), found.value())
                        .forEach((path, line) -> all.add(brought(new Line(path, line), commit)));
            }
        }
        all.addAll(filesIn(PROGRAMS, "a program's command lines"));
        all.addAll(filesIn(FORGES, "a forge's command lines"));
        return all;
    }

    private List<Brought> filesIn(String folder, String words) {
        List<Brought> all = new ArrayList<>();
        files.tracked(folder).forEach((path, id) -> {
            String hash = hash(path + "\n" + id);
            all.add(new Brought(path, words, Map.of(path, id), hash, trust.isAllowed(hash)));
        });
        return all;
    }

    /** Whether what counts for this setting now comes with the repository, and is not the person's own wish. */
    public boolean brings(String setting) {
        return sources().contains(settings.current().at(setting).source());
    }

    /** How {@link #require} names the file of a program that the repository may bring. */
    static String program(String name) {
        return PROGRAMS + "/" + name + ".toml";
    }

    /** How {@link #require} names the file of a forge that the repository may bring. */
    public static String forge(String name) {
        return FORGES + "/" + name + ".toml";
    }

    /** The settings files that come with the repository: a file below {@code .para} only when git tracks it. */
    private Set<String> sources() {
        Set<String> sources = new HashSet<>();
        sources.add(settings.file(SettingsFiles.Scope.TEAM).toString());
        if (!files.tracked(OWN_FILE).isEmpty()) {
            sources.add(settings.file(SettingsFiles.Scope.CHECKOUT).toString());
        }
        return sources;
    }

    /** Refuses while one of these settings, or one below it, holds a command that nobody has allowed. */
    public void require(List<String> paths, String branch, String commit) {
        List<Brought> unknown = all(branch, commit).stream()
                .filter(one -> !one.isAllowed() && paths.stream().anyMatch(path -> isWithin(one.setting(), path)))
                .toList();
        if (!unknown.isEmpty()) {
            String names = unknown.stream()
                    .map(one -> one.setting() + " = `" + Words.shown(one.line()) + "`")
                    .collect(Collectors.joining(", "));
            throw new Refused(
                    Code.HELD,
                    "the repository brings a command that you have not allowed: " + names,
                    "look at it and allow it: para trust");
        }
    }

    private static boolean isWithin(String setting, String path) {
        return setting.equals(path) || setting.startsWith(path + ".");
    }

    private static Map<String, String> lines(String path, Object value) {
        if (value instanceof String line) {
            return line.isBlank() ? Map.of() : Map.of(path, line);
        }
        Map<String, String> lines = new TreeMap<>();
        if (value instanceof List<?> several) {
            for (int i = 0; i < several.size(); i++) {
                lines.put(path + "." + (i + 1), String.valueOf(several.get(i)));
            }
            return lines;
        }
        ((Map<?, ?>) value).forEach((name, check) -> lines.put(path + "." + name, ((Check) check).run()));
        return lines;
    }

    private Brought brought(Line line, String commit) {
        Map<String, String> named = files.namedBy(line.text(), commit);
        String hash = hash(line.text() + "\n" + named);
        return new Brought(line.setting(), line.text(), named, hash, trust.isAllowed(hash));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Line(String setting, String text) {}
}
