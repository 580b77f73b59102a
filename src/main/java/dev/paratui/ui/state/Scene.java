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
 * @param strip the tabs of the title
 */
public record Scene(
        Size size,
        Instant now,
        Keymap keymap,
        String theme,
        List<String> themes,
        Density density,
        Pointer pointer,
        Eye eye,
        ZoneId zone,
        Strip strip,
        Motion motion) {
    public Scene {
        themes = List.copyOf(themes);
    }

    /** How many rows a session takes in the list. */
    public enum Density {
        COMFORTABLE,
        COMPACT
    }

    /** Where the person looks. */
    public enum Eye {
        HERE,
        /** At another window; this one may be in sight all the same. */
        AWAY,
        /** At another tab: this one is not drawn. */
        ASIDE
    }

    /** How much may move on the screen by itself. */
    public enum Motion {
        FULL,
        /** Only what is new: no seconds that tick, no bars that wander. */
        REDUCED
    }

    /** As the dashboard begins. */
    public static Scene of(Size size, Instant now, String theme, List<String> themes) {
        return new Scene(
                size,
                now,
                Keymap.DEFAULT,
                theme,
                themes,
                Density.COMFORTABLE,
                Pointer.NONE,
                Eye.HERE,
                ZoneOffset.UTC,
                Strip.NONE,
                Motion.FULL);
    }

    public Scene bound(Keymap newKeymap) {
        return new Scene(size, now, newKeymap, theme, themes, density, pointer, eye, zone, strip, motion);
    }

    public Scene dense(Density newDensity) {
        return new Scene(size, now, keymap, theme, themes, newDensity, pointer, eye, zone, strip, motion);
    }

    public Scene zoned(ZoneId newZone) {
        return new Scene(size, now, keymap, theme, themes, density, pointer, eye, newZone, strip, motion);
    }

    public Scene moving(Motion newMotion) {
        return new Scene(size, now, keymap, theme, themes, density, pointer, eye, zone, strip, newMotion);
    }

    public boolean isStill() {
        return motion == Motion.REDUCED;
    }

    public boolean isFocused() {
        return eye == Eye.HERE;
    }

    boolean isAside() {
        return eye == Eye.ASIDE;
    }

    Scene withOtherDensity() {
        return dense(density == Density.COMFORTABLE ? Density.COMPACT : Density.COMFORTABLE);
    }

    Scene sized(Size newSize) {
        return new Scene(newSize, now, keymap, theme, themes, density, pointer, eye, zone, strip, motion);
    }

    Scene at(Instant newNow) {
        return new Scene(size, newNow, keymap, theme, themes, density, pointer, eye, zone, strip, motion);
    }

    Scene pointed(Pointer newPointer) {
        return new Scene(size, now, keymap, theme, themes, density, newPointer, eye, zone, strip, motion);
    }

    Scene focused() {
        return looked(Eye.HERE);
    }

    Scene unfocused() {
        return looked(Eye.AWAY);
    }

    Scene aside() {
        return looked(Eye.ASIDE);
    }

    private Scene looked(Eye newEye) {
        return new Scene(size, now, keymap, theme, themes, density, pointer, newEye, zone, strip, motion);
    }

    Scene labelled(Strip newStrip) {
        return new Scene(size, now, keymap, theme, themes, density, pointer, eye, zone, newStrip, motion);
    }

    Scene themed(String name) {
        return new Scene(size, now, keymap, name, themes, density, pointer, eye, zone, strip, motion);
    }

    Scene withNextTheme() {
        return themed(themes.isEmpty() ? theme : themes.get((themes.indexOf(theme) + 1) % themes.size()));
    }
}
