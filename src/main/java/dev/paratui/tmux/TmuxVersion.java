package dev.paratui.tmux;

import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProgramMissing;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of tmux on this machine: 3.2 brought the subscriptions that everything here rests on. */
final class TmuxVersion {
    private static final int NEEDED_MAJOR = 3;
    private static final int NEEDED_MINOR = 2;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");
    private static final String HINT = "install tmux 3.2 or newer, for example with: sudo apt install tmux";

    private TmuxVersion() {}

    static void check(Exec exec) {
        String said = said(exec);
        if (!isEnough(said)) {
            throw new Refused(Code.TMUX, "this is " + Words.shown(said) + ", too old for para-tui", HINT);
        }
    }

    /** A build without a number is one of its developers', newer than any release. */
    static boolean isEnough(String said) {
        Matcher number = NUMBER.matcher(said);
        if (!number.find()) {
            return true;
        }
        int major = Integer.parseInt(number.group(1));
        int minor = Integer.parseInt(number.group(2));
        return major > NEEDED_MAJOR || (major == NEEDED_MAJOR && minor >= NEEDED_MINOR);
    }

    private static String said(Exec exec) {
        try {
            return exec.run(Invocation.of("tmux", "-V")).orFail().line();
        } catch (ProgramMissing missing) {
            throw new Refused(Code.TMUX, "tmux is not installed", HINT);
        }
    }
}
