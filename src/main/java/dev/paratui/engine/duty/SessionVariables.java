package dev.paratui.engine.duty;

import dev.paratui.config.SettingsFiles;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The environment variables by which a session's programs know where they are. */
public final class SessionVariables {
    private final Path root;
    private final Ports ports;
    private final SettingsFiles settings;

    /** @param root the main checkout, or the bare repository */
    public SessionVariables(Path root, Ports ports, SettingsFiles settings) {
        this.root = root;
        this.ports = ports;
        this.settings = settings;
    }

    Map<String, String> of(Session session) {
        Map<String, String> variables =
                new TreeMap<>(ports.variables(session.name(), settings.current().ports()));
        variables.put("PARA_SESSION", session.name().value());
        variables.put("PARA_ROOT", root.toString());
        Optional.ofNullable(session.brief().data().get("task")).ifPresent(task -> variables.put("PARA_TASK", task));
        return variables;
    }

    /** Its ports are free for others. */
    void release(SessionName session) {
        ports.release(session);
    }
}
