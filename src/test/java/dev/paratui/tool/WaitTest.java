package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitTest {
    private final ToolHouse house = new ToolHouse();

    @BeforeEach
    void begin() {
        house.call("para_start", "{'session_name':'a'}");
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void withoutACursorThePresentStateCounts() {
        assertVerdict(wait("'sessions':['a'],'states':['running']"), true, false);
        assertVerdict(wait("'sessions':['a'],'states':['review']"), false, false);
    }

    @Test
    void withACursorOnlyWhatCameAfterItCountsAlsoWhenItPassed() {
        long cursor = wait("'states':['nothing']").path("cursor").asLong();
        assertVerdict(wait("'states':['running'],'cursor':" + cursor), false, false);
        house.call("para_finish", "{'session':'a','commit_message':'m'}");
        house.call("para_cancel", "{'session_name':'a'}");
        assertVerdict(wait("'states':['review'],'cursor':" + cursor), true, false);
        assertVerdict(wait("'states':['review'],'cursor':" + cursor), true, false);
        assertVerdict(wait("'states':['review'],'cursor':0"), true, false);
    }

    @Test
    void eventsAreNamedWithGlobs() {
        long cursor = wait("'states':['nothing']").path("cursor").asLong();
        house.call("para_finish", "{'session':'a','commit_message':'m'}");
        assertVerdict(wait("'events':['session.*shed'],'cursor':" + cursor), true, false);
        assertVerdict(wait("'events':['session'],'cursor':" + cursor), false, false);
        assertVerdict(wait("'events':['landing.*'],'cursor':" + cursor), false, false);
    }

    @Test
    void whatCanNoLongerHappenEndsTheWait() {
        house.conflicts = true;
        house.call("para_integrate", "{'session':'a'}");
        assertVerdict(wait("'sessions':['a'],'states':['conflict'],'timeout_seconds':10"), true, false);
        assertVerdict(wait("'sessions':['a'],'states':['landed'],'timeout_seconds':10"), false, true);
        house.call("para_cancel", "{'session_name':'a'}");
        assertVerdict(wait("'sessions':['a'],'states':['working'],'timeout_seconds':10"), false, true);
    }

    @Test
    void theLandingOfAnEarlierSessionOfTheNameDoesNotCount() {
        house.call("para_integrate", "{'session':'a'}");
        assertVerdict(wait("'sessions':['a'],'states':['landed'],'timeout_seconds':10"), true, false);
        house.moments.pass(java.time.Duration.ofSeconds(1));
        house.call("para_cancel", "{'session_name':'a'}");
        house.call("para_start", "{'session_name':'a'}");
        assertVerdict(wait("'sessions':['a'],'states':['landed']"), false, false);
    }

    @Test
    void aWaitIsEndedByWhatHappensMeanwhile() throws Exception {
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(
                () -> house.call("para_wait", "{'sessions':['A'],'states':['review'],'timeout_seconds':50}"));
        house.call("para_finish", "{'session':'a','commit_message':'m'}");
        assertVerdict(waiting.get(10, TimeUnit.SECONDS), true, false);
    }

    @Test
    void aLongHistoryIsReadInPiecesWithoutWaiting() {
        for (int number = 0; number < 250; number++) {
            house.call("para_report", "{'session':'a','text':'t" + number + "'}");
        }
        house.call("para_finish", "{'session':'a','commit_message':'m'}");
        JsonNode first = wait("'states':['review'],'cursor':0,'timeout_seconds':50");
        assertVerdict(first, false, false);
        assertVerdict(wait("'states':['review'],'timeout_seconds':50,'cursor':" + first.path("cursor")), true, false);
    }

    @Test
    void whoDoesNotExistCannotBeWaitedFor() {
        assertThat(house.refusal("para_wait", "{'sessions':['nobody']}").code()).isEqualTo(Code.SESSION_NOT_FOUND);
    }

    private JsonNode wait(String arguments) {
        String timeout = arguments.contains("timeout_seconds") ? "" : ",'timeout_seconds':0";
        return house.call("para_wait", "{" + arguments + timeout + "}");
    }

    private static void assertVerdict(JsonNode answer, boolean isReached, boolean isEnded) {
        assertThat(answer.path("reached").asBoolean()).as("reached %s", answer).isEqualTo(isReached);
        assertThat(answer.path("ended").asBoolean()).as("ended %s", answer).isEqualTo(isEnded);
    }
}
