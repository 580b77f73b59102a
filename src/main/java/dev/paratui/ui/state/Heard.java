package dev.paratui.ui.state;

import dev.paratui.tool.EntryView;
import dev.paratui.tool.NoticeView;
import dev.paratui.tool.SessionView;
import dev.paratui.tool.SnapshotTool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What news change. */
final class Heard {
    private static final Duration OLD_NEWS = Duration.ofSeconds(30);
    private static final Set<String> ASKING = Set.of("permission", "question");

    private Heard() {}

    static Step news(UiState state, News news) {
        if (news instanceof News.Snapped snapped) {
            return snapped(state, snapped.snapshot());
        }
        if (news instanceof News.Answered answered) {
            return Answers.answered(state.answered(answered.call()), answered);
        }
        if (news instanceof News.Denied denied) {
            return Answers.denied(state.answered(denied.call()), denied);
        }
        if (news instanceof News.Composed composed) {
            return Commanding.composed(state, composed.text());
        }
        return news instanceof News.NotOpened not
                ? Tabbing.refused(state, not.typed(), not.refusal())
                : Step.to(quiet(state, news));
    }

    /** Somebody looks again: what the page shows is asked for, as it was not while nobody did. */
    static Step caughtUp(UiState state) {
        if (state.page() instanceof Page.Diff diff && !isPending(state, "para_diff")) {
            return Step.call(state, Diffing.request(state, diff));
        }
        if (state.page() instanceof Page.Conflicts && !isPending(state, "para_conflicts")) {
            return Step.call(state, Requests.conflicts());
        }
        return state.page() instanceof Page.Events && !isPending(state, "para_events")
                ? Step.call(state, Timeline.request(state))
                : Step.to(state);
    }

    private static UiState quiet(UiState state, News news) {
        if (news instanceof News.Unreachable unreachable) {
            return state.with(state.fleet().linked(state.fleet().link().broken(unreachable.why())));
        }
        if (news instanceof News.Browsed browsed) {
            return Tabbing.browsed(state, browsed);
        }
        if (news instanceof News.Framed framed) {
            return framed(state, framed);
        }
        if (news instanceof News.NoFrame none) {
            UiState told = onWall(state, wall -> wall.failed(none.session(), none.why()));
            return state.choice().isOn(none.session())
                    ? told.with(state.preview().failed(none.session(), none.why()))
                    : told;
        }
        if (news instanceof News.Ended ended) {
            return state.toasting(Toast.of(
                    "error", ended.program() + " ended with " + ended.exit(), "$EDITOR names the editor", state.now()));
        }
        if (news instanceof News.Returned returned && returned.exit() != 0) {
            return state.toasting(Toast.of(
                    "error",
                    "tmux ended with " + returned.exit() + " when attaching to " + returned.session(),
                    "r resumes the session",
                    state.now()));
        }
        return state;
    }

    private static UiState framed(UiState state, News.Framed framed) {
        UiState told = onWall(state, wall -> wall.framed(framed.session(), framed.frame(), state.now()));
        return state.choice().isOn(framed.session())
                ? told.with(state.preview().framed(framed.session(), framed.frame(), state.now()))
                : told;
    }

    private static UiState onWall(UiState state, UnaryOperator<Wall> change) {
        return state.desk()
                .wall()
                .map(wall -> state.with(state.desk().walled(Optional.of(change.apply(wall)))))
                .orElse(state);
    }

    private static Step snapped(UiState state, SnapshotTool.Output snapshot) {
        boolean isFirst = state.fleet().link().kind() == Link.Kind.STARTING;
        UiState merged = Selecting.settled(state, state.with(state.fleet().merged(snapshot)));
        for (NoticeView notice : snapshot.notices()) {
            boolean isNew = !state.fleet().notices().contains(notice) && isFresh(notice, state.now());
            merged = isNew ? merged.toasting(toast(notice, state.now())) : merged;
        }
        merged = isFirst ? merged : Landings.told(state.fleet().entries(), merged);
        merged = isFirst ? merged : Gates.told(state.fleet().shared(), merged);
        Step step = followed(state, merged);
        if (isFirst) {
            return step;
        }
        boolean isGateNew = Gates.areNew(state.fleet().shared(), merged.fleet().shared());
        return newAsker(state, merged)
                .map(Heard::asked)
                .or(() -> isGateNew ? Optional.of("a gate waits for you") : Optional.empty())
                .map(words -> step.and(new Action.Ring(words)))
                .orElse(step);
    }

    private static boolean isFresh(NoticeView notice, Instant now) {
        return notice.at().plus(OLD_NEWS).isAfter(now);
    }

    private static Toast toast(NoticeView notice, Instant now) {
        return Toast.of(notice.level(), notice.text(), notice.hint(), now);
    }

    private static Optional<SessionView> newAsker(UiState before, UiState after) {
        return after.fleet().sessions().values().stream()
                .filter(Heard::asks)
                .filter(session ->
                        before.fleet().find(session.name()).filter(Heard::asks).isEmpty())
                .findFirst();
    }

    private static String asked(SessionView session) {
        return session.name() + ": " + session.activity().state() + ": "
                + session.activity().text();
    }

    private static boolean asks(SessionView session) {
        return session.life().equals("running")
                && ASKING.contains(session.activity().state());
    }

    /** What is looked at and has changed is asked for again. */
    private static Step followed(UiState before, UiState after) {
        if (after.scene().isAside()) {
            return Step.to(after);
        }
        if (after.page() instanceof Page.Diff diff) {
            boolean isSame = Objects.equals(
                    before.fleet().find(diff.session()).flatMap(SessionView::diff),
                    after.fleet().find(diff.session()).flatMap(SessionView::diff));
            return isSame || isPending(after, "para_diff")
                    ? Step.to(after)
                    : Step.call(after, Diffing.request(after, diff));
        }
        if (after.page() instanceof Page.Conflicts) {
            boolean isSame = before.fleet().conflictsEdition() == after.fleet().conflictsEdition()
                    && before.fleet().revision() == after.fleet().revision();
            return isSame || isPending(after, "para_conflicts")
                    ? Step.to(after)
                    : Step.call(after, Requests.conflicts());
        }
        boolean isStale = after.page() instanceof Page.Events
                && before.fleet().revision() != after.fleet().revision()
                && !isPending(after, "para_events");
        return isStale ? Step.call(after, Timeline.request(after)) : Step.to(after);
    }

    private static boolean isPending(UiState state, String tool) {
        return state.pending().stream().anyMatch(call -> call.tool().equals(tool));
    }

    /** Entries by id. */
    static Map<String, EntryView> byId(List<EntryView> entries) {
        return entries.stream().collect(Collectors.toMap(EntryView::id, Function.identity(), (one, other) -> other));
    }
}
