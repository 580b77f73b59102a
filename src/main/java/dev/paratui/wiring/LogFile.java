package dev.paratui.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log of a process: one file, turned over when it is full, and nothing on the terminal. */
final class LogFile implements AutoCloseable {
    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int FILES = 4;

    private final Handler handler;

    private LogFile(Handler handler) {
        this.handler = handler;
    }

    static LogFile open(Path file) {
        return takingOver(handler(file), Level.INFO);
    }

    /** For a process that hardly ever has something to say: the file is made for its first warning. */
    static LogFile forWarnings(Path file) {
        return takingOver(new Seldom(file), Level.WARNING);
    }

    private static LogFile takingOver(Handler handler, Level level) {
        quiet();
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(level);
        return new LogFile(handler);
    }

    private static Handler handler(Path file) {
        try {
            FileHandler handler = new FileHandler(file + ".%g", MAX_BYTES, FILES, true);
            handler.setFormatter(new LineFormat());
            return handler;
        } catch (IOException failure) {
            throw new UncheckedIOException("the log " + file + " cannot be opened", failure);
        }
    }

    /** Nothing of what libraries log goes to the terminal. */
    private static void quiet() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
        handler.close();
    }

    private static final class Seldom extends Handler {
        private final Path file;
        private Optional<Handler> open = Optional.empty();

        Seldom(Path file) {
            this.file = file;
        }

        @Override
        public synchronized void publish(LogRecord record) {
            Handler there = open.orElseGet(() -> handler(file));
            open = Optional.of(there);
            there.publish(record);
        }

        @Override
        public synchronized void flush() {
            open.ifPresent(Handler::flush);
        }

        @Override
        public synchronized void close() {
            open.ifPresent(Handler::close);
        }
    }

    /** One line an event, with the stack of what went wrong below it. */
    private static final class LineFormat extends SimpleFormatter {
        @Override
        public String format(LogRecord record) {
            String thrown = record.getThrown() == null ? "" : "\n" + stackOf(record.getThrown());
            return record.getInstant() + " " + record.getLevel() + " " + formatMessage(record) + thrown + "\n";
        }

        private static String stackOf(Throwable thrown) {
            java.io.StringWriter text = new java.io.StringWriter();
            thrown.printStackTrace(new java.io.PrintWriter(text));
            return text.toString();
        }
    }
}
