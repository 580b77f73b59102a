package dev.paratui.engine.duty;

import dev.paratui.agent.Reporting;
import dev.paratui.model.SessionName;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where programs report to, and each session's secret for it: worked out from the supervisor's own, so it stays valid
 * and gives nobody more than that session's place. Thread-safe.
 */
public final class ReportAddress {
    private static final String ALGORITHM = "HmacSHA256";

    /** The door opens beside everything else; a start goes on without reports rather than wait longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<String> token;
    private final CountDownLatch known = new CountDownLatch(1);
    private volatile Optional<String> url = Optional.empty();

    /** @param token the supervisor's own, asked when it is needed */
    public ReportAddress(Supplier<String> token) {
        this.token = token;
    }

    /** The door is open; {@code newUrl} lacks the session's name. Empty: it will not be. */
    public void opensAt(Optional<String> newUrl) {
        url = newUrl;
        known.countDown();
    }

    public boolean admits(String session, String secret) {
        return SessionName.isAllowed(session)
                && MessageDigest.isEqual(
                        secret(session).getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the door does not open. */
    Optional<Reporting.Address> of(SessionName session) {
        try {
            boolean isKnown = known.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return url.filter(there -> isKnown)
                    .map(there -> new Reporting.Address(there + session.value(), secret(session.value())));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String secret(String session) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] name = ("hook:" + session.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(name));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
