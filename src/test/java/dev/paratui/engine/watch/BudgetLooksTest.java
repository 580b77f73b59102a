package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.Conclude;
import dev.paratui.command.NoteActivity;
import dev.paratui.command.RequestResume;
import dev.paratui.command.RequestSession;
import dev.paratui.command.SetBudget;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.Samples;
import dev.paratui.engine.StepMoments;
import dev.paratui.event.SessionStarted;
import dev.paratui.model.Activity;
import dev.paratui.model.Budget;
import dev.paratui.model.Evidence;
import dev.paratui.model.Origin;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Terms;
import dev.paratui.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a session has used up what it may. */
class BudgetLooksTest {
    private static final SessionName NAME = new SessionName("login");

    private final MemoryLog log = new MemoryLog();
    private final StepMoments moments = new StepMoments();
    private Engine engine = Engine.start(log, moments);
    private final List<String> told = new ArrayList<>();
    private BudgetLooks looks = looks();
    private Activity doing = Activity.UNKNOWN;

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void timeCountsWhileItsProgramWorksAndNotWhileItRests() {
        begin("2h");
        turns(Activity.WORKING);
        moments.pass(Duration.ofHours(1));
        turns(Activity.IDLE);
        moments.pass(Duration.ofHours(9));
        look();
        assertThat(over()).isEmpty();
        turns(Activity.WORKING);
        moments.pass(Duration.ofMinutes(59));
        look();
        assertThat(over()).isEmpty();
        moments.pass(Duration.ofMinutes(1));
        look();
        assertThat(over()).contains("2h of work");
    }

    @Test
    void itIsSaidOnceAndKnownAfterARestart() {
        begin("2h");
        turns(Activity.WORKING);
        moments.pass(Duration.ofHours(1));
        engine.close();
        engine = Engine.start(log, moments);
        looks = looks();
        moments.pass(Duration.ofHours(1));
        look();
        assertThat(told).as("as of a question").containsExactly("login question budget reached: 2h of work");
        long revision = engine.board().snapshot().ledger().revision();
        look();
        assertThat(engine.board().snapshot().ledger().revision()).isEqualTo(revision);
        assertThat(engine.board().snapshot().sightings().allNotices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).isEqualTo("login: budget reached: 2h of work"));
        engine.close();
        engine = Engine.start(log, moments);
        looks = looks();
        look();
        assertThat(over()).contains("2h of work");
        assertThat(told).hasSize(1);
    }

    @Test
    void turnsAndCostAreThoseThatTheProgramTells() {
        begin("50turns, 5usd");
        look();
        assertThat(over()).as("nothing is told yet").isEmpty();
        uses(49, Optional.of(4_990_000L));
        assertThat(over()).isEmpty();
        uses(50, Optional.empty());
        assertThat(over()).contains("50 turns");
        sets("none");
        sets("5usd");
        uses(51, Optional.empty());
        assertThat(over()).as("its cost is not told").isEmpty();
        uses(51, Optional.of(5_000_000L));
        assertThat(over()).contains("5.00 usd");
    }

    @Test
    void oneThatIsReachedKeepsANewPromptAwayUntilAPersonRaisesIt() {
        begin("1h");
        turns(Activity.WORKING);
        moments.pass(Duration.ofHours(1));
        look();
        assertThatThrownBy(() -> engine.ask(new RequestResume(NAME, "go on"), "leader"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the budget of session \"login\" is reached: 1h of work");
        sets("2h");
        assertThat(over()).isEmpty();
        engine.ask(new RequestResume(NAME, "go on"), "leader");
        moments.pass(Duration.ofHours(1));
        look();
        assertThat(over()).as("it went on working meanwhile").contains("2h of work");
    }

    @Test
    void oneGivenLaterCountsFromThenOn() {
        begin("none");
        turns(Activity.WORKING);
        moments.pass(Duration.ofHours(5));
        sets("1h");
        look();
        assertThat(over()).isEmpty();
        moments.pass(Duration.ofHours(1));
        look();
        assertThat(over()).isPresent();
    }

    private BudgetLooks looks() {
        return new BudgetLooks(
                engine,
                moments::now,
                (session, asks) -> told.add(session + " " + asks.activity().word() + " " + asks.text()));
    }

    private void begin(String budget) {
        RequestSession sample = Samples.request("login");
        RequestSession request = new RequestSession(
                NAME, sample.brief().under(new Terms(Origin.DISPATCHED, Budget.parse(budget))), sample.work());
        String intent = engine.ask(request, "person").subject();
        engine.ask(new Conclude(intent, List.of(new SessionStarted(NAME, Samples.SEAT, intent))), "supervisor");
    }

    private void turns(Activity to) {
        engine.ask(new NoteActivity(NAME, doing, new Evidence(to, "hook", "", moments.now())), "supervisor");
        doing = to;
    }

    private void uses(int turns, Optional<Long> costMicros) {
        Usage usage = new Usage("m", turns, 1, 1, 1, 1, costMicros);
        engine.board().see(NAME, seen -> seen.with(NAME, seen.of(NAME).using(usage, moments.now())));
        look();
    }

    private void sets(String budget) {
        engine.ask(new SetBudget(NAME, Budget.parse(budget), doing), "person");
    }

    private void look() {
        assertThat(looks.at(List.of(session()))).isFalse();
    }

    private Optional<String> over() {
        return session().standing().effort().over();
    }

    private Session session() {
        return engine.board().snapshot().ledger().sessionOrRefuse(NAME);
    }
}
