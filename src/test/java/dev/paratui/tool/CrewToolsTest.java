package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.command.NoteBudget;
import dev.paratui.model.Code;
import dev.paratui.model.SessionName;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tools tell of sessions that wait, were adopted, are written to together or have a budget. */
class CrewToolsTest {
    private final ToolHouse house = new ToolHouse();

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void aTextGoesToSeveralAlsoWhenItFailsForOne() {
        dispatch("a");
        dispatch("b");
        JsonNode sent = house.call("para_send", "{'sessions':['a','gone','b'],'text':'rebase, please'}");
        assertThat(sent.at("/deliveries/0/state").asText()).isEqualTo("submitted");
        assertThat(sent.at("/deliveries/1/state").asText()).isEqualTo("failed");
        assertThat(sent.at("/deliveries/1/reason").asText()).startsWith("there is no session \"gone\"; ");
        assertThat(sent.at("/deliveries/2/state").asText()).isEqualTo("submitted");
        assertThat(sent.at("/deliveries/2/session").asText()).isEqualTo("b");
        assertThat(sent.at("/delivery/session").asText()).isEqualTo("a");
    }

    @Test
    void oneThatIsBusyKeepsItFromNobodyAndTheSameCallTwiceTypesItOnce() {
        dispatch("a");
        dispatch("busy");
        Caller keyed = Caller.of(Card.Audience.LEADER, "leader")
                .under(Optional.of(new CallKey("k1", "f")), OptionalLong.empty());
        for (int call = 0; call < 2; call++) {
            JsonNode sent = house.call("para_send", "{'sessions':['busy','a'],'text':'hi'}", keyed);
            assertThat(sent.at("/deliveries/0/state").asText()).isEqualTo("held");
            assertThat(sent.at("/deliveries/1/state").asText()).isEqualTo("submitted");
        }
    }

    @Test
    void whoIsMeantMustBeSaidOneWay() {
        dispatch("a");
        assertThat(house.refusal("para_send", "{'text':'x'}").code()).isEqualTo(Code.BAD_ARGUMENT);
        assertThat(house.refusal("para_send", "{'session':'a','sessions':['a'],'text':'x'}")
                        .code())
                .isEqualTo(Code.BAD_ARGUMENT);
    }

    @Test
    void aBranchIsAdoptedUnderItsOwnNameOrAnother() {
        JsonNode session =
                house.call("para_adopt", "{'place':'/elsewhere/cart'}").path("session");
        assertThat(session.path("name").asText()).isEqualTo("cart");
        assertThat(session.path("branch").asText()).isEqualTo("feature/cart");
        assertThat(session.path("worktree").asText()).isEqualTo("/elsewhere/cart");
        assertThat(session.path("origin").asText()).isEqualTo("adopted");
        assertThat(session.path("life").asText()).isEqualTo("running");
        assertThat(house.refusal("para_adopt", "{'place':'/elsewhere/cart','name':'other'}")
                        .message())
                .contains("session \"cart\" already");
        assertThat(house.refusal("para_adopt", "{'place':'x','agent':'missing'}")
                        .code())
                .isEqualTo(Code.PROGRAM_NOT_FOUND);
    }

    @Test
    void aSessionKeepsTheCheckThatItCameWith() {
        JsonNode started =
                house.call("para_dispatch", "{'session_name':'b','task_description':'t','check':' npm test '}");
        assertThat(started.at("/session/check").asText()).isEqualTo("npm test");
    }

    @Test
    void aBudgetThatIsReachedIsAQuestionAndOnlyAPersonRaisesIt() {
        house.call("para_dispatch", "{'session_name':'a','task_description':'t','budget':'2h, 50turns'}");
        SessionName name = new SessionName("a");
        house.engine.ask(new NoteBudget(name, "50 turns"), "supervisor");
        JsonNode seen = house.call("para_list", "{}").at("/sessions/0");
        assertThat(seen.at("/budget/limit").asText()).isEqualTo("2h, 50 turns");
        assertThat(seen.at("/budget/reached").asText()).isEqualTo("50 turns");
        assertThat(seen.at("/budget/unknown/0").asText())
                .as("its program tells nothing")
                .isEqualTo("turns");
        JsonNode sent =
                house.call("para_send", "{'session':'a','text':'go on'}").path("delivery");
        assertThat(sent.path("state").asText()).isEqualTo("held");
        assertThat(sent.path("reason").asText()).startsWith("its budget is reached (50 turns)");

        JsonNode raised = house.call("para_budget", "{'session':'a','budget':'+1h'}");
        assertThat(raised.at("/session/budget/limit").asText()).isEqualTo("3h, 50 turns");
        assertThat(raised.at("/session/budget/reached").isNull()).isTrue();
        assertThat(house.toolbox.find("para_budget").orElseThrow().card().isFor(Card.Audience.LEADER))
                .isFalse();
        assertThat(house.refusal("para_dispatch", "{'session_name':'b','task_description':'t','budget':'5q'}")
                        .message())
                .isEqualTo("\"5q\" is no budget");
    }

    private void dispatch(String name) {
        house.call("para_dispatch", "{'session_name':'" + name + "','task_description':'t'}");
    }
}
