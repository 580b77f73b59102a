package dev.paratui.ui.picture;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Frames one after the other, to be shown as an SVG that moves; it begins again at its end. */
public final class Reel {
    private final List<Shot> shots = new ArrayList<>();

    /** A frame and how long it stays. */
    public record Shot(Grid grid, Duration stays) {}

    public Reel add(Grid grid, Duration stays) {
        shots.add(new Shot(grid, stays));
        return this;
    }

    public List<Shot> shots() {
        return List.copyOf(shots);
    }

    /** All frames lie over each other; each is seen in its time. */
    String document(Theme theme) {
        long whole = shots.stream().mapToLong(shot -> shot.stays().toMillis()).sum();
        StringBuilder frames = new StringBuilder();
        long from = 0;
        for (Shot shot : shots) {
            long until = from + shot.stays().toMillis();
            frames.append("<g visibility=\"hidden\"><animate attributeName=\"visibility\" calcMode=\"discrete\"")
                    .append(" repeatCount=\"indefinite\" dur=\"" + whole + "ms\"")
                    .append(" values=\"hidden;visible;hidden\" keyTimes=\"0;")
                    .append(share(from, whole) + ";" + share(until, whole) + "\"/>\n")
                    .append(new Svg(shot.grid(), theme).body())
                    .append("</g>\n");
            from = until;
        }
        return new Svg(shots.get(0).grid(), theme).document(frames.toString());
    }

    private static double share(long millis, long whole) {
        return Math.round(millis * 100_000.0 / whole) / 100_000.0;
    }
}
