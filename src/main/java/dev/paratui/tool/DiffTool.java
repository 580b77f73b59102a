package dev.paratui.tool;

import dev.paratui.engine.World;
import dev.paratui.model.FileDiff;
import dev.paratui.model.Hunk;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a session changed against its base. */
public final class DiffTool extends HouseTool<DiffTool.Input, DiffTool.Output> {
    private static final int DEFAULT_LINES = 2_000;
    private static final Card CARD = Card.forAll("para_diff", Card.Effect.LOOKS, """
            What a session changed against its base, uncommitted and untracked work included: files with counts and \
            hunks. \
            `stat_only` for the files alone; at most `limit` lines, and it is said when more were cut off.""");

    public DiffTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Of what. */
    public record Input(
            @Says("default: the caller's own") Optional<String> session,
            @Says("only this file or folder") Optional<String> path,
            @Says("only files and counts") Optional<Boolean> statOnly,
            @Says("lines at most; default 2000") Optional<Integer> limit,

            @Says("compare with `commit`, its newest commit, or with `tree` of an earlier answer; default: its base")
            Optional<String> against) {}

    /**
     * The files.
     *
     * @param tree what the work tree holds now, to be compared with later
     */
    public record Output(String session, BaseView base, List<FileDiffView> files, boolean truncated, String tree) {}

    /** One file. */
    public record FileDiffView(
            String path, String status, int added, int deleted, boolean binary, List<HunkView> hunks) {
        static FileDiffView of(FileDiff file, List<Hunk> hunks) {
            return new FileDiffView(
                    file.path(),
                    file.status(),
                    file.added(),
                    file.deleted(),
                    file.binary(),
                    hunks.stream()
                            .map(hunk -> new HunkView(hunk.header(), hunk.lines()))
                            .toList());
        }
    }

    /** A run of changed lines. */
    public record HunkView(String header, List<String> lines) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = house.named(input.session(), caller);
        Session session = house.session(name);
        World.Detail detail = input.statOnly().orElse(false) ? World.Detail.COUNTS : World.Detail.HUNKS;
        World.Changes changes =
                house.world().diff(session, new World.Comparison(input.path(), input.against(), detail));
        Budget budget = new Budget(Math.max(0, input.limit().orElse(DEFAULT_LINES)));
        List<FileDiffView> shown = new ArrayList<>();
        for (FileDiff file : changes.files()) {
            shown.add(FileDiffView.of(file, budget.cut(file.hunks())));
        }
        BaseView base = new BaseView(
                session.work().base().branch(), session.work().base().commit());
        return new Output(name.value(), base, shown, budget.isCut, changes.tree());
    }

    @Override
    public String text(Output output) {
        return output.files().isEmpty()
                ? "no changes"
                : output.files().stream().map(DiffTool::words).collect(Collectors.joining("\n"))
                        + (output.truncated() ? "\n… (cut off; ask with path or a larger limit)" : "");
    }

    private static String words(FileDiffView file) {
        String hunks = file.hunks().stream()
                .map(hunk -> hunk.header() + "\n" + String.join("\n", hunk.lines()))
                .collect(Collectors.joining("\n"));
        return file.status() + " " + file.path() + " +" + file.added() + " -" + file.deleted()
                + (hunks.isEmpty() ? "" : "\n" + hunks);
    }

    /** Lines still to be shown. */
    private static final class Budget {
        private int left;
        private boolean isCut;

        Budget(int lines) {
            this.left = lines;
        }

        List<Hunk> cut(List<Hunk> hunks) {
            List<Hunk> kept = new ArrayList<>();
            for (Hunk hunk : hunks) {
                int lines = Math.min(left, hunk.lines().size());
                isCut |= lines < hunk.lines().size();
                left -= lines;
                if (lines > 0) {
                    kept.add(new Hunk(hunk.header(), hunk.lines().subList(0, lines)));
                }
            }
            return kept;
        }
    }
}
