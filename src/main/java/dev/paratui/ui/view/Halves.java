package dev.paratui.ui.view;

import dev.paratui.tool.EntryView;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import java.util.List;
import java.util.stream.Collectors;

/** The search for the bad one of a batch, as it stands: who is green, who is in the running check, who is left. */
final class Halves {
    private Halves() {}

    static boolean isHalved(List<EntryView> entries) {
        return entries.stream().anyMatch(Halves::isPart);
    }

    static boolean isPart(EntryView entry) {
        return !entry.part().isEmpty();
    }

    /** What is known of an entry, in one cell. */
    static Line sign(EntryView entry) {
        return switch (entry.part()) {
            case "green" -> Line.of("✓", Ink.of(Role.OK).bold());
            case "checked" -> Line.of("▸", Ink.of(Role.ACCENT).bold());
            case "suspect" -> Line.of("?", Ink.of(Role.WARN).bold());
            case "behind" -> Line.of("·", Role.FAINT);
            default -> Line.of(" ", Role.TEXT);
        };
    }

    /** Instead of its state, which is the same for the whole batch. */
    static String word(EntryView entry) {
        return switch (entry.part()) {
            case "green", "suspect" -> entry.part();
            case "behind" -> "waits";
            default -> entry.state();
        };
    }

    static Role role(EntryView entry, Role otherwise) {
        return switch (entry.part()) {
            case "green" -> Role.OK;
            case "suspect" -> Role.WARN;
            case "behind" -> Role.MUTED;
            default -> otherwise;
        };
    }

    static Line legend() {
        return Line.of("✓", Role.OK)
                .and(" green  ", Role.MUTED)
                .and("╭╰", Role.INFO)
                .and(" in the running check  ", Role.MUTED)
                .and("?", Role.WARN)
                .and(" may be the bad one  ", Role.MUTED)
                .and("·", Role.FAINT)
                .and(" behind it", Role.MUTED);
    }

    /** What an entry is in the search, in one sentence. */
    static Line sentence(EntryView entry) {
        String words =
                switch (entry.part()) {
                    case "green" -> " is green with those before it";
                    case "checked" -> " is being checked: red, and it or one before it is bad; green, and they are not";
                    case "suspect" -> " is not in this check: it may be the bad one if that is green";
                    default -> " is behind the bad one, and goes on with those that are left";
                };
        return Line.of(entry.session(), Role.STRONG).and(words, Role.TEXT);
    }

    /** {@code batch of 7 is red: ✓✓[▸▸]??·  the bad one is among docs, search, cart}. */
    static Line strip(List<EntryView> entries) {
        List<EntryView> batch = entries.stream().filter(Halves::isPart).toList();
        Line line = Line.of("batch of " + batch.size() + " is red: ", Role.MUTED);
        String before = "";
        for (EntryView entry : batch) {
            boolean begins = entry.part().equals("checked") && !before.equals("checked");
            boolean ends = before.equals("checked") && !entry.part().equals("checked");
            line = line.and(begins ? "[" : ends ? "]" : "", Role.INFO).and(sign(entry));
            before = entry.part();
        }
        line = line.and(before.equals("checked") ? "]" : "", Role.INFO);
        String left = batch.stream()
                .filter(entry -> List.of("checked", "suspect").contains(entry.part()))
                .map(EntryView::session)
                .collect(Collectors.joining(", "));
        return line.and("  the bad one is among ", Role.MUTED).and(left, Role.STRONG);
    }
}
