package dev.paratui.model;

/** Whether a program asks a person before it acts. */
public enum Permissions {
    ASKED,
    SKIPPED
}
