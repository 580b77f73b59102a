package dev.paratui.ui.state;

import dev.paratui.tool.EntryView;
import dev.paratui.tool.FileView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what became of sessions in the train. */
final class Landings {
    private static final int SHORT_ID = 8;

    private Landings() {}

    /** With a notice for each entry that has come to an end, or to a stop, since those before. */
    static UiState told(List<EntryView> before, UiState after) {
        Map<String, EntryView> known = Heard.byId(before);
        UiState told = after;
        for (EntryView entry : after.fleet().entries()) {
            boolean isNews = Optional.ofNullable(known.get(entry.id()))
                    .filter(old -> old.state().equals(entry.state()))
                    .isEmpty();
            Optional<Toast> toast = isNews ? toast(entry, after.now()) : Optional.empty();
            told = toast.map(told::toasting).orElse(told);
        }
        return told;
    }

    private static Optional<Toast> toast(EntryView entry, Instant now) {
        String session = entry.session();
        return switch (entry.state()) {
            case "landed" ->
                Optional.of(Toast.of(
                        "ok",
                        session + " landed on " + entry.target()
                                + entry.commit()
                                        .map(commit -> " as " + shortened(commit))
                                        .orElse(""),
                        "u takes it back",
                        now));
            case "conflict" ->
                Optional.of(Toast.of(
                        "error", session + " conflicts with " + entry.target() + files(entry), entry.hint(), now));
            case "proposed" -> Optional.of(Toast.of("ok", session + ": " + entry.reason(), entry.hint(), now));
            case "red", "held" ->
                Optional.of(
                        Toast.of("warn", session + " is " + entry.state() + ": " + entry.reason(), entry.hint(), now));
            default -> Optional.empty();
        };
    }

    private static String files(EntryView entry) {
        return entry.conflicts().isEmpty()
                ? ""
                : entry.conflicts().stream().map(FileView::path).collect(Collectors.joining(", ", " in ", ""));
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(SHORT_ID, commit.length()));
    }
}
