package dev.paratui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.client.Trees;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TellerTest {
    private final Teller teller = new Teller();

    @Test
    void timesCountFromTheFirstEventAlsoWhenThatIsNotTold() {
        assertThat(teller.line(event("session.requested", "10:00:00", ""))).isEmpty();
        assertThat(teller.line(event("session.started", "10:00:01.25", "")))
                .hasValue("   1.3 s  fix               sent off on branch para/fix");
    }

    @Test
    void aConflictNamesFilesAndLines() {
        String files = """
                ,"conflicts":[{"path":"a.py","ranges":[{"side":"ours","from":3,"to":9}]},{"path":"b.py","ranges":[]}]""";

        assertThat(teller.line(event("landing.conflict", "10:00:00", files)))
                .hasValue("   0.0 s  fix               conflicts in a.py lines 3-9, b.py");
    }

    @Test
    void wordsFromAPaneCannotSteerTheTerminal() {
        String question = ",\"to\":\"PERMISSION\",\"text\":\"  Allow \\u001b[31mthis? [y/n]\"";

        assertThat(teller.line(event("activity.changed", "10:00:00", question)).orElseThrow())
                .contains("asks: Allow ")
                .endsWith(" - it is approved")
                .doesNotContain("\u001b");
    }

    private static Happening event(String type, String time, String data) {
        String json = "{\"type\":\"%s\",\"at\":\"2026-01-02T%sZ\",\"data\":{\"session\":\"fix\"%s}}"
                .formatted(type, time, data);
        try {
            JsonNode event = Trees.read(json);
            return Happening.of(event);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
