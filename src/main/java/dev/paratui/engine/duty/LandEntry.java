package dev.paratui.engine.duty;

import dev.paratui.command.Progress;
import dev.paratui.config.SettingsFiles;
import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.engine.Engine;
import dev.paratui.event.CloseRequested;
import dev.paratui.event.Event;
import dev.paratui.event.LandingConflict;
import dev.paratui.event.LandingHeld;
import dev.paratui.event.LandingLanded;
import dev.paratui.event.LandingMerging;
import dev.paratui.event.LandingStopped;
import dev.paratui.git.Commits;
import dev.paratui.git.Landing;
import dev.paratui.git.LandingPlan;
import dev.paratui.git.Outcome;
import dev.paratui.git.Preparation;
import dev.paratui.git.Publisher;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lands an entry: commits open work, computes the result beside all checkouts, moves the target. */
public final class LandEntry implements Duty<Intent.Land> {
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(2);
    private static final int MAX_TRIES = 5;

    private final Engine engine;
    private final Commits commits;
    private final Landing landing;
    private final Publisher publisher;
    private final SettingsFiles settings;

    public LandEntry(Engine engine, Commits commits, Landing landing, Publisher publisher, SettingsFiles settings) {
        this.engine = engine;
        this.commits = commits;
        this.landing = landing;
        this.publisher = publisher;
        this.settings = settings;
    }

    @Override
    public Done perform(Intent.Land intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Entry entry = entry(intent, snapshot);
        if (entry.state() == EntryState.QUEUED) {
            engine.ask(new Progress(intent.id(), new LandingMerging(session.name(), entry.id())), "supervisor");
        }
        Optional<Preparation.Prepared> published = landing.published(entry.id(), entry.target());
        if (published.isPresent()) {
            // Before open work is committed: what was written since the cut is not part of this landing.
            return landed(intent, published.get(), published.get().commit());
        }
        commits.finish(Path.of(session.work().worktree()), session.work().branch(), message(session, entry));
        LandingPlan plan = new LandingPlan(
                entry.id(),
                session.work().branch(),
                entry.target(),
                entry.strategy().word(),
                Optional.of(entry.message()).filter(text -> !text.isBlank()));
        return land(intent, entry, plan);
    }

    /** Forgets what landings have left that ended together with their supervisor; before any is taken up. */
    public void tidy() {
        landing.settleAllBut(engine.board().snapshot().ledger().duties().all().stream()
                .filter(Intent.Land.class::isInstance)
                .map(intent -> ((Intent.Land) intent).entry())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void concluded(Intent.Land intent) {
        landing.settle(intent.entry());
    }

    @Override
    public Done failed(Intent.Land intent, Refusal problem) {
        return Done.with(new LandingStopped(intent.session(), intent.entry(), problem, intent.id()));
    }

    private Done land(Intent.Land intent, Entry entry, LandingPlan plan) {
        for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            Preparation preparation = landing.prepare(plan);
            if (preparation instanceof Preparation.Conflicted conflicted) {
                return conflict(intent, entry, conflicted.files());
            }
            Preparation.Prepared prepared = (Preparation.Prepared) preparation;
            Outcome outcome = publisher.publish(prepared);
            if (outcome instanceof Outcome.Landed landed) {
                return landed(intent, prepared, landed.commit());
            }
            if (outcome instanceof Outcome.Held held) {
                return held(intent, entry, held);
            }
        }
        return Done.later(UNTIL_NEXT_TRY);
    }

    private Done landed(Intent.Land intent, Preparation.Prepared prepared, String commit) {
        String act = "l" + intent.entry().substring(1);
        List<Event> events = new ArrayList<>();
        events.add(new LandingLanded(
                intent.session(), intent.entry(), commit, prepared.old(), prepared.tip(), act, intent.id()));
        if (!settings.current().keepsLanded()) {
            events.add(new CloseRequested(intent.session(), act, "close-" + intent.entry()));
        }
        return new Done(events, Optional.empty());
    }

    private static Done conflict(Intent.Land intent, Entry entry, List<FileConflict> files) {
        String names = files.stream().map(FileConflict::path).collect(Collectors.joining(", "));
        String reason = "it conflicts with " + entry.target() + " in " + names;
        String hint = "in its work tree: git merge " + entry.target()
                + ", resolve, then `para integrate` again; or ask the session to: para send " + intent.session()
                + " \"merge " + entry.target() + " into your branch, resolve, and run para integrate\"";
        return Done.with(new LandingConflict(intent.session(), entry.id(), files, reason, hint, intent.id()));
    }

    private static Done held(Intent.Land intent, Entry entry, Outcome.Held held) {
        boolean isSaid = entry.state() == EntryState.HELD && entry.reason().equals(held.reason());
        return isSaid
                ? Done.later(UNTIL_NEXT_TRY)
                : Done.later(UNTIL_NEXT_TRY, new LandingHeld(intent.session(), entry.id(), held.reason(), held.hint()));
    }

    private static Entry entry(Intent.Land intent, Snapshot snapshot) {
        return snapshot.ledger()
                .train()
                .find(intent.entry())
                .orElseThrow(() -> new IllegalStateException("no entry " + intent.entry()));
    }

    private static String message(Session session, Entry entry) {
        return entry.message().isBlank() ? "Work of session " + session.name() : entry.message();
    }
}
