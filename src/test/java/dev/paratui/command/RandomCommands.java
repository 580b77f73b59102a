package dev.paratui.command;

import dev.paratui.event.ActUndone;
import dev.paratui.event.CloseRequested;
import dev.paratui.event.Event;
import dev.paratui.event.IntentFailed;
import dev.paratui.event.LandingConflict;
import dev.paratui.event.LandingHeld;
import dev.paratui.event.LandingLanded;
import dev.paratui.event.LandingMerging;
import dev.paratui.event.LandingRed;
import dev.paratui.event.LandingStopped;
import dev.paratui.event.MessageSubmitted;
import dev.paratui.event.SessionCancelled;
import dev.paratui.event.SessionClosed;
import dev.paratui.event.SessionFinished;
import dev.paratui.event.SessionResumed;
import dev.paratui.event.SessionStartFailed;
import dev.paratui.event.SessionStarted;
import dev.paratui.model.Activity;
import dev.paratui.model.Base;
import dev.paratui.model.Brief;
import dev.paratui.model.CheckRun;
import dev.paratui.model.Code;
import dev.paratui.model.Deletions;
import dev.paratui.model.Evidence;
import dev.paratui.model.ExecKind;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.LineRange;
import dev.paratui.model.Loss;
import dev.paratui.model.Moment;
import dev.paratui.model.Permissions;
import dev.paratui.model.Refusal;
import dev.paratui.model.Report;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import dev.paratui.model.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Commands, plausible and implausible, one after the other; the same seed gives the same ones. */
public final class RandomCommands {
    private static final List<String> NAMES =
            List.of("api", "API", "ui", "a-name_of-50-letters-aaaaaaaaaaaaaaaaaaaaaaaaaaaa1", "x2");
    private static final Refusal PROBLEM =
            Refusal.of(Code.GIT, "the hook said \"no\"\n\tζ", "mend it").with("paths", List.of("a b", "c"));

    private static final Optional<CheckRun> CHECK =
            Optional.of(new CheckRun("make check", Optional.of(1), 3, "one\ntwo \"x\" ζ"));

    private final Random random;
    private final RandomCoordination coordination;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int made;

    public RandomCommands(long seed) {
        this.random = new Random(seed);
        this.coordination = new RandomCoordination(random);
    }

    /** Time goes on, sometimes not at all. */
    public Moment moment() {
        now = now.plusMillis(random.nextInt(3) * 700L);
        made++;
        return new Moment(now, any(List.of("person", "leader", "supervisor")), "u" + made);
    }

    public Command next(Ledger ledger) {
        Command command = random.nextInt(5) < 2 ? coordination.next(ledger, now) : ofSessions(ledger);
        if (random.nextInt(12) == 0) {
            return new Keyed(
                    command, "k" + random.nextInt(4), command.getClass().getSimpleName());
        }
        return random.nextInt(20) == 0
                ? new IfRevision(command, new Subject.OfSession(name()), random.nextInt((int) ledger.revision() + 1))
                : command;
    }

    private Command ofSessions(Ledger ledger) {
        return random.nextInt(3) == 0 ? asked(ledger) : carriedOut(ledger);
    }

    private Command asked(Ledger ledger) {
        return switch (random.nextInt(15)) {
            case 0, 1 -> new RequestSession(name(), brief(), work());
            case 2 -> new RequestFinish(name(), any(List.of("", "done")), any(List.of("", "other")), Deletions.FEW);
            case 3, 4 -> new RequestLanding(name(), wanted());
            case 5 -> new RequestCancel(name(), "why", any(List.of(Intent.Urgency.values())));
            case 6 -> new RequestResume(name(), any(List.of("", "go on")));
            case 7 ->
                new RequestUndo(
                        random.nextBoolean() ? Optional.empty() : Optional.of("cu" + random.nextInt(40)),
                        Optional.empty());
            case 8 -> new RequestUndo(Optional.empty(), Optional.of(name()));
            case 9 -> new SendText(name(), "text", any(List.of(Intent.Submission.values())));
            case 10 -> new AnswerPermission(name(), any(List.of(Intent.Verdict.values())));
            case 12, 13 -> ofTrain(ledger);
            case 11 -> random.nextInt(5) == 0 ? new EndPanes() : new NoteLost(name(), any(List.of(Loss.values())));
            default -> random.nextBoolean() ? new ReportStanding(name(), report()) : noticed();
        };
    }

    private Command noticed() {
        return random.nextBoolean()
                ? new AnswerCall("k" + random.nextInt(4), "f", "{\"a\":1}")
                : new NoteActivity(
                        name(), Activity.IDLE, new Evidence(any(List.of(Activity.values())), "screen", "?", now));
    }

    /** An open intent goes on or ends; now and then one that nobody knows. */
    private Command carriedOut(Ledger ledger) {
        List<Intent> open = new ArrayList<>(ledger.duties().all());
        if (open.isEmpty()) {
            return random.nextInt(4) == 0 ? new Conclude("nobody", List.of()) : asked(ledger);
        }
        Intent intent = any(open);
        if (intent instanceof Intent.Check || intent instanceof Intent.Deliver) {
            return coordination.carriedOut(intent);
        }
        if (intent instanceof Intent.Land land && random.nextInt(3) == 0) {
            Event event = random.nextBoolean()
                    ? new LandingMerging(land.session(), land.entry())
                    : new LandingHeld(land.session(), land.entry(), "in the way", "move it");
            return new Progress(intent.id(), event);
        }
        return new Conclude(intent.id(), outcome(intent, ledger));
    }

