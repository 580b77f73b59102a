package dev.paratui.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The words that agents are taught with, from {@code prompts/*.md}; they follow the repository's workflow. */
final class Texts {
    private static final Set<String> WORKFLOWS = Set.of("review", "auto");
    private static final String CAREFUL = "review";

    private final Supplier<String> workflow;

    Texts(Supplier<String> workflow) {
        this.workflow = workflow;
    }

    /** The text of this name, with its {@code {…}} replaced. */
    String text(String name, Map<String, String> values) {
        String text = load(name).replace("{workflow}", load("workflow-" + known(workflow.get())));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String known(String workflow) {
        return WORKFLOWS.contains(workflow) ? workflow : CAREFUL;
    }

    private static String load(String name) {
        try (InputStream file = Texts.class.getResourceAsStream("/prompts/" + name + ".md")) {
            if (file == null) {
                throw new IllegalStateException("no prompt " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
