package dev.paratui.wiring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.door.Desk;
import dev.paratui.engine.Board;
import dev.paratui.git.Repository;
import dev.paratui.model.Life;
import dev.paratui.model.Notice;
import dev.paratui.model.Session;
import dev.paratui.tool.Json;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells how the supervisor stands, and has it end. */
final class SupervisorDesk implements Desk {
    /** Less than callers wait for an answer. */
    private static final Duration HTTP_PATIENCE = Duration.ofMillis(1500);

    private static final Set<String> WARNINGS = Set.of("warn", "error");

    private final Facts facts;
    private final Board board;
    private final CountDownLatch end;
    private final CountDownLatch httpDecided = new CountDownLatch(1);
    private volatile @Nullable String mcpUrl = "";
    private volatile boolean isEndingPanes;

    SupervisorDesk(Facts facts, Board board, CountDownLatch end) {
        this.facts = facts;
        this.board = board;
        this.end = end;
    }

    /** What stays the same while it runs. */
    record Facts(
            Program program, Repository repository, SupervisorFiles files, RuntimeFolder runtime, Instant startedAt) {}

    /** Waits a little for the address over HTTP, which is opened last; empty: not yet, null: it could not be. */
    @Override
    public ObjectNode status() {
        awaitHttp();
        ObjectNode status = Json.mapper().createObjectNode();
        status.put("running", true)
                .put("answering", true)
                .put("pid", pid())
                .put("version", facts.program().version());
        status.put(
                "repository",
                facts.repository()
                        .mainCheckout()
                        .orElse(facts.repository().commonDir())
                        .toString());
        status.put("revision", board.snapshot().ledger().revision());
        status.putObject("mcp")
                .put("url", mcpUrl)
                .put("tokenFile", facts.files().tokenFile().toString());
        status.put("socket", facts.runtime().door().toString());
        status.put("tmuxSocket", facts.runtime().tmuxSocket().toString());
        ObjectNode sessions = status.putObject("sessions");
        counts().forEach(sessions::put);
        status.put("log", facts.files().log() + ".0");
        status.put("keeper", hasKeeperGivenUp() ? "gave up" : "watching");
        status.set("notices", Json.mapper().valueToTree(warnings()));
        return status.put("startedAt", facts.startedAt().toString());
    }

    /** What went wrong since it started, newest last. */
    private List<Notice> warnings() {
        return board.snapshot().sightings().allNotices().stream()
                .filter(notice -> WARNINGS.contains(notice.level()))
                .toList();
    }

    /** As it stands in the file by which clients find the doors. */
    ObjectNode address() {
        ObjectNode address = Json.mapper().createObjectNode();
        return address.put("pid", pid())
                .put("version", facts.program().version())
                .put("socket", facts.runtime().door().toString())
                .put("mcpUrl", mcpUrl)
                .put("tokenFile", facts.files().tokenFile().toString())
                .put("tmuxSocket", facts.runtime().tmuxSocket().toString())
                .put("log", facts.files().log() + ".0")
                .put("startedAt", facts.startedAt().toString());
    }

    void listensAt(String url) {
        mcpUrl = url;
        httpDecided.countDown();
    }

    void hasNoHttp() {
        mcpUrl = null;
        httpDecided.countDown();
    }

    boolean endsPanes() {
        return isEndingPanes;
    }

    @Override
    public void stop() {
        end.countDown();
    }

    @Override
    public void stopWithPanes() {
        isEndingPanes = true;
        end.countDown();
    }

    @Override
    public String version() {
        return facts.program().build();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    private void awaitHttp() {
        try {
            httpDecided.await(HTTP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Life life : Life.values()) {
            counts.put(life.word(), 0);
        }
        for (Session session : board.snapshot().ledger().roster().all()) {
            counts.merge(session.life().word(), 1, Integer::sum);
        }
        return counts;
    }

    private boolean hasKeeperGivenUp() {
        return Files.exists(facts.files().folder().resolve("keeper.gave-up"));
    }
}
