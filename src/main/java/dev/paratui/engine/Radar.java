package dev.paratui.engine;

import dev.paratui.model.Foreseen;
import java.util.List;

/** Looks which sessions go together; what it finds is on the board. */
public interface Radar {
    /** Looks at all sessions now, and answers when it has. */
    void refresh();

    /** What each session has changed of these files and folders, and of what is usually changed along with them. */
    List<Foreseen> foresee(List<String> planned);
}
