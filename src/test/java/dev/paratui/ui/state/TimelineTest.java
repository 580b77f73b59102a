package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.tool.Json;
import dev.paratui.ui.EventSamples;
import dev.paratui.ui.PlanSamples;
import dev.paratui.ui.Samples;
import dev.paratui.ui.view.Screen;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Stage stage =
            PlanSamples.told(Stage.of(120, 40).sessions(Samples.five()).pane("auth", Samples.pane()));

    @Test
    void thePaneOfTheChosenEventIsAskedForAsItWasThen() {
        events().press("k", "k");

        Action.Call call = stage.lastCall();
        assertThat(call.tool()).isEqualTo("pane_history");
        assertThat(call.arguments().path("session").asText()).isEqualTo("auth");
        assertThat(call.arguments().path("at").asText()).isEqualTo("2026-03-01T03:17:36Z");
    }

    @Test
    void whileOnePictureIsOnItsWayNoOtherIsAskedFor() {
        events().press("k", "k");
        int asked = stage.actions().size();
        stage.press("k", "k", "k");
        assertThat(stage.actions()).hasSize(asked);

        answer(EventSamples.film());
        assertThat(stage.lastCall().arguments().path("at").asText()).isEqualTo("2026-03-01T03:17:15Z");
    }

    @Test
    void theArrowsGoFromOnePictureToTheNext() {
        events().press("k", "k");
        answer(EventSamples.film());
        stage.press("left");
        assertThat(stage.lastCall().arguments().path("at").asText()).isEqualTo("2026-03-01T03:17:33Z");
    }

    @Test
    void whatThePaneShowedIsSeenBesideTheEvents() {
        events().press("k", "k");
        answer(EventSamples.film());
        assertThat(screen()).contains("auth at 03:17:36").contains("Do you want to proceed?");
    }

    @Test
    void theNewestIsFollowedUntilAnotherIsChosen() {
        events();
        Page.Events page = (Page.Events) stage.state().page();
        assertThat(Timeline.chosen(stage.state(), page))
                .hasValueSatisfying(event -> assertThat(event.revision()).isEqualTo(50));
        stage.press("k");
        assertThat(((Page.Events) stage.state().page()).chosen()).hasValue(49L);
        stage.press("G");
        assertThat(((Page.Events) stage.state().page()).chosen()).isEmpty();
    }

    @Test
    void theFilterHasFields() {
        events().press("/").type("session:search type:landing -conflict").press("enter");
        Page.Events page = (Page.Events) stage.state().page();
        assertThat(Timeline.shown(stage.state(), page))
                .extracting(event -> event.type())
                .containsExactly("landing.queued", "landing.checking");
        stage.press("esc");
        assertThat(((Page.Events) stage.state().page()).filter()).isEmpty();
    }

    @Test
    void aTimeOfTheClockLeadsToWhatASessionsPaneShowedThen() {
        stage.press("H").type("03:12").press("enter");

        Page.Events page = (Page.Events) stage.state().page();
        assertThat(page.filter()).isEqualTo("session:auth");
        assertThat(page.isZoomed()).isTrue();
        assertThat(page.scrub()).hasValue(new Page.Scrub("auth", Instant.parse("2026-03-01T03:12:00Z")));
        assertThat(stage.actions()
                        .subList(stage.actions().size() - 2, stage.actions().size()))
                .extracting(action -> ((Action.Call) action).tool())
                .containsExactly("para_events", "pane_history");
    }

    @Test
    void timesAreReadAsPeopleSayThem() {
        Scene scene = stage.state().scene();
        assertThat(Clock.read("3:12", scene)).hasValue(Instant.parse("2026-03-01T03:12:00Z"));
        assertThat(Clock.read("23:00", scene)).hasValue(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(Clock.read("10m ago", scene)).hasValue(Seed.NOW.minusSeconds(600));
        assertThat(Clock.read("noon", scene)).isEmpty();
    }

    @Test
    void onlyNewerEventsAreAskedForAgain() {
        events();
        stage.sharing(dev.paratui.tool.task.CoordinationView.NONE);
        assertThat(stage.lastCall().arguments().path("since").asLong()).isEqualTo(50);
    }

    @Test
    void fromAnEventItsSessionTaskAndConflictsAreOneKeyAway() {
        events().press("k", "k");
        answer(EventSamples.film());
        stage.press("1");
        assertThat(stage.state().selected().map(session -> session.name())).hasValue("auth");
        events().press("/").type("task.claimed").press("enter", "2");
        assertThat(((Page.Tasks) stage.state().page()).chosen()).hasValue("task-mi8x0000-0003");
        stage.press("4", "1");
        assertThat(stage.state().selected().map(session -> session.name())).hasValue("auth");
    }

    private Stage events() {
        stage.press("6");
        answer(EventSamples.night());
        return answer(EventSamples.film());
    }

    private Stage answer(Object result) {
        return stage.news(new News.Answered(stage.lastCall(), Json.tree(result)));
    }

    private String screen() {
        return String.join("\n", List.copyOf(Screen.of(stage.state()).grid().lines()));
    }
}