    private List<Event> outcome(Intent intent, Ledger ledger) {
        SessionName name = sessionOf(intent);
        boolean isBad = random.nextInt(4) == 0;
        if (intent instanceof Intent.Start) {
            return List.of(
                    isBad
                            ? new SessionStartFailed(name, PROBLEM, intent.id())
                            : new SessionStarted(name, seat(), intent.id()));
        }
        if (intent instanceof Intent.Land land) {
            return landing(land);
        }
        return List.of(isBad ? new IntentFailed(name, PROBLEM, intent.id()) : done(intent, ledger));
    }

    private Event done(Intent intent, Ledger ledger) {
        SessionName name = sessionOf(intent);
        if (intent instanceof Intent.Resume) {
            return new SessionResumed(name, seat(), any(List.of(Life.RUNNING, Life.REVIEW)), intent.id());
        }
        if (intent instanceof Intent.Finish) {
            return new SessionFinished(name, "para/" + name, Optional.of("c1"), "c1", "c0", intent.id());
        }
        if (intent instanceof Intent.Cancel cancel) {
            return new SessionCancelled(name, cancel.act(), Map.of("trash", cancel.act()), intent.id());
        }
        if (intent instanceof Intent.Close close) {
            return new SessionClosed(name, close.act(), Map.of("trash", close.act()), intent.id());
        }
        if (intent instanceof Intent.Undo undo) {
            Session before = ledger.acts().find(undo.act()).orElseThrow().before();
            return new ActUndone(name, undo.act(), restored(before, name), "back", intent.id());
        }
        return new MessageSubmitted(name, "submitted", intent.id());
    }

    private static SessionName sessionOf(Intent intent) {
        return ((Intent.OfSession) intent).session();
    }

    private static Session restored(Session before, SessionName name) {
        Life life = before.life() == Life.QUEUED ? Life.REVIEW : before.life();
        return before.named(name).seated(Seat.NONE).living(life, before.since());
    }

    private List<Event> landing(Intent.Land land) {
        SessionName name = land.session();
        return switch (random.nextInt(5)) {
            case 4 ->
                List.of(new LandingRed(name, land.entry(), CHECK.orElseThrow(), "it is red", "mend it", land.id()));
            case 0 ->
                List.of(new LandingConflict(
                        name,
                        land.entry(),
                        List.of(new FileConflict("a b", "content", List.of(new LineRange("ours", 1, 2)))),
                        "it conflicts",
                        "merge",
                        land.id()));
            case 1 -> List.of(new LandingStopped(name, land.entry(), PROBLEM, land.id()));
            default ->
                List.of(
                        new LandingLanded(name, land.entry(), "c2", "c0", "c1", CHECK, "l" + land.entry(), land.id()),
                        new CloseRequested(name, "l" + land.entry(), "close-" + land.entry()));
        };
    }

    private Wanted wanted() {
        List<String> paths = random.nextInt(4) == 0 ? List.of("a b", "src/") : List.of();
        return new Wanted(any(List.of(Strategy.values())), "main", any(List.of("", "m")), paths, Deletions.FEW);
    }

    private Command ofTrain(Ledger ledger) {
        List<String> entries = List.copyOf(ledger.train().entries().keySet());
        String entry = entries.isEmpty() ? "e0" : any(entries);
        return switch (random.nextInt(4)) {
            case 0 -> new WithdrawEntry(entry, any(List.of("", "why")));
            case 1 ->
                new MoveEntry(entry, random.nextBoolean() ? Optional.empty() : Optional.of(any(orNobody(entries))));
            case 2 ->
                new AdvanceEntries(List.of(entry), random.nextBoolean() ? Optional.empty() : Optional.of("make check"));
            default -> new BeginPublishing(List.of(entry));
        };
    }

    private static List<String> orNobody(List<String> entries) {
        return entries.isEmpty() ? List.of("e0") : entries;
    }

    private Brief brief() {
        List<String> after = random.nextInt(6) == 0 ? List.of(any(NAMES)) : List.of();
        return new Brief(
                "claude",
                any(List.of(ExecKind.values())),
                "auto",
                "do\n\"it\" ζ",
                after,
                Permissions.ASKED,
                Map.of("k", "v"));
    }

    private static Work work() {
        return new Work("para/x", new Base("main", "c0"), "/r/.para/worktrees/x");
    }

    private Report report() {
        return new Report("at it", Optional.of("passed"), Optional.empty(), Optional.of("b"), now);
    }

    private Seat seat() {
        return random.nextBoolean()
                ? new Seat(Optional.of("%" + made), Optional.empty(), Optional.empty())
                : new Seat(Optional.empty(), Optional.of(7L), Optional.of("/log"));
    }

    private SessionName name() {
        return new SessionName(any(NAMES));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
