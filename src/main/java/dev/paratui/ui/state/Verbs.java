package dev.paratui.ui.state;

import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.widget.TextInput;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What each verb does. */
final class Verbs {
    private static final List<Page> VIEWS =
            List.of(Page.SESSIONS, Page.TASKS, Page.CONFLICTS, Page.TRAIN, Page.DISCOVERIES, Page.EVENTS);

    private Verbs() {}

    static Step done(UiState state, Verb verb) {
        Optional<Step> ofTrain = Boarding.done(state, verb);
        if (ofTrain.isPresent()) {
            return ofTrain.get();
        }
        return switch (verb.group()) {
            case SESSION -> {
                Optional<Dialog> deed = deed(state, verb).or(() -> Marking.together(state, verb));
                yield deed.isPresent() ? Step.to(state.with(deed.get())) : toSubject(state, verb);
            }
            case FLEET -> toFleet(state, verb);
            case REVIEW ->
                verb == Verb.EDIT && state.page() instanceof Page.Tasks page
                        ? Editing.task(state, page)
                        : Diffing.done(state, verb);
            case MOVE -> Step.to(Moving.done(state, verb));
            case REPOSITORY -> Tabbing.done(state, verb);
            case VIEW -> toView(state, verb);
        };
    }

    private static Optional<Dialog> deed(UiState state, Verb verb) {
        return state.page() instanceof Page.Tasks page
                ? Planned.chosen(state, page).flatMap(task -> Deed.of(verb, task)
                        .map(deed -> new Dialog.OfTask(task.id(), task.description(), deed, TextInput.EMPTY)))
                : Optional.empty();
    }

    private static Step toSubject(UiState state, Verb verb) {
        if (verb == Verb.CLAIM || verb == Verb.RELEASE) {
            return Step.to(state.toasting(Toast.of(
                    "info",
                    "nothing to do with this task",
                    "C takes a free one, R gives back what is in hand",
                    state.now())));
        }
        return state.subject()
                .map(session -> toSession(state, verb, session))
                .orElseGet(() -> Step.to(noSubject(state)));
    }

    private static UiState noSubject(UiState state) {
        if (state.page() instanceof Page.Tasks) {
            return state.toasting(Toast.of(
                    "info", "no session works on this task", "y and N are for gates, r retries, x drops", state.now()));
        }
        return state.toasting(Toast.of(
                "info", "no session is selected", "1 shows the sessions; space dispatches a new one", state.now()));
    }

    private static Step toSession(UiState state, Verb verb, String session) {
        boolean isInMatrix = verb == Verb.ATTACH && state.page() instanceof Page.Conflicts;
        if (verb == Verb.ATTACH && Wall.shown(state).isPresent()) {
            return toView(state, Verb.ZOOM);
        }
        if (verb == Verb.ATTACH && state.page() instanceof Page.Events) {
            return toView(state, Verb.ZOOM);
        }
        return switch (isInMatrix ? Verb.DIFF : verb) {
            case ATTACH -> Step.call(state, Requests.attach(session));
            case MARK, PIN, SNOOZE ->
                Step.to(
                        verb == Verb.MARK && state.page() instanceof Page.Diff diff
                                ? Diffing.choosing(state, diff)
                                : Marking.done(state, verb, session));
            case LIVE -> Step.to(Living.begun(state, session));
            case SCROLLBACK -> Step.call(state, Requests.scrollback(session));
            case COPY -> copied(state, session);
            case APPROVE -> Step.call(state, Requests.approve(session));
            case DENY -> Step.call(state, Requests.deny(session));
            case RESUME -> Step.call(state, Requests.resume(session));
            case DIFF -> Diffing.opened(state, session);
            case INTEGRATE -> {
                List<String> paths = Diffing.chosen(state);
                UiState asking = state.with(new Dialog.Integrate(session, paths, Optional.empty()));
                yield Step.call(asking, Requests.tryLanding(session, paths));
            }
            case CANCEL -> Step.to(state.with(new Dialog.Cancel(session)));
            case EXPLAIN -> Step.to(state.with(new Dialog.Explain(session)));
            default -> Step.to(state.with(new Dialog.Prompt(verb, session, TextInput.EMPTY)));
        };
    }

