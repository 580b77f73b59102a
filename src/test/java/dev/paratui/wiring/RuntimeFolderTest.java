package dev.paratui.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.exec.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {
    @TempDir
    Path root;

    private Path repository;

    @BeforeEach
    void begin() throws IOException {
        repository = Files.createDirectories(root.resolve("repo/.git"));
        for (String base : new String[] {"one", "two"}) {
            Files.createDirectory(root.resolve(base));
        }
    }

    @Test
    void itIsWhereTheEnvironmentHasItsSockets() {
        assertThat(of(repository, "one").path().getParent()).isEqualTo(root.resolve("one/para"));
    }

    @Test
    void itStaysWhereTheTmuxServerIs() throws IOException {
        Path before = began("one");
        Path tmux = Files.createFile(before.resolve("tmux"));
        assertThat(of(repository, "two").path()).isEqualTo(before);
        assertThat(of(repository, "two").make().tmuxSocket()).isEqualTo(tmux);
        Files.delete(tmux);
        assertThat(of(repository, "two").path().getParent()).isEqualTo(root.resolve("two/para"));
    }

    @Test
    void aNoteThatAPowerCutLeftIsAsNone() throws IOException {
        Path note = began("one").resolveSibling("unused");
        for (String left : new String[] {"", "\0\0\0\0", note.getFileName().toString(), note + "\0\0"}) {
            Files.writeString(repository.resolve("para/runtime"), left);
            assertThat(of(repository, "two").path().getParent()).isEqualTo(root.resolve("two/para"));
        }
    }

    @Test
    void aCopyOfARepositoryHasItsOwn() throws IOException {
        Files.createFile(began("one").resolve("tmux"));
        Path copy = Files.createDirectories(root.resolve("copy/.git/para")).getParent();
        Files.copy(repository.resolve("para/runtime"), copy.resolve("para/runtime"));
        assertThat(of(copy, "two").path().getParent()).isEqualTo(root.resolve("two/para"));
    }

    private Path began(String base) {
        Path path = of(repository, base).make().path();
        new SupervisorFiles(repository.resolve("para")).make().rememberRuntime(path);
        return path;
    }

    private RuntimeFolder of(Path commonDir, String base) {
        return RuntimeFolder.of(
                commonDir,
                Environment.of(Map.of("XDG_RUNTIME_DIR", root.resolve(base).toString())));
    }
}
