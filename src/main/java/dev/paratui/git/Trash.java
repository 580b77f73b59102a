package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.ProgramFailed;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where destructive verbs put things: work trees are renamed together with their administrative folders, never copied,
 * so whatever is in them (ignored files, staged versions, submodules, a half-done merge) is still in them.
 */
public final class Trash {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    /** A note in the folder of what was cleaned away. */
    private static final String ASIDE = "aside";

    private final Repository repository;

    public Trash(Repository repository) {
        this.repository = repository;
    }

    /** Refuses when the work tree could not be taken away, as on a disk that cannot be written; changes nothing. */
    public void requireMovable(Path workTree) {
        new TrashGround(repository).requireWritable(workTree);
    }

    /** Takes a work tree and its branch away; called again it goes on where it was cut off. */
    public TrashEntry moveAway(TrashPlan plan) {
        Path folder = folder(plan.id());
        TrashEntry entry = TrashEntry.in(folder).orElseGet(() -> note(plan, folder));
        try {
            renameOnce(entry.workTree(), entry.kept());
            if (!entry.adminName().isEmpty()) {
                renameOnce(admins().resolve(entry.adminName()), folder.resolve("admin"));
            }
            keepReflog(entry, folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        deleteBranch(entry);
        return entry;
    }

    public Optional<TrashEntry> entry(String id) {
        return TrashEntry.in(folder(id));
    }

    public List<TrashEntry> list() {
        Path trash = repository.paraDir().resolve("trash");
        if (!Files.isDirectory(trash)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(trash)) {
            return folders.sorted()
                    .map(TrashEntry::in)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Brings everything back as it was, at this place and on this branch; see {@link TrashReturn}. */
    public void restore(String id, Path workTree, String branch) {
        Optional<TrashEntry> entry = entry(id);
        if (entry.isEmpty() && isBack(workTree, branch)) {
            return;
        }
        new TrashReturn(repository, folder(id), entry.orElseThrow(() -> nothing(id))).to(workTree, branch);
        forget(entry.get());
    }

    private boolean isBack(Path workTree, String branch) {
        WorktreeState state = new WorktreeStates(repository).of(workTree, branch);
        return state.kind() != WorktreeState.Kind.WORKTREE_GONE;
    }

    /** Removes for good: the one place where work ends. */
    public void purge(String id) {
        entry(id).ifPresent(entry -> {
            Folders.delete(entry.kept());
            Staged.forget(repository.refs(), folder(id).resolve("admin"));
            forget(entry);
        });
    }

    /** It is to go for good in a while, and no longer brought back by itself; called again, the first time counts. */
    public void setAside(String id, Instant at) {
        Path mark = folder(id).resolve(ASIDE);
        if (entry(id).isPresent() && !Files.exists(mark)) {
            try {
                Path draft = mark.resolveSibling(ASIDE + ".new");
                Files.writeString(draft, at.toString());
                Files.move(draft, mark, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Since when it is set aside. */
    public Optional<Instant> aside(String id) {
        Path mark = folder(id).resolve(ASIDE);
        try {
            return Files.exists(mark) ? Optional.of(Instant.parse(Files.readString(mark))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** It counts as trash like any other again. */
    public void takeBack(String id) {
        try {
            Files.deleteIfExists(folder(id).resolve(ASIDE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Bytes that purging would free. */
    public long bytes(String id) {
        return entry(id)
                .map(entry -> Folders.bytes(entry.kept()) + Folders.bytes(folder(id)))
                .orElse(0L);
    }

    static String refs(String id) {
        return "refs/para/trash/" + id + "/";
    }

    private TrashEntry note(TrashPlan plan, Path folder) {
        Optional<Path> admin = AdminFolder.ofOrClaiming(repository.commonDir(), plan.workTree());
        if (admin.filter(found -> !admins().equals(found.getParent())).isPresent()) {
            throw new Refused(
                    Code.WRONG_STATE,
                    plan.workTree() + " is not a linked work tree of this repository",
                    "only sessions' work trees can be taken away");
        }
        Folders.make(folder);
        new Guard(repository, refs(plan.id())).set(plan.workTree(), plan.branch(), folder);
        String adminName = admin.map(found -> found.getFileName().toString()).orElse("");
        TrashEntry entry =
                new TrashEntry(plan.id(), plan.workTree(), plan.branch(), adminName, place(plan, folder), plan.at());
        entry.write(folder);
        return entry;
    }

    /** A rename needs one file system; a work tree on another one stays beside its place. */
    private static Path place(TrashPlan plan, Path folder) {
        boolean isNear = !Files.exists(plan.workTree()) || areOnOneFileSystem(plan.workTree(), folder);
        return isNear ? folder.resolve("tree") : plan.workTree().resolveSibling(".para-trash-" + plan.id());
    }

    private static boolean areOnOneFileSystem(Path one, Path other) {
        try {
            return Files.getFileStore(one).equals(Files.getFileStore(other));
        } catch (IOException noMountPoint) {
            return false; // in a changed root the mounts' table need not name it
        }
    }

    private static void renameOnce(Path from, Path to) throws IOException {
        if (Files.exists(from) && !Files.exists(to)) {
            Folders.rename(from, to);
        }
    }

    private void keepReflog(TrashEntry entry, Path folder) throws IOException {
        Path reflog = repository.commonDir().resolve("logs").resolve(Refs.ofBranch(entry.branch()));
        Path copy = folder.resolve("branch.log");
        if (Files.isRegularFile(reflog) && !Files.exists(copy)) {
            Files.copy(reflog, copy);
        }
    }

    private void deleteBranch(TrashEntry entry) {
        Optional<String> tip = repository.refs().branchTip(entry.branch());
        boolean held = WorktreeEntry.list(repository.git()).stream()
                .anyMatch(other -> other.branch().equals(Optional.of(entry.branch())));
        if (tip.isEmpty() || held) {
            return;
        }
        Completed changed = repository
                .refs()
                .change(
                        "para: trash",
                        List.of(
                                "update " + refs(entry.id()) + "tip " + tip.get(),
                                "delete " + Refs.ofBranch(entry.branch()) + " " + tip.get()));
        if (!changed.succeeded()) {
            throw new ProgramFailed(changed);
        }
    }

    private void forget(TrashEntry entry) {
        List<String> lines = repository.refs().under(refs(entry.id())).stream()
                .map(ref -> "delete " + ref)
                .toList();
        if (!lines.isEmpty()) {
            repository.refs().change("para: trash", lines).orFail();
        }
        Folders.delete(folder(entry.id()));
    }

    private Path admins() {
        return repository.commonDir().resolve("worktrees");
    }

    private Path folder(String id) {
        if (!ID.matcher(id).matches()) {
            throw nothing(id);
        }
        return repository.paraDir().resolve("trash").resolve(id);
    }

    private static Refused nothing(String id) {
        return new Refused(
                Code.NOTHING_TO_UNDO,
                "there is nothing in the trash as \"" + dev.paratui.model.Words.shown(id) + "\"",
                "`para undo list` shows what can be taken back");
    }
}
