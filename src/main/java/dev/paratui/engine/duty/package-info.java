/**
 * What is done outside for each intent, one class an intent.
 *
 * <p>Runs on worker threads and may block. Every duty can be done again from its beginning after a crash at any step:
 * it looks what
 * is there already and makes what is missing.
 */
@NullMarked
package dev.paratui.engine.duty;

import org.jspecify.annotations.NullMarked;
