package dev.paratui.cli;

import dev.paratui.client.Doors;
import dev.paratui.exec.Exec;

/** All that the command line reaches beyond itself. */
public record Outside(Doors doors, Exec exec, Faces faces) {}
