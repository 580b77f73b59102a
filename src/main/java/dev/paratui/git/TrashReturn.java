package dev.paratui.git;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The way of one thing out of the trash, at its old place or another; may be walked again after being cut off. */
final class TrashReturn {
    private final Repository repository;
    private final Path folder;
    private final TrashEntry entry;

    TrashReturn(Repository repository, Path folder, TrashEntry entry) {
        this.repository = repository;
        this.folder = folder;
        this.entry = entry;
    }

    void to(Path workTree, String branch) {
        Path begun = folder.resolve("returning");
        String words = workTree + "\n" + branch;
        try {
            if (!Files.exists(begun) || !Files.readString(begun).equals(words)) {
                requireFree(workTree, branch);
                Files.writeString(begun, words);
            }
            returnBranch(branch);
            Optional<Path> admin = returnAdmin();
            if (Files.exists(entry.kept())) {
                Folders.rename(entry.kept(), workTree);
            }
            if (Files.exists(workTree) && admin.isPresent()) {
                retie(admin.get(), workTree, branch);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        boolean isKnown =
                AdminFolder.ofOrClaiming(repository.commonDir(), workTree).isPresent();
        if (isKnown || repository.hasBranch(branch)) {
            new Worktrees(repository).restore(workTree, branch, "para session");
        } // else it was taken away before it had anything, or when it had lost all
    }

    private void requireFree(Path workTree, String branch) {
        boolean branchTaken = tip().isPresent() && repository.hasBranch(branch);
        if (branchTaken || Files.exists(workTree)) {
            throw new Refused(
                    Code.NAME_TAKEN,
                    (branchTaken ? "the branch " + branch : "the place " + workTree) + " is taken again",
                    "bring it back under another name");
        }
    }

    private Optional<String> tip() {
        return repository.refs().commit(Trash.refs(entry.id()) + "tip");
    }

    private void returnBranch(String branch) throws IOException {
        if (tip().isEmpty() || repository.hasBranch(branch)) {
            return;
        }
        String created = "create " + Refs.ofBranch(branch) + " " + tip().get();
        repository.refs().change("para: undo", List.of(created)).orFail();
        Path reflog = repository.commonDir().resolve("logs").resolve(Refs.ofBranch(branch));
        Path kept = folder.resolve("branch.log");
        if (Files.exists(kept) && Files.isRegularFile(reflog)) {
            Files.write(reflog, Files.readAllBytes(kept));
        }
    }

    /** The administrative folder, back under its old name or, when that is taken, one with a number. */
    private Optional<Path> returnAdmin() throws IOException {
        if (entry.adminName().isEmpty()) {
            return Optional.empty();
        }
        Path chosen = folder.resolve("admin-name");
        if (!Files.exists(chosen)) {
            Files.writeString(chosen, freeName());
        }
        Path place = admins().resolve(Files.readString(chosen));
        if (Files.exists(folder.resolve("admin"))) {
            Folders.rename(folder.resolve("admin"), place);
        }
        return Optional.of(place);
    }

    private String freeName() {
        return IntStream.range(0, Integer.MAX_VALUE)
                .mapToObj(number -> entry.adminName() + (number == 0 ? "" : number))
                .filter(name -> !Files.exists(admins().resolve(name)))
                .findFirst()
                .orElseThrow();
    }

    private void retie(Path admin, Path workTree, String branch) throws IOException {
        boolean isMoved = !workTree.equals(entry.workTree())
                || !admin.getFileName().toString().equals(entry.adminName());
        if (isMoved) {
            AdminFolder.tie(admin, workTree);
            retieSubmodules(admin, workTree);
        }
        if (!branch.equals(entry.branch())) {
            rename(admin.resolve("HEAD"), branch);
            rename(admin.resolve("rebase-merge/head-name"), branch);
            rename(admin.resolve("rebase-apply/head-name"), branch);
        }
    }

    private void rename(Path file, String branch) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        String line = AdminFolder.firstLine(file);
        if (line.endsWith(Refs.ofBranch(entry.branch()))) {
            String start = line.substring(
                    0, line.length() - Refs.ofBranch(entry.branch()).length());
            Files.writeString(file, start + Refs.ofBranch(branch) + "\n");
        }
    }

    /** A submodule and its repository point at each other by relative paths, which moved. */
    private void retieSubmodules(Path admin, Path workTree) throws IOException {
        if (!Files.isDirectory(admin.resolve("modules"))) {
            return;
        }
        List<Path> configs;
        try (Stream<Path> files = Files.walk(admin.resolve("modules"))) {
            configs = files.filter(file -> file.endsWith("config")
                            && Files.exists(file.resolveSibling("HEAD"))
                            && Files.isDirectory(file.resolveSibling("objects")))
                    .sorted()
                    .toList();
        }
        Path oldAdmin = admins().resolve(entry.adminName());
        for (Path config : configs) {
            Path module = config.resolveSibling("").normalize();
            retieSubmodule(module, oldAdmin.resolve(admin.relativize(module)), workTree);
        }
    }

    private void retieSubmodule(Path module, Path oldModule, Path workTree) throws IOException {
        Git git = repository.git();
        String config = module.resolve("config").toString();
        Optional<String> pointer = git.ask("config", "--file", config, "--get", "core.worktree");
        if (pointer.isEmpty()) {
            return;
        }
        Path inside =
                entry.workTree().relativize(oldModule.resolve(pointer.get()).normalize());
        Path submodule = workTree.resolve(inside);
        git.ensure(
                "config",
                "--file",
                config,
                "core.worktree",
                module.relativize(submodule).toString());
        Files.writeString(submodule.resolve(".git"), "gitdir: " + submodule.relativize(module) + "\n");
    }

    private Path admins() {
        return repository.commonDir().resolve("worktrees");
    }
}
