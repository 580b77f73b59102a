package dev.paratui.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of programs come in only with their own session's secret, and arrive by their pointers. */
class HookServletTest {
    @TempDir
    Path folder;

    private McpWorld world;

    @BeforeEach
    void begin() {
        world = new McpWorld(folder);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aReportWithItsSessionsSecretIsHeardAndAnswered() throws Exception {
        HttpResponse<String> answer = post("auth", "htua", "{\"a\":{\"b/c\":[\"x\",7]},\"n\":null}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"heard\":\"auth\"}");
        assertThat(world.heard.reports).singleElement().satisfies(said -> {
            assertThat(said.fields())
                    .containsEntry("/a/b~1c/0", "x")
                    .containsEntry("/a/b~1c/1", "7")
                    .containsEntry("/n", "");
            assertThat(said.isWhole()).isTrue();
        });
    }

    @Test
    void neitherTheSupervisorsTokenNorAnotherSessionsSecretIsAdmitted() throws Exception {
        assertThat(post("auth", McpWorld.TOKEN, "{}").statusCode()).isEqualTo(401);
        assertThat(post("auth", "resworb", "{}").statusCode()).isEqualTo(401);
        assertThat(world.heard.reports).isEmpty();
    }

    @Test
    void whatIsTooLongIsCutAndSaidToBe() throws Exception {
        post("auth", "htua", "{\"long\":\"" + "x".repeat(100_000) + "\"}");
        assertThat(world.heard.reports.get(0).isWhole()).isFalse();
        assertThat(post("auth", "htua", "no json").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> post(String session, String secret, String body)
            throws IOException, InterruptedException {
        return world.send(world.request("/hook/" + session)
                .setHeader("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
