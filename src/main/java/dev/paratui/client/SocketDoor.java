package dev.paratui.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.UUID;

/** A supervisor met over its Unix socket, one connection a call. */
final class SocketDoor implements Door {
    private final Repository repository;
    private final Visitor visitor;
    private final SocketDoors house;
    private final Patience patience;

    SocketDoor(Repository repository, Visitor visitor, SocketDoors house) {
        this.repository = repository;
        this.visitor = visitor;
        this.house = house;
        this.patience = house.patience();
    }

    @Override
    public JsonNode look(String tool, ObjectNode arguments) {
        ObjectNode request = Trees.object().put("id", 1).put("tool", tool);
        request.set("arguments", arguments);
        request.put("directory", visitor.directory().toString());
        visitor.session().ifPresent(session -> request.put("session", session));
        return untilAnswered(request);
    }

    @Override
    public JsonNode change(String tool, ObjectNode arguments) {
        ObjectNode keyed = Trees.object();
        keyed.setAll(arguments);
        return look(tool, keyed.put("idempotency_key", UUID.randomUUID().toString()));
    }

    @Override
    public JsonNode status() {
        try {
            return house.knock()
                    .at(repository)
                    .map(this::statusOf)
                    .orElseGet(() -> Standing.notRunning(repository, house.tmuxSocket(repository)));
        } catch (Refused silent) {
            return Standing.silent(repository, Address.read(repository).orElseThrow(() -> silent));
        }
    }

    @Override
    public JsonNode start() {
        Deadline deadline = Deadline.in(patience.start());
        try (Greeted greeted = house.reach(repository)) {
            JsonNode status = Answer.resultOf(greeted.wire().ask(statusRequest(), patience.hello()));
            while (isStillOpening(status) && !deadline.isOver()) {
                status = Answer.resultOf(greeted.wire().ask(statusRequest(), patience.hello()));
            }
            return status;
        } catch (IOException failure) {
            throw lost(failure);
        }
    }

    @Override
    public boolean stop(Panes panes) {
        Optional<Greeted> there = house.knock().at(repository).or(this::theComing);
        there.ifPresent(greeted -> house.stop(greeted, panes));
        return there.isPresent();
    }

    /** The one that a keeper is just bringing up, after the last was killed. */
    private Optional<Greeted> theComing() {
        Keeper keeper = new Keeper(repository);
        Deadline deadline = Deadline.in(patience.start());
        Optional<Greeted> there = Optional.empty();
        while (there.isEmpty() && keeper.lives() && !deadline.isOver()) {
            Deadline.pause();
            there = house.knock().at(repository);
        }
        return there;
    }

    private JsonNode untilAnswered(ObjectNode request) {
        Deadline deadline = Deadline.in(patience.resend());
        while (true) {
            try (Greeted greeted = house.reach(repository)) {
                return Answer.resultOf(greeted.wire().ask(request, patience.call()));
            } catch (SocketTimeoutException silent) {
                throw lost(silent);
            } catch (IOException broken) {
                if (deadline.isOver() || Thread.currentThread().isInterrupted()) {
                    throw lost(broken);
                }
                Deadline.pause();
            }
        }
    }

    private JsonNode statusOf(Greeted greeted) {
        try (greeted) {
            JsonNode status = Answer.resultOf(greeted.wire().ask(statusRequest(), patience.hello()));
            return status instanceof ObjectNode object ? object.put("answering", true) : status;
        } catch (IOException silent) {
            return Standing.silent(repository, greeted.address());
        }
    }

    /** The socket is open before the address over HTTP is. */
    private static boolean isStillOpening(JsonNode status) {
        JsonNode url = status.at("/mcp/url");
        return url.isTextual() && url.asText().isEmpty();
    }

    private static ObjectNode statusRequest() {
        return Trees.object().put("id", 2).put("status", true);
    }

    private static Refused lost(IOException failure) {
        return new Refused(
                Code.UNREACHABLE,
                "the supervisor did not answer: " + failure.getMessage(),
                "`para status` shows how it stands; what it was asked for is done once or not at all");
    }
}
