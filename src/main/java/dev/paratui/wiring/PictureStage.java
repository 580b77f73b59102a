package dev.paratui.wiring;

import dev.paratui.client.Doors;
import dev.paratui.client.Repository;
import dev.paratui.demo.Scenery;
import dev.paratui.demo.Stage;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.ui.Options;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.picture.Picture;
import dev.paratui.ui.picture.Reel;
import dev.paratui.ui.terminal.Cast;
import dev.paratui.ui.theme.Theme;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the demonstration is pictured instead of shown: in every theme, small and large. */
record PictureStage(DemoStage stage, Path folder, PrintStream out) implements Stage {
    private static final Size SMALL = new Size(80, 24);
    private static final Size USUAL = new Size(120, 40);
    private static final Size LARGE = new Size(200, 50);

    private static final Duration STAYS = Duration.ofMillis(1_800);

    /** Each view and the keys that lead to it from the one before. */
    private static final Map<String, String> VIEWS = views();

    /** The list is drawn in every theme; of the other views one dark and one light picture show all there is. */
    private static final List<String> SHOWN_IN = List.of("midnight", "paper");

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
        Options options = dashboard.options(scenery.repository(), Optional.of(SHOWN_IN.get(0)));
        PictureFace pictures = new PictureFace(dashboard);
        for (Size size : List.of(SMALL, USUAL, LARGE)) {
            Grid grid = pictures.frame(scenery.repository(), size, options);
            for (Theme theme : options.themes()) {
                draw(grid, theme, name(size, theme) + ".png");
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
        drawViews(scenery, options, pictures);
        return 0;
    }

    /** Every view in two themes, and all of them one after the other as recordings. */
    private void drawViews(Scenery scenery, Options options, PictureFace pictures) {
        Map<String, String> views = new LinkedHashMap<>(VIEWS);
        scenery.beside().ifPresent(second -> views.put("tabs", opening(second)));
        List<String> keys = List.copyOf(views.values());
        List<String> names = List.copyOf(views.keySet());
        List<Grid> frames = pictures.frames(scenery.repository(), USUAL, options, keys);
        List<Theme> themes = options.themes().stream()
                .filter(theme -> SHOWN_IN.contains(theme.name()))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            for (Theme theme : themes) {
                draw(frames.get(i + 1), theme, "view-" + names.get(i) + "-" + theme.name() + ".png");
            }
        }
        Reel reel = new Reel();
        Cast cast = new Cast(USUAL, themes.get(0));
        for (Grid frame : frames) {
            reel.add(frame, STAYS);
            cast.add(frame, STAYS);
        }
        Picture.svg(reel, themes.get(0), folder.resolve("tour.svg"));
        try {
            Files.writeString(folder.resolve("tour.cast"), cast.text());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the recording", failure);
        }
        out.println(folder.resolve("tour.svg") + "\n" + folder.resolve("tour.cast"));
    }

    /** Its way is typed letter by letter. */
    private static String opening(Repository second) {
        String way = second.place().toString();
        return "esc z ctrl-o ctrl-u " + String.join(" ", way.split("")) + " enter";
    }

    private static Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("diff", "esc d");
        views.put("comment", "} j j c w h y ?");
        views.put("tasks", "esc esc 2");
        views.put("board", "B");
        views.put("conflicts", "3");
        views.put("train", "4");
        views.put("discoveries", "5");
        views.put("events", "6");
        views.put("film", "/ s t o r m enter k k");
        views.put("split", "esc 1 w");
        views.put("groups", "esc B");
        views.put("palette", "B B B 1 : t a s k");
        views.put("help", "esc ?");
        views.put("marked", "esc m m x");
        views.put("zoom", "esc esc g z");
        return views;
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
