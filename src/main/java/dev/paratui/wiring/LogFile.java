package dev.paratui.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The supervisor's log: one file, turned over when it is full, and nothing on the terminal. */
final class LogFile implements AutoCloseable {
    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int FILES = 4;

    private final Handler handler;

    private LogFile(Handler handler) {
        this.handler = handler;
    }

    static LogFile open(Path file) {
        try {
            FileHandler handler = new FileHandler(file + ".%g", MAX_BYTES, FILES, true);
            handler.setFormatter(new LineFormat());
            quiet();
            Logger root = Logger.getLogger("");
            root.addHandler(handler);
            root.setLevel(Level.INFO);
            return new LogFile(handler);
        } catch (IOException failure) {
            throw new UncheckedIOException("the log " + file + " cannot be opened", failure);
        }
    }

    /** Nothing of what libraries log goes to the terminal. */
    static void quiet() {
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

    /** One line an event, with the stack of what went wrong below it. */
    private static final class LineFormat extends SimpleFormatter {
        @Override
        public String format(java.util.logging.LogRecord record) {
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
