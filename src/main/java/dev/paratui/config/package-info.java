/**
 * The settings files, and the one reader of TOML.
 *
 * <p>It knows every key with its kind and default, which file overrides which, and how to change one value without
 * touching the rest of a file. What a setting means belongs to the room that asks for it. Start reading at {@link
 * dev.paratui.config.Settings} and {@link dev.paratui.config.SettingsFiles}.
 */
@NullMarked
package dev.paratui.config;

import org.jspecify.annotations.NullMarked;
