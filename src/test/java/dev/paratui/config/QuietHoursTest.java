package dev.paratui.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {
    @ParameterizedTest
    @ValueSource(strings = {"22:00", "23:59", "00:00", "06:59"})
    void hoursOverMidnightAreCovered(String time) {
        assertThat(hours("22:00-07:00").covers(LocalTime.parse(time))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"07:00", "12:00", "21:59"})
    void theRestOfTheDayIsNot(String time) {
        assertThat(hours("22:00-07:00").covers(LocalTime.parse(time))).isFalse();
    }

    @Test
    void hoursWithinADayAreCovered() {
        assertThat(hours("12:00 - 13:00").covers(LocalTime.parse("12:30"))).isTrue();
        assertThat(hours("12:00 - 13:00").covers(LocalTime.parse("13:00"))).isFalse();
    }

    @Test
    void withoutHoursNothingIsQuiet() {
        assertThat(hours("").covers(LocalTime.MIDNIGHT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "22:00", "22:00-25:00", "late", "22:00-07:00-08:00"})
    void whatIsNoHoursIsRefused(String text) {
        assertThat(QuietHours.read(TextNode.valueOf(text))).isEmpty();
    }

    @Test
    void theyAreShownAsTheyAreWritten() {
        assertThat(hours("22:00 - 07:00")).hasToString("22:00-07:00");
        assertThat(hours("")).hasToString("");
    }

    private static QuietHours hours(String text) {
        return QuietHours.read(TextNode.valueOf(text)).orElseThrow();
    }
}
