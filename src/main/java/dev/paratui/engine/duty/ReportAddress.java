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
    private volatile Optional<Doors> doors = Optional.empty();

    /** @param token the supervisor's own, asked when it is needed */
    public ReportAddress(Supplier<String> token) {
        this.token = token;
    }

    /**
     * Where programs in sessions find us; both lack the session's name.
     *
     * @param hooks where they report
     * @param worker where they speak MCP, each as its session
     */
    public record Doors(String hooks, String worker) {}

    /** The doors are open; empty: they will not be. */
    public void opensAt(Optional<Doors> newDoors) {
        doors = newDoors;
        known.countDown();
    }

    public boolean admits(String session, String secret) {
        return SessionName.isAllowed(session)
                && MessageDigest.isEqual(
                        secret(session).getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the door does not open. */
    Optional<Reporting.Address> of(SessionName session) {
        return doors().map(there -> new Reporting.Address(there.hooks() + session.value(), secret(session.value())));
    }

    /** Where the session's program speaks MCP as the worker that it is; empty when the door does not open. */
    Optional<String> worker(SessionName session) {
        return doors().map(there -> there.worker() + session.value());
    }

    private Optional<Doors> doors() {
        try {
            boolean isKnown = known.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return doors.filter(there -> isKnown);
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
