package dev.paratui.git;

import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.DiffCounts;
import dev.paratui.model.FileDiff;
import dev.paratui.model.Hunk;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares snapshots with where their sessions began. What is a pure function of ids is remembered. Thread-safe. */
public final class Diffs {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{4,64}");

    private final Repository repository;
    private final Quarantine quarantine;
    private final Memory<List<Numstat>> numstats = new Memory<>();
    private final Memory<String> mergeBases = new Memory<>();
    private final Memory<int[]> distances = new Memory<>();

    public Diffs(Repository repository, Quarantine quarantine) {
        this.repository = repository;
        this.quarantine = quarantine;
    }

    /** When neither the snapshot nor the base's branch has moved since the last call, no comparison is made again. */
    public DiffCounts counts(TreeSnapshot snapshot, Base base) {
        String baseTip = baseTip(base);
        int[] distance = distances.of(baseTip + " " + snapshot.head(), () -> distance(baseTip, snapshot.head()));
        List<Numstat> stats = numstats(mergeBase(baseTip, snapshot.head()), snapshot.tree());
        int added = stats.stream().mapToInt(Numstat::added).sum();
        int deleted = stats.stream().mapToInt(Numstat::deleted).sum();
        return new DiffCounts(stats.size(), added, deleted, snapshot.untracked(), distance[1], distance[0]);
    }

    public Diff diff(TreeSnapshot snapshot, Base base, DiffScope scope) {
        return between(mergeBase(baseTip(base), snapshot.head()), snapshot, scope);
    }

    /**
     * What changed since an earlier snapshot or commit.
     *
     * @param id of a commit or a tree
     */
    public Diff since(String id, TreeSnapshot snapshot, DiffScope scope) {
        boolean isThere = ID.matcher(id).matches()
                && git().ask("rev-parse", "--verify", "--quiet", id + "^{tree}").isPresent();
        if (!isThere) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "there is no snapshot \"" + Words.shown(id) + "\" any more",
                    "leave `against` out, or take `tree` of a newer answer");
        }
        return between(id, snapshot, scope);
    }

    private Diff between(String from, TreeSnapshot snapshot, DiffScope scope) {
        List<String> statuses = new ArrayList<>();
        List<Numstat> stats = new ArrayList<>();
        List<String> fields = git().fields(arguments(scope, from, snapshot.tree(), "--raw", "--numstat", "-z"));
        int at = 0;
        while (at < fields.size() && fields.get(at).startsWith(":")) {
            String raw = fields.get(at);
            String status = raw.substring(raw.lastIndexOf(' ') + 1, raw.lastIndexOf(' ') + 2);
            statuses.add(status);
            at += status.equals("R") || status.equals("C") ? 3 : 2;
        }
        stats.addAll(Numstat.parse(fields.subList(at, fields.size())));
        Patch patch = new Patch(scope.maxLines());
        List<List<Hunk>> hunks = scope.statOnly()
                ? List.of()
                : patch.files(git().run(arguments(scope, from, snapshot.tree(), "--patch"))
                        .orFail()
                        .out());
        return new Diff(files(statuses, stats, hunks), patch.isTruncated());
    }

    private static List<FileDiff> files(List<String> statuses, List<Numstat> stats, List<List<Hunk>> hunks) {
        List<FileDiff> files = new ArrayList<>();
        int patched = 0;
        for (int at = 0; at < statuses.size(); at++) {
            Numstat stat = stats.get(at);
            List<Hunk> own = new ArrayList<>();
            // A file that became a link, or the other way round, is patched as one deleted and one made.
            int parts = statuses.get(at).equals("T") ? 2 : 1;
            for (int part = 0; part < parts && patched < hunks.size(); part++) {
                own.addAll(hunks.get(patched++));
            }
            files.add(new FileDiff(stat.path(), statuses.get(at), stat.added(), stat.deleted(), stat.binary(), own));
        }
        return files;
    }

    private static String[] arguments(DiffScope scope, String from, String to, String... form) {
        List<String> arguments = new ArrayList<>(List.of("diff-tree", "-r", "-M", "--no-ext-diff", "--no-textconv"));
        arguments.addAll(List.of(form));
        arguments.addAll(List.of(from, to, "--"));
        scope.path().ifPresent(path -> arguments.add(":(top,literal)" + path));
        return arguments.toArray(String[]::new);
    }

    private List<Numstat> numstats(String from, String tree) {
        return numstats.of(
                from + " " + tree,
                () -> Numstat.parse(git().offline().fields(arguments(DiffScope.ALL, from, tree, "--numstat", "-z"))));
    }

    private Git git() {
        return repository.git().with(quarantine.environment()).within(Git.LONG);
    }

    private String baseTip(Base base) {
        return repository.tip(base.branch()).orElse(base.commit());
    }

    /** Where the session left its base; without any common commit, where it was cut. */
    private String mergeBase(String baseTip, String head) {
        return mergeBases.of(baseTip + " " + head, () -> git().ask("merge-base", baseTip, head)
                .orElse(baseTip));
    }

    private int[] distance(String baseTip, String head) {
        String[] words = git().value("rev-list", "--left-right", "--count", baseTip + "..." + head)
                .split("\t");
        return new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1])};
    }
}
