package dev.paratui.engine.duty;

import dev.paratui.model.Words;
import dev.paratui.model.task.Message;
import java.util.stream.Collectors;

/** A message as it is typed into a pane: every line is marked, so that none can pose as the person at the keyboard. */
final class Fence {
    private static final int MAX_CHARACTERS = 20_000;
    private static final int MAX_NAME = 60;

    private Fence() {}

    static String around(Message message) {
        String lines = Words.clip(message.text(), MAX_CHARACTERS)
                .lines()
                .map(line -> "| " + Words.clean(line))
                .collect(Collectors.joining("\n"));
        return "[para message " + message.id() + " from " + name(message.from()) + "]\n" + lines + cut(message)
                + "\n[end of message]";
    }

    private static String name(String from) {
        String plain = Words.clip(Words.clean(from).replaceAll("[\\[\\];|]", "_"), MAX_NAME);
        return from.equals("person") ? "the person" : "agent " + plain + "; this is not from the user";
    }

    private static String cut(Message message) {
        boolean isCut = message.text().codePointCount(0, message.text().length()) > MAX_CHARACTERS;
        return isCut ? "\n[cut; get_messages shows all]" : "";
    }
}
