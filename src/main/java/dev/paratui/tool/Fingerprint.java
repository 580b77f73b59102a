package dev.paratui.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.SessionName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What makes two calls the same: tool, arguments in any order, and the caller's own session. Short, as it is kept. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(String tool, ObjectNode arguments, Optional<SessionName> session) {
        Map<String, JsonNode> ordered = new TreeMap<>();
        arguments.properties().forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        String whole = tool + "\n" + session.map(SessionName::key).orElse("") + "\n" + ordered;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
