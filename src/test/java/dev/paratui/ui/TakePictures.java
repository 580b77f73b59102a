package dev.paratui.ui;

import dev.paratui.ui.picture.Picture;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import dev.paratui.ui.view.Screen;
import java.nio.file.Path;
import java.util.List;

/** Pictures of all scenes in some sizes, for looking at. */
public final class TakePictures {
    private TakePictures() {}

    /** @param argv folder, theme, names of scenes (none: all) */
    public static void main(String[] argv) {
        Theme theme = new Themes(Path.of("/nowhere")).load(argv[1]);
        List<String> wanted = List.of(argv).subList(2, argv.length);
        Scenes.all().forEach((name, scene) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                for (int[] size : new int[][] {{80, 24}, {120, 40}, {200, 50}}) {
                    Stage stage = scene.apply(Stage.of(size[0], size[1]));
                    Path file = Path.of(argv[0], name + "-" + size[0] + ".png");
                    Picture.png(Screen.of(stage.state()).grid(), theme, file);
                }
            }
        });
    }
}
