/**
 * The demonstration: a throw-away repository with scripted agents that do real work in it.
 *
 * <p>To the rest of the program it is a repository like any other; it comes in by the client's doors and knows no hands
 * and no engine. What the agents do stands in {@code src/main/resources/demo}. Start reading at {@link
 * dev.paratui.demo.Demo}.
 */
@NullMarked
package dev.paratui.demo;

import org.jspecify.annotations.NullMarked;
