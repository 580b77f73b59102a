package dev.paratui.ui;

import dev.paratui.model.Refused;
import dev.paratui.ui.state.News;
import java.util.List;

/** The repositories that a dashboard can show. Used by several threads at once. */
public interface Repositories {
    /** The supervisor of the repository at that place. Opens nothing yet, and never waits. */
    Calls calls(String place);

    /**
     * The place of the repository that a typed folder belongs to. Blocking.
     *
     * @throws Refused when it belongs to none
     */
    String find(String typed);

    /** The folders that a typed path may become, in the order of their names; the bound is the implementor's. Blocking. */
    List<News.Folder> folders(String typed);
}
