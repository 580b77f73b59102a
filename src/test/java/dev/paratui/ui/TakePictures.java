package dev.paratui.ui;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.picture.Picture;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Look;
import dev.paratui.ui.theme.Palette;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import dev.paratui.ui.view.Screen;
import java.nio.file.Path;
import java.util.List;

/** Pictures of all scenes in some sizes, for looking at. */
public final class TakePictures {
    private TakePictures() {}

    /** @param argv folder, theme, depth of colours, size as 80x24, names of scenes (none: all) */
    public static void main(String[] argv) {
        Theme theme = new Themes(Path.of("/nowhere")).load(argv[1]);
        Depth depth = Depth.valueOf(argv[2]);
        String[] size = argv[3].split("x");
        List<String> wanted = List.of(argv).subList(4, argv.length);
        Scenes.all().forEach((name, scene) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                Stage stage = scene.apply(Stage.of(Integer.parseInt(size[0]), Integer.parseInt(size[1])));
                Path file = Path.of(argv[0], name + "-" + argv[3] + "-" + depth + ".png");
                Picture.png(seen(Screen.of(stage.state()).grid(), new Palette(theme, depth)), theme, file);
            }
        });
    }

    /** The grid as a terminal with few colours shows it. */
    private static Grid seen(Grid grid, Palette palette) {
        Grid.Builder seen = Grid.builder(grid.size());
        for (int row = 0; row < grid.size().rows(); row++) {
            for (int column = 0; column < grid.size().columns(); column++) {
                Look look = palette.look(grid.ink(row, column));
                Ink ink = new Ink(look.front(), look.ground(), look.modifiers());
                seen.text(row, column, grid.cluster(row, column), ink);
            }
        }
        return seen.build();
    }
}
