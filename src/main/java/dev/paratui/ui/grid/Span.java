package dev.paratui.ui.grid;

/** A run of text in one ink. */
public record Span(String text, Ink ink) {}
