package dev.paratui.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** How a supervisor stands, told by others because it cannot tell itself. */
final class Standing {
    private Standing() {}

    static ObjectNode notRunning(Repository repository, Path tmuxSocket) {
        return Trees.object()
                .put("running", false)
                .put("repository", repository.place().toString())
                .put("tmuxSocket", tmuxSocket.toString())
                .put("log", Start.output(repository).toString());
    }

    static ObjectNode silent(Repository repository, Address address) {
        ObjectNode status = Trees.object()
                .put("running", true)
                .put("answering", false)
                .put("pid", address.pid())
                .put("version", address.version())
                .put("repository", repository.place().toString())
                .put("socket", address.socket().toString())
                .put("tmuxSocket", address.tmuxSocket())
                .put("log", address.log());
        status.putObject("mcp").put("url", address.mcpUrl()).put("tokenFile", address.tokenFile());
        return status;
    }
}
