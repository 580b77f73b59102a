package dev.paratui.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Refused;
import dev.paratui.ui.state.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearRepositoriesTest {
    @TempDir
    Path folder;

    private Path home;
    private NearRepositories near;

    @BeforeEach
    void folders() throws IOException {
        home = folder.toRealPath();
        for (String name : List.of("work/shop/.git/objects", "work/shop/.git/refs", "work/shop/src", "work/music")) {
            Files.createDirectories(home.resolve(name));
        }
        Files.writeString(home.resolve("work/shop/.git/HEAD"), "ref: refs/heads/main\n");
        Files.createDirectories(home.resolve("work/.cache"));
        Files.writeString(home.resolve("work/notes.txt"), "");
        near = new NearRepositories(home.resolve("work"), home, place -> {
            throw new IllegalStateException("nobody is asked");
        });
    }

    @Test
    void aRepositoryIsFoundFromAnyFolderInItAsPeopleTypeIt() {
        String shop = home.resolve("work/shop").toString();
        assertThat(List.of("shop", "shop/src/", " ~/work/shop ", shop, "../work/shop"))
                .allMatch(typed -> near.find(typed).equals(shop));
    }

    @Test
    void whatIsNoFolderOrNoRepositoryIsRefusedWithItsName() {
        assertThatThrownBy(() -> near.find("shpo"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no folder " + home.resolve("work/shpo"));
        assertThatThrownBy(() -> near.find("notes.txt"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> near.find("~/work/music"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not in a git repository");
        assertThatThrownBy(() -> near.find("a\u0000b")).isInstanceOf(Refused.class);
    }

    @Test
    void aPathIsCompletedToTheFoldersThatThereAre() {
        assertThat(near.folders("~/work/"))
                .containsExactly(new News.Folder("~/work/music/", false), new News.Folder("~/work/shop/", true));
        assertThat(near.folders("sh")).containsExactly(new News.Folder("shop/", true));
        assertThat(near.folders(".c")).containsExactly(new News.Folder(".cache/", false));
        assertThat(near.folders("/nowhere/at/all")).isEqualTo(List.of());
        assertThat(near.folders("a\u0000/b")).isEqualTo(List.of());
    }
}
