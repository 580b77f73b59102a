package dev.paratui.ui.state;

import dev.paratui.ui.grid.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * How and when things are shown.
 *
 * @param themes all there are, in the order in which they are gone through
 * @param zone in which times of the day are shown
 * @param lastClick where the mouse was pressed last, to know a double click
 */
public record Scene(
        Size size,
        Instant now,
        Keymap keymap,
        String theme,
        List<String> themes,
        Density density,
        Optional<Click> lastClick,
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

    /** A press of the mouse on a session. */
    public record Click(String session, Instant at) {}

    /** As the dashboard begins. */
    public static Scene of(Size size, Instant now, String theme, List<String> themes) {
        return new Scene(
                size, now, Keymap.DEFAULT, theme, themes, Density.COMFORTABLE, Optional.empty(), true, ZoneOffset.UTC);
    }

    public Scene bound(Keymap newKeymap) {
        return new Scene(size, now, newKeymap, theme, themes, density, lastClick, isFocused, zone);
    }

    public Scene dense(Density newDensity) {
        return new Scene(size, now, keymap, theme, themes, newDensity, lastClick, isFocused, zone);
    }

    public Scene zoned(ZoneId newZone) {
        return new Scene(size, now, keymap, theme, themes, density, lastClick, isFocused, newZone);
    }

    Scene withOtherDensity() {
        return dense(density == Density.COMFORTABLE ? Density.COMPACT : Density.COMFORTABLE);
    }

    Scene sized(Size newSize) {
        return new Scene(newSize, now, keymap, theme, themes, density, lastClick, isFocused, zone);
    }

    Scene at(Instant newNow) {
        return new Scene(size, newNow, keymap, theme, themes, density, lastClick, isFocused, zone);
    }

    Scene clicked(Optional<Click> click) {
        return new Scene(size, now, keymap, theme, themes, density, click, isFocused, zone);
    }

    Scene focused() {
        return new Scene(size, now, keymap, theme, themes, density, lastClick, true, zone);
    }

    Scene unfocused() {
        return new Scene(size, now, keymap, theme, themes, density, lastClick, false, zone);
    }

    Scene themed(String name) {
        return new Scene(size, now, keymap, name, themes, density, lastClick, isFocused, zone);
    }

    Scene withNextTheme() {
        return themed(themes.isEmpty() ? theme : themes.get((themes.indexOf(theme) + 1) % themes.size()));
    }
}
