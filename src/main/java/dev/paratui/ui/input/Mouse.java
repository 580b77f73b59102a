package dev.paratui.ui.input;

import dev.paratui.ui.grid.Placed;
import dev.paratui.ui.grid.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Something done with the mouse.
 *
 * @param button 1 left, 2 middle, 3 right; 0 when none is told
 * @param over what the person saw there, the uppermost first
 */
public record Mouse(Kind kind, int row, int column, int button, List<Placed> over) implements Input {
    /** What was done. */
    public enum Kind {
        PRESS,
        RELEASE,
        DRAG,
        SCROLL_UP,
        SCROLL_DOWN
    }

    public Mouse {
        over = List.copyOf(over);
    }

    /** At a place of which it is not yet known what is there. */
    public Mouse(Kind kind, int row, int column, int button) {
        this(kind, row, column, button, List.of());
    }

    public Mouse over(List<Placed> spots) {
        return new Mouse(kind, row, column, button, spots);
    }

    /** The uppermost spot of that kind there. */
    public <S extends Spot> Optional<S> on(Class<S> kindOfSpot) {
        return over.stream()
                .map(Placed::spot)
                .filter(kindOfSpot::isInstance)
                .map(kindOfSpot::cast)
                .findFirst();
    }
}
