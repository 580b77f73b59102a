package dev.paratui.tool;

/**
 * Under which a changing call counts once.
 *
 * @param key as the caller gave it
 * @param fingerprint of tool and arguments, by which another call under the same key is known
 */
public record CallKey(String key, String fingerprint) {}
