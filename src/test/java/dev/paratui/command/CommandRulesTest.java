package dev.paratui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.event.CancelRequested;
import dev.paratui.event.CloseRequested;
import dev.paratui.event.Event;
import dev.paratui.event.LandingQueued;
import dev.paratui.event.MessageSent;
import dev.paratui.event.Recorded;
import dev.paratui.event.SessionCancelled;
import dev.paratui.event.SessionClosed;
import dev.paratui.event.SessionRequested;
import dev.paratui.event.UndoRequested;
import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Base;
import dev.paratui.model.Brief;
import dev.paratui.model.Code;
import dev.paratui.model.Deletions;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Loss;
import dev.paratui.model.Moment;
import dev.paratui.model.Permissions;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Report;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Stamp;
import dev.paratui.model.Standing;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import dev.paratui.model.Work;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What may be asked in which life, and how it is refused. */
class CommandRulesTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final SessionName API = new SessionName("api");
    private static final Moment MOMENT = new Moment(AT, "person", "u1");
    private static final Work WORK = new Work("para/api", new Base("main", "c0"), "/w/api");

    @Test
    void eachLifeTakesWhatTheContractSays() {
        Map<Life, Set<String>> taken = Map.of(
                Life.REQUESTED, Set.of("cancel"),
                Life.RUNNING, Set.of("finish", "land", "cancel", "resume"),
                Life.REVIEW, Set.of("finish", "land", "cancel", "resume"),
                Life.QUEUED, Set.of("cancel"),
                Life.LANDED, Set.of("start", "land", "cancel"),
                Life.CANCELLED, Set.of("start"),
                Life.FAILED, Set.of("cancel", "resume"),
                Life.LOST, Set.of("finish", "cancel", "resume"));
        Map<String, Command> commands = Map.of(
                "start", new RequestSession(API, brief(), WORK),
                "finish", new RequestFinish(API, "done", "", Deletions.FEW),
                "land", new RequestLanding(API, Wanted.whole(Strategy.SQUASH, "main", "")),
                "cancel", new RequestCancel(API, "", Intent.Urgency.POLITE),
                "resume", new RequestResume(API, ""));
        for (Life life : EnumSet.allOf(Life.class)) {
            Set<String> here = commands.entrySet().stream()
                    .filter(entry -> refusal(entry.getValue(), with(life)).isEmpty())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(here).as(life.word()).isEqualTo(taken.get(life));
        }
    }

    @Test
    void everyRefusalSaysWhatIsSoAndWhatToDo() {
        for (Life life : Life.values()) {
            for (Command command : all(new SessionName("api"))) {
                refusal(command, with(life)).ifPresent(CommandRulesTest::assertHelps);
            }
        }
        for (Command command : all(new SessionName("nobody"))) {
            refusal(command, with(Life.RUNNING)).ifPresent(CommandRulesTest::assertHelps);
        }
    }

    @Test
    void aSessionThatIsBeingCancelledBeginsNothingNew() {
        Ledger leaving =
                after(with(Life.RUNNING), new CancelRequested(API, "", Intent.Urgency.POLITE, "cu0", "cancel-u0"));
        for (Command command : List.of(
                new RequestFinish(API, "m", "", Deletions.FEW),
                new RequestLanding(API, Wanted.whole(Strategy.SQUASH, "main", "")),
                new RequestResume(API, ""),
                new SendText(API, "t", Intent.Submission.SUBMITTED))) {
            assertThat(refusal(command, leaving).map(Refusal::code)).contains(Code.WRONG_STATE);
        }
        Decision again = new RequestCancel(API, "", Intent.Urgency.POLITE).decide(leaving, MOMENT);
        assertThat(again.subject()).isEqualTo("cancel-u0");
        assertThat(again.events()).isEmpty();
    }

    @Test
    void whatOurOwnHandsTakeAwayIsNotLost() {
        Ledger leaving =
                after(with(Life.RUNNING), new CancelRequested(API, "", Intent.Urgency.POLITE, "cu0", "cancel-u0"));
        Ledger told = after(with(Life.RUNNING), new MessageSent(API, "t", Intent.Submission.SUBMITTED, "send-u0"));
        assertThat(new NoteLost(API, Loss.WORKTREE).decide(leaving, MOMENT).events())
                .isEmpty();
        assertThat(new NoteLost(API, Loss.WORKTREE).decide(told, MOMENT).events())
                .hasSize(1);
    }

    @Test
    void aCancelledSessionThatStillWaitedForItsStartIsNotStarted() {
        Ledger waiting = after(Ledger.EMPTY, new SessionRequested(API, brief(), WORK, "start-u0"));
        Ledger cancelled = after(
                after(waiting, new CancelRequested(API, "", Intent.Urgency.POLITE, "cu1", "cancel-u1")),
                new SessionCancelled(API, "cu1", Map.of(), "cancel-u1"));
        assertThat(cancelled.duties().all()).isEmpty();
        assertThat(cancelled.duties().outcomeOf("start-u0").orElseThrow().problem())
                .isPresent();
    }

    @Test
    void inTheTrainOnlyForceCancels() {
        Ledger queued = after(
                with(Life.REVIEW),
                new LandingQueued(API, "e1", Strategy.SQUASH, "main", "", List.of(), Deletions.FEW, "land-1"));
        assertThat(refusal(new RequestCancel(API, "", Intent.Urgency.POLITE), queued)
                        .map(Refusal::code))
                .contains(Code.WRONG_STATE);
        Decision forced = new RequestCancel(API, "", Intent.Urgency.AT_ONCE).decide(queued, MOMENT);
        assertThat(forced.events()).hasSize(2);
        Decision twice = new RequestLanding(API, Wanted.whole(Strategy.MERGE, "main", "")).decide(queued, MOMENT);
        assertThat(twice.subject()).isEqualTo("e1");
        assertThat(twice.events()).isEmpty();
    }

    @Test
    void theSameNameInOtherLettersIsTaken() {
        Command same = new RequestSession(new SessionName("API"), brief(), WORK);
        assertThat(refusal(same, with(Life.FAILED)).map(Refusal::code)).contains(Code.NAME_TAKEN);
    }

    @Test
    void undoOfALandingDoesNotTakeTheNameOfAnotherSession() {
        Session landed = session(Life.LANDED);
        Act landing = new Act("l1", ActKind.LANDING, landed, Map.of(), AT, Act.Undoing.POSSIBLE);
        Ledger ledger = after(with(Life.LANDED).with(landing), new SessionRequested(API, brief(), WORK, "start-u9"));
        Decision undo = new RequestUndo(Optional.of("l1"), Optional.empty()).decide(ledger, MOMENT);
        assertThat(undo.events()).first().isEqualTo(new UndoRequested(new SessionName("api-2"), "l1", "undo-u1"));
        Ledger undoing = after(ledger, undo.events().get(0));
        assertThat(refusal(new RequestSession(new SessionName("api-2"), brief(), WORK), undoing)
                        .map(Refusal::code))
                .contains(Code.NAME_TAKEN);
        assertThat(new RequestUndo(Optional.of("l1"), Optional.empty())
                        .decide(undoing, MOMENT)
                        .subject())
                .isEqualTo("undo-u1");
        assertThat(refusal(new RequestUndo(Optional.empty(), Optional.empty()), undoing)
                        .map(Refusal::code))
                .contains(Code.NOTHING_TO_UNDO);
    }

    /** Closing goes by the name: it would put away whatever has taken that meanwhile. */
    @Test
    void theNameOfALandedSessionIsFreeOnceItIsPutAway() {
        Act cancelled = new Act("c1", ActKind.CANCEL, earlier(Life.RUNNING), Map.of(), AT, Act.Undoing.POSSIBLE);
        Ledger closing = after(with(Life.LANDED).with(cancelled), new CloseRequested(API, "l1", "close-e1"));
        assertThat(refusal(new RequestSession(API, brief(), WORK), closing).map(Refusal::code))
                .contains(Code.NAME_TAKEN);
        assertThat(new RequestUndo(Optional.of("c1"), Optional.empty())
                        .decide(closing, MOMENT)
                        .events())
                .containsExactly(new UndoRequested(new SessionName("api-2"), "c1", "undo-u1"));
        Ledger closed = after(closing, new SessionClosed(API, "l1", Map.of(), "close-e1"));
        assertThat(refusal(new RequestSession(API, brief(), WORK), closed)).isEmpty();
    }

    @Test
    void twoAreNeverBroughtBackUnderOneName() {
        Session now = session(Life.LANDED);
        Session earlier = earlier(Life.CANCELLED);
        Ledger ledger = Ledger.EMPTY
                .joinedBy(now)
                .with(new Act("c1", ActKind.CANCEL, earlier, Map.of(), AT, Act.Undoing.POSSIBLE))
                .with(new Act("l1", ActKind.LANDING, now, Map.of(), AT, Act.Undoing.POSSIBLE));
        Ledger undoing = after(ledger, new UndoRequested(API, "c1", "undo-u0"));
        assertThat(refusal(new RequestUndo(Optional.of("l1"), Optional.empty()), undoing)
                        .map(Refusal::code))
                .contains(Code.WRONG_STATE);
    }

    @Test
    void twoSessionsOfOneNameDoNotComeBackAtOnce() {
        Session landed = session(Life.LANDED);
        Session earlier = new Session(
                API, 0, Life.FAILED, brief(), WORK, Seat.NONE, Standing.NEW, AT.minusSeconds(9), AT.minusSeconds(9));
        Ledger ledger = with(Life.LANDED)
                .with(new Act("c1", ActKind.CANCEL, earlier, Map.of(), AT, Act.Undoing.POSSIBLE))
                .with(new Act("l1", ActKind.LANDING, landed, Map.of(), AT, Act.Undoing.POSSIBLE));
        Decision first = new RequestUndo(Optional.of("c1"), Optional.empty()).decide(ledger, MOMENT);
        assertThat(first.events()).containsExactly(new UndoRequested(API, "c1", "undo-u1"));
        assertThat(refusal(
                                new RequestUndo(Optional.of("l1"), Optional.empty()),
                                after(ledger, first.events().get(0)))
                        .map(Refusal::code))
                .contains(Code.WRONG_STATE);
    }

    @Test
    void aSessionComesAfterOthersThatThereAre() {
        assertThat(refusal(new RequestSession(new SessionName("ui"), brief("nobody"), WORK), with(Life.RUNNING))
                        .map(Refusal::code))
                .contains(Code.SESSION_NOT_FOUND);
        assertThat(refusal(new RequestSession(new SessionName("ui"), brief("ui"), WORK), with(Life.RUNNING))
                        .map(Refusal::code))
                .contains(Code.BAD_ARGUMENT);
        assertThat(refusal(new RequestSession(new SessionName("ui"), brief("api"), WORK), with(Life.RUNNING)))
                .isEmpty();
    }

    @Test
    void whoLookedBeforeTheChangeIsStale() {
        Ledger ledger = with(Life.RUNNING);
        long revision = ledger.session(API).orElseThrow().revision();
        Command report =
                new ReportStanding(API, new Report("t", Optional.empty(), Optional.empty(), Optional.empty(), AT));
        assertThat(refusal(new IfRevision(report, new Subject.OfSession(API), revision), ledger))
                .isEmpty();
        Refusal stale = refusal(new IfRevision(report, new Subject.OfSession(API), revision + 1), ledger)
                .orElseThrow();
        assertThat(stale.code()).isEqualTo(Code.STALE);
        assertThat(stale.details()).containsEntry("revision", revision);
    }

    @Test
    void aKeyCountsOnceAndForOneCallOnly() {
        Command keyed = new Keyed(new RequestFinish(API, "m", "", Deletions.FEW), "k", "f");
        Decision first = keyed.decide(with(Life.RUNNING), MOMENT);
        Ledger ledger = with(Life.RUNNING);
        for (Event event : first.events()) {
            ledger = after(ledger, event);
        }
        Decision again = keyed.decide(ledger, new Moment(AT, "person", "u2"));
        assertThat(again.events()).isEmpty();
        assertThat(again.subject()).isEqualTo(first.subject());
        assertThat(refusal(new Keyed(new RequestFinish(API, "m", "", Deletions.FEW), "k", "g"), ledger)
                        .map(Refusal::code))
                .contains(Code.IDEMPOTENCY_MISMATCH);
    }

    private static List<Command> all(SessionName name) {
        return List.of(
                new RequestSession(name, brief(), WORK),
                new RequestFinish(name, "", "", Deletions.FEW),
                new RequestFinish(name, "m", "", Deletions.FEW),
                new RequestLanding(name, Wanted.whole(Strategy.SQUASH, "main", "")),
                new RequestCancel(name, "", Intent.Urgency.POLITE),
                new RequestResume(name, ""),
                new RequestUndo(Optional.of("none"), Optional.empty()),
                new RequestUndo(Optional.empty(), Optional.of(name)),
                new SendText(name, "t", Intent.Submission.TYPED),
                new AnswerPermission(name, Intent.Verdict.DENY),
                new ReportStanding(name, new Report("t", Optional.empty(), Optional.empty(), Optional.empty(), AT)),
                new NoteLost(name, Loss.PANE));
    }

    private static Optional<Refusal> refusal(Command command, Ledger ledger) {
        try {
            return command.decide(ledger, MOMENT).refusal();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private static void assertHelps(Refusal refusal) {
        assertThat(refusal.message()).isNotBlank();
        assertThat(refusal.hint()).isNotBlank();
    }

    private static Ledger after(Ledger ledger, Event event) {
        return new Recorded(new Stamp(ledger.revision() + 1, AT.plusSeconds(ledger.revision())), "person", event)
                .applyTo(ledger);
    }

    private static Ledger with(Life life) {
        return Ledger.EMPTY.at(new Stamp(5, AT)).with(session(life));
    }

    private static Session session(Life life) {
        return new Session(API, 1, life, brief(), WORK, Seat.NONE, Standing.NEW, AT, AT);
    }

    /** One that had the same name before. */
    private static Session earlier(Life life) {
        Session later = session(life);
        Instant at = AT.minusSeconds(9);
        return new Session(API, 1, life, later.brief(), later.work(), later.seat(), later.standing(), at, at);
    }

    private static Brief brief(String... after) {
        return new Brief("claude", ExecKind.TMUX, "auto", "t", List.of(after), Permissions.ASKED, Map.of());
    }
}
