package dev.paratui.client;

/** A connection whose other side has said who it is. */
record Greeted(Wire wire, Address address, String version) implements AutoCloseable {
    @Override
    public void close() {
        wire.close();
    }
}
