package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainToolsTest {
    private final ToolHouse house = new ToolHouse();

    @BeforeEach
    void threeInTheTrain() {
        house.waits = session -> true;
        for (String name : List.of("a", "b", "c")) {
            house.call("para_dispatch", "{'session_name':'" + name + "','task_description':'t'}");
            house.call("para_integrate", "{'session':'" + name + "'}");
        }
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void anEntryIsMovedByTheNameOfItsSessionBeforeAnotherOrToTheEnd() {
        house.call("para_train_change", "{'action':'move','entry':'c','before':'a'}");
        assertThat(order()).containsExactly("c", "a", "b");
        house.call("para_train_change", "{'action':'move','entry':'c'}");
        assertThat(order()).containsExactly("a", "b", "c");
    }

    @Test
    void whoIsTakenOutIsInReviewAgainAndThatIsAnAct() {
        JsonNode changed = house.call("para_train_change", "{'action':'withdraw','entry':'b','reason':'not yet'}");
        assertThat(changed.at("/entry/state").asText()).isEqualTo("withdrawn");
        assertThat(changed.at("/entry/reason").asText()).isEqualTo("not yet");
        assertThat(house.call("para_undo_list", "{}").at("/acts/0/act").asText())
                .isEqualTo("withdraw");
        assertThat(house.call("para_list", "{}").toString()).contains("\"life\":\"review\"");
        house.call("para_train_change", "{'action':'withdraw','entry':'b'}");
        assertThat(house.call("para_undo_list", "{}").path("acts"))
                .as("twice is once")
                .hasSize(1);
    }

    @Test
    void whatIsNotInTheTrainCannotBeChanged() {
        assertThat(refused("{'action':'withdraw','entry':'nobody'}").code()).isEqualTo(Code.NOT_FOUND);
        assertThat(refused("{'action':'move','entry':'a','before':'a'}").code()).isEqualTo(Code.BAD_ARGUMENT);
        assertThat(refused("{'action':'stop','entry':'a'}").code()).isEqualTo(Code.BAD_ARGUMENT);
        house.call("para_train_change", "{'action':'withdraw','entry':'a'}");
        assertThat(refused("{'action':'move','entry':'a'}").message()).contains("withdrawn");
    }

    @Test
    void aConflictIsResolvedByTheSessionOrByHand() {
        assertThat(refused("{'action':'resolve','entry':'a'}").code()).isEqualTo(Code.WRONG_STATE);
        house.waits = session -> false;
        house.conflicts = true;
        house.call("para_dispatch", "{'session_name':'d','task_description':'t'}");
        house.call("para_integrate", "{'session':'d'}");
        house.call("para_wait", "{'sessions':['d'],'states':['conflict']}");
        JsonNode byHand = house.call("para_train_change", "{'action':'resolve','entry':'d','by_hand':true}");
        assertThat(byHand.path("path").asText()).isEqualTo("/r/.para/conflicts/d");
        house.call("para_train_change", "{'action':'resolve','entry':'d'}");
        assertThat(house.call("get_messages", "{'agent_id':'d'}")
                        .at("/messages/0/text")
                        .asText())
                .contains("conflicts with main");
    }

    @Test
    void aRevisionThatIsNoLongerTheEntrysIsStale() {
        assertThat(refused("{'action':'withdraw','entry':'a','if_revision':1}").code())
                .isEqualTo(Code.STALE);
    }

    @Test
    void ofThoseThatAreOverTheNewestTwentyAreShownBehindTheOpenOnesTheNewestFirst() {
        house.waits = List.of("a", "b", "c")::contains;
        List<String> landed =
                IntStream.range(0, 25).mapToObj(number -> "s" + number).toList();
        for (String name : landed) {
            house.moments.pass(Duration.ofSeconds(1));
            house.call("para_dispatch", "{'session_name':'" + name + "','task_description':'t'}");
            house.call("para_integrate", "{'session':'" + name + "'}");
            house.call("para_wait", "{'sessions':['" + name + "'],'states':['landed']}");
        }
        List<String> newestFirst = new ArrayList<>(landed.subList(5, 25));
        Collections.reverse(newestFirst);
        assertThat(order().stream().filter(landed::contains)).containsExactlyElementsOf(newestFirst);
        assertThat(order()).startsWith("a", "b", "c");
    }

    private Refusal refused(String arguments) {
        return house.refusal("para_train_change", arguments);
    }

    private List<String> order() {
        return house.call("para_train", "{}").path("entries").findValuesAsText("session");
    }
}
