package dev.paratui.wiring;

import dev.paratui.cli.Preferences;
import dev.paratui.config.Settings;
import dev.paratui.config.SettingsFiles;
import dev.paratui.ui.state.Keymap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The settings files as the command line sees them. */
record SettingsPreferences(SettingsFiles files) implements Preferences {
    @Override
    public List<Value> all() {
        return files.current().all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> value(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Value at(String path) {
        return value(path, files.current().at(path));
    }

    @Override
    public Value set(Layer layer, String path, String value) {
        return value(
                path,
                files.set(SettingsFiles.Scope.valueOf(layer.name()), path, value)
                        .at(path));
    }

    @Override
    public Path file(Layer layer) {
        return files.file(SettingsFiles.Scope.valueOf(layer.name()));
    }

    @Override
    public List<Oddity> oddKeys() {
        return Keymap.of(files.current().keys()).clashes().stream()
                .map(clash -> new Oddity(clash.words(), clash.todo()))
                .toList();
    }

    private static Value value(String path, Settings.Found found) {
        return new Value(path, String.valueOf(found.value()), found.source());
    }
}
