package dev.paratui.git;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders that change when a work tree is taken away: looked at first, while refusing still costs nothing. */
final class TrashGround {
    private final Repository repository;

    TrashGround(Repository repository) {
        this.repository = repository;
    }

    void requireWritable(Path workTree) {
        Path common = repository.commonDir();
        Optional<Path> admin = AdminFolder.ofOrClaiming(common, workTree);
        Stream<Path> ours = Stream.of(common, common.resolve("refs"), repository.paraDir(), trash());
        // A folder that moves is changed itself, for it names the one it lies in.
        Stream<Path> moving = Stream.concat(Stream.of(workTree), admin.stream())
                .filter(Files::exists)
                .flatMap(folder -> Stream.of(folder.toAbsolutePath().getParent(), folder));
        Stream.concat(ours, moving)
                .filter(folder -> Files.exists(folder) && !Files.isWritable(folder))
                .findFirst()
                .ifPresent(folder -> {
                    throw new Refused(
                            Code.GIT,
                            "nothing can be put into the trash, for " + GitWords.quoted(folder.toString())
                                    + " cannot be written",
                            "its program was left as it is; try again when that folder can be written");
                });
    }

    private Path trash() {
        return repository.paraDir().resolve("trash");
    }
}
