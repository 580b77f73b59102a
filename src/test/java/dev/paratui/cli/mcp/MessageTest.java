package dev.paratui.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void requestsAnswersAndNotesAreToldApart() {
        assertThat(read("{\"id\":1,\"method\":\"x\"}").isRequest()).isTrue();
        assertThat(read("{\"id\":1,\"result\":{\"id\":2}}").isRequest()).isFalse();
        assertThat(read("{\"result\":{\"id\":2},\"id\":\"1\"}").id()).contains("\"1\"");
        assertThat(read("{\"method\":\"x\",\"params\":{\"id\":3}}").id()).isEmpty();
        assertThat(read("{\"id\":null,\"method\":\"x\"}").isRequest()).isFalse();
        assertThat(read("nonsense").isRequest()).isFalse();
        assertThat(read("[{\"id\":1,\"method\":\"x\"}]").isRequest()).isFalse();
    }

    @Test
    void aKeyIsPutIntoTheMetaOfACallWhateverItsShape() {
        assertThat(keyed("{\"id\":1,\"method\":\"m\",\"params\":{\"name\":\"ü\",\"arguments\":{\"_meta\":{}}}}"))
                .isEqualTo("{\"id\":1,\"method\":\"m\",\"params\":{\"_meta\":{\"para/key\":\"k\"},\"name\":\"ü\","
                        + "\"arguments\":{\"_meta\":{}}}}");
        assertThat(keyed("{ \"params\" : { }, \"id\":1}"))
                .isEqualTo("{ \"params\" : {\"_meta\":{\"para/key\":\"k\"} }, \"id\":1}");
        assertThat(keyed("{\"x\":\"üü\",\"params\":{\"a\":[1],\"_meta\":{\"progressToken\":1}}}"))
                .isEqualTo("{\"x\":\"üü\",\"params\":{\"a\":[1],\"_meta\":{\"para/key\":\"k\",\"progressToken\":1}}}");
        assertThat(keyed("{\"params\":{\"_meta\":{}}}")).isEqualTo("{\"params\":{\"_meta\":{\"para/key\":\"k\"}}}");
        assertThat(keyed("{\"params\":[1]}")).isEqualTo("{\"params\":[1]}");
    }

    private static Message read(String line) {
        return Message.read(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String keyed(String line) {
        return new String(read(line).keyed(line.getBytes(StandardCharsets.UTF_8), "k"), StandardCharsets.UTF_8);
    }
}
