package dev.paratui.engine;

import dev.paratui.config.Settings;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.World.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings as people read and change them: paths, values as text, and where each comes from. */
record SettingsShelf(SettingsFiles files) {
    String value(String path) {
        return String.valueOf(files.current().at(path).value());
    }

    List<Setting> all(Optional<String> path) {
        Settings current = files.current();
        if (path.isPresent()) {
            return List.of(view(path.get(), current.at(path.get())));
        }
        return current.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    Setting set(String path, String value, String layer) {
        SettingsFiles.Scope scope = SettingsFiles.Scope.valueOf(layer.toUpperCase(Locale.ROOT));
        return view(path, files.set(scope, path, value).at(path));
    }

    private static Setting view(String path, Settings.Found found) {
        return new Setting(path, String.valueOf(found.value()), found.source());
    }
}