    private static Step copied(UiState state, String session) {
        return state.preview().isOf(session)
                ? Step.to(state.toasting(Toast.of("ok", "what " + session + " shows is copied", "", state.now())))
                        .and(new Action.Copy(state.preview().plain()))
                : Step.to(state);
    }

    private static Step toFleet(UiState state, Verb verb) {
        return switch (verb) {
            case NEW -> state.page() instanceof Page.Tasks ? newTask(state) : Step.to(state.with(Dialog.Form.EMPTY));
            case KEEP_FILTER ->
                state.choice().filter().isBlank()
                        ? Step.to(state.toasting(
                                Toast.of("info", "there is no filter to keep", "/ filters the sessions", state.now())))
                        : Step.to(state.with(new Dialog.Prompt(verb, "", TextInput.EMPTY)));
            case FILTER ->
                Step.to(Sieve.where(state)
                        .with(new Dialog.Prompt(verb, "", TextInput.of(Sieve.text(Sieve.where(state))))));
            case PALETTE -> Commanding.withTools(state, new Dialog.Palette(TextInput.EMPTY, 0));
            case UNDO -> Step.call(state, Requests.undoList());
            case NEXT_NEED -> nextNeed(state).map(Step::to).orElseGet(() -> elsewhere(state));
            default -> Step.to(state.with(new Dialog.Prompt(verb, "", TextInput.EMPTY)));
        };
    }

    /** The form of create_task; while the tools are not yet known, the palette that will offer it. */
    private static Step newTask(UiState state) {
        return state.desk()
                .tool("create_task")
                .map(tool -> Step.to(state.with(Commanding.asked(state, tool))))
                .orElseGet(() -> Commanding.withTools(state, new Dialog.Palette(TextInput.of("create_task"), 0)));
    }

    /** Who needs someone may work in another repository. */
    private static Step elsewhere(UiState state) {
        Optional<Strip.Label> there = state.scene().strip().nextNeed();
        return there.isPresent()
                ? Tabbing.to(state, there)
                : Step.to(state.toasting(Toast.of("ok", "nobody needs you now", "", state.now())));
    }

    /** Gates first: behind them others wait. */
    private static Optional<UiState> nextNeed(UiState state) {
        List<TaskView> gates = state.fleet().shared().waitingGates();
        Optional<String> here = state.page() instanceof Page.Tasks page
                ? Planned.chosen(state, page).map(TaskView::id)
                : Optional.empty();
        int at = IntStream.range(0, gates.size())
                .filter(index -> here.equals(Optional.of(gates.get(index).id())))
                .findFirst()
                .orElse(-1);
        return at + 1 < gates.size()
                ? Optional.of(state.with(tasks(state).of(gates.get(at + 1).id())))
                : Selecting.nextNeed(state).or(() -> gates.stream()
                        .findFirst()
                        .map(gate -> state.with(tasks(state).of(gate.id()))));
    }

    private static Page.Tasks tasks(UiState state) {
        return state.page() instanceof Page.Tasks page ? page : (Page.Tasks) Page.TASKS;
    }

