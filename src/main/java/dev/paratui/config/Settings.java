package dev.paratui.config;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All settings as they count now, each with the file it comes from. Immutable. */
public final class Settings {
    private static final String TEAM_FILE = "para.toml";
    private static final String BY_DEFAULT = "default";

    private final Map<String, Found> values;

    private Settings(Map<String, Found> values) {
        this.values = values;
    }

    /**
     * A settings file.
     *
     * @param name what messages and {@code source} call it: its path
     */
    public record Layer(String name, String text) {}

    /** A value as JSON has it, and where it comes from: a file's name or {@code default}. */
    public record Found(Object value, String source) {}

    public static Settings defaults() {
        return of(List.of());
    }

    /** The first layer that holds a key decides it; every layer is checked whole. */
    public static Settings of(List<Layer> highestFirst) {
        Map<String, Found> values = new LinkedHashMap<>();
        for (Layer layer : highestFirst) {
            read(layer).forEach(values::putIfAbsent);
        }
        Setting.all()
                .forEach(setting -> values.putIfAbsent(setting.path(), new Found(setting.byDefault(), BY_DEFAULT)));
        return new Settings(values);
    }

    public Found at(String path) {
        Found found = values.get(path);
        if (found == null) {
            throw unknown(path);
        }
        return found;
    }

    /** Every key in the order of the table. */
    public Map<String, Found> all() {
        Map<String, Found> all = new LinkedHashMap<>();
        Setting.all().forEach(setting -> all.put(setting.path(), at(setting.path())));
        return all;
    }

    public String agent() {
        return value(Setting.AGENT);
    }

    public int maxParallel() {
        return value(Setting.MAX_PARALLEL);
    }

    /** Of sessions for which none was given; empty: no limit. */
    public String budget() {
        return value(Setting.BUDGET);
    }

    public boolean resumesLimited() {
        return value(Setting.RESUME_LIMITED);
    }

    public String check() {
        return value(Setting.CHECK);
    }

    public Map<String, Check> checks() {
        return value(Setting.CHECKS);
    }

    public String checkSetup() {
        return value(Setting.CHECK_SETUP);
    }

    /** Entries of the train checked together at most. */
    public int batch() {
        return value(Setting.BATCH);
    }

    public List<String> afterCommands() {
        return value(Setting.AFTER_COMMANDS);
    }

    /** Whether a session in conflict is told to resolve it without being asked. */
    public boolean resolvesAtOnce() {
        return value(Setting.RESOLVE).equals("auto");
    }

    public Duration checkTimeout() {
        return value(Setting.CHECK_TIMEOUT);
    }

    public String strategy() {
        return value(Setting.STRATEGY);
    }

    /** Where everything lands; empty: each session on its base branch. */
    public Optional<String> target() {
        return Optional.of(value(Setting.TARGET)).filter(branch -> !branch.isEmpty());
    }

    public boolean landsAtOnce() {
        return value(Setting.WORKFLOW).equals("auto");
    }

    public String workflow() {
        return value(Setting.WORKFLOW);
    }

    public boolean keepsLanded() {
        return value(Setting.AFTER).equals("keep");
    }

    public boolean pushes() {
        return value(Setting.PUSH);
    }

    /** Whether work that passed is offered by a request, instead of moving the target. */
    public boolean requests() {
        return value(Setting.PUBLISH).equals("request");
    }

    public String forge() {
        return value(Setting.FORGE);
    }

    public String worktreeDir() {
        return value(Setting.WORKTREES);
    }

    public List<String> included() {
        return value(Setting.INCLUDE);
    }

    public List<String> copied() {
        return value(Setting.COPY);
    }

    public List<String> linked() {
        return value(Setting.LINK);
    }

    public String setup() {
        return value(Setting.SETUP);
    }

    public String teardown() {
        return value(Setting.TEARDOWN);
    }

    public int ports() {
        return value(Setting.PORTS);
    }

    public Keep trash() {
        return value(Setting.TRASH);
    }

    public String theme() {
        return value(Setting.THEME);
    }

    public String letters() {
        return value(Setting.LETTERS);
    }

    /** {@code full} or {@code reduced}. */
    public String motion() {
        return value(Setting.MOTION);
    }

    public Map<String, String> filters() {
        return value(Setting.FILTERS);
    }

    public List<String> learned() {
        return value(Setting.LEARNED);
    }

    public String group() {
        return value(Setting.GROUP);
    }

    public String density() {
        return value(Setting.DENSITY);
    }

    public Map<String, String> keys() {
        return value(Setting.KEYS);
    }

    /** What programs may do unasked; a repository's own file cannot grant it. */
    public List<String> allowed() {
        return at(Setting.ALLOW.path()).source().endsWith(TEAM_FILE) ? List.of() : value(Setting.ALLOW);
    }

    public List<String> denied() {
        return value(Setting.DENY);
    }

    public List<String> asked() {
        return value(Setting.ASK);
    }

    public String notification() {
        return value(Setting.NOTIFY);
    }

    public QuietHours quietHours() {
        return value(Setting.QUIET);
    }

    public Duration lease() {
        return value(Setting.LEASE);
    }

    public int attempts() {
        return value(Setting.ATTEMPTS);
    }

    public String taskDir() {
        return value(Setting.TASK_FILES);
    }

    static Refused unknown(String path) {
        String known = Setting.all().stream().map(Setting::path).collect(Collectors.joining(", "));
        return new Refused(Code.BAD_ARGUMENT, "there is no setting `" + Words.shown(path) + "`", "there are: " + known);
    }

    @SuppressWarnings("unchecked") // read() and the defaults put only values of the setting's own kind
    private <T> T value(Setting<T> setting) {
        return (T) at(setting.path()).value();
    }

    /** How one is told is each person's own affair. */
    private static Map<String, Found> read(Layer layer) {
        TomlTable file = Toml.parse(layer.text(), layer.name());
        Map<String, List<String>> sections = Setting.all().stream()
                .collect(Collectors.groupingBy(
                        Setting::section, LinkedHashMap::new, Collectors.mapping(Setting::key, Collectors.toList())));
        file.allowOnly(sections.keySet());
        sections.forEach((section, keys) -> file.table(section).allowOnly(keys));
        Map<String, Found> values = new LinkedHashMap<>();
        for (Setting<?> setting : Setting.all()) {
            file.table(setting.section())
                    .value(setting.key(), setting.kind())
                    .ifPresent(value -> values.put(setting.path(), new Found(value, layer.name())));
        }
        if (layer.name().endsWith(TEAM_FILE)) {
            values.remove(Setting.NOTIFY.path());
        }
        return values;
    }
}
