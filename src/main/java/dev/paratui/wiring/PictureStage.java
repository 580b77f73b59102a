package dev.paratui.wiring;

import dev.paratui.client.Doors;
import dev.paratui.demo.Scenery;
import dev.paratui.demo.Stage;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.ui.Options;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.theme.Theme;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the demonstration is pictured instead of shown: in every theme, small and large. */
record PictureStage(DemoStage stage, Path folder, PrintStream out) implements Stage {
    private static final Size SMALL = new Size(80, 24);
    private static final Size USUAL = new Size(120, 40);
    private static final Size LARGE = new Size(200, 50);

    /** The large ones weigh: two of them show all that there is to see. */
    private static final List<String> LARGE_IN = List.of("midnight", "paper");

    @Override
    public Doors doors(Exec exec, Environment world) {
        return stage.doors(exec, world);
    }

    @Override
    public void aside(Runnable work) {
        stage.aside(work);
    }

    @Override
    public int show(Scenery scenery) {
        DashboardFace dashboard = new DashboardFace(scenery.exec(), stage.environment(), scenery.doors());
        Options options = dashboard.options(scenery.repository(), Optional.of(LARGE_IN.get(0)));
        PictureFace pictures = new PictureFace(dashboard);
        for (Size size : List.of(SMALL, USUAL, LARGE)) {
            Grid grid = pictures.frame(scenery.repository(), size, options);
            for (Theme theme : options.themes()) {
                if (!size.equals(LARGE) || LARGE_IN.contains(theme.name())) {
                    draw(grid, theme, name(size, theme) + ".png");
                }
            }
            if (size.equals(USUAL)) {
                draw(
                        grid,
                        options.themes().stream()
                                .filter(theme -> theme.name().equals(options.theme()))
                                .findFirst()
                                .orElseThrow(),
                        "dashboard.svg");
            }
        }
        return 0;
    }

    private void draw(Grid grid, Theme theme, String name) {
        Path file = folder.resolve(name);
        PictureFace.draw(grid, theme, file);
        out.println(file);
    }

    private static String name(Size size, Theme theme) {
        return "dashboard-" + size.columns() + "x" + size.rows() + "-" + theme.name();
    }
}
