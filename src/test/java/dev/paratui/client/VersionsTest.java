package dev.paratui.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {
    @Test
    void numbersCountAsNumbers() {
        assertThat(Versions.isOlder("0.9.0", "0.10.0")).isTrue();
        assertThat(Versions.isOlder("0.10.0", "0.9.0")).isFalse();
        assertThat(Versions.isOlder("0.1.0", "0.1.0")).isFalse();
        assertThat(Versions.isOlder("0.1", "0.1.1")).isTrue();
        assertThat(Versions.isOlder("0.1.0+1764000000", "0.1.0+1764000001")).isTrue();
        assertThat(Versions.isOlder("0.1.0+1764000001", "0.1.0+1764000000")).isFalse();
        assertThat(Versions.isOlder("", "0.1.0")).isTrue();
    }
}