    private static Step toView(UiState state, Verb verb) {
        return switch (verb) {
            case TASKS -> view(state, Page.TASKS);
            case DISCOVERIES -> view(state, Page.DISCOVERIES);
            case CONFLICTS -> view(state, Page.CONFLICTS);
            case TRAIN -> view(state, Page.TRAIN);
            case EVENTS -> view(state, Page.EVENTS);
            case NEXT_VIEW -> view(state, viewBeside(state, 1));
            case PREVIOUS_VIEW -> view(state, viewBeside(state, -1));
            case HELP -> Commanding.withTools(state, new Dialog.Help(TextInput.EMPTY, 0));
            case REDRAW -> Step.to(state).and(new Action.Redraw());
            case BACK -> backOrHintAway(state);
            case ORDER -> Step.to(reordered(state));
            case GROUP -> state.page() instanceof Page.Tasks page ? Step.to(state.with(page.turned())) : grouped(state);
            case DENSITY -> {
                UiState dense = Selecting.inSight(state.with(state.scene().withOtherDensity()));
                yield Step.call(dense, Requests.density(dense.scene().density()));
            }
            case ZOOM ->
                state.page() instanceof Page.Events events
                        ? Step.to(state.with(events.zoomed(!events.isZoomed())))
                        : Step.to(state.with(Page.SESSIONS)
                                .with(state.desk().with(state.desk().frame().zoomed())));
            case SPLIT -> Step.to(Wall.turned(state));
            case THEME -> {
                UiState themed = state.with(state.scene().withNextTheme());
                yield Step.call(themed, Requests.theme(themed.scene().theme()));
            }
            case QUIT ->
                state.page() instanceof Page.Diff
                        ? Step.to(back(state))
                        : Step.to(state).and(new Action.Leave());
            default -> Step.to(Related.sessions(state));
        };
    }

    private static Step view(UiState state, Page page) {
        UiState there = page instanceof Page.Sessions ? Related.sessions(state) : state.with(Related.on(state, page));
        if (page instanceof Page.Conflicts) {
            return Step.call(there, Requests.conflicts());
        }
        return page instanceof Page.Events ? Step.call(there, Timeline.request(there)) : Step.to(there);
    }

    private static Page viewBeside(UiState state, int by) {
        int at = 0;
        for (int i = 0; i < VIEWS.size(); i++) {
            at = VIEWS.get(i).getClass().equals(state.page().getClass()) ? i : at;
        }
        return VIEWS.get(Math.floorMod(at + by, VIEWS.size()));
    }

    private static Step grouped(UiState state) {
        Frame frame = state.desk().frame();
        UiState grouped = Selecting.inSight(state.with(Page.SESSIONS)
                .with(state.desk().with(frame.grouped(frame.grouping().next()))));
        return Step.call(grouped, Requests.grouping(grouped.desk().frame().grouping()));
    }

    private static UiState reordered(UiState state) {
        Frame frame = state.desk().frame().reordered();
        return Selecting.inSight(state.with(Page.SESSIONS).with(state.desk().with(frame)));
    }

    /** Where there is nothing to go back from, the hint goes. */
    private static Step backOrHintAway(UiState state) {
        UiState back = back(state);
        return back.equals(state)
                ? state.desk()
                        .habits()
                        .hint()
                        .map(hint -> Habits.learned(Step.to(back), hint.verb()))
                        .orElse(Step.to(back))
                : Step.to(back);
    }

    private static UiState back(UiState state) {
        if (state.page() instanceof Page.Sessions && !Marking.marked(state).isEmpty()) {
            return state.with(state.desk().with(state.desk().marks().unmarked()));
        }
        if (state.page() instanceof Page.Sessions && state.desk().frame().zoom() != Frame.Zoom.NONE) {
            return state.with(state.desk().with(state.desk().frame().zoomed()));
        }
        if (state.page() instanceof Page.Events events && events.isZoomed()) {
            return state.with(events.zoomed(false));
        }
        if (Wall.shown(state).isPresent()) {
            return Selecting.inSight(state.with(state.desk().walled(Optional.empty())));
        }
        if (!(state.page() instanceof Page.Sessions)
                && Sieve.hasOwn(state)
                && !Sieve.text(state).isBlank()) {
            return Sieve.with(state, "");
        }
        if (!(state.page() instanceof Page.Sessions)) {
            return Related.sessions(state);
        }
        if (!state.toasts().isEmpty()) {
            return state.toasts(List.of());
        }
        return Selecting.settled(state, state.with(state.choice().filtered("")));
    }
}
