package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.node.NodeClient;
import dev.paratui.tool.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two leaders and six workers, half over HTTP, half over stdio: what they believe to have done is what is so. */
@Tag("story")
@Timeout(300)
class CrewStoryTest {
    /** Two minutes by hand: {@code -Dcrew.seconds=120}. */
    private static final int SECONDS = Integer.getInteger("crew.seconds", 15);

    private final StoryWorld world = new StoryWorld();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void theCountsAddUp() {
        world.para("serve").ok();
        JsonNode told = NodeClient.crew(order());
        List<String> made = ids(told.path("leaders"), "made");
        List<String> done = ids(told.path("workers"), "done");
        assertThat(made).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(done).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        Set<String> isDone = new HashSet<>();
        JsonNode tasks = world.para("task", "list", "--json").ok().json().path("tasks");
        for (JsonNode task : tasks) {
            if (task.path("status").asText().equals("done")) {
                isDone.add(task.path("id").asText());
            }
            assertThat(task.path("result").path("output").asText(""))
                    .isIn("", task.path("claimed_by").asText() + " did it");
        }
        assertThat(tasks).hasSize(made.size());
        assertThat(isDone).containsExactlyInAnyOrderElementsOf(done);
        System.out.println("crew: " + made.size() + " tasks made, " + done.size() + " done in " + SECONDS + " s");
    }

    private ObjectNode order() {
        ObjectNode order = Json.mapper().createObjectNode();
        order.put("seconds", SECONDS).put("leaders", 2).put("workers", 6);
        order.put("url", world.status().at("/mcp/url").asText()).put("token", world.token());
        List<String> argv = world.argvInThisWorld();
        order.put("command", argv.get(0)).put("cwd", world.repository.toString());
        argv.subList(1, argv.size()).forEach(order.withArray("args")::add);
        return order;
    }

    private static List<String> ids(JsonNode members, String what) {
        List<String> ids = new ArrayList<>();
        members.forEach(member -> member.path(what).forEach(id -> ids.add(id.asText())));
        return ids;
    }
}
