package dev.paratui.engine;

import dev.paratui.model.Moment;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** This machine's clock and random numbers. The one class of the house that asks for them. */
public final class SystemMoments implements Moments {
    private static final int ID_LENGTH = 8;
    private static final String ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random = new SecureRandom();

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Moment next(String by) {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        random.ints(ID_LENGTH, 0, ID_LETTERS.length())
                .mapToObj(ID_LETTERS::charAt)
                .forEach(id::append);
        return new Moment(now(), by, id.toString());
    }
}
