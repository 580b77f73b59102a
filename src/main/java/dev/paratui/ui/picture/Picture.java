package dev.paratui.ui.picture;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A grid as an image file. */
public final class Picture {
    private Picture() {}

    /** In pixels, 12 x 27 for a cell. */
    public static void png(Grid grid, Theme theme, Path file) {
        try {
            Files.createDirectories(folderOf(file));
            ImageIO.write(new Raster(grid, theme).image(), "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the picture " + file, failure);
        }
    }

    /** In outlines and text, to be scaled and searched. */
    public static void svg(Grid grid, Theme theme, Path file) {
        try {
            Files.createDirectories(folderOf(file));
            Files.writeString(file, new Svg(grid, theme).document());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the picture " + file, failure);
        }
    }

    /** Frames that follow one another, in one file. */
    public static void svg(Reel reel, Theme theme, Path file) {
        try {
            Files.createDirectories(folderOf(file));
            Files.writeString(file, reel.document(theme));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the picture " + file, failure);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }
}
