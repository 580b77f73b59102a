package dev.paratui.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When a merge need not be tried. */
class PathSetTest {
    @Test
    void sidesThatChangeOtherFilesOfTheSameFolderDoNotTouch() {
        assertThat(changed("src/a", "src/b/c").touches(changed("src/d", "src/b/e")))
                .isFalse();
    }

    @Test
    void theSameFileTouches() {
        assertThat(changed("a", "b").touches(changed("b", "c"))).isTrue();
    }

    @Test
    void aFileHereThatIsAFolderThereTouchesFromBothSides() {
        assertThat(changed("lib").touches(changed("lib/x"))).isTrue();
        assertThat(changed("lib/x").touches(changed("lib"))).isTrue();
        assertThat(changed("lib").touches(changed("lib-x", "lib.c"))).isFalse();
    }

    @Test
    void whatIsAddedToAFolderThatTheOtherRemovedTouches() {
        PathSet renamed = PathSet.of(List.of("old/a", "old/deep/b", "new/a", "new/deep/b"), List.of("old", "old/deep"));
        assertThat(renamed.touches(changed("old/c"))).isTrue();
        assertThat(changed("old/deep/er/c").touches(renamed)).isTrue();
        assertThat(renamed.touches(changed("older/c", "oldest"))).isFalse();
    }

    @Test
    void nothingTouchesNothing() {
        assertThat(PathSet.NOTHING.touches(changed("a"))).isFalse();
        assertThat(changed("a").touches(PathSet.NOTHING)).isFalse();
    }

    @Test
    void togetherTheyAreAllPathsOfBoth() {
        PathSet both = changed("a").and(PathSet.of(List.of("b"), List.of("f")));
        assertThat(both.paths()).containsExactly("a", "b");
        assertThat(both.removedFolders()).containsExactly("f");
    }

    private static PathSet changed(String... paths) {
        return PathSet.of(List.of(paths), List.of());
    }
}
