package dev.paratui.engine.duty;

import dev.paratui.model.Activity;
import dev.paratui.tmux.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A pane with a program that takes text at {@code ❯}, as real ones do on their bad days: it swallows an Enter, or takes
 * it for a line of the text, is redrawn while one looks, is slow to show what was pasted, or opens a dialog before or
 * behind an Enter. Every capture is one step of its time.
 */
class MoodyComposer implements Commands {
    final List<String> submitted = new ArrayList<>();
    private final Random random;
    private String buffer = "";
    private String typed = "";
    private String unseen = "";
    private boolean isDialogOpen;
    private boolean isDialogAnswered;
    private int redraws;
    private int slow;

    MoodyComposer(Random random) {
        this.random = random;
    }

    /** Whether an Enter of ours answered a dialog, which must never be. */
    boolean isDialogAnswered() {
        return isDialogAnswered;
    }

    Activity activity() {
        return isDialogOpen ? Activity.PERMISSION : Activity.IDLE;
    }

    boolean takesEnter() {
        return !chance(0.15);
    }

    /** The person has cleaned up after what went wrong. */
    void tidy() {
        typed = "";
        unseen = "";
        isDialogOpen = false;
        redraws = 0;
        slow = 0;
    }

    @Override
    public List<List<String>> runAll(List<List<String>> commands) {
        return commands.stream().map(this::run).toList();
    }

    private List<String> run(List<String> command) {
        switch (command.get(0)) {
            case "set-buffer" -> {
                String piece = command.get(command.size() - 1);
                buffer = command.contains("-a") ? buffer + piece : piece;
            }
            case "paste-buffer" -> {
                unseen = buffer;
                slow = chance(0.2) ? 4 : 1;
            }
            case "send-keys" -> enter();
            case "capture-pane" -> {
                return screen();
            }
            case "display-message" -> {
                return List.of("%1 0");
            }
            default -> {}
        }
        return List.of();
    }

    private void enter() {
        if (isDialogOpen) {
            isDialogAnswered = true;
        } else if (!takesEnter()) {
            redraws = 1;
        } else if (chance(0.1)) {
            typed += "\n";
        } else {
            submitted.add(typed + unseen);
            typed = "";
            unseen = "";
            redraws = chance(0.3) ? 2 : 0;
            isDialogOpen = chance(0.05);
        }
    }

    private List<String> screen() {
        if (slow > 0 && --slow == 0) {
            typed += unseen;
            unseen = "";
            isDialogOpen |= chance(0.05);
        }
        if (redraws > 0) {
            redraws--;
            return List.of("", "  ⠋ redrawing", "");
        }
        if (isDialogOpen) {
            return List.of("Do you want to proceed?", "❯ 1. Yes", "  2. No");
        }
        List<String> lines = new ArrayList<>(List.of("────────"));
        String shown = typed.length() > 800 ? "[Pasted text +" + typed.lines().count() + " lines]" : typed;
        lines.addAll(("❯ " + shown).lines().toList());
        lines.add("────────");
        lines.add("  ? for shortcuts");
        return lines;
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }
}
