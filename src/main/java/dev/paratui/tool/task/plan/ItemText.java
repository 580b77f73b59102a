package dev.paratui.tool.task.plan;

import dev.paratui.model.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of an item, with the agent and the attributes at their end taken off. */
record ItemText(String words, Optional<String> agent, Attributes attributes) {
    private static final Pattern AGENT_NAME = Pattern.compile("[A-Za-z0-9][\\w.-]*");

    /** In either order: {@code text → @agent {…}} or {@code text {…} → @agent}. */
    static ItemText parse(String text, PlanItem.Kind kind, PlanLine line) {
        ItemText read = new ItemText(text.strip(), Optional.empty(), Attributes.NONE);
        ItemText first = read.withoutBraces(kind, line);
        boolean hadBraces = !first.words.equals(read.words);
        ItemText second = kind == PlanItem.Kind.TASK ? first.withoutAgent(line) : first;
        return hadBraces || second.agent.isEmpty() ? second : second.withoutBraces(kind, line);
    }

    private ItemText withoutBraces(PlanItem.Kind kind, PlanLine line) {
        int open = words.lastIndexOf('{');
        boolean isInBraces = open >= 0 && words.indexOf('}', open) == words.length() - 1;
        String inside = isInBraces ? words.substring(open + 1, words.length() - 1) : "";
        return isInBraces && Attributes.areMeant(inside)
                ? new ItemText(words.substring(0, open).strip(), agent, Attributes.parse(inside, kind, line))
                : this;
    }

    private ItemText withoutAgent(PlanLine line) {
        int arrow = Math.max(words.lastIndexOf("→"), words.lastIndexOf("->"));
        String behind = arrow < 0
                ? ""
                : words.substring(arrow).replaceFirst("^(→|->)", "").strip();
        if (!behind.startsWith("@") || behind.contains(" ")) {
            return this;
        }
        String name = behind.substring(1);
        if (!AGENT_NAME.matcher(name).matches()) {
            throw line.bad("\"" + Words.shown(behind) + "\" names no agent", "write → @name, or leave the arrow out");
        }
        return new ItemText(words.substring(0, arrow).strip(), Optional.of(name), attributes);
    }

    /** The same as one line; empty braces keep words that look like braces or an agent from being read so. */
    String written() {
        String arrow = agent.map(name -> " → @" + name).orElse("");
        String braces = attributes.written();
        boolean isTaken = braces.isEmpty() && arrow.isEmpty() && words.endsWith("}");
        return words + arrow + (braces.isEmpty() ? "" : " " + braces) + (isTaken ? " {}" : "");
    }
}
