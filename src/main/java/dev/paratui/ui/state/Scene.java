package dev.paratui.ui.state;

import dev.paratui.ui.grid.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How and when things are shown.
 *
 * @param themes all there are, in the order in which they are gone through
 * @param zone in which times of the day are shown
 */
public record Scene(
        Size size,
        Instant now,
        Keymap keymap,
        String theme,
        List<String> themes,
        Density density,
        Pointer pointer,
        boolean isFocused,
        ZoneId zone) {
    public Scene {
        themes = List.copyOf(themes);
    }

    /** How many rows a session takes in the list. */
    public enum Density {
        COMFORTABLE,
        COMPACT
    }

    /** As the dashboard begins. */
    public static Scene of(Size size, Instant now, String theme, List<String> themes) {
        return new Scene(
                size, now, Keymap.DEFAULT, theme, themes, Density.COMFORTABLE, Pointer.NONE, true, ZoneOffset.UTC);
    }

    public Scene bound(Keymap newKeymap) {
        return new Scene(size, now, newKeymap, theme, themes, density, pointer, isFocused, zone);
    }

    public Scene dense(Density newDensity) {
        return new Scene(size, now, keymap, theme, themes, newDensity, pointer, isFocused, zone);
    }

    public Scene zoned(ZoneId newZone) {
        return new Scene(size, now, keymap, theme, themes, density, pointer, isFocused, newZone);
    }

    Scene withOtherDensity() {
        return dense(density == Density.COMFORTABLE ? Density.COMPACT : Density.COMFORTABLE);
    }

    Scene sized(Size newSize) {
        return new Scene(newSize, now, keymap, theme, themes, density, pointer, isFocused, zone);
    }

    Scene at(Instant newNow) {
        return new Scene(size, newNow, keymap, theme, themes, density, pointer, isFocused, zone);
    }

    Scene pointed(Pointer newPointer) {
        return new Scene(size, now, keymap, theme, themes, density, newPointer, isFocused, zone);
    }

    Scene focused() {
        return new Scene(size, now, keymap, theme, themes, density, pointer, true, zone);
    }

    Scene unfocused() {
        return new Scene(size, now, keymap, theme, themes, density, pointer, false, zone);
    }

    Scene themed(String name) {
        return new Scene(size, now, keymap, name, themes, density, pointer, isFocused, zone);
    }

    Scene withNextTheme() {
        return themed(themes.isEmpty() ? theme : themes.get((themes.indexOf(theme) + 1) % themes.size()));
    }
}
