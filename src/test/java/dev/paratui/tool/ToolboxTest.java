package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.command.Keyed;
import dev.paratui.command.RequestFinish;
import dev.paratui.engine.Samples;
import dev.paratui.model.Code;
import dev.paratui.model.Deletions;
import dev.paratui.model.FileDiff;
import dev.paratui.model.Hunk;
import dev.paratui.model.Refusal;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ToolboxTest {
    private static final Path GOLDEN = Path.of("src/test/resources/tools-list.json");

    private final ToolHouse house = new ToolHouse();

    @AfterEach
    void end() {
        house.close();
    }

    /** {@code mvn test -Dtest=ToolboxTest -Dgolden.write=true} writes it anew, to be read in review. */
    @Test
    void theToolsAreThoseThatWereReviewed() throws IOException {
        ArrayNode list = Json.mapper().createArrayNode();
        for (Tool<?, ?> tool : house.toolbox.all()) {
            ObjectNode entry = list.addObject();
            entry.put("name", tool.card().name());
            entry.put("effect", tool.card().effect().name());
            entry.put("audiences", new java.util.TreeSet<>(tool.card().audiences()).toString());
            entry.put("description", tool.card().description());
            entry.set("input", house.toolbox.inputSchema(tool));
            entry.set("output", house.toolbox.outputSchema(tool));
        }
        String text = Json.mapper().writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(list) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyToolThatChangesSomethingTellsTheRevision() {
        for (Tool<?, ?> tool : house.toolbox.all()) {
            if (tool.card().changes() && tool.card().name().startsWith("para_")) {
                assertThat(house.toolbox
                                .outputSchema(tool)
                                .path("properties")
                                .path("revision")
                                .path("type")
                                .asText())
                        .as(tool.card().name())
                        .isEqualTo("integer");
            }
        }
    }

    @Test
    void whatWasTypedAndWhatWasSetTellARevision() {
        house.call("para_dispatch", "{'session_name':'a','task_description':'t'}");
        long typed = house.call("para_send", "{'session':'a','text':'t'}")
                .path("revision")
                .asLong();
        house.call("para_report", "{'session':'a','text':'t','if_revision':" + typed + "}");
        assertThat(house.refusal("para_send", "{'session':'a','text':'t','if_revision':" + typed + "}")
                        .code())
                .isEqualTo(Code.STALE);
        assertThat(house.call("para_config_set", "{'path':'landing.strategy','value':'merge'}")
                        .path("revision")
                        .asLong())
                .isGreaterThan(typed);
    }

    @Test
    void argumentsAreReadStrictlyAndRefusedByName() {
        assertBad(house.refusal("para_read", "{'sesion':'a'}"), "sesion");
        assertBad(house.refusal("para_report", "{}"), "text");
        assertBad(house.refusal("para_report", "{'text':7}"), "text");
        assertBad(house.refusal("para_report", "{'text':'t','tests':'green'}"), "tests");
        assertBad(house.refusal("para_read", "{'session':'a','lines':'many'}"), "lines");
        assertBad(house.refusal("para_read", "{'session':'a','lines':1.5}"), "lines");
        assertBad(house.refusal("para_wait", "{'states':'landed'}"), "states");
        assertBad(house.refusal("para_wait", "{'states':[null]}"), "states[0]");
        assertBad(house.refusal("para_report", "{'text':'a\\u0000b'}"), "text");
        assertBad(house.refusal("para_report", "{'text':'" + "x".repeat((1 << 20) + 1) + "'}"), "text");
        assertBad(house.refusal("para_send", "{'session':'a','name':'a','text':'t'}"), "name");
        assertBad(house.refusal("para_list", "[]"), "arguments");
        assertBad(house.refusal("para_report", "{'text':'t','idempotency_key':7}"), "idempotency_key");
        assertBad(house.refusal("para_report", "{'text':'t','if_revision':'7'}"), "if_revision");
    }

    @Test
    void olderNamesOfArgumentsAreTakenToo() {
        JsonNode started = house.call("para_dispatch", "{'name':'a','prompt':'do it'}");
        assertThat(started.path("sessionName").asText()).isEqualTo("a");
        assertThat(started.path("session").path("task").asText()).isEqualTo("do it");
        assertThat(house.call("para_list", "null").path("sessions")).hasSize(1);
    }

    @Test
    void aToolThatIsNotForTheCallerSaysWhoMay() {
        Caller leader = Caller.of(Card.Audience.LEADER, "leader");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                dev.paratui.model.Refused.class,
                                () -> house.call("para_approve", "{'session':'a'}", leader))
                        .refusal()
                        .code())
                .isEqualTo(Code.NOT_ALLOWED);
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        house.call("para_dispatch", "{'session_name':'a','task_description':'t'}");
        String arguments = "{'session':'a','commit_message':'m','idempotency_key':'k'}";
        JsonNode first = house.call("para_finish", arguments);
        house.restart();
        JsonNode again = house.call("para_finish", "{'commit_message':'m','idempotency_key':'k','session':'a'}");
        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(((ObjectNode) again).without("repeated").toString()).isEqualTo(first.toString());
        assertThat(house.refusal("para_finish", "{'session':'a','commit_message':'n','idempotency_key':'k'}")
                        .code())
                .isEqualTo(Code.IDEMPOTENCY_MISMATCH);
        assertThat(house.refusal("para_cancel", "{'session_name':'a','idempotency_key':'k'}")
                        .code())
                .isEqualTo(Code.IDEMPOTENCY_MISMATCH);
    }

    @Test
    void aCallThatChangedNothingHereIsRememberedToo() {
        String arguments = "{'path':'landing.strategy','value':'merge','idempotency_key':'k'}";
        house.call("para_config_set", arguments);
        assertThat(house.call("para_config_set", arguments).path("repeated").asBoolean())
                .isTrue();
        assertThat(house.refusal("para_config_set", arguments.replace("merge", "rebase"))
                        .code())
                .isEqualTo(Code.IDEMPOTENCY_MISMATCH);
    }

    @Test
    void aCallWhoseFirstTryDiedBeforeItsAnswerFollowsTheFirst() {
        String arguments = "{'session_name':'a','task_description':'t'}";
        String fingerprint = Fingerprint.of("para_dispatch", (ObjectNode) ToolHouse.json(arguments), Optional.empty());
        house.engine.ask(new Keyed(Samples.request("a"), "k", fingerprint), "person");
        house.world.branches.add("para/a");
        long sessions = house.engine.board().snapshot().ledger().roster().all().size();
        JsonNode answer = house.call("para_dispatch", arguments.replace("}", ",'idempotency_key':'k'}"));
        assertThat(answer.path("session").path("life").asText()).isEqualTo("running");
        assertThat(house.engine.board().snapshot().ledger().roster().all()).hasSize((int) sessions);
        RequestFinish finish = new RequestFinish(new SessionName("a"), "m", "", Deletions.FEW);
        String words = "{'session':'a','commit_message':'m'}";
        String of = Fingerprint.of("para_finish", (ObjectNode) ToolHouse.json(words), Optional.empty());
        house.engine.ask(new Keyed(finish, "k2", of), "person");
        assertThat(house.call("para_finish", words.replace("}", ",'idempotency_key':'k2'}"))
                        .path("commit")
                        .asText())
                .isEqualTo("c1");
        assertThat(house.engine.board().snapshot().ledger().acts().all()).hasSize(1);
    }

    @Test
    void whoLookedBeforeAChangeIsToldSo() {
        long revision = house.call("para_start", "{'session_name':'a'}")
                .path("revision")
                .asLong();
        house.call("para_report", "{'session':'a','text':'t','if_revision':" + revision + "}");
        Refusal stale = house.refusal("para_report", "{'session':'a','text':'t','if_revision':" + revision + "}");
        assertThat(stale.code()).isEqualTo(Code.STALE);
        assertThat(stale.details()).containsKey("revision");
    }

    @Test
    void testsAreWhatTheLastReportSaidOrUnknown() {
        house.call("para_start", "{'session_name':'a'}");
        assertThat(tests()).isEqualTo("unknown");
        house.call("para_report", "{'session':'a','text':'t','tests':'passed'}");
        assertThat(tests()).isEqualTo("passed");
        house.call("para_report", "{'session':'a','text':'more'}");
        assertThat(tests()).isEqualTo("unknown");
    }

    @Test
    void aSessionThatLandedAnswersWithItsLanding() {
        house.call("para_start", "{'session_name':'a'}");
        String entry = house.call("para_integrate", "{'session':'a'}")
                .path("entry")
                .path("id")
                .asText();
        house.call("para_wait", "{'sessions':['a'],'states':['landed']}");
        JsonNode again = house.call("para_integrate", "{'session':'a'}").path("entry");
        assertThat(again.path("id").asText()).isEqualTo(entry);
        assertThat(again.path("commit").asText()).isEqualTo("c2");
        assertThat(house.refusal("para_integrate", "{'session':'a','dry_run':true}")
                        .code())
                .isEqualTo(Code.NOTHING_TO_LAND);
        house.world.hasNews = true;
        assertThat(house.call("para_integrate", "{'session':'a'}")
                        .path("entry")
                        .path("id")
                        .asText())
                .isNotEqualTo(entry);
    }

    @Test
    void aReadGoesOnWhereTheLastOneEnded() {
        house.call("para_start", "{'session_name':'a'}");
        house.world.lines.addAll(List.of("one", "two", "three"));
        JsonNode first = house.call("para_read", "{'session':'a','lines':2}");
        assertThat(first.path("text").asText()).isEqualTo("two\nthree");
        String since = "{'session':'a','since':'" + first.path("cursor").asText() + "'}";
        assertThat(house.call("para_read", since).path("text").asText()).isEmpty();
        house.world.lines.addAll(List.of("four", "five"));
        assertThat(house.call("para_read", since).path("text").asText()).isEqualTo("four\nfive");
        assertThat(house.call("para_read", since).path("text").asText()).isEqualTo("four\nfive");
    }

    @Test
    void aDiffIsCutAtItsLimitAndSaysSo() {
        house.call("para_start", "{'session_name':'a'}");
        house.world.files.add(new FileDiff("f", "M", 3, 0, false, List.of(new Hunk("@@", List.of("+1", "+2", "+3")))));
        JsonNode cut = house.call("para_diff", "{'session':'a','limit':2}");
        assertThat(cut.path("truncated").asBoolean()).isTrue();
        assertThat(cut.path("files").get(0).path("hunks").get(0).path("lines")).hasSize(2);
        assertThat(house.call("para_diff", "{'session':'a','limit':3}")
                        .path("truncated")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aFaceThatStaysGetsOnlyWhatChanged() {
        house.call("para_start", "{'session_name':'a'}");
        house.call("para_start", "{'session_name':'b'}");
        JsonNode whole = house.call("snapshot", "{}");
        assertThat(whole.path("whole").asBoolean()).isTrue();
        assertThat(whole.path("sessions")).hasSize(2);
        house.call("para_report", "{'session':'b','text':'t'}");
        String seen = "{'tick':" + whole.path("tick") + ",'revision':" + whole.path("revision") + "}";
        JsonNode delta = house.call("snapshot", seen);
        assertThat(delta.path("whole").asBoolean()).isFalse();
        assertThat(delta.path("sessions")).hasSize(1);
        house.moments.pass(java.time.Duration.ofMinutes(1));
        house.restart();
        assertThat(house.call("snapshot", seen).path("whole").asBoolean()).isTrue();
    }

    private String tests() {
        return house.call("para_list", "{}")
                .path("sessions")
                .get(0)
                .path("tests")
                .asText();
    }

    private static void assertBad(Refusal refusal, String argument) {
        assertThat(refusal.code()).isEqualTo(Code.BAD_ARGUMENT);
        assertThat(refusal.message()).contains(argument);
        assertThat(refusal.hint()).isNotBlank();
    }
}
