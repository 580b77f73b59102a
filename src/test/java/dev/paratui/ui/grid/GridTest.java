package dev.paratui.ui.grid;

import static dev.paratui.ui.grid.GridAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void textIsClippedAtTheEdgeAndKeepsTheGroundBeneath() {
        Grid.Builder grid = Grid.builder(new Size(8, 2));
        grid.fill(new Area(0, 0, 1, 8), Role.SEL_BG);
        grid.text(0, 1, "sessions", Role.STRONG);
        grid.text(1, 6, "abc", Role.MUTED);
        assertThat(grid.build())
                .showsText(" session\n      ab")
                .showsRoles(".HHHHHHH\n......MM")
                .showsGrounds("ssssssss");
    }

    @Test
    void textOnTheRightEndsAtTheEdge() {
        Grid.Builder grid = Grid.builder(new Size(10, 2));
        grid.right(0, "14s", Role.MUTED);
        grid.right(1, "漢字", Role.MUTED);
        assertThat(grid.build()).showsText("       14s\n      漢字");
    }

    @Test
    void aWideClusterThatIsHalfOverwrittenLeavesABlank() {
        Grid.Builder grid = Grid.builder(new Size(6, 2));
        grid.text(0, 0, "漢字漢", Role.TEXT);
        grid.text(0, 1, "x", Role.TEXT);
        grid.text(0, 4, "y", Role.TEXT);
        grid.text(1, 0, "a漢b", Role.TEXT);
        grid.text(1, 2, "字", Role.TEXT);
        assertThat(grid.build()).showsText(" x字y\na 字");
    }

    @Test
    void aWideClusterWithRoomForHalfOfItIsABlank() {
        Grid.Builder grid = Grid.builder(new Size(3, 1));
        grid.text(0, 0, "漢字", Role.TEXT);
        assertThat(grid.build()).showsText("漢").showsRoles("TT.");
    }

    @Test
    void nothingGetsOutOfAPart() {
        Grid.Builder grid = Grid.builder(new Size(10, 4));
        Grid.Builder part = grid.within(new Area(1, 2, 2, 4));
        part.text(0, 2, "wide", Role.TEXT);
        part.text(1, -2, "left", Role.TEXT);
        part.text(2, 0, "below", Role.TEXT);
        part.text(-1, 0, "above", Role.TEXT);
        part.within(new Area(1, 3, 5, 5)).text(0, 0, "xyz", Role.OK);
        assertThat(grid.build()).showsText("\n    wi\n  ft x\n");
    }

    @Test
    void aGridIsPlacedInAnother() {
        Grid.Builder small = Grid.builder(new Size(4, 1));
        small.text(0, 0, "漢字", Role.INFO);
        Grid.Builder grid = Grid.builder(new Size(6, 3));
        grid.place(1, 1, small.build());
        grid.place(2, -1, small.build());
        grid.place(0, 3, small.build());
        assertThat(grid.build()).showsText("   漢\n 漢字\n 字").showsRoles("...II\n.IIII\n.II");
    }

    @Test
    void aBoxHasRoundCornersItsTitleAndNotesInTheLines() {
        Grid.Builder grid = Grid.builder(new Size(24, 3));
        Grid.Builder inner = Box.titled("Sessions")
                .noted(Line.of("3/7", Role.MUTED))
                .footed(Line.of("esc", Role.KEY))
                .active()
                .draw(grid, grid.area());
        inner.text(0, 0, "inside", Role.TEXT);
        assertThat(grid.build()).showsText("""
                ╭─ Sessions ───── 3/7 ─╮
                │inside                │
                ╰──────────────── esc ─╯""").showsRoles("""
                RR.LLLLLLLL.RRRRR.MMM.RR
                RTTTTTT................R
                RRRRRRRRRRRRRRRRR.KKK.RR""");
    }

    @Test
    void tabsStandInTheBorderAndALongTitleIsClipped() {
        Grid.Builder grid = Grid.builder(new Size(30, 4));
        Box.tabbed(java.util.List.of("Sessions", "Tasks", "Train"), 1).draw(grid, new Area(0, 0, 2, 30));
        Box.titled("a title that is too long by far").draw(grid, new Area(2, 0, 2, 16));
        assertThat(grid.build()).showsText("""
                ╭─ Sessions ─ Tasks ─ Train ─╮
                ╰────────────────────────────╯
                ╭─ a title t… ─╮
                ╰──────────────╯""");
    }

    @Test
    void aVeilLiesOverAllThatIsThereAndNotOverWhatComesLater() {
        Grid.Builder grid = Grid.builder(new Size(4, 1));
        grid.text(0, 0, "abcd", Role.TEXT);
        grid.veil();
        grid.text(0, 1, "X", Ink.of(Role.TEXT, Role.PANEL));
        Grid built = grid.build();
        org.assertj.core.api.Assertions.assertThat(built.ink(0, 0).has(Modifier.VEILED))
                .isTrue();
        org.assertj.core.api.Assertions.assertThat(built.ink(0, 1).has(Modifier.VEILED))
                .isFalse();
    }

    @Test
    void controlCharactersBecomeVisibleSigns() {
        Grid.Builder grid = Grid.builder(new Size(20, 1));
        grid.text(0, 0, "a\u001b[31m\u0007\t\u009b\u202eb\u0000", Role.TEXT);
        assertThat(grid.build()).showsText("a␛[31m␇␉\uFFFDb␀");
    }

    @Test
    void aFailedScreenShowsBothScreens() {
        Grid.Builder grid = Grid.builder(new Size(8, 1));
        grid.text(0, 0, "is", Role.TEXT);
        assertThatThrownBy(() -> assertThat(grid.build()).showsText("should be"))
                .hasMessageContaining("|should be|")
                .hasMessageContaining("|is|");
    }
}
