package dev.paratui.client;

/** The doors of all repositories of this machine. */
public interface Doors {
    /** The door of a repository, for this visitor. Opens nothing yet. */
    Door of(Repository repository, Visitor visitor);
}
