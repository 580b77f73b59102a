package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.Json;
import dev.paratui.tool.ToolListTool;
import dev.paratui.ui.Samples;
import dev.paratui.ui.view.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything by its name. */
class PaletteTest {
    private final Stage stage = Stage.of(120, 40).sessions(Samples.five());

    @Test
    void eachToolOfTheContractIsReachableFromThePaletteAndNamedInHelp() throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode tool : Json.mapper()
                .readTree(Path.of("src/test/resources/tools-list.json").toFile())) {
            if (tool.path("audiences").asText().contains("PERSON")) {
                names.add(tool.path("name").asText());
            }
        }
        assertThat(names).hasSizeGreaterThan(35);
        for (String name : names) {
            Stage fresh = Stage.of(120, 40).sessions(Samples.five());
            tooled(fresh.press(":")).type(name).press("enter");
            if (fresh.state().dialog().orElse(null) instanceof Dialog.Ask ask) {
                assertThat(ask.tool().name()).isEqualTo(name);
            } else {
                assertThat(fresh.lastCall().tool()).isEqualTo(name);
            }
            tooled(fresh.press("esc").press("?")).type(name);
            assertThat(Screen.of(fresh.state()).grid().toString())
                    .contains("tools, called by their names")
                    .contains(name);
        }
    }

    @Test
    void everyVerbIsReachableFromThePalette() {
        tooled(stage.press(":"));
        List<Offer> offers = Offer.of(stage.state(), "");
        for (Verb verb : Verb.values()) {
            assertThat(offers.stream().map(Offer::act).anyMatch(new Offer.Act.OfVerb(verb)::equals))
                    .isEqualTo(verb != Verb.PALETTE);
        }
    }

    @Test
    void everyVerbIsNamedInHelpWithItsKeys() {
        for (Verb verb : Verb.values()) {
            Stage fresh = Stage.of(160, 40).sessions(Samples.five());
            tooled(fresh.press("?")).type(verb.help());
            assertThat(Screen.of(fresh.state()).grid().toString())
                    .contains(fresh.state().scene().keymap().allShown(verb) + "  ")
                    .contains(verb.help());
        }
    }

    @Test
    void lettersInTheirOrderFindAndBeginningsOfWordsComeFirst() {
        tooled(stage.press(":"));
        assertThat(Offer.of(stage.state(), "pdisp").get(0).name()).isEqualTo("para_dispatch");
        assertThat(Offer.of(stage.state(), "gs").get(0).name()).isEqualTo("get_status");
        assertThat(Offer.of(stage.state(), "next need").get(0).name()).isEqualTo("next need");
        assertThat(Offer.of(stage.state(), "xyzzy")).isEmpty();
    }

    @Test
    void aVerbDoesWhatItsKeyWould() {
        tooled(stage.press(":")).type("cancel").press("enter");
        assertThat(stage.state().dialog()).contains(new Dialog.Cancel("auth"));
    }

    @Test
    void aToolAsksForItsArgumentsAndIsCalledWithThem() {
        tooled(stage.press(":")).type("para_wait").press("enter");
        stage.type("auth, docs").press("tab").type("done").press("enter");
        assertThat(stage.lastCall().tool()).isEqualTo("para_wait");
        assertThat(stage.lastCall().arguments().toString())
                .isEqualTo("{\"sessions\":[\"auth\",\"docs\"],\"states\":[\"done\"]}");
        assertThat(stage.lastCall().isChanging()).isFalse();
    }

    @Test
    void theSelectedSessionIsFilledInButNotForANewOne() {
        tooled(stage.press(":")).type("para_cancel").press("enter", "enter");
        assertThat(stage.lastCall().arguments().path("session_name").asText()).isEqualTo("auth");
        stage.press(":").type("para_dispatch").press("enter", "enter");
        assertThat(((Dialog.Ask) stage.state().dialog().orElseThrow()).mistake())
                .contains("session_name");
    }

    @Test
    void aValueThatCannotBeReadIsSaidAtItsField() {
        tooled(stage.press(":"))
                .type("para_read")
                .press("enter", "tab")
                .type("many")
                .press("enter");
        Dialog.Ask ask = (Dialog.Ask) stage.state().dialog().orElseThrow();
        assertThat(ask.mistake()).isEqualTo("lines is a number");
        assertThat(ask.tool().arguments().get(ask.at()).name()).isEqualTo("lines");
    }

    @Test
    void anAnswerIsShownToBeReadAndARefusalBringsTheFormBack() {
        tooled(stage.press(":")).type("para_diff").press("enter", "enter");
        Action.Call call = stage.lastCall();
        stage.news(new News.Denied(call, Refusal.of(Code.WRONG_STATE, "no pane", "resume it")));
        assertThat(stage.state().dialog()).containsInstanceOf(Dialog.Ask.class);
        stage.press("esc").news(new News.Answered(call, Json.tree(new ToolListTool.Output("review", List.of()))));
        Dialog.Answer answer = (Dialog.Answer) stage.state().dialog().orElseThrow();
        assertThat(answer.lines()).containsExactly("workflow: review", "tools: –");
        stage.press("q");
        assertThat(stage.state().dialog()).isEmpty();
    }

    private static Stage tooled(Stage stage) {
        return stage.news(new News.Answered(Requests.tools(), Json.tree(Samples.tools())));
    }
}
