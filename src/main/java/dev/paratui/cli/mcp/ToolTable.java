package dev.paratui.cli.mcp;

import dev.paratui.tool.Card;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tools as {@code mcp tools} prints them: who may call what, and what it does to the house. */
public final class ToolTable {
    private static final int MAX_WORDS = 100;

    private ToolTable() {}

    public static String text(List<Card> cards, String workflow) {
        List<Card> shown = cards.stream()
                .filter(card -> card.isFor(Card.Audience.LEADER) || card.isFor(Card.Audience.WORKER))
                .toList();
        int columns =
                shown.stream().mapToInt(card -> card.name().length()).max().orElse(0);
        return shown.stream()
                .map(card -> "%s  %-13s  %-8s  %s"
                        .formatted(padded(card.name(), columns), who(card), effect(card), words(card)))
                .collect(Collectors.joining("\n", "workflow: " + workflow + "\n\n", "\n"));
    }

    private static String padded(String name, int columns) {
        return name + " ".repeat(columns - name.length());
    }

    private static String who(Card card) {
        if (!card.isFor(Card.Audience.WORKER)) {
            return "leader";
        }
        return card.isFor(Card.Audience.LEADER) ? "leader worker" : "worker";
    }

    private static String effect(Card card) {
        return card.effect().name().toLowerCase(Locale.ROOT);
    }

    private static String words(Card card) {
        String first = card.description().strip().split("(?<=\\.)\\s|\\n", 2)[0];
        return dev.paratui.model.Words.clip(first, MAX_WORDS);
    }
}
