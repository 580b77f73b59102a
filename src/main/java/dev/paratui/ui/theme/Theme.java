package dev.paratui.ui.theme;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Role;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A colour for every role. */
public record Theme(String name, Map<Role, Paint.Rgb> colours) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public Theme {
        colours = Map.copyOf(colours);
    }

    public Paint.Rgb colour(Role role) {
        return Objects.requireNonNull(colours.get(role));
    }

    /** Whether its ground is dark. */
    public boolean isDark() {
        return Contrast.luminance(colour(Role.BG)) < Contrast.luminance(colour(Role.TEXT));
    }

    /**
     * Reads a theme file: a line {@code role=#rrggbb} for every role, but for those that otherwise look as another one.
     *
     * @param file how the file is called in a refusal
     */
    static Theme read(String name, String file, Reader source) {
        Properties lines = new Properties();
        try (source) {
            lines.load(source);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the theme file " + file, failure);
        } catch (IllegalArgumentException malformed) {
            throw refused(file, "is no properties file: " + malformed.getMessage());
        }
        Map<Role, Paint.Rgb> colours = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            boolean isTold = lines.containsKey(role.key()) || role.otherwise().isEmpty();
            Role teller = isTold ? role : role.otherwise().get();
            colours.put(role, parse(file, teller.key(), lines.getProperty(teller.key(), "")));
        }
        refuseUnknown(file, lines);
        return new Theme(name, colours);
    }

    private static Paint.Rgb parse(String file, String key, String value) {
        String colour = value.strip();
        if (colour.isEmpty()) {
            throw refused(file, "lacks the key " + key);
        }
        if (!HEX.matcher(colour).matches()) {
            throw refused(file, "has no colour at the key " + key + ": \"" + Words.shown(colour) + "\"");
        }
        return Paint.Rgb.of(Integer.parseInt(colour.substring(1), 16));
    }

    private static void refuseUnknown(String file, Properties lines) {
        TreeSet<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        unknown.removeAll(Stream.of(Role.values()).map(Role::key).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw refused(file, "has a key that means nothing: " + Words.shown(unknown.first()));
        }
    }

    private static Refused refused(String file, String what) {
        return new Refused(
                Code.CONFIG,
                "the theme file " + file + " " + what,
                "write one line role=#rrggbb for each role, as `para theme show midnight` does");
    }
}
