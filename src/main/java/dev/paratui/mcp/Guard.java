package dev.paratui.mcp;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets in only who has the token and comes from this machine: token first, then Origin, then Host. */
final class Guard {
    private static final String SCHEME = "Bearer ";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int MISDIRECTED = 421;

    private final Predicate<String> isToken;

    Guard(String token) {
        this(secret(token));
    }

    /** @param isToken must take the same time whatever is given */
    Guard(Predicate<String> isToken) {
        this.isToken = isToken;
    }

    /** Why a request is turned away; empty: it may come in. */
    Optional<Turned> look(HttpServletRequest request) {
        if (!hasToken(request.getHeader("Authorization"))) {
            return Optional.of(new Turned(UNAUTHORIZED, "the bearer token is missing or wrong"));
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isLocal(origin)) {
            return Optional.of(new Turned(FORBIDDEN, "this Origin may not ask"));
        }
        if (!isLocal("http://" + request.getHeader("Host"))) {
            return Optional.of(new Turned(MISDIRECTED, "this Host is not served here"));
        }
        return Optional.empty();
    }

    private boolean hasToken(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        return isToken.test(authorization.substring(SCHEME.length()).strip());
    }

    private static Predicate<String> secret(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("an empty token would let everybody in");
        }
        byte[] secret = token.getBytes(StandardCharsets.UTF_8);
        return given -> MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLocal(String address) {
        try {
            String host = new URI(address).getHost();
            return host != null && LOOPBACK.contains(host);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** Turned away. */
    record Turned(int status, String reason) {}
}
