package dev.paratui.ui.state;

/**
 * How the dashboard stands with the supervisor.
 *
 * @param words what was said when the connection broke; may be empty
 */
public record Link(Kind kind, String words) {
    public static final Link STARTING = new Link(Kind.STARTING, "");
    public static final Link CONNECTED = new Link(Kind.CONNECTED, "");

    /** The three ways to stand. */
    public enum Kind {
        /** Nothing has been heard yet. */
        STARTING,
        CONNECTED,
        /** It was there and is not now; what is shown is what was last heard. */
        LOST
    }

    public boolean isConnected() {
        return kind == Kind.CONNECTED;
    }

    /** What becomes of it when a call does not get through. */
    Link broken(String why) {
        return new Link(kind == Kind.STARTING ? Kind.STARTING : Kind.LOST, why);
    }
}
