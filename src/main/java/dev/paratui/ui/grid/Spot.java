package dev.paratui.ui.grid;

/** What lies under the mouse in some area; whoever draws there says what it is. */
public interface Spot {}
