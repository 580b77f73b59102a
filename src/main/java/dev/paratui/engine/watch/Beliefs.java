package dev.paratui.engine.watch;

import dev.paratui.activity.Belief;
import dev.paratui.activity.Hooks;
import dev.paratui.command.NoteActivity;
import dev.paratui.engine.Engine;
import dev.paratui.model.Evidence;
import dev.paratui.model.PaneSeen;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What is believed of every session, from looks at panes and from the programs' own words; shown on the board, and told
 * the engine when it turns. Thread-safe: words come in on a door's threads.
 */
public final class Beliefs {
    private static final String BY = "supervisor";

    private final Engine engine;
    private final InstantSource clock;
    private final BiConsumer<SessionName, Evidence> turned;
    private final Map<SessionName, Belief> beliefs = new HashMap<>();

    /** @param turned hears of every turn; called with locks held, so it must not wait */
    public Beliefs(Engine engine, InstantSource clock, BiConsumer<SessionName, Evidence> turned) {
        this.engine = engine;
        this.clock = clock;
        this.turned = turned;
    }

    /** A program said something of itself. */
    public synchronized void heard(SessionName session, Hooks.Heard said) {
        Belief belief = of(session).heard(said);
        beliefs.put(session, belief);
        show(session, belief, sightingOf(session).pane());
    }

    /** A pane was looked at; tells whether it should be looked at again soon. */
    synchronized boolean saw(SessionName session, Belief.Look look, Optional<PaneSeen> pane) {
        Belief belief = of(session).seen(look);
        beliefs.put(session, belief);
        show(session, belief, pane);
        return belief.isInDoubt();
    }

    synchronized boolean isInDoubt(SessionName session) {
        return of(session).isInDoubt();
    }

    /** Nothing can be looked at, so there is nothing to weigh: {@code evidence} is shown until there is. */
    synchronized void lost(SessionName session, Evidence evidence) {
        beliefs.remove(session);
        Belief belief = new Belief(
                Belief.unknown(evidence.since()).looks(), Optional.empty(), Belief.NO_USE, List.of(), evidence);
        show(session, belief, Optional.empty());
    }

    /** Its pane is not known now; what its program said of itself still counts. */
    synchronized void unseen(SessionName session) {
        if (of(session).hook().isEmpty()) {
            lost(session, Evidence.unknown(clock.instant()));
        }
    }

    synchronized void keepOnly(Collection<SessionName> sessions) {
        beliefs.keySet().retainAll(sessions);
    }

    private Belief of(SessionName session) {
        return beliefs.getOrDefault(session, Belief.unknown(clock.instant()));
    }

    private Sighting sightingOf(SessionName session) {
        return engine.board().snapshot().sightingOf(session);
    }

    private void show(SessionName session, Belief belief, Optional<PaneSeen> pane) {
        Evidence before = sightingOf(session).evidence();
        Evidence now = belief.current();
        boolean isSame = before.activity() == now.activity();
        boolean isSeenBefore =
                engine.board().snapshot().sightings().find(session).isPresent();
        Evidence kept =
                isSame && isSeenBefore ? new Evidence(now.activity(), now.source(), now.text(), before.since()) : now;
        engine.board()
                .see(
                        session,
                        sightings -> sightings.with(
                                session,
                                sightings
                                        .of(session)
                                        .believing(kept, clock.instant())
                                        .signalled(belief.allSignals())
                                        .seeing(pane, clock.instant())));
        if (!isSame) {
            engine.ask(new NoteActivity(session, before.activity(), kept), BY);
            if (isSeenBefore) {
                turned.accept(session, kept);
            }
        }
    }
}
