package dev.paratui.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Tries whether a supervisor is there and answers. */
final class Knock {
    private final String version;
    private final Duration patience;

    /** @param version of this program, told to the supervisor */
    Knock(String version, Duration patience) {
        this.version = version;
        this.patience = patience;
    }

    /**
     * Connects to the repository's supervisor.
     *
     * @return empty when none runs
     * @throws Refused {@code UNREACHABLE} when one runs and does not answer
     */
    Optional<Greeted> at(Repository repository) {
        Optional<Address> address = Address.read(repository);
        try {
            return address.isEmpty() ? Optional.empty() : Optional.of(greet(address.get()));
        } catch (SocketTimeoutException silent) {
            throw silent(address.get());
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    static Refused silent(Address address) {
        return new Refused(
                Code.UNREACHABLE,
                "the supervisor (process " + address.pid() + ") does not answer",
                "look with `para doctor`; `kill " + address.pid() + "` ends it, its panes live on");
    }

    private Greeted greet(Address address) throws IOException {
        Wire wire = Wire.to(address.socket());
        try {
            ObjectNode hello = Trees.object().put("id", 0);
            hello.putObject("hello").put("version", version);
            String theirs =
                    wire.ask(hello, patience).path("result").path("version").asText();
            return new Greeted(wire, address, theirs);
        } catch (IOException | RuntimeException failure) {
            wire.close();
            throw failure;
        }
    }
}
