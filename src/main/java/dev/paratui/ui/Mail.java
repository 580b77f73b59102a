package dev.paratui.ui;

import dev.paratui.ui.state.News;

/** Something on its way to the thread that draws. */
sealed interface Mail {
    /** For the tab of that number. */
    record Told(int tab, News news) implements Mail {}

    /** A repository is there to be looked at. */
    record Opened(String place) implements Mail {}
}
