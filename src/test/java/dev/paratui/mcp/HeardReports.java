package dev.paratui.mcp;

import dev.paratui.door.Hearing;
import java.util.ArrayList;
import java.util.List;

/** Keeps the reports that came in; a session's secret is its name backwards. */
final class HeardReports implements Hearing {
    final List<Said> reports = new ArrayList<>();

    @Override
    public boolean admits(String session, String secret) {
        return secret.equals(new StringBuilder(session).reverse().toString());
    }

    @Override
    public synchronized String hear(String session, Said said) {
        reports.add(said);
        return "{\"heard\":\"" + session + "\"}";
    }
}
