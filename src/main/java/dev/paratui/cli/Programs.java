package dev.paratui.cli;

import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProgramFailed;
import dev.paratui.exec.ProgramMissing;
import dev.paratui.exec.ProgramTimedOut;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the programs that para needs are there and new enough. */
final class Programs {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final int LEAST_JAVA = 17;

    private final Exec exec;

    Programs(Exec exec) {
        this.exec = exec;
    }

    List<Finding> look() {
        return List.of(
                java(),
                program("git", Invocation.of("git", "--version"), 2, 38),
                program("tmux", Invocation.of("tmux", "-V"), 3, 2));
    }

    private static Finding java() {
        String version = System.getProperty("java.version", "");
        int major = Integer.parseInt(System.getProperty("java.specification.version", "0"));
        return major >= LEAST_JAVA
                ? Finding.good("java", version)
                : Finding.bad("java", version + " is too old", "install Java 17 or newer");
    }

    private Finding program(String name, Invocation asking, int major, int minor) {
        String install = "install " + name + " " + major + "." + minor + " or newer: apt-get install " + name
                + ", or brew install " + name;
        try {
            String said = exec.run(asking.within(PATIENCE)).orFail().line();
            return isNewEnough(said, major, minor)
                    ? Finding.good(name, said)
                    : Finding.bad(name, said + " is too old", install);
        } catch (ProgramMissing missing) {
            return Finding.bad(name, name + " is not installed", install);
        } catch (ProgramFailed | ProgramTimedOut failure) {
            return Finding.bad(name, String.valueOf(failure.getMessage()), install);
        }
    }

    private static boolean isNewEnough(String said, int major, int minor) {
        Matcher matcher = VERSION.matcher(said);
        if (!matcher.find()) {
            return false;
        }
        int foundMajor = Integer.parseInt(matcher.group(1));
        return foundMajor > major || (foundMajor == major && Integer.parseInt(matcher.group(2)) >= minor);
    }
}
