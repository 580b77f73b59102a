package dev.paratui.tool;

import dev.paratui.model.Report;
import java.time.Instant;
import java.util.Optional;

/** What an agent says of itself. */
public record ReportView(
        String text, Optional<String> tests, Optional<String> todos, Optional<String> blocked, Instant at) {
    static ReportView of(Report report) {
        return new ReportView(report.text(), report.tests(), report.todos(), report.blocked(), report.at());
    }
}
