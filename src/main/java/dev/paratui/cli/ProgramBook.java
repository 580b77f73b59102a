package dev.paratui.cli;

import dev.paratui.model.Refused;
import java.util.List;
import java.util.Optional;

/** The programs that can work in sessions, as their files describe them. */
public interface ProgramBook {
    List<Entry> all();

    /**
     * A program's file.
     *
     * @throws Refused when there is none of that name
     */
    String text(String program);

    /**
     * What a captured pane shows, by the program's rules.
     *
     * @throws Refused when there is none of that name
     */
    List<Match> judge(String program, List<String> pane);

    /**
     * @param place where its file is
     * @param rules on its screen
     * @param hooks events by which it reports on itself
     */
    record Entry(String name, String command, Optional<String> installedAt, String place, int rules, int hooks) {}

    /**
     * A rule that fits.
     *
     * @param sign its first pattern
     * @param words the line that proves it
     */
    record Match(String activity, String sign, String words) {}
}
