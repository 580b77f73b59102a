package dev.paratui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void marksTakeNoColumnAndWideCharactersTwo() {
        assertThat(Columns.of("abc")).isEqualTo(3);
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.of("日本")).isEqualTo(4);
        assertThat(Columns.of("🦀")).isEqualTo(2);
    }

    @Test
    void aCutNeverSplitsAWideCharacter() {
        assertThat(Columns.clip("日本語", 6)).isEqualTo("日本語");
        assertThat(Columns.clip("日本語", 5)).isEqualTo("日本…");
        assertThat(Columns.clip("日本語", 4)).isEqualTo("日…");
        assertThat(Columns.pad("日", 4)).isEqualTo("日  ");
    }
}
