package dev.paratui.wiring;

/** Tells Java at once which of its classes makes sockets: left alone, it first looks for another in every jar. */
final class Sockets {
    private static final String CHOICE = "java.nio.channels.spi.SelectorProvider";
    private static final String OF_LINUX = "sun.nio.ch.EPollSelectorProvider";

    private Sockets() {}

    static void choose() {
        if (System.getProperty(CHOICE) == null && isThere()) {
            System.setProperty(CHOICE, OF_LINUX);
        }
    }

    /** Another system, or another Java, has others, and finds them itself. */
    private static boolean isThere() {
        try {
            return Class.forName(OF_LINUX, false, null) != null;
        } catch (ClassNotFoundException other) {
            return false;
        }
    }
}
