package dev.paratui.ui.terminal;

/** Where the blinking cursor stands. */
public record Cursor(int row, int column) {}
