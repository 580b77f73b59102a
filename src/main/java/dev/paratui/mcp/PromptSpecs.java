package dev.paratui.mcp;

import dev.paratui.tool.Card;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;

/** The prompts: how to lead, how to work in a session, how to resolve a conflict. */
final class PromptSpecs {
    private final Texts texts;

    PromptSpecs(Texts texts) {
        this.texts = texts;
    }

    /**
     * A prompt with one argument, which may be left out.
     *
     * @param absent what stands there when it is left out
     */
    private record Lesson(String name, String description, String argument, String meaning, String absent) {}

    private static final Lesson ORCHESTRATE = new Lesson(
            "orchestrate",
            "Lead many agents to one goal: split the work, dispatch it, wait without polling, land it.",
            "goal",
            "what is to be reached",
            "(not said yet: ask for it first)");
    private static final Lesson WORKER = new Lesson(
            "worker",
            "How to work in a session here: what is yours, how to report, how to finish.",
            "task",
            "the session's task",
            "Your task is what you were told when this session began.");
    private static final Lesson RESOLVE_CONFLICT = new Lesson(
            "resolve_conflict",
            "Bring a session together with what has landed meanwhile, keeping both purposes.",
            "session",
            "its name",
            "(your own)");

    List<SyncPromptSpecification> forAudience(Card.Audience audience) {
        List<Lesson> lessons = audience == Card.Audience.WORKER
                ? List.of(WORKER, RESOLVE_CONFLICT)
                : List.of(ORCHESTRATE, WORKER, RESOLVE_CONFLICT);
        return lessons.stream().map(this::specification).toList();
    }

    private SyncPromptSpecification specification(Lesson lesson) {
        Prompt prompt = Prompt.builder(lesson.name())
                .description(lesson.description())
                .arguments(List.of(PromptArgument.builder(lesson.argument())
                        .description(lesson.meaning())
                        .required(false)
                        .build()))
                .build();
        return new SyncPromptSpecification(
                prompt, (context, request) -> teach(lesson, given(lesson, request.arguments())));
    }

    private GetPromptResult teach(Lesson lesson, String value) {
        String text = texts.text(lesson.name(), Map.of(lesson.argument(), value));
        return GetPromptResult.builder(List.of(PromptMessage.builder(
                                Role.USER, TextContent.builder(text).build())
                        .build()))
                .description(lesson.description())
                .build();
    }

    @SuppressWarnings("NullAway") // the SDK gives null for arguments that were left out
    private static String given(Lesson lesson, Map<String, Object> arguments) {
        Object value = arguments == null ? null : arguments.get(lesson.argument());
        return value instanceof String text && !text.isBlank() ? text : lesson.absent();
    }
}
