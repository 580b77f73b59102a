package dev.paratui.tool;

/** Where a session's branch was cut. */
public record BaseView(String branch, String commit) {}
