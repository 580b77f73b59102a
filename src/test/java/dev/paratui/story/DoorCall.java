package dev.paratui.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A tool called over the supervisor's socket, without a program started for it: for stories with very many calls. */
final class DoorCall {
    private final Path repository;
    private final String socket;

    DoorCall(StoryWorld world) {
        this.repository = world.repository;
        this.socket = world.status().path("socket").asText();
    }

    JsonNode call(String tool, ObjectNode arguments) {
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("id", 1).put("tool", tool).put("directory", repository.toString());
        request.set("arguments", arguments);
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            ByteBuffer line = ByteBuffer.wrap((request + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            JsonNode answer = Json.mapper().readTree(reader.readLine());
            if (!answer.has("result")) {
                throw new AssertionError(tool + " " + arguments + ": " + answer);
            }
            return answer.path("result");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
