package dev.paratui.ui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.UnixTerminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modes of the terminal: keys unbuffered and all of them ours, alternate screen, mouse, paste brackets, focus; put
 * back as they were at the end, also when the process is told to end.
 *
 * <p>The parent's constructor calls overridden methods before the fields here are set: those use constants only.
 */
final class Tty extends UnixTerminal {
    /** One call instead of the parent's five. A read returns after 0.1 s at the latest, so that it can be paused. */
    private static final String[] RAW = {
        "-icanon", "-echo", "-isig", "-iexten", "-ixon", "-icrnl", "-inlcr", "-istrip", "min", "0", "time", "1"
    };

    private static final TerminalSize USUAL = new TerminalSize(80, 24);
    private static final Pattern SIZE = Pattern.compile("\\s*(\\d+) (\\d+)\\s*");
    private static final String ENTER = "\u001b[22;2t\u001b[?1000h\u001b[?1002h\u001b[?1006h\u001b[?2004h\u001b[?1004h";
    private static final String LEAVE = "\u001b[?1004l\u001b[?2004l\u001b[?1006l\u001b[?1002l\u001b[?1000l\u001b[23;2t";

    private static final int MOST_TRIES = 5;

    private boolean isEntered;

    Tty() throws IOException {
        super(
                InputStream.nullInputStream(),
                new OneWrite(new FileOutputStream(FileDescriptor.out)),
                StandardCharsets.UTF_8,
                CtrlCBehaviour.TRAP);
    }

    /** Writes a frame in one go, unless the terminal is not ours at the moment. */
    synchronized void write(String text) throws IOException {
        if (isEntered && !text.isEmpty()) {
            writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
            flush();
        }
    }

    @Override
    public synchronized void enterPrivateMode() throws IOException {
        super.enterPrivateMode();
        isEntered = true;
        write(ENTER);
    }

    @Override
    public synchronized void exitPrivateMode() throws IOException {
        write(LEAVE);
        isEntered = false;
        super.exitPrivateMode();
        flush();
    }

    /** As it was before this program. */
    void handOver() throws IOException {
        exitPrivateMode();
        restoreTerminalSettings();
    }

    /**
     * Again where Ctrl-C hit the very program that sets the modes: it is no key before they are set. They are set also
     * where keys come unbuffered: a program that was killed leaves modes of its own, in which a read may never return.
     */
    void takeBack() throws IOException {
        int tries = 0;
        do {
            runSTTYCommand(RAW);
            tries++;
        } while (tries < MOST_TRIES && !isRaw());
        enterPrivateMode();
    }

    private boolean isRaw() throws IOException {
        return runSTTYCommand("-a").contains("-icanon");
    }

    @Override
    protected void canonicalMode(boolean enabled) throws IOException {
        if (!enabled) {
            runSTTYCommand(RAW);
        }
    }

    @Override
    protected void keyEchoEnabled(boolean enabled) {
        // RAW has done it, and the saved settings put it back
    }

    @Override
    protected void keyStrokeSignalsEnabled(boolean enabled) {
        // RAW has done it, and the saved settings put it back
    }

    /** Asks the tty, since the parent writes a cursor query onto the screen, which may not be ours. */
    @Override
    protected TerminalSize findTerminalSize() throws IOException {
        Matcher size = SIZE.matcher(runSTTYCommand("size"));
        if (!size.matches()) {
            return USUAL;
        }
        int rows = Integer.parseInt(size.group(1));
        int columns = Integer.parseInt(size.group(2));
        return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : USUAL;
    }
}
