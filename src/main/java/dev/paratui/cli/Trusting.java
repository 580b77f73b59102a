package dev.paratui.cli;

import java.util.List;
import java.util.Optional;

/** The commands that a repository brings along, and the person's word on them; without a supervisor. */
public interface Trusting {
    /**
     * What the settings on the branch that is landed on hold.
     *
     * @param session whose files would run; none: that branch's own
     */
    List<Brought> all(Optional<String> session);

    /** Allows just these on this machine. */
    void allow(List<Brought> commands);

    /**
     * A command of the repository's.
     *
     * @param setting where it stands
     * @param files of the repository that it names
     * @param hash over the line and what is in those files
     */
    record Brought(String setting, String line, List<String> files, String hash, boolean isAllowed) {}
}
